/** A certificate of our own for telephones that encrypt: made once and kept. Nobody else vouches for it; telephones are told to trust it. */

import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { selfSigned } from '../tls/authority.ts'
import { writeDurably } from './durable-file.ts'

export interface CertificatePlaces {
  readonly certificate: string
  readonly key: string
}

/** Where it cannot be kept, the next start tries again; only encrypted telephones miss it. */
export async function ownCertificate(places: CertificatePlaces, name: string): Promise<void> {
  const [certificate, key] = await Promise.all(
    [places.certificate, places.key].map(path => readFile(path, 'utf8').catch(() => '')),
  )
  if (certificate?.includes('BEGIN CERTIFICATE') && key?.includes('PRIVATE KEY')) return
  const made = await selfSigned(name)
  await mkdir(dirname(places.key), { recursive: true })
    // Asterisk's group reads what lies in its directory, and nobody else.
    .then(() => writeDurably(places.key, made.key, 0o640))
    .then(() => writeDurably(places.certificate, made.certificate, 0o644))
    .catch(() => {})
}
