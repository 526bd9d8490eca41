/** `offhook restore FILE`: says what is in a backup, and with `--yes` takes it back. */

import { chown, copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenedBackup } from '../backup/desk.ts'
import { backupName, backupsDir } from '../backup/shelf.ts'
import { findPlacement } from '../default-placement.ts'
import { type Command, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import type { ExitStatus } from './terminal.ts'

export const restore: Command = {
  name: 'restore',
  summary: 'Looks into a backup, and takes it back.',
  usage: 'FILE [--key KEY] [--yes]',
  help: [
    '  --key KEY          recovery key of the machine it was made on (default: of this one)',
    '  --yes              takes it back: settings are put in force at once, and calls may be dropped',
    placementHelp,
  ],
  options: { key: { type: 'string' }, yes: { type: 'boolean' }, placement: { type: 'string' } },
  positionals: ['FILE'],
  async run(values, terminal, [file = '']): Promise<ExitStatus> {
    const { stateDir } = await findPlacement(text(values, 'placement'), terminal.env)
    const name = backupName(Date.now())
    const copy = join(backupsDir(stateDir), name)
    const owner = await stat(stateDir)
    await mkdir(backupsDir(stateDir), { recursive: true, mode: 0o700 })
    await copyFile(file, copy)
    try {
      // The daemon reads it, and is not root.
      for (const path of [backupsDir(stateDir), copy]) await chown(path, owner.uid, owner.gid)
      const opened = await reach<OpenedBackup>(
        'restore',
        { ask: 'open-backup', name, key: text(values, 'key') ?? '' },
        values,
        terminal,
      )
      if (opened === null) return 1
      terminal.out(contents(opened))
      if (values.yes !== true) {
        terminal.out("Nothing was changed. 'offhook restore FILE --yes' takes it back.")
        return 0
      }
      const taken = await reach<true>('restore', { ask: 'take-back-backup' }, values, terminal)
      if (taken === null) return 1
      terminal.out('It is in force.')
      return 0
    } finally {
      await rm(copy, { force: true })
    }
  },
}

const contents = ({ madeAt, settings, files, choices, hasCalls, places }: OpenedBackup): string =>
  [
    `Made ${new Date(madeAt).toISOString()} at "${settings.site.name}":`,
    `  ${settings.extensions.length} extensions, ${settings.trunks.length} groups of lines, ${places.length} sockets in use`,
    `  ${files} messages, greetings and recordings, ${choices} choices made by telephone${hasCalls ? ', the list of calls' : ''}`,
  ].join('\n')
