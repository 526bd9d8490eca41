/** Keeps the audit log: knows who is acting, and puts each entry on the disk before the next one. */

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import type { Actor, AuditDeed, AuditDesk, AuditEntry } from './audit-desk.ts'
import { appendEntry, readEntries } from './audit-file.ts'

export interface AuditParts {
  readonly stateDir: string
  /** ms since the epoch. */
  readonly now: () => number
  readonly log: Log
}

export interface Audit extends AuditDesk {
  /**
   * Never throws and is not waited for: a full disk must not keep anybody from working, and the log of the daemon says what
   * could not be kept. `by` where it is somebody else than who is acting.
   */
  note(deed: AuditDeed, about: string, by?: Partial<Actor>): void
  /** Resolves when everything noted so far is on the disk. */
  settled(): Promise<void>
}

const byItself: Actor = { how: 'automatic', person: null, from: null }

export function createAudit({ stateDir, now, log }: AuditParts): Audit {
  const acting = new AsyncLocalStorage<Actor>()
  const turn = oneAtATime()
  return {
    entries: () => turn(() => readEntries(stateDir)),
    as: (actor, work) => acting.run(actor, work),
    note(deed, about, by = {}) {
      const { how, person, from } = { ...(acting.getStore() ?? byItself), ...by }
      const entry: AuditEntry = {
        at: now(),
        deed,
        how,
        person: person?.slice(0, 100) ?? null,
        from: from?.slice(0, 60) ?? null,
        about: about.slice(0, 300),
      }
      void turn(() => appendEntry(stateDir, entry)).catch((error: unknown) =>
        log.error({ error: String(error), entry }, 'not in the audit log'),
      )
    },
    settled: () => turn(async () => {}),
  }
}
