/** Calls from and to the public network, over every kind of line. */

import type { OutsideLine } from '../exchange.ts'
import type { Lab } from '../lab.ts'
import type { Scenario } from './scenario.ts'
import { accessCodes } from './settings.ts'

const CALLER = '+41 22 700 11 22'
/** An exchange may send the number with its prefixes or without; the subscriber's digits are always there. */
const CALLER_DIGITS = '227001122'

async function comesIn(lab: Lab, line: OutsideLine): Promise<void> {
  const call = await lab.exchange.calls(line, { from: CALLER, to: '101' })
  const shown = await lab.handset(1).rings()
  if (!shown.number.endsWith(CALLER_DIGITS))
    throw new Error(`the display of 101 shows "${shown.number}", not the caller's number`)
  await lab.handset(1).lift()
  await call.answered()
  await lab.handset(1).hears(call)
  await call.hears(lab.handset(1))
  await lab.handset(1).hangUp()
}

async function goesOut(lab: Lab, line: OutsideLine, accessCode: string): Promise<void> {
  const handset = lab.handset(3)
  const { subscriber } = lab.network
  await handset.lift()
  await handset.hears('dial tone')
  await handset.dial(`${accessCode}${subscriber}`)
  const call = await lab.exchange.expectsCall({ line, to: subscriber })
  await call.answer()
  await call.hears(handset)
  await handset.hears(call)
  await handset.hangUp()
  await call.ended()
}

export const analogCalls: readonly Scenario[] = [
  {
    name: 'a call on analog line 1 rings 101, which shows the number; both hear each other',
    run: lab => comesIn(lab, 'line 1'),
  },
  {
    name: '103 dials 0 and a number: the call leaves on analog line 1; both hear each other',
    run: lab => goesOut(lab, 'line 1', accessCodes.analog),
  },
]

export const isdnCalls: readonly Scenario[] = (['bri', 'pri'] as const).flatMap(line => [
  {
    name: `a call over the ${line.toUpperCase()} rings 101, which shows the number; both hear each other`,
    run: (lab: Lab) => comesIn(lab, line),
  },
  {
    name: `103 calls out over the ${line.toUpperCase()}: the number arrives; both hear each other`,
    run: (lab: Lab) => goesOut(lab, line, accessCodes[line]),
  },
])

const emergency = (dialled: string): Scenario => ({
  name: `102 dials ${dialled}: the emergency call leaves as 112`,
  async run(lab) {
    const handset = lab.handset(2)
    await handset.lift()
    await handset.hears('dial tone')
    await handset.dial(dialled)
    const call = await lab.exchange.expectsCall({ to: '112' })
    await call.answer()
    await call.hears(handset)
    await handset.hears(call)
  },
})

export const emergencyCalls: readonly Scenario[] = [emergency('112'), emergency('0112')]
