/** Recordings of conversations, as Asterisk leaves them: `monitor/2026/11/25/<linked id>-<unique id>.wav`. */

import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Conversation } from './conversation.ts'

export interface Recordings {
  /** Names that `open` takes, by the conversation's id. */
  of(
    calls: readonly Pick<Conversation, 'id' | 'startedMs' | 'endedMs'>[],
  ): Promise<ReadonlyMap<string, readonly string[]>>
  /** null: no such recording. */
  open(name: string): Promise<{ readonly bytes: number; readonly content: AsyncIterable<Uint8Array> } | null>
}

const NAME = /^(\d{4}-\d{2}-\d{2})~([\w.:-]{1,80})\.wav$/

export const recordingsIn = (directory: string): Recordings => ({
  async of(calls) {
    const days = new Set(calls.flatMap(({ startedMs, endedMs }) => [dayOf(startedMs), dayOf(endedMs)]))
    const found = new Map<string, string[]>()
    const ids = new Set(calls.map(({ id }) => id))
    for (const day of days)
      for (const file of await readdir(placeOf(directory, day)).catch(() => [])) {
        const id = file.slice(0, file.lastIndexOf('-'))
        if (ids.has(id) && NAME.test(`${day}~${file}`))
          found.set(id, [...(found.get(id) ?? []), `${day}~${file}`])
      }
    return found
  },
  async open(name) {
    const [, day, base] = NAME.exec(name) ?? []
    if (day === undefined) return null
    const path = join(placeOf(directory, day), `${base}.wav`)
    const found = await stat(path).catch(() => null)
    return found?.isFile() ? { bytes: found.size, content: createReadStream(path) } : null
  },
})

const placeOf = (directory: string, day: string): string => join(directory, ...day.split('-'))

function dayOf(ms: number): string {
  const date = new Date(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
