/** A certificate of our own for telephones that encrypt: made once and kept. Nobody else vouches for it; telephones are told to trust it. */

import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { bits, inContext, integer, octets, oid, primitive, sequence, setOf, text, time } from './der.ts'
import { writeDurably } from './durable-file.ts'

export interface CertificatePlaces {
  readonly certificate: string
  readonly key: string
}

/** The clock of a machine without a battery may be years behind: valid from long ago, until the format's last year. */
const FROM = new Date('2020-01-01T00:00:00Z')
const UNTIL = new Date('2049-12-31T23:59:59Z')

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const SUBJECT_ALT_NAME = '2.5.29.17'
const DNS_NAME = 2

export interface Certificate {
  readonly certificate: string
  readonly key: string
}

/** X.509 v3 (RFC 5280), P-256, signed by itself. Both in PEM. */
export function selfSigned(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(oid(ECDSA_WITH_SHA256))
  const subject = sequence(setOf(sequence(oid(COMMON_NAME), text(name))))
  const names = octets(sequence(primitive(DNS_NAME, Buffer.from(name))))
  const body = sequence(
    inContext(0, integer(Buffer.of(2))),
    integer(randomBytes(16)),
    algorithm,
    subject,
    sequence(time(FROM), time(UNTIL)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    inContext(3, sequence(sequence(oid(SUBJECT_ALT_NAME), names))),
  )
  const signed = sequence(body, algorithm, bits(sign('sha256', body, privateKey)))
  return {
    certificate: new X509Certificate(signed).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** Where it cannot be kept, the next start tries again; only encrypted telephones miss it. */
export async function ownCertificate(places: CertificatePlaces, name: string): Promise<void> {
  const [certificate, key] = await Promise.all(
    [places.certificate, places.key].map(path => readFile(path, 'utf8').catch(() => '')),
  )
  if (certificate?.includes('BEGIN CERTIFICATE') && key?.includes('PRIVATE KEY')) return
  const made = selfSigned(name)
  await mkdir(dirname(places.key), { recursive: true })
    // Asterisk's group reads what lies in its directory, and nobody else.
    .then(() => writeDurably(places.key, made.key, 0o640))
    .then(() => writeDurably(places.certificate, made.certificate, 0o644))
    .catch(() => {})
}
