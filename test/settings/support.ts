/** Settings directories, examples and writes that fail on demand. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { type DurableFiles, durableFiles } from '../../daemon/system/durable-files.ts'

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-settings-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

export const example: Settings = settingsSchema.parse({
  version: 1,
  site: { name: 'Bureau d’à côté', country: 'FR' },
  extensions: [
    { number: '101', name: 'Reception', devices: [{ kind: 'analog', port: 'DYN/loc/1:0/1/1' }] },
    {
      number: '201',
      name: 'Workshop',
      devices: [{ kind: 'sip', secret: 'abcdefghijkl0123' }],
      voicemail: { pin: '4711' },
    },
  ],
})

export const put = (directory: string, text: string | Uint8Array): Promise<void> =>
  writeFile(join(directory, 'settings.json'), text)

export const fileText = (directory: string, name = 'settings.json'): Promise<string> =>
  readFile(join(directory, name), 'utf8')

export const names = async (directory: string): Promise<string[]> => (await readdir(directory)).sort()

/** Writes go through until `full` says otherwise. */
export function failingFiles(fails: () => string | null): DurableFiles {
  return {
    async write(path, text, mode) {
      const code = fails()
      if (code !== null) throw Object.assign(new Error(`${code}: write ${path}`), { code })
      await durableFiles.write(path, text, mode)
    },
    remove: durableFiles.remove,
  }
}

/** mulberry32: the same bytes in every run. */
export function seededBytes(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) & 0xff
  })
}
