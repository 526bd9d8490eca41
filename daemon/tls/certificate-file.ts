/** certificates.json: the authority's key, the certificate it gave, and the one somebody brought. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../system/durable-file.ts'

const pair = z.object({ certificate: z.string().max(200_000), key: z.string().max(200_000) })

export const certificatesSchema = z.object({
  version: z.literal(1),
  authority: pair,
  /** Given by the authority; null: not yet. */
  issued: pair.extend({ names: z.array(z.string().max(255)).max(200) }).nullable(),
  /** Brought by a person, and used instead; null: none. */
  own: pair.nullable(),
})

export type Certificates = z.infer<typeof certificatesSchema>

export const certificatesPath = (stateDir: string): string => join(stateDir, 'certificates.json')

/** null where there is none, or none that makes sense. */
export const parseCertificates = (text: string): Certificates | null => {
  try {
    return certificatesSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const readCertificates = async (stateDir: string): Promise<Certificates | null> =>
  parseCertificates(await readFile(certificatesPath(stateDir), 'utf8').catch(() => ''))

export const certificatesText = (certificates: Certificates): string =>
  `${JSON.stringify(certificates, null, 1)}\n`

/** Throws the system's error. */
export const writeCertificates = (stateDir: string, certificates: Certificates): Promise<void> =>
  writeDurably(certificatesPath(stateDir), certificatesText(certificates), 0o600)
