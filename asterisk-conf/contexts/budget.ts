/**
 * What extensions may spend on calls to the outside in a month. The rest and the tariff say how long a call may be: Dial ends it then
 * and says a minute before that it will; the line's own time-out ends it too, however often the call was transferred meanwhile. Each
 * call is counted here as it ends, in AstDB, so that a budget holds while the daemon is down. The daemon, which rates calls from the
 * records, corrects what was counted upwards. Emergency calls never come here.
 *
 * Two calls at once know the same rest, and may spend it twice; the next one finds what both have spent.
 */

import type { Budgets, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { internationalOf } from '../../daemon/model/international.ts'
import { budgetOf } from '../astdb.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  goIf,
  gosub,
  isEmpty,
  isFilled,
  isIn,
  labelled,
  only,
  RESULT,
  recall,
  remember,
  type Step,
  set,
  setLocal,
  step,
  variable,
} from '../dialplan.ts'
import { E164_PLUS } from './caller-number.ts'
import { callerSteps } from './rights.ts'

export const BUDGET = 'budget'
const AMOUNTS = 'budget-amounts'
const SPENT = 'budget-spent'
const ANSWERED = 'budget-answered'
const COUNT = 'budget-count'
const TARIFF = 'tariff'
const LOCK = 'budget'

/** Of a call, for the line that is dialled: `L(…)` of Dial; seconds; who pays, and the tariff. */
const OPTION = 'BUDGET_OPTION'
const SECONDS = 'BUDGET_SECONDS'
const PRICE = 'BUDGET_PRICE'
const ANSWERED_AT = 'BUDGET_ANSWERED_AT'

/** Before the end, ms; with every key Dial would have told all the seconds. */
const WARNING_MS = 60_000
/** Until somebody answers, a line's time-out runs already. */
const RINGING_SECONDS = 120
const MONTH = code`\${STRFTIME(\${EPOCH},,%Y%m)}`

export function budgetContexts(model: GatewayModel): Context[] {
  const { budgets } = model
  if (budgets === undefined) return []
  return [
    budget(budgets),
    {
      name: AMOUNTS,
      parts: budgets.of.map(({ extension: number, perMonth }) => extension(number, step('Return', perMonth))),
    },
    spent,
    answered,
    count,
    tariffs(budgets, model),
  ]
}

/** Before a route is chosen; what is refused sets the reason. */
export const budgetSteps = ({ budgets }: GatewayModel, reason: string): Step[] =>
  budgets === undefined
    ? []
    : [gosub(BUDGET, dialled()), set(reason, variable(RESULT)), goIf(isFilled(reason), 'refused')]

/** Behind the options of a Dial to a line. */
export const budgetOption = ({ budgets }: GatewayModel): Code =>
  budgets === undefined ? code`` : code`U(${ANSWERED})${variable(OPTION)}`

/** An emergency call has none, whatever the channel did before. */
export const noBudgetSteps = ({ budgets }: GatewayModel): Step[] =>
  budgets === undefined ? [] : [OPTION, SECONDS, PRICE].map(name => set(`_${name}`, ''))

/** On the line's own channel, before it dials. */
export const lineBudgetSteps = ({ budgets }: GatewayModel): Step[] =>
  budgets === undefined
    ? []
    : [
        step(
          'ExecIf',
          code`${isFilled(PRICE)}?Set(CHANNEL(hangup_handler_push)=${COUNT},s,1(${variable(PRICE)}))`,
        ),
      ]

/** Seconds of a budget with the ringing before; 0: none. */
export const budgetTimeout = (name: string): Step[] => [
  setLocal(name, code`\${IF(${isFilled(SECONDS)}?${variable(SECONDS)}:0)}`),
  step(
    'ExecIf',
    code`$[${variable(name)} > 0]?Set(LOCAL(${name})=$[${variable(name)} + ${RINGING_SECONDS}])`,
  ),
]

const part = (name: string, index: number): Code => code`\${CUT(${name},-,${index})}`
const whole = (above: Code, below: Code): Code => code`$[(${above} - (${above}) % (${below})) / (${below})]`

const budget = ({ warnPercent }: Budgets): Context => ({
  name: BUDGET,
  comment: [
    'Gosub(budget,<number as a line dials it>,1): budget where whoever pays has not enough left for the call; otherwise nothing,',
    'and BUDGET_OPTION, BUDGET_SECONDS and BUDGET_PRICE for the line. Reads BUDGET/<extension>: <year and month>-<spent>.',
  ],
  parts: [
    extension(
      '_X!',
      ...[OPTION, SECONDS, PRICE].map(name => set(`_${name}`, '')),
      ...callerSteps('PAYER'),
      setLocal('PAYER', only('0-9', variable('PAYER'))),
      goIf(isEmpty('PAYER'), 'may'),
      goIf(code`$[${isIn(AMOUNTS, variable('PAYER'))} = 0]`, 'may'),
      gosub(AMOUNTS, variable('PAYER')),
      setLocal('AMOUNT', variable(RESULT)),
      gosub(SPENT, 's', variable('PAYER')),
      setLocal('SPENT', variable(RESULT)),
      setLocal('REST', code`$[${variable('AMOUNT')} - ${variable('SPENT')}]`),
      goIf(code`$[${variable('REST')} <= 0]`, 'empty'),
      gosub(E164_PLUS, dialled()),
      setLocal('NUMBER', variable(RESULT)),
      goIf(isIn(TARIFF, variable('NUMBER')), 'rated'),
      setLocal('NUMBER', dialled()),
      goIf(isIn(TARIFF, variable('NUMBER')), 'rated'),
      // Nobody knows what it costs: as long as something is left.
      step('Goto', code`warn`),
      labelled('rated', gosub(TARIFF, variable('NUMBER'))),
      setLocal('TARIFF', variable(RESULT)),
      goIf(isEmpty('TARIFF'), 'warn'),
      ...['CONNECTION', 'MINUTE', 'FIRST', 'STEP'].map((name, index) =>
        setLocal(name, part('TARIFF', index + 1)),
      ),
      set(`_${PRICE}`, code`${variable('PAYER')}-${variable('TARIFF')}`),
      setLocal('LEFT', code`$[(${variable('REST')} - ${variable('CONNECTION')}) * 60]`),
      goIf(code`$[${variable('LEFT')} < 0]`, 'empty'),
      goIf(equals('MINUTE', 0), 'warn'),
      setLocal('LEFT', whole(variable('LEFT'), variable('MINUTE'))),
      setLocal('LEFT', code`$[${variable('LEFT')} - ${variable('FIRST')}]`),
      goIf(code`$[${variable('LEFT')} < 0]`, 'empty'),
      set(
        `_${SECONDS}`,
        code`$[${variable('FIRST')} + ${variable('LEFT')} - ${variable('LEFT')} % ${variable('STEP')}]`,
      ),
      // Longer than a day, and Dial could not count the milliseconds.
      goIf(code`$[${variable(SECONDS)} <= 86400]`, 'timed'),
      set(`_${SECONDS}`, ''),
      step('Goto', code`warn`),
      labelled('timed', set(`_${OPTION}`, code`L($[${variable(SECONDS)} * 1000]:${WARNING_MS})`)),
      set('LIMIT_WARNING_FILE', 'beep'),
      set('LIMIT_PLAYAUDIO_CALLER', code`yes`),
      labelled('warn', step('NoOp')),
      goIf(code`$[${variable('SPENT')} * 100 < ${variable('AMOUNT')} * ${warnPercent}]`, 'may'),
      step('Progress'),
      step('Playback', 'offhook/routes-budget-low', 'noanswer'),
      labelled('may', step('Return')),
      labelled('empty', step('Return', code`budget`)),
    ),
  ],
})

const spent: Context = {
  name: SPENT,
  comment: [
    'Gosub(budget-spent,s,1(<extension>)): spent in this month; what was counted in another counts no more.',
  ],
  parts: [
    extension(
      's',
      setLocal('SEEN', only('0-9-', recall(budgetOf(variable('ARG1'))))),
      goIf(code`$["${part('SEEN', 1)}" = "${MONTH}"]`, 'now'),
      step('Return', 0),
      labelled('now', setLocal('SUM', only('0-9', part('SEEN', 2)))),
      step('Return', code`\${IF(${isEmpty('SUM')}?0:${variable('SUM')})}`),
    ),
  ],
}

const answered: Context = {
  name: ANSWERED,
  comment: ['On the line, as it answers.'],
  parts: [extension('s', set(ANSWERED_AT, code`\${EPOCH}`), step('Return'))],
}

/** Two calls that end at one moment are two. The lock is given back by itself when the channel goes (func_lock.c). */
const count: Context = {
  name: COUNT,
  comment: [
    'As the line hangs up: 1(<extension>-<connection>-<per minute>-<first seconds>-<step>). Adds to BUDGET/<extension>.',
  ],
  parts: [
    extension(
      's',
      goIf(isEmpty(ANSWERED_AT), 'done'),
      setLocal('CALL', variable('ARG1')),
      ...['PAYER', 'CONNECTION', 'MINUTE', 'FIRST', 'STEP'].map((name, index) =>
        setLocal(name, part('CALL', index + 1)),
      ),
      setLocal('BEYOND', code`$[\${EPOCH} - ${variable(ANSWERED_AT)} - ${variable('FIRST')}]`),
      setLocal('BEYOND', code`\${IF($[${variable('BEYOND')} > 0]?${variable('BEYOND')}:0)}`),
      setLocal('BEYOND', code`$[${variable('BEYOND')} + ${variable('STEP')} - 1]`),
      setLocal(
        'CHARGED',
        code`$[${variable('FIRST')} + ${variable('BEYOND')} - ${variable('BEYOND')} % ${variable('STEP')}]`,
      ),
      setLocal('COST', code`$[${variable('MINUTE')} * ${variable('CHARGED')} + 30]`),
      setLocal('COST', code`$[${variable('CONNECTION')} + ${whole(variable('COST'), code`60`)}]`),
      setLocal('LOCKED', code`\${LOCK(${LOCK})}`),
      gosub(SPENT, 's', variable('PAYER')),
      remember(budgetOf(variable('PAYER')), code`${MONTH}-$[${variable(RESULT)} + ${variable('COST')}]`),
      setLocal('LOCKED', code`\${UNLOCK(${LOCK})}`),
      labelled('done', step('Return')),
    ),
  ],
}

/** Asterisk takes the longest beginning that fits, as the rating does. A line's own tariffs count wherever the call goes. */
function tariffs({ tariffs: all }: Budgets, { country }: GatewayModel): Context {
  const byPrefix = Map.groupBy(all, ({ prefix }) => internationalOf(prefix, country) ?? prefix)
  return {
    name: TARIFF,
    comment: [
      'Gosub(tariff,<number, as +E.164 where it is one>,1): <connection>-<per minute>-<first seconds>-<step>, of now; nothing where',
      'none is in force.',
    ],
    parts: [...byPrefix].map(([prefix, those]) =>
      extension(
        prefix === '' ? '_[0-9*#+]!' : `_${prefix}!`,
        ...inOrder(those).flatMap(tariffSteps),
        step('Return'),
      ),
    ),
  }
}

/** Those of some hours before those of always, and the dearest of several. */
const inOrder = (those: Budgets['tariffs'][number][]): Budgets['tariffs'][number][] =>
  those.toSorted(
    (a, b) => b.times.length - a.times.length || b.perMinute - a.perMinute || b.connection - a.connection,
  )

function tariffSteps(
  { validFrom, validTo, times, connection, perMinute, firstSeconds, stepSeconds }: Budgets['tariffs'][number],
  index: number,
): Step[] {
  const next = `next-${index + 1}`
  const found = `found-${index + 1}`
  const day = code`\${STRFTIME(\${EPOCH},,%Y%m%d)}`
  const minute = code`$[\${STRFTIME(\${EPOCH},,%H)} * 60 + \${STRFTIME(\${EPOCH},,%M)}]`
  const weekday = code`\${STRFTIME(\${EPOCH},,%u)}`
  return [
    ...(validFrom === null ? [] : [goIf(code`$[${day} < ${validFrom.replaceAll('-', '')}]`, next)]),
    ...(validTo === null ? [] : [goIf(code`$[${day} >= ${validTo.replaceAll('-', '')}]`, next)]),
    ...(times.length === 0
      ? []
      : [
          setLocal('MINUTE', minute),
          setLocal('DAY', weekday),
          ...times.map(({ days, fromMinute, toMinute }) => {
            const isDay = code`\${LEN(\${FILTER(${days.join('')},${variable('DAY')})})} > 0`
            return goIf(
              code`$[${isDay} & ${variable('MINUTE')} >= ${fromMinute} & ${variable('MINUTE')} < ${toMinute}]`,
              found,
            )
          }),
          step('Goto', code`${next}`),
        ]),
    labelled(found, step('Return', code`${connection}-${perMinute}-${firstSeconds}-${stepSeconds}`)),
    labelled(next, step('NoOp')),
  ]
}
