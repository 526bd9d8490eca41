/** `offhook backup`: one encrypted file with everything, now. */

import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptBackup } from '../backup/desk.ts'
import { backupsDir } from '../backup/shelf.ts'
import { findPlacement } from '../default-placement.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus, Terminal } from './terminal.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'Makes a backup: settings, messages, what people set by telephone, and the list of calls.',
  usage: '[--out FILE] [--recordings] | --list [--json] | --key',
  help: [
    '  --out FILE         a copy there too; any age program opens it with the key',
    '  --recordings       recorded calls too',
    '  --key              only prints the recovery key: another machine needs it to open a backup',
    '  --list             only lists those that are kept on the machine, newest first',
    '  --json             as JSON',
    placementHelp,
  ],
  options: {
    out: { type: 'string' },
    recordings: { type: 'boolean' },
    key: { type: 'boolean' },
    list: { type: 'boolean' },
    json: { type: 'boolean' },
    placement: { type: 'string' },
  },
  async run(values, terminal): Promise<ExitStatus> {
    if (values.key === true) {
      const key = await reach<string>('backup', { ask: 'backup-key' }, values, terminal)
      if (key === null) return 1
      terminal.out(key)
      return 0
    }
    if (values.list === true) return list(values, terminal)
    const recordings = values.recordings === true
    const made = await reach<KeptBackup>('backup', { ask: 'backup', recordings }, values, terminal)
    if (made === null) return 1
    const { stateDir } = await findPlacement(text(values, 'placement'), terminal.env)
    const kept = join(backupsDir(stateDir), made.name)
    const out = text(values, 'out')
    if (out !== undefined) await copyFile(kept, out)
    terminal.out(
      values.json === true
        ? JSON.stringify({ ...made, path: out ?? kept }, null, 2)
        : `${out ?? kept}: ${made.bytes} bytes`,
    )
    return 0
  },
}

async function list(values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const kept = await reach<readonly KeptBackup[]>('backup', { ask: 'backups' }, values, terminal)
  if (kept === null) return 1
  if (values.json === true) terminal.out(JSON.stringify(kept, null, 2))
  else if (kept.length === 0) terminal.out('There is no backup on this machine yet.')
  else
    terminal.out(
      table(
        kept.map(({ name, bytes, madeAt }) => [name, new Date(madeAt).toISOString(), `${bytes} bytes`]),
      ).join('\n'),
    )
  return 0
}
