/** A certificate that somebody brings: looked at before it takes the place of one that works. Pure but for the clock it is given. */

import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { KeyPair } from './authority.ts'

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g
const MOST_CERTIFICATES = 10
const LONGEST = 100_000
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]

export const certificatesIn = (pem: string): X509Certificate[] =>
  (pem.match(BLOCK) ?? []).map(block => new X509Certificate(block))

/**
 * The server's own certificate first, then those between it and the authority, each signed by the next. `now`: ms since the
 * epoch. Refused with `certificate-unreadable`, `certificate-key-unreadable`, `certificate-wrong-key`, `certificate-outdated`,
 * `certificate-chain-broken`, `certificate-not-for-servers` or `certificate-weak`.
 */
export function ownChain(certificatePem: string, keyPem: string, now: number): Result<KeyPair> {
  let chain: X509Certificate[]
  try {
    chain = certificatesIn(certificatePem.slice(0, LONGEST))
  } catch {
    return refused(issue('certificate-unreadable'))
  }
  const [leaf] = chain
  if (leaf === undefined || chain.length > MOST_CERTIFICATES) return refused(issue('certificate-unreadable'))
  let key: KeyObject
  try {
    key = createPrivateKey(keyPem.slice(0, LONGEST))
  } catch {
    return refused(issue('certificate-key-unreadable'))
  }
  if (!leaf.checkPrivateKey(key)) return refused(issue('certificate-wrong-key'))
  for (const one of chain)
    if (now < one.validFromDate.getTime() || now > one.validToDate.getTime())
      return refused(issue('certificate-outdated', { name: commonName(one), until: one.validTo }))
  for (const [index, above] of chain.slice(1).entries()) {
    const below = chain[index]
    if (below === undefined || !below.checkIssued(above) || !below.verify(above.publicKey))
      return refused(issue('certificate-chain-broken', { name: commonName(above) }))
  }
  const purposes = leaf.keyUsage as readonly string[] | undefined
  if (leaf.ca || (purposes !== undefined && !purposes.includes(SERVER_AUTH)))
    return refused(issue('certificate-not-for-servers'))
  const pair = {
    certificate: chain.map(one => one.toString()).join(''),
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  try {
    createSecureContext({ cert: pair.certificate, key: pair.key })
  } catch (error) {
    return refused(
      issue('certificate-weak', { reason: error instanceof Error ? error.message : String(error) }),
    )
  }
  return ok(pair)
}

export const commonName = ({ subject, fingerprint256 }: X509Certificate): string =>
  /^CN=(.{1,100})$/m.exec(subject ?? '')?.[1] ?? fingerprint256.slice(0, 23)

/** Host names and addresses it is for, as text. */
export const namesOf = ({ subjectAltName }: X509Certificate): string[] =>
  (subjectAltName ?? '').split(', ').flatMap(one => {
    const value = /^(?:DNS|IP Address):"?([^"]+)"?$/.exec(one)?.[1]
    return value === undefined ? [] : [value]
  })
