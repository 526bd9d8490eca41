/** `offhook apply`: puts the saved settings in force, or says what that would do. */

import type { Applied } from '../control/protocol.ts'
import { type Command, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { readSettings } from './read-files.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { issueLine } from './words/issues.ts'
import { outcomeLine, planLines } from './words/plan.ts'

export const apply: Command = {
  name: 'apply',
  summary: 'Puts the saved settings in force, through the running daemon.',
  usage: '[--dry-run] [--settings FILE] [--confirm MINUTES]',
  help: [
    '  --dry-run          only show what would change and what that does to running calls',
    '  --settings FILE    replace the saved settings by these first (with --dry-run: as if)',
    '  --confirm MINUTES  it is taken back by itself unless offhook confirm is given in time (1 to 120)',
    placementHelp,
  ],
  options: {
    'dry-run': { type: 'boolean' },
    settings: { type: 'string' },
    confirm: { type: 'string' },
    placement: { type: 'string' },
  },
  async run(values, terminal): Promise<ExitStatus> {
    const file = text(values, 'settings')
    const dryRun = values['dry-run'] === true
    const settings = file === undefined ? {} : { settings: await readSettings(file) }
    const minutes = text(values, 'confirm')
    if (minutes !== undefined && !/^([1-9]|[1-9][0-9]|1[01][0-9]|120)$/.test(minutes)) {
      terminal.error('offhook apply: --confirm takes minutes, 1 to 120.')
      return 2
    }
    const confirm = minutes === undefined ? {} : { confirmWithinMinutes: Number(minutes) }
    const request = { ask: 'apply', dryRun, ...settings, ...confirm } as const
    const applied = await reach<Applied>('apply', request, values, terminal)
    return applied === null ? 1 : sayApplied(applied, dryRun, terminal)
  },
}

export function sayApplied(applied: Applied, dryRun: boolean, terminal: Terminal): ExitStatus {
  const { plan, outcome, confirmUntil } = applied
  terminal.out(planLines(plan, dryRun).join('\n'))
  if (outcome === null) return plan.issues.some(issue => issue.severity === 'error') ? 1 : 0
  if (outcome.is === 'applied' || outcome.is === 'nothing-to-do') {
    terminal.out(outcomeLine(outcome))
    if (confirmUntil !== undefined)
      terminal.out(
        `On trial: the former configuration comes back at ${new Date(confirmUntil).toISOString()}. To keep this one: offhook confirm`,
      )
    return 0
  }
  terminal.error(outcomeLine(outcome))
  for (const issue of outcome.issues) terminal.error(issueLine(issue))
  return 1
}
