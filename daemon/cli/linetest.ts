/** `offhook linetest`: which ports and lines can be tested, a test begun and followed to its end, and what was found. */

import type { PortTests, TestReport, TestSubject } from '../appliance.ts'
import { pause, systemClock } from '../system/clock.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { issueLine, issueTodo } from './words/issues.ts'

export interface TestedSubject {
  readonly subject: TestSubject
  readonly tests: PortTests
}

const LOOK_MS = 500

export const linetest: Command = {
  name: 'linetest',
  summary: 'Tests a handset, an analog line or an ISDN connection, and says what was found.',
  usage: '[KEY] [--number NUMBER] [--last] [--json]',
  help: [
    '  KEY                the port or connection, as the list has it; without it: the list',
    '  --number NUMBER    for a line: calls it too, as dialled on that line',
    '  --last             only what the last test found; nothing is tested',
    '  --json             as JSON',
    placementHelp,
    '',
    'A handset rings and says its number; a line is seized and listened to. A call in progress there is not disturbed:',
    'the test is refused. The exit status is 1 where the test found an error, or did not come to its end.',
  ],
  options: {
    number: { type: 'string' },
    last: { type: 'boolean' },
    json: { type: 'boolean' },
    placement: { type: 'string' },
  },
  positionals: [],
  morePositionals: 1,
  async run(values, terminal, [key]): Promise<ExitStatus> {
    if (key === undefined) return list(values, terminal)
    if (values.last === true) return sayLast(key, values, terminal)
    const number = text(values, 'number') ?? ''
    const begun = await reach<true>('linetest', { ask: 'start-line-test', key, number }, values, terminal)
    if (begun === null) return 1
    let step = ''
    for (;;) {
      const [found] = (await testsOf(key, values, terminal)) ?? []
      if (found === undefined) return 1
      const { running } = found.tests
      if (running === null) return say(found.tests, values, terminal)
      if (running.step !== step && values.json !== true) terminal.out(`${running.step} …`)
      step = running.step
      await pause(systemClock, LOOK_MS)
    }
  },
}

const testsOf = (key: string | null, values: OptionValues, terminal: Terminal) =>
  reach<readonly TestedSubject[]>('linetest', { ask: 'line-tests', key }, values, terminal)

async function list(values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const all = await testsOf(null, values, terminal)
  if (all === null) return 1
  if (values.json === true) terminal.out(JSON.stringify(all, null, 2))
  else if (all.length === 0) terminal.out('There is nothing to test: no handset, and no line on a card.')
  else
    terminal.out(
      table(
        all.map(({ subject, tests }) => [
          subject.key,
          subject.kind,
          subject.kind === 'handset' ? subject.extension : subject.line,
          lastWords(tests),
        ]),
      ).join('\n'),
    )
  return 0
}

function lastWords({ running, reports: [last] }: PortTests): string {
  if (running !== null) return `is tested now: ${running.step}`
  if (last === undefined) return 'never tested'
  return `${new Date(last.result.at).toISOString()} ${last.verdict[0]?.severity === 'error' ? 'FAULT' : 'well'}`
}

async function sayLast(key: string, values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const [found] = (await testsOf(key, values, terminal)) ?? []
  return found === undefined ? 1 : say(found.tests, values, terminal)
}

function say({ failure, reports: [last] }: PortTests, values: OptionValues, terminal: Terminal): ExitStatus {
  if (failure !== null) {
    terminal.error(`offhook linetest: ${issueLine(failure)}`)
    return 1
  }
  if (last === undefined) {
    terminal.out('It was never tested.')
    return 0
  }
  terminal.out(values.json === true ? JSON.stringify(last, null, 2) : reportText(last))
  return last.verdict.some(({ severity }) => severity === 'error') ? 1 : 0
}

const reportText = ({ verdict, result }: TestReport): string =>
  [
    new Date(result.at).toISOString(),
    ...(verdict.length === 0 ? ['Nothing was found wrong.'] : []),
    ...verdict.flatMap(issue => [
      issueLine(issue),
      ...(issueTodo(issue) === null ? [] : [`  ${issueTodo(issue)}`]),
    ]),
  ].join('\n')
