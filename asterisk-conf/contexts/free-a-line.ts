/** A line for an emergency call where all are taken: the call that can best be spared is ended, and who made it is told why. */

import type { Line, NetworkLine, Trunk } from '../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  equals,
  extension,
  go,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { LINE_DIRECTION, EMERGENCY_MARK as MARK, networkLineName } from '../names.ts'

export const FREE_A_LINE = 'free-a-line'
const LINE_IS_NEEDED = 'line-is-needed'
const INTO_CALL = 'warn-into-call'
/** The beep and the sentence once, in any language. */
const WARNING_SECONDS = 5

export const freeALineContexts = (trunks: readonly Trunk[]): Context[] => [
  freeALine(trunks.flatMap(({ lines, networkLines }) => [...lines, ...networkLines])),
  {
    name: LINE_IS_NEEDED,
    parts: [
      extension('s', step('Answer'), step('Playback', 'beeperr&offhook/routes-line-needed'), step('Hangup')),
    ],
  },
  {
    name: INTO_CALL,
    comment: [
      'Lets whoever talks on SPARED, the channel of a line, hear what the other end of this call plays.',
    ],
    parts: [extension('s', step('ChanSpy', variable('SPARED'), 'qBSE'), step('Hangup'))],
  },
]

/**
 * Spared first: who talks to nobody (waits in a queue, listens to a menu, still rings), then a call that went out, then one
 * that came in. Who talks hears why, both of them, and then the call is ended; where nobody talks the line is free at once.
 */
function freeALine(lines: readonly (Line | NetworkLine)[]): Context {
  const comment = [
    'Gosub(free-a-line,s,1): 1 when a line was made free, 0 when there is no call to be spared.',
  ]
  if (lines.length === 0) return { name: FREE_A_LINE, comment, parts: [extension('s', step('Return', 0))] }
  const channels = code`^(${{ code: [...new Set(lines.map(channelsOf))].join('|') }})[-/]`
  const ofOne = (name: string) => code`\${IMPORT(${variable('ONE')},${name})}`
  return {
    name: FREE_A_LINE,
    comment,
    parts: [
      extension(
        's',
        set('LINES_IN_USE', code`\${CHANNELS(${channels})}`),
        set('SPARED', ''),
        set('LOWEST', 9),
        labelled('next', set('ONE', code`\${SHIFT(LINES_IN_USE, )}`)),
        goIf(isEmpty('ONE'), 'chosen'),
        goIf(code`$["${ofOne(MARK)}" = "1"]`, 'next'),
        set('RANK', code`\${IF($["${ofOne(LINE_DIRECTION)}" = "out"]?1:2)}`),
        step('ExecIf', code`$[\${LEN(${ofOne('BRIDGEPEER')})} = 0]?Set(RANK=0)`),
        goIf(code`$[${variable('RANK')} >= ${variable('LOWEST')}]`, 'next'),
        set('SPARED', variable('ONE')),
        set('LOWEST', variable('RANK')),
        go('next'),
        labelled('chosen', goIf(isEmpty('SPARED'), 'none')),
        step('Playback', 'one-moment-please', 'noanswer'),
        goIf(equals('LOWEST', 0), 'end'),
        step(
          'Originate',
          code`Local/s@${LINE_IS_NEEDED}/n`,
          'exten',
          code`${INTO_CALL}`,
          's',
          1,
          WARNING_SECONDS,
          code`av(SPARED=${variable('SPARED')})`,
        ),
        step('Wait', WARNING_SECONDS),
        labelled('end', step('SoftHangup', variable('SPARED'))),
        // chan_dahdi keeps an analog line from being taken again for two seconds (guardtime): the exchange must
        // see the hang-up.
        step('Wait', 2),
        step('Return', 1),
        labelled('none', step('Return', 0)),
      ),
    ],
  }
}

/** `DAHDI/5-1` on an analog line, `DAHDI/i3/0227001122-4` on a span (chan_dahdi.c, dahdi_new_callid_clean). */
function channelsOf(line: Line | NetworkLine): string {
  const name = networkLineName(line.id)
  switch (line.kind) {
    case 'analog':
      return `DAHDI/${line.channel}`
    // Without a D-channel each call is on a channel of its own, which names it (chan_dahdi.c, dahdi_new).
    case 'r2':
      return `DAHDI/(${line.bearerChannels.join('|')})`
    case 'bri':
    case 'pri':
      return `DAHDI/i${line.span}`
    case 'sip':
      return `PJSIP/${name}`
    case 'iax2':
      return `IAX2/${name}`
    case 'h323':
      return `OOH323/${name}`
    case 'mobile':
      return `Mobile/${name}`
  }
}
