/** Dialling over a trunk: its lines on cards first, then those over the network, each with what it needs to show and to know. */

import type { GatewayModel, NetworkLine, Trunk } from '../../daemon/model/gateway-model.ts'
import { dialOptions } from '../dial-options.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  go,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { EMERGENCY_MARK, LINE_DIRECTION, networkLineName, shownNumber, VARIABLES } from '../names.ts'
import { budgetOption, lineBudgetSteps } from './budget.ts'
import { E164, E164_PLUS } from './caller-number.ts'
import { limitSteps } from './limits.ts'

/** `Gosub(trunk-<id>,<number>,1(<number shown>))`. */
export const trunkContext = (id: string | Code): Code => code`trunk-${id}`
export const LEAST_USED = 'least-used'
const IDENTITY = 'outside-identity'

/** Groups of func_groupcount in which the channels of a trunk, and of a line without a card, are counted. */
export const TRUNK_GROUP = 'trunk'
export const LINE_GROUP = 'line'

export const trunkContexts = (model: GatewayModel): Context[] => [
  ...model.trunks.map(trunk => trunkCalls(trunk, model)),
  leastUsed,
  identity(model),
]

/** Q.850 causes that come from the number dialled, not from the trunk: another trunk would not help. */
const FINAL_CAUSES = '^(1|18|19|21|22|28)$'

/** Inherited by the channel that is dialled, where `outside-identity` reads them; `_` keeps them from going further. */
const SHOWN = 'SHOWN_NUMBER'
const OVER_TRUNK = 'OVER_TRUNK'
const OVER_LINE = 'OVER_LINE'

function trunkCalls(trunk: Trunk, model: GatewayModel): Context {
  const { lines, networkLines } = trunk
  return {
    name: trunkContext(trunk.id).code,
    comment: [
      `Gosub(trunk-${trunk.id},<number>,1(<number shown, or nothing>)): answered, busy, refused, or next where another trunk may help.`,
    ],
    parts: [
      extension(
        '_[0-9*#+]!',
        set(`_${OVER_TRUNK}`, trunk.id),
        set(`_${OVER_LINE}`, ''),
        ...(lines.length === 0
          ? []
          : [
              ...showSteps(shownNumber(lines)),
              dial(code`DAHDI/${groupLetter(trunk)}${trunk.group}/${dialled()}`, model),
              ...resultSteps,
            ]),
        ...networkLines.flatMap((line, index) => networkSteps(line, index, model)),
        step('Return', code`next`),
        labelled('answered', step('Return', code`answered`)),
        labelled('busy', step('Return', code`busy`)),
        labelled('refused', step('Return', code`refused`)),
      ),
    ],
  }
}

const resultSteps: readonly Step[] = [
  goIf(equals('DIALSTATUS', 'ANSWER'), 'answered'),
  goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
  goIf(code`$["${variable('HANGUPCAUSE')}" =~ "${{ code: FINAL_CAUSES }}"]`, 'refused'),
]

/** What the route shows, the person's own number, or the line's. */
function showSteps(ofLine: string | null): Step[] {
  const route = code`$[\${LEN(${variable('ARG1')})} > 0]`
  const person = variable(VARIABLES.outsideNumber)
  const own: Code =
    ofLine === null ? person : code`\${IF(${isEmpty(VARIABLES.outsideNumber)}?${ofLine}:${person})}`
  return [set(`_${SHOWN}`, code`\${IF(${route}?${variable('ARG1')}:${own})}`)]
}

const dial = (place: Code, model: GatewayModel): Step =>
  step('Dial', place, '', dialOptions('outside', { more: code`b(${IDENTITY}^s^1)${budgetOption(model)}` }))

/** `g` takes the lowest free line, `r` the one after the last taken (chan_dahdi.c, determine_starting_point). */
const groupLetter = ({ selection }: Trunk): string => (selection === 'round-robin' ? 'r' : 'g')

function networkSteps(line: NetworkLine, index: number, model: GatewayModel): Step[] {
  const name = networkLineName(line.id)
  const after = `after-${index + 1}`
  const full =
    line.kind === 'mobile'
      ? []
      : [goIf(code`$[\${GROUP_COUNT(${line.id}@${LINE_GROUP})} >= ${line.maxCalls}]`, after)]
  return [
    ...full,
    set(`_${OVER_LINE}`, line.id),
    ...showSteps(line.number),
    ...numberSteps(line, `plain-${index + 1}`),
    labelled(`plain-${index + 1}`, dial(placeOf(line, name), model)),
    ...resultSteps,
    labelled(after, step('NoOp')),
  ]
}

const OUT = 'OUT_NUMBER'

/** Emergency numbers are nobody's E.164 numbers: they go out as they are. */
function numberSteps(line: NetworkLine, asItIs: string): Step[] {
  const plain = set(OUT, dialled())
  if (line.kind !== 'sip' || line.numberFormat === 'as-dialled') return [plain]
  return [
    plain,
    goIf(isFilled(EMERGENCY_MARK), asItIs),
    gosub(line.numberFormat === 'e164' ? E164 : E164_PLUS, dialled()),
    set(OUT, variable(RESULT)),
  ]
}

function placeOf(line: NetworkLine, name: string): Code {
  const number = variable(OUT)
  switch (line.kind) {
    case 'sip':
      return code`PJSIP/${number}@${name}`
    case 'iax2':
      return code`IAX2/${name}/${number}`
    case 'h323':
      return code`OOH323/${number}@${name}`
    case 'mobile':
      return code`Mobile/${name}/${number}`
  }
}

const leastUsed: Context = {
  name: LEAST_USED,
  comment: [
    'Gosub(least-used,s,1(<id>:<id>:...)): the trunk with the fewest calls, the first of several; nothing where none is left.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(LEFT)', variable('ARG1')),
      set('LOCAL(BEST)', ''),
      set('LOCAL(FEWEST)', 99999),
      labelled('next', set('LOCAL(ONE)', code`\${SHIFT(LEFT,:)}`)),
      goIf(isEmpty('ONE'), 'done'),
      set('LOCAL(CALLS)', code`\${GROUP_COUNT(${variable('ONE')}@${TRUNK_GROUP})}`),
      goIf(code`$[${variable('CALLS')} >= ${variable('FEWEST')}]`, 'next'),
      set('LOCAL(BEST)', variable('ONE')),
      set('LOCAL(FEWEST)', variable('CALLS')),
      go('next'),
      labelled('done', step('Return', variable('BEST'))),
    ),
  ],
}

/**
 * Runs on the line's channel before it dials: neither the caller's name nor an extension number leave the house.
 * Done there rather than on the caller's channel, which keeps its identity in call records and on the pages.
 */
const identity = (model: GatewayModel): Context => ({
  name: IDENTITY,
  parts: [
    extension(
      's',
      ...limitSteps(model),
      ...lineBudgetSteps(model),
      set(LINE_DIRECTION, 'out'),
      set(`GROUP(${TRUNK_GROUP})`, variable(OVER_TRUNK)),
      step(
        'ExecIf',
        code`$[\${LEN(${variable(OVER_LINE)})} > 0]?Set(GROUP(${LINE_GROUP})=${variable(OVER_LINE)})`,
      ),
      // Dial has given the line the caller's account (main/channel.c, ast_channel_req_accountcodes): it is the
      // line that is used.
      set('CHANNEL(accountcode)', variable(VARIABLES.lineAccount)),
      set('CONNECTEDLINE(name-valid,i)', 0),
      goIf(isEmpty(SHOWN), 'none'),
      set('CONNECTEDLINE(num,i)', variable(SHOWN)),
      step('Return'),
      labelled('none', set('CONNECTEDLINE(num-valid,i)', 0)),
      step('Return'),
    ),
  ],
})
