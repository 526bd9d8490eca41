/**
 * Sends what waits in the spool of mail, oldest first. What a server does not take now stays there and is tried again,
 * later and later; what no server will ever take is thrown away, and the pages say so.
 */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { type Composed, compose } from './compose.ts'
import type { VoicemailNotice } from './from-asterisk.ts'
import { readParcel } from './read-parcel.ts'
import type { SendLetter, SendOutcome } from './smtp.ts'

export interface OutboxParts {
  readonly directory: string
  readonly settings: () => Settings
  readonly send: SendLetter
  /** The message has been mailed, and its owner wants it deleted then. */
  readonly deleteMessage: (notice: VoicemailNotice) => Promise<void>
  readonly clock: Clock
  readonly log: Log
}

export interface Outbox {
  start(): void
  stop(): void
  /** Looks now, whatever is due; resolves when everything was tried. */
  look(): Promise<void>
  issues(): readonly Issue[]
}

const LOOK_MS = 5000
/** Between two tries of a letter, the last one from then on. */
const PAUSES_MS = [15_000, 60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000]
/** RFC 5321, 4.5.4.1: give up after four to five days. */
const GIVE_UP_MS = 5 * 24 * 60 * 60_000

interface Waiting {
  readonly tries: number
  readonly dueAt: number
}

export function outboxOf({ directory, settings, send, deleteMessage, clock, log }: OutboxParts): Outbox {
  const waiting = new Map<string, Waiting>()
  const refusedAddresses = new Map<string, string>()
  let serverFault: Extract<SendOutcome, { is: 'refused' }> | null = null
  let queued = 0
  let unreadable = false
  let looking: Promise<void> | null = null
  let cancel = () => {}

  const done = async (name: string) => {
    waiting.delete(name)
    await rm(join(directory, name), { force: true })
  }

  const later = (name: string) => {
    const tries = waiting.get(name)?.tries ?? 0
    const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 0
    waiting.set(name, { tries: tries + 1, dueAt: clock.now() + pause })
  }

  const attempt = async (name: string): Promise<'next' | 'wait'> => {
    const { mail } = settings()
    // Nobody can be written to: it waits for a server.
    if (mail === null) return 'wait'
    const read = readParcel(await readFile(join(directory, name)))
    const composed: Composed =
      read === null ? { is: 'unreadable' } : compose(read.parcel, read.content, settings())
    if (composed.is === 'unreadable') {
      unreadable = true
      log.error({ parcel: name }, 'not a mail')
    }
    if (composed.is !== 'letter') {
      await done(name)
      return 'next'
    }
    const { letter, deletes } = composed
    const outcome = await send(mail, letter)
    if (outcome.is === 'sent') {
      serverFault = null
      refusedAddresses.delete(letter.to)
      await done(name)
      if (deletes !== null) await deleteMessage(deletes)
      return 'next'
    }
    log.warn({ parcel: name, by: outcome.by, reason: outcome.reason }, 'mail not sent')
    if (outcome.by === 'address') {
      refusedAddresses.set(letter.to, outcome.reason)
      await done(name)
      return 'next'
    }
    serverFault = outcome
    if (clock.now() - droppedAt(name) > GIVE_UP_MS) await done(name)
    else later(name)
    return 'wait'
  }

  const lookOnce = async () => {
    const names = (await readdir(directory).catch(() => [])).filter(name => /^[0-9]+-[0-9]+$/.test(name))
    queued = names.length
    for (const name of waiting.keys()) if (!names.includes(name)) waiting.delete(name)
    for (const name of names.sort((a, b) => droppedAt(a) - droppedAt(b))) {
      if ((waiting.get(name)?.dueAt ?? 0) > clock.now()) continue
      try {
        // A server that does not answer one letter does not answer the next.
        if ((await attempt(name)) === 'wait') return
      } catch (error) {
        log.error({ parcel: name, error: String(error) }, 'mail not sent')
        later(name)
      }
    }
    queued = (await readdir(directory).catch(() => [])).filter(name => !name.startsWith('.')).length
  }

  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    return looking
  }
  const again = async () => {
    await look()
    cancel = clock.after(LOOK_MS, () => void again())
  }

  return {
    start: () => void again(),
    stop: () => cancel(),
    look,
    issues: () => [
      ...(serverFault === null
        ? []
        : [
            warning(serverFault.by === 'login' ? 'mail-login-refused' : 'mail-server-refused', null, {
              reason: serverFault.reason,
              waiting: queued,
            }),
          ]),
      ...[...refusedAddresses].map(([address, reason]) =>
        warning('mail-address-refused', `mail:${address}`, { address, reason }),
      ),
      ...(unreadable ? [warning('mail-unreadable', null, {})] : []),
    ],
  }
}

/** The name begins with the time it was left there, ms. */
const droppedAt = (name: string): number => Number.parseInt(name, 10)

const warning = (code: string, subject: string | null, params: Issue['params']): Issue => ({
  code,
  severity: 'warning',
  subject,
  params,
})
