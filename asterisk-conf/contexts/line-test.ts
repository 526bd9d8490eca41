/**
 * The tests of ports and lines, Asterisk's side: reached by Originate from the daemon alone, for nothing includes
 * these contexts. The extension is the test's number; what happens is told by `UserEvent`s that carry it.
 */

import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../dialplan.ts'
import { userField, VARIABLES } from '../names.ts'
import { markAs } from './outside.ts'

export const LINE_TEST = {
  handset: 'line-test-handset',
  analog: 'line-test-analog',
  /** Behind a Local channel: for a line that is not up before somebody answers. */
  seize: 'line-test-seize',
  digital: 'line-test-digital',
  event: 'LineTest',
  /** Below Asterisk's spool directory. */
  directory: 'line-tests',
  /** Behind the test's number: before the tone, and while it is sent. */
  recordings: { heard: 'heard', echo: 'echo', sent: 'sent' },
  variables: {
    /** How long is listened before the tone, s. */
    listenSeconds: 'LINE_TEST_LISTEN',
    /** DAHDI channel of the line to be seized. */
    port: 'LINE_TEST_PORT',
  },
  toneHz: 1020,
} as const

const RECORD_LINE = 'line-test-record'
const NUMBER = 'LINE_TEST'
const TONE_SECONDS = 3
/** For a key, when the number has been said. */
const KEY_SECONDS = 6

const { recordings, variables } = LINE_TEST
const tell = (what: string, ...more: readonly Code[]) =>
  step('UserEvent', LINE_TEST.event, code`Test: ${dialled()}`, code`Step: ${what}`, ...more)
const fileOf = (test: Code, what: string) => code`\${ASTSPOOLDIR}/${LINE_TEST.directory}/${test}-${what}.wav`
/** MixMonitor needs no file of both directions where one of each is asked for (app_mixmonitor.c, mixmonitor_exec). */
const record = (options: Code) => step('MixMonitor', '', options)

export const lineTestContexts = (): Context[] => [handset, analog, seize, recordLine, digital]

/** Says the number of the extension, then waits for a key and says it back. */
const handset: Context = {
  name: LINE_TEST.handset,
  parts: [
    extension(
      '_X!',
      tell('lifted'),
      ...markAs(userField.lineTest),
      step('Wait', 1),
      step('SayDigits', variable(VARIABLES.ownNumber)),
      tell('announced'),
      step('Read', 'LINE_TEST_KEY', 'beep', 1, '', 1, KEY_SECONDS),
      goIf(isEmpty('LINE_TEST_KEY'), 'end'),
      tell('key', code`Value: ${variable('LINE_TEST_KEY')}`),
      step('SayDigits', variable('LINE_TEST_KEY')),
      labelled('end', step('Hangup')),
    ),
  ],
}

/**
 * Listens, then sends a tone and records both directions. The echo canceller is off meanwhile: it would be measured
 * rather than the line. Playtones sends at -10 dBm0 (its volume 7219), which every network takes.
 */
const analog: Context = {
  name: LINE_TEST.analog,
  parts: [
    extension(
      '_X!',
      record(code`r(${fileOf(dialled(), recordings.heard)})`),
      tell('listening'),
      ...markAs(userField.lineTest),
      step('Wait', variable(variables.listenSeconds)),
      step('StopMixMonitor'),
      set('CHANNEL(echocan_mode)', 'off'),
      tell('tone'),
      record(code`r(${fileOf(dialled(), recordings.echo)})t(${fileOf(dialled(), recordings.sent)})`),
      step('Playtones', LINE_TEST.toneHz),
      step('Wait', TONE_SECONDS),
      step('StopPlaytones'),
      step('StopMixMonitor'),
      tell('done'),
      step('Hangup'),
    ),
  ],
}

/**
 * A line that tells by its polarity when somebody answers does not come up before: it is recorded from the moment it
 * is made, and nothing is sent into it.
 */
const seize: Context = {
  name: LINE_TEST.seize,
  parts: [
    extension(
      '_X!',
      tell('listening'),
      set(`_${NUMBER}`, dialled()),
      step(
        'Dial',
        code`DAHDI/${variable(variables.port)}`,
        variable(variables.listenSeconds),
        code`b(${RECORD_LINE}^s^1)`,
      ),
      step('Hangup'),
    ),
  ],
}

const recordLine: Context = {
  name: RECORD_LINE,
  parts: [
    extension(
      's',
      ...markAs(userField.lineTest),
      record(code`r(${fileOf(variable(NUMBER), recordings.heard)})`),
      step('Return'),
    ),
  ],
}

/** Somebody answered: a tone says that it was a machine, and the call is over. */
const digital: Context = {
  name: LINE_TEST.digital,
  parts: [
    extension(
      '_X!',
      tell('answered'),
      ...markAs(userField.lineTest),
      step('Playtones', LINE_TEST.toneHz),
      step('Wait', TONE_SECONDS),
      step('Hangup'),
    ),
  ],
}
