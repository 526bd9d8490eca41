/** The text a machine writes on its console: kept, copied to a file, and waited for. */

import type { Readable } from 'node:stream'

export interface ConsoleText {
  text(): string
  /** The first match in what was or will be written. Rejects when the console ends or the signal aborts first. */
  waitFor(pattern: RegExp, signal?: AbortSignal): Promise<RegExpMatchArray>
}

/** Of several streams (the machine's console, QEMU's own complaints) the console ends when all have ended. */
export function followConsole(streams: readonly Readable[], onText: (text: string) => void): ConsoleText {
  let text = ''
  let open = streams.length
  const waiting = new Set<() => void>()
  const tellAll = () => {
    for (const look of [...waiting]) look()
  }
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      onText(more)
      tellAll()
    })
    stream.on('close', () => {
      open -= 1
      tellAll()
    })
  }
  const waitFor = (pattern: RegExp, signal?: AbortSignal) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const stopWaiting = () => {
        waiting.delete(look)
        signal?.removeEventListener('abort', aborted)
      }
      const aborted = () => {
        stopWaiting()
        reject(new Error(`The console never showed ${pattern}; its last lines:\n${lastLines(text)}`))
      }
      const look = () => {
        const match = text.match(pattern)
        if (match !== null) {
          stopWaiting()
          resolve(match)
        } else if (open === 0) aborted()
      }
      waiting.add(look)
      signal?.addEventListener('abort', aborted)
      if (signal?.aborted) aborted()
      else look()
    })
  return { text: () => text, waitFor }
}

export function lastLines(text: string, count = 25): string {
  return text.trimEnd().split(/\r?\n/).slice(-count).join('\n')
}
