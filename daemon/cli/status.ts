/** `offhook status`: how the telephones are. */

import type { Status } from '../control/protocol.ts'
import type { AsteriskHealth } from '../live/live-state.ts'
import { type Command, placementHelp } from './command.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus } from './terminal.ts'
import { issueLine } from './words/issues.ts'

export const status: Command = {
  name: 'status',
  summary: 'Says how Asterisk, the ports and the settings are, as the running daemon sees them.',
  usage: '[--json]',
  help: ['  --json             everything, as JSON', placementHelp],
  options: { json: { type: 'boolean' }, placement: { type: 'string' } },
  async run(values, terminal): Promise<ExitStatus> {
    const found = await reach<Status>('status', { ask: 'status' }, values, terminal)
    if (found === null) return 1
    terminal.out(values.json === true ? JSON.stringify(found, null, 2) : statusText(found))
    return 0
  },
}

export function statusText(found: Status): string {
  const { inventory, issues, host } = found
  const ports = inventory.spans.reduce((sum, span) => sum + span.ports.length, 0)
  const days = Math.floor(host.uptimeSeconds / 86_400)
  const hours = Math.floor((host.uptimeSeconds % 86_400) / 3600)
  return [
    ...table([
      ['Asterisk', asteriskWords(found.asterisk)],
      ['Calls', found.runningCalls === 0 ? 'none' : String(found.runningCalls)],
      [
        'Hardware',
        `${inventory.cards.length} cards, ${inventory.spans.length} spans, ${ports} channels, ${found.openPorts.length} open`,
      ],
      [
        'Settings',
        `revision ${found.settingsRevision}${found.pending ? ", not in force yet: 'offhook apply'" : ', in force'}`,
      ],
      [
        'Machine',
        `up ${days} d ${hours} h, load ${host.loadPercent === null ? '?' : Math.round(host.loadPercent)} %`,
      ],
    ]),
    ...(issues.length === 0 ? ['No issues.'] : issues.map(issueLine)),
  ].join('\n')
}

function asteriskWords(health: AsteriskHealth): string {
  switch (health.is) {
    case 'up':
      return `runs, ${health.version}`
    case 'connecting':
      return 'connecting'
    case 'down':
      return `DOWN since ${new Date(health.since).toISOString()}: ${health.reason}`
  }
}
