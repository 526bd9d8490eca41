/** Finds the command, parses its options, and turns every refusal into one line and an exit status. */

import { parseArgs } from 'node:util'
import { apply } from './apply.ts'
import { backup } from './backup.ts'
import { codes } from './codes.ts'
import type { Command } from './command.ts'
import { detectHardware } from './detect.ts'
import { confirm, history, rollback } from './history.ts'
import { importOld } from './import.ts'
import { linetest } from './linetest.ts'
import { network } from './network.ts'
import { render } from './render.ts'
import { restore } from './restore.ts'
import { status } from './status.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { trace } from './trace.ts'
import { update } from './update.ts'
import { user } from './user.ts'

const commands: readonly Command[] = [
  detectHardware,
  render,
  codes,
  apply,
  confirm,
  history,
  rollback,
  status,
  network,
  trace,
  linetest,
  user,
  backup,
  restore,
  importOld,
  update,
]

export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined) {
    terminal.error(overview())
    return 2
  }
  if (['help', '--help', '-h'].includes(name)) {
    const about = commands.find(command => command.name === rest[0])
    terminal.out(about === undefined ? overview() : helpOf(about))
    return 0
  }
  const command = commands.find(candidate => candidate.name === name)
  if (command === undefined) {
    terminal.error(
      `offhook: there is no command '${name}'. Commands: ${commands.map(c => c.name).join(', ')}.`,
    )
    return 2
  }
  const parsed = optionsOf(command, rest)
  if (typeof parsed === 'string') {
    terminal.error(`offhook ${name}: ${parsed}. See 'offhook ${name} --help'.`)
    return 2
  }
  const { values, positionals } = parsed
  if (values.help === true) {
    terminal.out(helpOf(command))
    return 0
  }
  try {
    return await command.run(values, terminal, positionals)
  } catch (error) {
    terminal.error(`offhook ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

interface Called {
  readonly values: Record<string, string | boolean>
  readonly positionals: readonly string[]
}

/** A text says what is wrong with the options. */
function optionsOf(command: Command, args: readonly string[]): Called | string {
  const { positionals: wanted = [], morePositionals = 0 } = command
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: wanted.length + morePositionals > 0,
    })
    const isEnough = positionals.length >= wanted.length
    if (values.help !== true && !(isEnough && positionals.length <= wanted.length + morePositionals))
      return wanted.length === 0
        ? 'that is one word too many'
        : `${wanted.join(' and ')} ${wanted.length === 1 ? 'is' : 'are'} needed, and nothing else`
    const named = Object.fromEntries(
      Object.entries(values).flatMap(([option, value]) =>
        typeof value === 'string' || typeof value === 'boolean' ? [[option, value]] : [],
      ),
    )
    return { values: named, positionals }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return (reason.split(/\. |\n/)[0] ?? reason).replace(/\.$/, '')
  }
}

const overview = (): string =>
  [
    'Usage: offhook COMMAND [OPTIONS]',
    '',
    ...commands.map(command => `  ${command.name.padEnd(8)} ${command.summary}`),
    '',
    "'offhook COMMAND --help' explains one command.",
  ].join('\n')

/** As a page of a manual: name, synopsis, options, exit status, and where more is told. */
const helpOf = (command: Command): string =>
  [
    `Usage: offhook ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    '',
    ...command.help,
    '',
    'Exit status: 0 done, 1 something is wrong and was said, 2 called wrongly.',
    `See also: ${commands
      .filter(other => other !== command)
      .map(({ name }) => name)
      .join(', ')}.`,
  ].join('\n')
