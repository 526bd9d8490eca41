/** `offhook import FILE|DIR`: says what of another telephone system comes over, and with `--yes` brings it. */

import { randomInt } from 'node:crypto'
import { chown, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countryPack } from '../../dahdi/countries/index.ts'
import type { StoredSettings } from '../appliance.ts'
import { type MachinePlace, proposePlaces } from '../backup/places.ts'
import { askDaemon } from '../control/ask.ts'
import type { LookedInto, TakenImport } from '../control/protocol.ts'
import { findPlacement } from '../default-placement.ts'
import { lookInto } from '../migration/look.ts'
import { readOld } from '../migration/read-old.ts'
import type { ReportLine } from '../migration/report.ts'
import { reportOfFiles } from '../migration/report-of.ts'
import { settle } from '../migration/settle.ts'
import { placesOf } from '../migration/translate/translate.ts'
import { importedFile, importsDir } from '../migration/where.ts'
import { verify } from '../model/verify.ts'
import { type Settings, settingsSchema } from '../settings/schema.ts'
import { sayApplied } from './apply.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { readSettings } from './read-files.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { importLines } from './words/import.ts'
import { issueLine } from './words/issues.ts'

export const importOld: Command = {
  name: 'import',
  summary: 'Looks into the backup of another telephone system, and moves in with it.',
  usage: 'FILE|DIR [--dry-run] [--yes] [--all] [--json] [--out FILE]',
  help: [
    'Reads backups of FreePBX (2.x to 17), Elastix and Issabel, Askozia (config.xml) and MikoPBX, SQL dumps, a copy of',
    '/etc/asterisk, and call records (a dump of the table cdr, CSV, Master.csv).',
    '',
    '  --dry-run          only says what would come over, which is what happens without --yes as well',
    '  --yes              saves it, puts it in force, and brings messages, what people had set, and call records',
    '  --all              every line, also of what comes over unchanged',
    '  --json             the report as JSON',
    '  --out FILE         writes the settings that would be saved; they hold passwords',
    '  --settings FILE    as if these were saved here',
    placementHelp,
  ],
  options: {
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    out: { type: 'string' },
    settings: { type: 'string' },
    placement: { type: 'string' },
  },
  positionals: ['FILE|DIR'],
  async run(values, terminal, [path = '']): Promise<ExitStatus> {
    if (values.yes === true && values['dry-run'] === true) {
      terminal.error('offhook import: --dry-run and --yes are opposites.')
      return 2
    }
    return values.yes === true ? takeOver(path, values, terminal) : look(path, values, terminal)
  },
}

/** Needs no daemon; with one, it is asked what is saved and which sockets there are. */
async function look(path: string, values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const workDir = await mkdtemp(join(tmpdir(), 'offhook-import-'))
  try {
    const found = await lookInto(path, { workDir })
    const old = readOld(found)
    if (old === null) {
      terminal.error(
        `offhook import: ${issueLine({ code: 'import-foreign', severity: 'error', subject: null, params: {} })}`,
      )
      return 1
    }
    const here = await settingsHere(values, terminal)
    const used = placesOf(old)
    // As many sockets as it had: which ones, the machine proposes when it is taken over.
    const sockets: MachinePlace[] = used.map(({ kind }, nth) => ({ key: `socket-${nth + 1}`, kind }))
    const { settings, report, problems, translation } = settle({
      old,
      hasSound: file => found.sounds.has(file),
      here,
      places: proposePlaces(used, sockets),
      random: below => randomInt(below),
      check: trial => verify(trial, countryPack(trial.site.country)),
    })
    const lines = [...report, ...reportOfFiles(found, translation.mailboxes)]
    const out = text(values, 'out')
    if (out !== undefined) await writeFile(out, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
    sayReport(old, lines, values, terminal)
    for (const issue of problems) terminal.error(issueLine(issue))
    if (values.json !== true) terminal.out("Nothing was changed. 'offhook import FILE --yes' moves in.")
    return problems.length === 0 ? 0 : 1
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

async function settingsHere(values: OptionValues, terminal: Terminal): Promise<Settings> {
  const file = text(values, 'settings')
  if (file !== undefined) return readSettings(file)
  const { runDir } = await findPlacement(text(values, 'placement'), terminal.env)
  const asked = await askDaemon<StoredSettings>(runDir, { ask: 'settings' })
  return asked.is === 'answered' && asked.result.ok
    ? asked.result.value.settings
    : settingsSchema.parse({ version: 1 })
}

function sayReport(
  system: { readonly kind: string; readonly version: string },
  report: readonly ReportLine[],
  values: OptionValues,
  terminal: Terminal,
): void {
  terminal.out(
    values.json === true
      ? JSON.stringify({ kind: system.kind, version: system.version, report }, null, 2)
      : importLines(system, report, values.all === true).join('\n'),
  )
}

async function takeOver(path: string, values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const { stateDir } = await findPlacement(text(values, 'placement'), terminal.env)
  const owner = await stat(stateDir)
  const [directory, copy] = [importsDir(stateDir), importedFile(stateDir)]
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true, mode: 0o700 })
  try {
    // The daemon reads it, and is not root. Links stay links, which it does not follow.
    await cp(path, copy, { recursive: true, verbatimSymlinks: true })
    await giveTo(directory, owner)
    const seen = await reach<LookedInto>('import', { ask: 'look-at-import' }, values, terminal)
    if (seen === null) return 1
    sayReport(seen.opened, seen.preview.report, values, terminal)
    const taken = await reach<TakenImport>('import', { ask: 'take-import' }, values, terminal)
    if (taken === null) return 1
    const status = sayApplied(taken.applied, false, terminal)
    if (taken.brought === null) return 1
    const { choices, files, records, refused } = taken.brought
    terminal.out(
      `Brought over: ${choices} choices made by telephone, ${files} messages and recordings, ${records} call records${refused === 0 ? '' : ` (${refused} could not be read)`}.`,
    )
    return status
  } finally {
    await reach<true>('import', { ask: 'close-import' }, values, { ...terminal, error: () => {} })
    await rm(directory, { recursive: true, force: true })
  }
}

async function giveTo(path: string, owner: { readonly uid: number; readonly gid: number }): Promise<void> {
  await chown(path, owner.uid, owner.gid)
  for (const entry of await readdir(path, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await giveTo(join(path, entry.name), owner)
    else if (entry.isFile()) await chown(join(path, entry.name), owner.uid, owner.gid)
}
