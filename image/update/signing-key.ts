/** Who signs updates: a key that the environment names, or one of this machine's own for development. Never in the checkout. */

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDirectory } from '../cache.ts'

/** Path of an Ed25519 private key in PEM: `openssl genpkey -algorithm ed25519`. */
const VARIABLE = 'OFFHOOK_UPDATE_KEY'

export interface SigningKey {
  readonly privateKey: KeyObject
  /** PEM: goes into the image. */
  readonly publicKey: string
  /** Nobody else's machine takes an update signed with it. */
  readonly isForDevelopment: boolean
}

export async function signingKey(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<SigningKey> {
  const named = env[VARIABLE]
  const isForDevelopment = named === undefined || named === ''
  const pem = isForDevelopment ? await developmentKey(env) : await readFile(named, 'utf8')
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${VARIABLE} names no Ed25519 key`)
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  return { privateKey, publicKey, isForDevelopment }
}

async function developmentKey(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const directory = join(cacheDirectory(env), 'update-key')
  const path = join(directory, 'development.pem')
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept !== null) return kept
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  // Two builds may be the first at a time: the one that comes second takes the other's.
  return writeFile(path, pem, { mode: 0o600, flag: 'wx' }).then(
    () => pem,
    () => readFile(path, 'utf8'),
  )
}
