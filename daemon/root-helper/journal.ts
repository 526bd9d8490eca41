/** The last lines of one of our units in systemd's journal (journalctl(1)). */

import { ok, refused } from '../model/issue.ts'
import { run } from '../system/run.ts'
import type { HelperAnswer, HelperRequest } from './verbs.ts'

const PATIENCE_MS = 20_000
/** Longer ones are cut: a line may hold whatever somebody sent. */
const LONGEST_LINE = 1000

export async function readJournal({
  unit,
  most,
  priority,
}: Extract<HelperRequest, { verb: 'journal' }>): Promise<HelperAnswer> {
  const read = await run(
    'journalctl',
    [
      `--unit=${unit}`,
      `--lines=${most}`,
      `--priority=${priority}`,
      '--output=short-iso',
      '--no-hostname',
      '--no-pager',
      '--quiet',
    ],
    { timeoutMs: PATIENCE_MS },
  )
  if (read.code !== 0)
    return refused([
      {
        ...{ code: 'journal-unreadable', severity: 'error', subject: null },
        params: { reason: read.stderr.trim().slice(0, 300) },
      },
    ])
  const lines = read.stdout.split('\n').filter(line => line !== '')
  return ok({ lines: lines.slice(-most).map(line => line.slice(0, LONGEST_LINE)) })
}
