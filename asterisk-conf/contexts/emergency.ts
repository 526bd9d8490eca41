/** Emergency calls: from every handset, with and without an access code, over every trunk, and past a full house. */

import type { GatewayModel, Line, Trunk } from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  goTo,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { EMERGENCY_MARK as MARK, userField } from '../names.ts'
import { recordCall } from './incall/recording.ts'
import { dialTrunk, markAs } from './outside.ts'

export const EMERGENCY = 'emergency'
const CALL = 'emergency-call'
const FREE_A_LINE = 'free-a-line'

export function emergencyContexts(model: GatewayModel): Context[] {
  const { numbers, accessCodes, trunkIds } = model.emergency
  const trunks = trunkIds.flatMap(id => model.trunks.find(trunk => trunk.id === id) ?? [])
  const dialledAs = new Map(
    numbers.flatMap(number =>
      ['', ...accessCodes].map((accessCode): [string, string] => [accessCode + number, number]),
    ),
  )
  // A number is what it is without an access code, should the two ever collide.
  for (const number of numbers) dialledAs.set(number, number)
  return [
    {
      name: EMERGENCY,
      parts: [...dialledAs].map(([dialledNumber, number]) => extension(dialledNumber, goTo(CALL, number))),
    },
    callContext(trunks),
    freeALine(trunks.flatMap(trunk => trunk.lines)),
  ]
}

/** Whatever a trunk says, the next one is tried. */
const callContext = (trunks: readonly Trunk[]): Context => ({
  name: CALL,
  parts: [
    extension(
      '_X!',
      set(`__${MARK}`, 1),
      ...markAs(userField.emergency),
      recordCall(),
      set('TRIES_LEFT', 3),
      ...trunks.flatMap((trunk, index) => {
        const [first, ...rest] = dialTrunk(trunk)
        if (first === undefined) return []
        return [
          index === 0 ? labelled('try', first) : first,
          ...rest,
          goIf(equals('DIALSTATUS', 'ANSWER'), 'end'),
        ]
      }),
      ...(trunks.length === 0
        ? []
        : [
            set('TRIES_LEFT', code`$[${variable('TRIES_LEFT')} - 1]`),
            goIf(equals('TRIES_LEFT', 0), 'failed'),
            step('Gosub', code`${FREE_A_LINE},s,1`),
            goIf(equals('GOSUB_RETVAL', 1), 'try'),
          ]),
      labelled('failed', step('Playback', 'all-circuits-busy-now', 'noanswer')),
      step('Congestion', 30),
      labelled('end', step('Hangup')),
    ),
  ],
})

/** Hangs up one call on a line that is not an emergency call. Returns 1 when it found one. */
function freeALine(lines: readonly Line[]): Context {
  if (lines.length === 0) return { name: FREE_A_LINE, parts: [extension('s', step('Return', 0))] }
  // `DAHDI/5-1` on an analog line, `DAHDI/i3/0227001122-4` on a span (chan_dahdi.c, dahdi_new_callid_clean).
  const places = lines.map(line => (line.kind === 'analog' ? String(line.channel) : `i${line.span}`))
  const channels = code`^DAHDI/(${{ code: [...new Set(places)].join('|') }})[-/]`
  return {
    name: FREE_A_LINE,
    parts: [
      extension(
        's',
        set('LINES_IN_USE', code`\${CHANNELS(${channels})}`),
        labelled('next', set('CANDIDATE', code`\${SHIFT(LINES_IN_USE, )}`)),
        goIf(isEmpty('CANDIDATE'), 'none'),
        goIf(code`$["\${IMPORT(${variable('CANDIDATE')},${MARK})}" = "1"]`, 'next'),
        step('SoftHangup', variable('CANDIDATE')),
        // chan_dahdi keeps an analog line from being taken again for two seconds (guardtime): the exchange must
        // see the hang-up.
        step('Wait', 3),
        step('Return', 1),
        labelled('none', step('Return', 0)),
      ),
    ],
  }
}
