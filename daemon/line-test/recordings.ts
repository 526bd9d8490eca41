/** The recordings of a test: read when Asterisk has closed them, and removed. */

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LINE_TEST } from '../../asterisk-conf/contexts/line-test.ts'
import { type Clock, pause } from '../system/clock.ts'
import { samplesOf } from './sound/wav.ts'

export type RecordingName = keyof typeof LINE_TEST.recordings

export interface Recordings {
  /** null where there is none that could be read. */
  read(test: string, name: RecordingName): Promise<Int16Array | null>
  remove(test: string): Promise<void>
}

/** MixMonitor closes its files in a thread of its own, a moment after it was told to stop. */
const CLOSED_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 50

export function recordingsBelow(spoolDir: string, clock: Clock): Recordings {
  const pathOf = (test: string, name: RecordingName) =>
    join(spoolDir, LINE_TEST.directory, `${test}-${LINE_TEST.recordings[name]}.wav`)
  return {
    async read(test, name) {
      const late = clock.elapsed() + CLOSED_WITHIN_MS
      for (;;) {
        const file = await readFile(pathOf(test, name)).catch(() => null)
        const samples = file === null ? null : samplesOf(file)
        if (samples?.ok) return samples.value
        if (samples?.error === 'not-wav' || clock.elapsed() > late) return null
        await pause(clock, LOOK_EVERY_MS)
      }
    },
    /** What cannot be removed is no reason for a test to fail; the next start of the machine tidies up. */
    async remove(test) {
      const names = Object.keys(LINE_TEST.recordings) as RecordingName[]
      await Promise.all(names.map(name => rm(pathOf(test, name), { force: true }).catch(() => {})))
    },
  }
}
