/** Keeps a certificate for every name and address of this machine, renews it in time, and takes one that somebody brings. */

import { X509Certificate } from 'node:crypto'
import type { Audit } from '../audit/audit.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { issuedBy, type KeyPair, newAuthority } from './authority.ts'
import {
  type Certificates,
  certificatesText,
  parseCertificates,
  readCertificates,
  writeCertificates,
} from './certificate-file.ts'
import type { CertificateDesk } from './desk.ts'
import { commonName, namesOf, ownChain } from './own-chain.ts'

export interface CertificateParts {
  readonly stateDir: string
  /** Host names and addresses under which browsers come; the most usual first. */
  readonly names: () => readonly string[]
  readonly note: Audit['note']
  readonly clock: Clock
  readonly log: Log
}

export interface OwnCertificates {
  readonly desk: CertificateDesk
  /** What a server shows; null: nothing yet. */
  current(): KeyPair | null
  /** Told of every other one, until the returned function is called. */
  onChange(listener: (pair: KeyPair) => void): () => void
  issues(): readonly Issue[]
  /** Of a backup, in place of what is here; false: it makes no sense. */
  takeBack(text: string): Promise<boolean>
  /** For a backup; null: there are none. */
  text(): string | null
  /** Makes what is missing; resolves when there is something to show, or it failed and is tried again later. */
  start(): Promise<void>
  stop(): void
  /** Names may be others now. */
  look(): Promise<void>
}

const DAY_MS = 86_400_000
const LOOK_MS = 10 * 60_000
const RENEW_BEFORE_MS = 30 * DAY_MS
/** Of somebody's own, which we cannot renew. */
const WARN_BEFORE_MS = 21 * DAY_MS

const problem = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})

export function certificatesOf(parts: CertificateParts): OwnCertificates {
  const { stateDir, clock, log, note } = parts
  const turn = oneAtATime()
  const listeners = new Set<(pair: KeyPair) => void>()
  let known: Certificates | null = null
  let failure: Issue[] = []
  let cancel = () => {}
  let stopped = true

  const shownPair = (): KeyPair | null => known?.own ?? known?.issued ?? null

  /** In force once it is on the disk; a disk that refuses costs the certificate at the next start. */
  const keep = async (next: Certificates): Promise<Result<null>> => {
    const before = shownPair()?.certificate
    try {
      await writeCertificates(stateDir, next)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return refused([problem('certificates-not-saved', { reason })])
    }
    known = next
    const now = shownPair()
    if (now !== null && now.certificate !== before) for (const tell of listeners) tell(now)
    return ok(null)
  }

  const isFresh = (issued: Certificates['issued'], names: readonly string[]): boolean => {
    if (issued === null || issued.names.join(' ') !== names.join(' ')) return false
    const { validFromDate, validToDate } = new X509Certificate(issued.certificate)
    const now = clock.now()
    // The clock may have been years off when it was made.
    return now >= validFromDate.getTime() && now < validToDate.getTime() - RENEW_BEFORE_MS
  }

  const renew = () =>
    turn(async () => {
      try {
        known ??= await readCertificates(stateDir)
        const names = [...new Set(parts.names())].slice(0, 200)
        const authority = known?.authority ?? (await newAuthority(`Offhook ${names[0] ?? ''}`.trim()))
        if (known !== null && isFresh(known.issued, names)) return
        const issued = { ...(await issuedBy(authority, names, clock.now())), names: [...names] }
        const kept = await keep({ version: 1, authority, issued, own: known?.own ?? null })
        failure = kept.ok ? [] : kept.error
        if (kept.ok) log.info({ names }, 'certificate issued')
      } catch (error) {
        log.error({ error: String(error) }, 'no certificate')
        failure = [problem('certificates-not-saved', { reason: String(error).slice(0, 300) })]
      }
    })

  const round = async (): Promise<void> => {
    await renew()
    if (!stopped) cancel = clock.after(LOOK_MS, () => void round())
  }

  const desk: CertificateDesk = {
    authority() {
      if (known === null) return null
      const { certificate: pem } = known.authority
      return { pem, fingerprint: new X509Certificate(pem).fingerprint256 }
    },
    shown() {
      const pair = shownPair()
      if (pair === null) return null
      const leaf = new X509Certificate(pair.certificate)
      return {
        isOwn: known?.own != null,
        names: namesOf(leaf),
        issuer: /^CN=(.{1,100})$/m.exec(leaf.issuer)?.[1] ?? leaf.issuer.slice(0, 100),
        from: leaf.validFromDate.getTime(),
        until: leaf.validToDate.getTime(),
      }
    },
    useOwn: (certificate, key) =>
      turn(async () => {
        const own = ownChain(certificate, key, clock.now())
        if (!own.ok) return own
        if (known === null) return refused([problem('certificates-not-saved', { reason: 'not ready' })])
        const kept = await keep({ ...known, own: own.value })
        if (kept.ok) note('certificate-changed', commonName(new X509Certificate(own.value.certificate)))
        return kept
      }),
    forgetOwn: () =>
      turn(async () => {
        if (known === null || known.own === null) return ok(null)
        const kept = await keep({ ...known, own: null })
        if (kept.ok) note('certificate-changed', 'Offhook')
        return kept
      }),
  }

  return {
    desk,
    current: shownPair,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    issues() {
      const shown = desk.shown()
      const ends = shown?.isOwn === true && shown.until - clock.now() < WARN_BEFORE_MS
      return [
        ...failure,
        ...(ends && shown !== null
          ? [
              {
                ...problem('certificate-ends', { until: new Date(shown.until).toISOString().slice(0, 10) }),
                severity: shown.until < clock.now() ? ('error' as const) : ('warning' as const),
              },
            ]
          : []),
      ]
    },
    text: () => (known === null ? null : certificatesText(known)),
    takeBack: async text => {
      const back = parseCertificates(text)
      if (back === null || back.own === undefined) return false
      // Names and addresses are those of this machine: the certificate itself is given anew.
      const kept = await turn(() => keep({ ...back, issued: null }))
      await renew()
      return kept.ok
    },
    async start() {
      stopped = false
      await round()
    },
    stop() {
      stopped = true
      cancel()
    },
    look: renew,
  }
}
