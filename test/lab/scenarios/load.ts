/** Every channel of the primary rate line in a call at once, and what the office changes meanwhile. */

import { queueSchema } from '../../../daemon/settings/areas/call-flow.ts'
import { incomingRouteSchema, type Settings } from '../../../daemon/settings/schema.ts'
import { pause } from '../deadline.ts'
import type { Lab } from '../lab.ts'
import type { LabNetwork } from '../networks.ts'
import type { Scenario } from './scenario.ts'
import { applySettings, separateTrunks } from './settings.ts'

const BEARERS = 30
const APPLIES = 20
const CALLER = '+41 22 700 11 22'
/** Thirty calls are set up one after the other by an emulated machine. */
const ALL_MS = 180_000

/** Whoever calls waits in a queue, with music, for an agent who is not there; 101 can still be called. */
export const loadSettings =
  (network: LabNetwork) =>
  (settings: Settings): Settings => {
    const separate = separateTrunks(network)(settings)
    return {
      ...separate,
      queues: [
        queueSchema.parse({
          id: 'hold',
          name: 'Hold',
          number: '650',
          joinWhenEmpty: true,
          leaveWhenEmpty: false,
          maxWaitSeconds: 0,
          announcePosition: false,
        }),
      ],
      routes: {
        ...separate.routes,
        incoming: [
          incomingRouteSchema.parse({
            id: 'all',
            trunk: 'pri',
            destination: { kind: 'queue', id: 'hold' },
          }),
          ...separate.routes.incoming.filter(({ trunk }) => trunk !== 'pri'),
        ],
      },
    }
  }

const callsIn = async ({ guest }: Lab): Promise<number> => {
  const { stdout } = await guest.run('asterisk', ['-rx', 'queue show hold'])
  return Number(/has (\d+) calls/.exec(stdout)?.[1] ?? 0)
}

/** By name: a call that ended and came again has another. */
const channelsIn = async ({ guest }: Lab): Promise<readonly string[]> => {
  const { stdout } = await guest.run('asterisk', ['-rx', 'core show channels concise'])
  return stdout
    .split('\n')
    .map(line => line.split('!')[0] ?? '')
    .filter(name => name.startsWith('DAHDI/'))
    .toSorted()
}

const allCall = async (lab: Lab) => {
  const calls = await Promise.all(
    Array.from({ length: BEARERS }, () => lab.exchange.calls('pri', { from: CALLER, to: '103' })),
  )
  await Promise.all(calls.map(call => call.answered({ withinMs: ALL_MS })))
  const waiting = await callsIn(lab)
  if (waiting !== BEARERS) throw new Error(`${waiting} callers are in the queue, not ${BEARERS}`)
  return calls
}

type Calls = Awaited<ReturnType<typeof allCall>>

const allHangUp = async (lab: Lab, calls: Calls): Promise<void> => {
  for (const call of calls) await call.hangUp()
  await Promise.all(calls.map(call => call.ended({ withinMs: ALL_MS })))
  for (let left = await callsIn(lab); left > 0; left = await callsIn(lab)) await pause(500, lab.guest.clock)
}

/** Handsets, mailboxes, dialplan and queues in turn. */
const changed =
  (nth: number) =>
  (settings: Settings): Settings => ({
    ...settings,
    extensions: settings.extensions.map(one => ({
      ...one,
      name: nth % 2 === 0 ? `Desk ${one.number}, ${nth}` : one.name,
      ringSeconds: nth % 3 === 0 ? 10 + (nth % 50) : one.ringSeconds,
    })),
    queues: settings.queues.map(one => ({ ...one, ringSeconds: 10 + (nth % 50) })),
  })

export const loadCalls: readonly Scenario[] = [
  {
    name: 'thirty calls at once on the E1: all are answered, one more is refused, and none is left',
    async run(lab) {
      const calls = await allCall(lab)
      const more = await lab.exchange.calls('pri', { from: CALLER, to: '103' })
      const reason = await more.ended()
      if (await callsIn(lab).then(count => count !== BEARERS))
        throw new Error(`one call more was refused (${reason}), and another was lost`)
      // The house still telephones.
      const [one, two] = [lab.handset(1), lab.handset(2)]
      await one.lift()
      await one.hears('dial tone')
      await one.dial('102')
      await two.rings()
      await two.lift()
      await one.hears(two)
      await allHangUp(lab, calls)
    },
  },
  {
    name: `${APPLIES} changes are put in force while thirty calls go on: none of them ends`,
    async run(lab) {
      const calls = await allCall(lab)
      const before = await channelsIn(lab)
      for (let nth = 1; nth <= APPLIES; nth++) await applySettings(lab, changed(nth))
      const after = await channelsIn(lab)
      const lost = before.filter(name => !after.includes(name))
      if (lost.length > 0 || before.length < BEARERS)
        throw new Error(`of ${before.length} calls ended: ${lost.join(', ')}`)
      await allHangUp(lab, calls)
    },
  },
]
