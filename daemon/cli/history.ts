/** `offhook history`, `offhook rollback N`, `offhook confirm`: what was in force, and the ways back and forth. */

import type { AppliedBy, PastGeneration } from '../apply/desks.ts'
import type { Applied } from '../control/protocol.ts'
import { sayApplied } from './apply.ts'
import { type Command, placementHelp } from './command.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus } from './terminal.ts'

const options = { placement: { type: 'string' } } as const

export const history: Command = {
  name: 'history',
  summary: 'Lists the configurations that were in force: when, by whom.',
  usage: '[--json]',
  help: ['  --json             everything but the settings, as JSON', placementHelp],
  options: { json: { type: 'boolean' }, ...options },
  async run(values, terminal): Promise<ExitStatus> {
    const all = await reach<PastGeneration[]>('history', { ask: 'history' }, values, terminal)
    if (all === null) return 1
    if (values.json === true)
      terminal.out(
        JSON.stringify(
          all.map(({ settings: _, ...rest }) => rest),
          null,
          2,
        ),
      )
    else terminal.out(all.length === 0 ? 'Nothing was ever in force.' : table(all.map(row)).join('\n'))
    return 0
  },
}

export const rollback: Command = {
  name: 'rollback',
  summary: 'Puts a configuration of before in force again.',
  usage: 'GENERATION',
  help: ["  GENERATION         its number in 'offhook history'", placementHelp],
  options,
  positionals: ['a generation'],
  async run(values, terminal, [wanted = '']): Promise<ExitStatus> {
    if (!/^[1-9][0-9]{0,8}$/.test(wanted)) {
      terminal.error(`offhook rollback: '${wanted}' is no generation; see 'offhook history'.`)
      return 2
    }
    const request = { ask: 'rollback', generation: Number(wanted) } as const
    const applied = await reach<Applied>('rollback', request, values, terminal)
    return applied === null ? 1 : sayApplied(applied, false, terminal)
  },
}

export const confirm: Command = {
  name: 'confirm',
  summary: "Keeps what 'offhook apply --confirm' or the pages have put in force on trial.",
  usage: '',
  help: [placementHelp],
  options,
  async run(values, terminal): Promise<ExitStatus> {
    // `reach` has said what is wrong; an answer is null all the same.
    let failed = false
    const listening = {
      ...terminal,
      error(text: string) {
        failed = true
        terminal.error(text)
      },
    }
    await reach<null>('confirm', { ask: 'confirm' }, values, listening)
    if (failed) return 1
    terminal.out('Confirmed: this configuration stays.')
    return 0
  },
}

const row = (past: PastGeneration): string[] => [
  past.isInForce ? '*' : '',
  String(past.generation),
  past.at === null ? 'unknown' : new Date(past.at).toISOString(),
  byWords(past.by),
  `settings ${past.settingsRevision}`,
]

const HOW: Readonly<Record<AppliedBy['how'], string>> = {
  pages: 'on the pages',
  own: 'on the own pages',
  api: 'by a program',
  'command-line': 'at the command line',
  automatic: 'by itself',
  'fall-back': 'after failures of Asterisk',
  'not-confirmed': 'not confirmed in time',
}

const byWords = (by: AppliedBy | null): string =>
  by === null ? 'unknown' : by.person === null ? HOW[by.how] : `${by.person}, ${HOW[by.how]}`
