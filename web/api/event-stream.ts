/**
 * Server-sent events for programs (WHATWG HTML §9.2): the whole at first, then each field that is another one. Pulled, as
 * the stream of the pages is: a slow reader gets fewer, larger changes instead of a queue.
 */

import type { LiveOptions } from '../options.ts'

export interface EventStreams {
  /** null when too many read already. */
  open<View extends object>(
    read: () => View,
    idOf: (view: View) => number,
    isStillAllowed: () => boolean,
  ): Response | null
}

export function createEventStream(
  subscribe: (listener: () => void) => () => void,
  { coalesceMs, heartbeatMs, mostTogether }: LiveOptions,
): EventStreams {
  let open = 0
  return {
    open(read, idOf, isStillAllowed) {
      if (open >= mostTogether) return null
      open += 1
      const encoder = new TextEncoder()
      let isDirty = true
      let isOver = false
      let wake = () => {}
      let sentAt = Number.NEGATIVE_INFINITY
      let told = new Map<string, string>()
      const unsubscribe = subscribe(() => {
        isDirty = true
        wake()
      })
      const end = () => {
        if (isOver) return
        isOver = true
        open -= 1
        unsubscribe()
        wake()
      }
      const rest = (ms: number) =>
        new Promise<void>(resolve => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      /** null: nothing a reader could see is another. */
      const change = (): string | null => {
        isDirty = false
        const view = read()
        const now = new Map(Object.entries(view).map(([name, value]) => [name, JSON.stringify(value)]))
        const isFirst = told.size === 0
        const fields = [...now].filter(([name, text]) => text !== told.get(name))
        told = now
        if (fields.every(([name]) => name === 'revision')) return null
        sentAt = performance.now()
        const body = `{${fields.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`
        return `event: ${isFirst ? 'state' : 'change'}\nid: ${idOf(view)}\ndata: ${body}\n\n`
      }
      const next = async (): Promise<string | null> => {
        for (;;) {
          if (isOver || !isStillAllowed()) return null
          const waitMs = sentAt + coalesceMs - performance.now()
          if (isDirty && waitMs <= 0) {
            const text = change()
            if (text !== null) return text
          } else {
            await rest(isDirty ? waitMs : heartbeatMs)
            if (!isDirty && !isOver) return ': still here\n\n'
          }
        }
      }
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            const text = await next()
            if (text !== null) return controller.enqueue(encoder.encode(text))
            end()
            controller.close()
          },
          cancel: end,
        },
        { highWaterMark: 0 },
      )
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      })
    },
  }
}
