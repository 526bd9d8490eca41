/** Starts, stops and looks at systemd units. */

import { type Issue, ok, refused } from '../model/issue.ts'
import { run } from '../system/run.ts'
import type { HelperAnswer, UnitAction, UnitState } from './verbs.ts'

/** Longer than the unit's own start and stop deadlines, so that systemd decides. */
const ACTION_TIMEOUT_MS = 240_000

export async function actOnUnit(unit: string, action: UnitAction): Promise<HelperAnswer> {
  if (action !== 'state') {
    const done = await run('systemctl', [action, '--', unit], { timeoutMs: ACTION_TIMEOUT_MS })
    if (done.code !== 0) return refused([unitIssue(unit, action, done.stderr)])
  }
  const shown = await run('systemctl', ['show', '--property=ActiveState,SubState,NRestarts', '--', unit], {
    timeoutMs: 10_000,
  })
  return shown.code === 0 ? ok(parseUnit(shown.stdout)) : refused([unitIssue(unit, 'state', shown.stderr)])
}

/** From `systemctl show`'s `Key=value` lines (systemd.exec(5), unit states in systemctl(1)). */
export function parseUnit(shown: string): UnitState {
  const values = new Map(
    shown.split('\n').map(line => {
      const [key = '', ...rest] = line.split('=')
      return [key, rest.join('=')] as const
    }),
  )
  const restarts = Number(values.get('NRestarts') ?? 0)
  return {
    is: unitWord(values.get('ActiveState') ?? ''),
    restarts: Number.isSafeInteger(restarts) ? restarts : 0,
  }
}

/** `activating` covers starting and waiting for the next automatic restart. */
function unitWord(active: string): UnitState['is'] {
  switch (active) {
    case 'active':
    case 'reloading':
    case 'refreshing':
      return 'running'
    case 'activating':
      return 'starting'
    case 'failed':
      return 'failed'
    default:
      return 'stopped'
  }
}

const unitIssue = (unit: string, action: string, stderr: string): Issue => ({
  code: 'unit-failed',
  severity: 'error',
  subject: `unit:${unit}`,
  params: { unit, action, reason: stderr.trim().slice(0, 300) },
})
