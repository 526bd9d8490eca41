/** `offhook apply`: puts the saved settings in force, or says what that would do. */

import type { Applied } from '../control/protocol.ts'
import { type Command, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { readSettings } from './read-files.ts'
import type { ExitStatus } from './terminal.ts'
import { issueLine } from './words/issues.ts'
import { outcomeLine, planLines } from './words/plan.ts'

export const apply: Command = {
  name: 'apply',
  summary: 'Puts the saved settings in force, through the running daemon.',
  usage: '[--dry-run] [--settings FILE]',
  help: [
    '  --dry-run          only show what would change and what that does to running calls',
    '  --settings FILE    replace the saved settings by these first (with --dry-run: as if)',
    placementHelp,
  ],
  options: {
    'dry-run': { type: 'boolean' },
    settings: { type: 'string' },
    placement: { type: 'string' },
  },
  async run(values, terminal): Promise<ExitStatus> {
    const file = text(values, 'settings')
    const dryRun = values['dry-run'] === true
    const settings = file === undefined ? {} : { settings: await readSettings(file) }
    const applied = await reach<Applied>('apply', { ask: 'apply', dryRun, ...settings }, values, terminal)
    if (applied === null) return 1
    const { plan, outcome } = applied
    terminal.out(planLines(plan, dryRun).join('\n'))
    if (outcome === null) return plan.issues.some(issue => issue.severity === 'error') ? 1 : 0
    if (outcome.is === 'applied' || outcome.is === 'nothing-to-do') {
      terminal.out(outcomeLine(outcome))
      return 0
    }
    terminal.error(outcomeLine(outcome))
    for (const issue of outcome.issues) terminal.error(issueLine(issue))
    return 1
  },
}
