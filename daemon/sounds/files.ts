/** Sounds as files in one directory: listed, read, put in place and removed. No name leads out of it. */

import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { removeDurably, writeDurably } from '../system/durable-file.ts'
import type { SoundFile } from './sound-desk.ts'
import { BYTES_A_SECOND, HEAD_BYTES } from './telephone-wav.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._+@,=-]{0,120}$/
/** Ours are WAV; the others Asterisk plays as well, and somebody may have put them there. */
const ENDINGS = new Set(['.wav', '.wav16', '.sln', '.sln16', '.alaw', '.ulaw', '.g722', '.gsm', '.mp3'])
/** Readable by Asterisk's group, which the directory gives each file. */
const MODE = 0o640

const isSound = (name: string): boolean => NAME.test(name) && ENDINGS.has(extname(name))

/** By name; none where there is no such directory. */
export async function listSounds(directory: string): Promise<SoundFile[]> {
  const names = await readdir(directory).catch((): string[] => [])
  const found = await Promise.all(
    names.filter(isSound).map(async (name): Promise<SoundFile[]> => {
      const about = await stat(join(directory, name)).catch(() => null)
      if (about === null || !about.isFile()) return []
      const seconds =
        extname(name) === '.wav' ? Math.max(0, (about.size - HEAD_BYTES) / BYTES_A_SECOND) : null
      return [{ name, bytes: about.size, seconds, changedAt: about.mtimeMs }]
    }),
  )
  return found.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
}

export const readSound = (directory: string, name: string): Promise<Uint8Array | null> =>
  isSound(name) ? readFile(join(directory, name)).catch(() => null) : Promise.resolve(null)

/** Throws the system's error, or on a name that is none. */
export async function putSound(directory: string, name: string, sound: Uint8Array): Promise<void> {
  if (!isSound(name)) throw new Error(`not a name of a sound: ${name}`)
  await mkdir(directory, { recursive: true, mode: 0o2750 })
  await writeDurably(join(directory, name), sound, MODE)
}

export async function removeSound(directory: string, name: string): Promise<void> {
  if (!isSound(name)) throw new Error(`not a name of a sound: ${name}`)
  await removeDurably(join(directory, name))
}

/** `Café (live).MP3` → `cafe-live.wav`; a number keeps it apart from those that are there. */
export function soundName(fileName: string, taken: ReadonlySet<string>): string {
  const slug = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const stem = slug === '' ? 'music' : slug
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.wav` : `${stem}-${number}.wav`
    if (!taken.has(name)) return name
  }
}
