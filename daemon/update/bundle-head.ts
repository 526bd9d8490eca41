/**
 * The head of an update: a signed manifest. Nothing behind it is looked at before the signature has been found good.
 *
 *   offset  bytes
 *   0       16     OFFHOOK UPDATE 1
 *   16      4      length of the manifest, most significant byte first
 *   20      64     Ed25519 signature (RFC 8032) of bytes 0 to 19 and the manifest
 *   84      …      the manifest, JSON
 *   …              the system, compressed with zstd (RFC 8878)
 */

import { type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { VERSION } from './versions.ts'

const MAGIC = Buffer.from('OFFHOOK UPDATE 1', 'latin1')
const SIGNED_BEFORE = 20
const MANIFEST_AT = SIGNED_BEFORE + 64
export const LONGEST_MANIFEST = 16 * 1024
export const LONGEST_HEAD = MANIFEST_AT + LONGEST_MANIFEST

/** Of a slot (disk/layout.ts). */
export const LARGEST_SYSTEM = 1024 * 1024 * 1024
export const LARGEST_BUNDLE = LONGEST_HEAD + LARGEST_SYSTEM

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const bundleManifestSchema = z.object({
  name: z.literal('offhook'),
  machine: z.literal('x86_64'),
  version: z.string().regex(VERSION),
  /** Newest version of the settings that this one reads. */
  settingsVersion: z.int().min(1).max(1_000_000),
  system: z.object({
    /** As it lies in the file. */
    packed: z.object({ bytes: z.int().min(1).max(LARGEST_SYSTEM), sha256 }),
    /** As it lies in the slot: a file system with the kernel in it. */
    plain: z.object({
      bytes: z.int().min(1).max(LARGEST_SYSTEM).multipleOf(4096),
      sha256,
    }),
  }),
})
export type BundleManifest = z.infer<typeof bundleManifestSchema>

export type BundleHead =
  | {
      readonly is: 'good'
      readonly manifest: BundleManifest /** Where the system begins. */
      readonly length: number
    }
  /** It may become one with this many bytes from the beginning. */
  | { readonly is: 'short'; readonly wanted: number }
  | { readonly is: 'foreign' }
  | { readonly is: 'forged' }
  /** Signed by us, in words that a later version understands. */
  | { readonly is: 'unknown' }

/** `bytes` from the beginning of the file, as many as there are. Never throws. */
export function readHead(bytes: Uint8Array, publicKey: KeyObject): BundleHead {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = head.subarray(0, MAGIC.length)
  if (!MAGIC.subarray(0, magic.length).equals(magic)) return { is: 'foreign' }
  if (head.length < SIGNED_BEFORE) return { is: 'short', wanted: SIGNED_BEFORE }
  const manifestLength = head.readUInt32BE(MAGIC.length)
  if (manifestLength === 0 || manifestLength > LONGEST_MANIFEST) return { is: 'foreign' }
  const length = MANIFEST_AT + manifestLength
  if (head.length < length) return { is: 'short', wanted: length }
  const manifest = head.subarray(MANIFEST_AT, length)
  const signed = Buffer.concat([head.subarray(0, SIGNED_BEFORE), manifest])
  if (!verify(null, signed, publicKey, head.subarray(SIGNED_BEFORE, MANIFEST_AT))) return { is: 'forged' }
  try {
    const parsed = bundleManifestSchema.safeParse(JSON.parse(manifest.toString('utf8')))
    return parsed.success ? { is: 'good', manifest: parsed.data, length } : { is: 'unknown' }
  } catch {
    return { is: 'unknown' }
  }
}

export function signedHead(manifest: BundleManifest, privateKey: KeyObject): Buffer {
  const text = Buffer.from(JSON.stringify(manifest), 'utf8')
  const before = Buffer.alloc(SIGNED_BEFORE)
  MAGIC.copy(before)
  before.writeUInt32BE(text.length, MAGIC.length)
  return Buffer.concat([before, sign(null, Buffer.concat([before, text]), privateKey), text])
}
