/** A secret of our own, made once and kept: what we log in to Asterisk with. */

import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Randomness } from '../model/surroundings.ts'
import { writeDurably } from './durable-file.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 32

/** Letters and digits only: safe in every file format. When it cannot be kept it is still good until the next start. */
export async function ownSecret(path: string, random: Randomness): Promise<string> {
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim()
  if (/^[A-Za-z0-9]{32}$/.test(kept)) return kept
  const made = Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    .then(() => writeDurably(path, `${made}\n`, 0o600))
    .catch(() => {})
  return made
}
