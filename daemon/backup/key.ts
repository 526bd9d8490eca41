/**
 * The key of this appliance's backups, in the format of age (age-encryption.org/v1): `age -d` opens one anywhere. It is
 * made once, can be written down, and a thief who has only the file has nothing.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { writeDurably } from '../system/durable-file.ts'

/** `AGE-SECRET-KEY-1…`: 32 bytes in Bech32. */
export const BACKUP_KEY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/

/** A backup is opened with a key, or with a passphrase if a person made it with `age -p`. */
export const asKey = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

/** Read from `<stateDir>/backup-key`, made there when missing; throws the system's error when it cannot be kept. */
export async function ownBackupKey(stateDir: string): Promise<string> {
  const path = join(stateDir, 'backup-key')
  try {
    const key = (await readFile(path, 'utf8')).trim()
    if (!BACKUP_KEY.test(key)) throw new Error(`${path} holds no key`)
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = await generateX25519Identity()
  await writeDurably(path, `${key}\n`, 0o600)
  return key
}

export async function encrypted(
  stream: ReadableStream<Uint8Array>,
  key: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key))
  return encrypter.encrypt(stream)
}

/** Throws when the key is another one's, and the stream fails where a byte was changed. */
export async function decrypted(
  stream: ReadableStream<Uint8Array>,
  key: string,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(key)
  return decrypter.decrypt(stream)
}
