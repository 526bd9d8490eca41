/** Copies the calls to PostgreSQL: follows the settings, catches up after the server was away, and holds up nothing else. */

import type { Database } from '../calls/database.ts'
import type { Issue } from '../model/issue.ts'
import type { CopyState, PostgresDesk } from '../postgres/desk.ts'
import { beginCopy, countDue, forgetCopy, nextDue } from '../postgres/due.ts'
import { connectPostgres, type Server } from '../postgres/server.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface PostgresParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly clock: Clock
  readonly log: Log
}

export interface PostgresCopy {
  readonly desk: PostgresDesk
  issues(): readonly Issue[]
  /** Settings may have changed, or calls have come; resolves when what was due is written, or the server is away. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Rows in one statement: some milliseconds here, and nothing that a server notices. */
const AT_ONCE = 500
const AGAIN_MS = 30_000
/** A server that is restarted is no fault yet. */
const AWAY_MS = 10 * 60_000

export function postgresOf({ database, settings, clock, log }: PostgresParts): PostgresCopy {
  const turn = oneAtATime()
  let server: Server | null = null
  let made = ''
  let state: CopyState = { is: 'off' }
  let since = clock.now()
  let cancel = () => {}
  let stopped = false

  const enter = (next: CopyState) => {
    if (next.is !== state.is) since = clock.now()
    if (next.is === 'away' && state.is !== 'away') log.warn({ reason: next.reason }, 'PostgreSQL is away')
    state = next
  }
  const close = async () => {
    const open = server
    server = null
    await open?.close().catch(() => {})
  }
  const away = (error: unknown) => {
    enter({ is: 'away', reason: (error instanceof Error ? error.message : String(error)).slice(0, 200) })
    cancel()
    if (!stopped) cancel = clock.after(AGAIN_MS, () => void look())
  }

  const connected = async (wanted: NonNullable<Settings['postgres']>): Promise<Server> => {
    if (server !== null) return server
    // It may be lost before it is known here.
    const own: { server: Server | null; lost: boolean } = { server: null, lost: false }
    const opened = await connectPostgres(wanted, () => {
      own.lost = true
      if (server === own.server) server = null
    })
    own.server = opened
    if (own.lost) throw new Error('the connection has ended')
    server = opened
    return opened
  }

  const copy = async (open: Database, wanted: NonNullable<Settings['postgres']>) => {
    const to = await connected(wanted)
    enter({ is: 'copying' })
    while (!stopped && database() === open) {
      const due = nextDue(open, AT_ONCE)
      if (due === null) return
      await to.write('call', due.calls)
      await to.remove(due.gone)
      await to.write('cdr', due.records)
      // Another database may have come in its place meanwhile, from a backup: its rows are written again, which changes nothing.
      if (database() === open) due.done()
    }
  }

  const look = () =>
    turn(async () => {
      const open = database()
      const wanted = settings().postgres
      if (open === null || stopped) return
      const now = JSON.stringify(wanted)
      if (now !== made) {
        await close()
        made = now
        cancel()
        enter(wanted === null ? { is: 'off' } : { is: 'starting' })
      }
      if (wanted === null) return forgetCopy(open)
      beginCopy(open)
      try {
        await copy(open, wanted)
      } catch (error) {
        await close()
        away(error)
      }
    })

  return {
    desk: {
      view() {
        const open = database()
        const due = open === null || settings().postgres === null ? 0 : countDue(open)
        return { state, since, due }
      },
    },
    issues: () =>
      state.is === 'away' && clock.now() - since > AWAY_MS
        ? [
            {
              code: 'postgres-away',
              severity: 'warning',
              subject: null,
              params: { host: settings().postgres?.host ?? '', reason: state.reason },
            },
          ]
        : [],
    look,
    stop() {
      stopped = true
      cancel()
      return turn(close)
    },
  }
}
