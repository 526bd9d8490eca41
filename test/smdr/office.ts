/** An office whose calls are sent somewhere: a database of calls, settings, and SMDR over them. */

import { onTestFinished, vi } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { type Smdr, smdrOf } from '../../daemon/compose/smdr.ts'
import { smdrSchema } from '../../daemon/settings/areas/smdr.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { RECEIVERS } from '../../daemon/smdr/position.ts'
import type { Receiver } from '../../daemon/smdr/receiver.ts'
import type { Clock } from '../../daemon/system/clock.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { settings as plainSettings } from '../model/support.ts'

/** What comes by itself, however busy the machine is. */
export const soon = <T>(what: () => T | Promise<T>): Promise<NonNullable<T>> =>
  vi.waitUntil(what, { timeout: 25_000 }) as Promise<NonNullable<T>>

/** Tries again at once, so that no test waits for it. */
export const eagerClock: Clock = {
  ...systemClock,
  after: (ms, act) => systemClock.after(Math.min(ms, 20), act),
}

export interface SmdrOffice {
  readonly database: Database
  /** Ends so many calls; gives their lines. */
  end(count: number): Promise<string[]>
  /** As when the appliance starts. */
  start(): Smdr
}

const TEMPLATE = '{sequence} {id} {direction} {from} {talk}'

export function smdrOffice(smdr: object, receiver: (name: string) => Receiver | null): SmdrOffice {
  const database = openDatabase(':memory:', MIGRATIONS)
  const stored: Settings = {
    ...plainSettings(),
    smdr: smdrSchema.parse({
      format: 'template',
      template: TEMPLATE,
      directions: ['incoming', 'outgoing', 'internal'],
      lineEnd: 'lf',
      ...smdr,
    }),
  }
  const running = new Set<Smdr>()
  const calls = madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 300, perDay: 500 })
  onTestFinished(async () => {
    for (const one of running) await one.stop()
    database.close()
  })
  return {
    database,
    async end(count) {
      const some: Conversation[] = []
      for (let left = count; left > 0; left -= 1) some.push(calls.next().value as Conversation)
      // They are told when they are over.
      some.sort((a, b) => a.endedMs - b.endedMs)
      writeCalls(database, some)
      for (const one of running) await one.look()
      const id = database.prepare('SELECT id FROM conversation WHERE key = ?')
      return some.map(
        call =>
          `${id.get(call.id)?.id} ${call.id} ${call.direction} ${call.from.number} ${Math.floor(call.talkMs / 1000)}`,
      )
    },
    start() {
      const started = smdrOf({
        database: () => database,
        settings: () => stored,
        clock: eagerClock,
        log: silentLog,
        receiverOf: (name, { [name]: wanted }) => (wanted === null ? null : receiver(name)),
      })
      running.add(started)
      const { stop } = started
      return {
        ...started,
        async stop() {
          running.delete(started)
          await stop()
        },
      }
    },
  }
}

export const positions = (database: Database): Record<string, number> =>
  Object.fromEntries(
    RECEIVERS.flatMap(name => {
      const row = database.prepare('SELECT last_id FROM smdr_position WHERE receiver = ?').get(name)
      return row === undefined ? [] : [[name, Number(row.last_id)]]
    }),
  )
