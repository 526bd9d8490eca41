/** SMDR: follows the settings, starts and stops the feeds, says when a receiver is away. */

import { countryPack } from '../../dahdi/countries/index.ts'
import { pricerOf } from '../calls/costs.ts'
import type { Database } from '../calls/database.ts'
import { readConversation } from '../calls/stored.ts'
import type { Issue } from '../model/issue.ts'
import { serialPorts } from '../serial/port.ts'
import type { SmdrSettings } from '../settings/areas/smdr.ts'
import type { Settings } from '../settings/schema.ts'
import { callFacts, type SmdrHouse } from '../smdr/call-facts.ts'
import { MOST_WAITING, type ReceiverView, type SmdrDesk } from '../smdr/desk.ts'
import { type Feed, startFeed } from '../smdr/feed.ts'
import { lineBytes, lineText } from '../smdr/line.ts'
import {
  acknowledge,
  begin,
  forget,
  nextDue,
  RECEIVERS,
  type ReceiverName,
  waiting,
} from '../smdr/position.ts'
import type { Receiver } from '../smdr/receiver.ts'
import { clientReceiver, serialReceiver, serverReceiver } from '../smdr/receivers.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'

export interface SmdrParts {
  readonly database: () => Database | null
  readonly settings: () => Settings
  readonly clock: Clock
  readonly log: Log
  /** For tests: other receivers. */
  readonly receiverOf?: (name: ReceiverName, smdr: SmdrSettings) => Receiver | null
}

export interface Smdr {
  readonly desk: SmdrDesk
  issues(): readonly Issue[]
  /** Settings may have changed, or calls have come. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** A receiver that comes and goes is no fault yet. */
const AWAY_MS = 60_000

export function smdrOf(parts: SmdrParts): Smdr {
  const { database, clock, log } = parts
  const running = new Map<ReceiverName, { readonly feed: Feed; readonly made: string }>()
  const turn = oneAtATime()
  const smdr = () => parts.settings().smdr
  const receiverOf = parts.receiverOf ?? usualReceiver

  const start = (name: ReceiverName, receiver: Receiver): Feed =>
    startFeed({
      name,
      receiver,
      next() {
        const open = database()
        const due = open === null ? null : nextDue(open, name, smdr())
        if (due === null) return null
        const facts = callFacts(due.id, due.call, houseOf(parts.settings()))
        return { id: due.id, bytes: lineBytes(facts, smdr()) }
      },
      acknowledge(id) {
        const open = database()
        if (open === null) throw new Error('the history of calls is closed')
        acknowledge(open, name, id)
      },
      clock,
      log,
    })

  const settle = async (name: ReceiverName, open: Database) => {
    const made = JSON.stringify(smdr()[name])
    const former = running.get(name)
    if (former?.made !== made) {
      running.delete(name)
      await former?.feed.stop()
    }
    const receiver = running.has(name) ? null : receiverOf(name, smdr())
    if (smdr()[name] === null) forget(open, name)
    if (receiver === null) return running.get(name)?.feed.wake()
    begin(open, name)
    running.set(name, { made, feed: start(name, receiver) })
  }

  const views = (): ReceiverView[] =>
    RECEIVERS.flatMap(name => {
      const one = running.get(name)
      const open = database()
      return one === undefined
        ? []
        : [
            {
              name,
              place: placeOf(name, smdr()),
              state: one.feed.state(),
              ...one.feed.taken(),
              waiting: open === null ? 0 : waiting(open, name, smdr(), MOST_WAITING),
            },
          ]
    })

  return {
    desk: {
      receivers: views,
      ports: serialPorts,
      sample(settings) {
        const rows = database()
          ?.prepare(
            `SELECT * FROM conversation WHERE direction IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 5`,
          )
          .all(JSON.stringify(settings.directions))
        const house = houseOf(parts.settings())
        return (rows ?? []).map(row =>
          lineText(callFacts(Number(row.id), readConversation(row), house), settings),
        )
      },
    },
    issues: () =>
      views().flatMap(({ name, place, state, waiting: lines }): Issue[] => {
        const isAway = state.is !== 'connected' && clock.now() - state.since > AWAY_MS
        // A receiver that comes by itself is missed when there is something for it.
        if (!isAway || lines === 0) return []
        return [
          {
            code: state.is === 'stuck' ? 'smdr-stuck' : 'smdr-away',
            severity: 'warning',
            subject: `smdr:${name}`,
            params: {
              place,
              waiting: lines,
              reason: state.is === 'away' && state.reason !== '' ? state.reason : '–',
            },
          },
        ]
      }),
    look: () =>
      turn(async () => {
        const open = database()
        if (open === null) return
        for (const name of RECEIVERS) await settle(name, open)
      }),
    stop: () =>
      turn(async () => {
        for (const { feed } of running.values()) await feed.stop()
        running.clear()
      }),
  }
}

function usualReceiver(name: ReceiverName, { serial, server, client }: SmdrSettings): Receiver | null {
  switch (name) {
    case 'serial':
      return serial === null ? null : serialReceiver(serial)
    case 'server':
      return server === null ? null : serverReceiver(server)
    case 'client':
      return client === null ? null : clientReceiver(client)
  }
}

function placeOf(name: ReceiverName, { serial, server, client }: SmdrSettings): string {
  switch (name) {
    case 'serial':
      return serial?.path ?? ''
    case 'server':
      return server === null ? '' : String(server.port)
    case 'client':
      return client === null ? '' : `${client.host}:${client.port}`
  }
}

function houseOf({ extensions, trunks, costs, site }: Settings): SmdrHouse {
  const lines = new Map(trunks.flatMap(trunk => trunk.lines).map(({ id }, index) => [id, index + 1]))
  const accounts = new Map(extensions.map(({ number, accountCode }) => [number, accountCode]))
  const price = pricerOf(costs.tariffs, countryPack(site.country))
  return {
    lineNumber: line => lines.get(line) ?? null,
    account: extension => accounts.get(extension) ?? null,
    price: ({ direction, answeredMs, dialled, lines: used, talkMs }) =>
      direction === 'outgoing' && answeredMs !== null
        ? (price(dialled, used.at(-1) ?? '', answeredMs, talkMs)?.milli ?? null)
        : null,
  }
}
