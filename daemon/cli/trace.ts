/** `offhook trace FROM TO`: what a call would do, and why. */

import { countryPack } from '../../dahdi/countries/index.ts'
import type { StoredSettings } from '../appliance.ts'
import { askDaemon } from '../control/ask.ts'
import type { ControlRequest, Status } from '../control/protocol.ts'
import { findPlacement } from '../default-placement.ts'
import { buildModel } from '../model/build-model.ts'
import type { Inventory } from '../model/inventory.ts'
import { isPageLanguage } from '../model/languages.ts'
import { said } from '../model/said.ts'
import type { Settings } from '../settings/schema.ts'
import { epochOf, type Moment, momentAt, parseWallClock } from '../trace/moment.ts'
import { trace as traceCall } from '../trace/trace.ts'
import { traceLines } from '../trace/words.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { readInventory, readSettings } from './read-files.ts'
import type { ExitStatus, Terminal } from './terminal.ts'

export const trace: Command = {
  name: 'trace',
  summary: 'Explains what a call would do at a given moment, and why.',
  usage: 'FROM TO [--at "YYYY-MM-DD HH:MM"] [--switch N=night] [--state KEY=VALUE]',
  help: [
    "  FROM               an extension, or a caller's number outside ('anonymous' for none)",
    '  TO                 what the extension dials; from outside: the number called, or a line',
    '  --at TIME          by the clock of the site: "2026-08-01 18:03" (default: now)',
    '  --switch N=night   as if switch N were so (or N=day); several with commas',
    '  --state KEY=VALUE  as if AstDB said so: CF/101=0227001122; several with commas',
    '  --settings FILE    these settings instead of the saved ones',
    "  --inventory FILE   hardware, as written by 'offhook detect --json'",
    '  --language NAME    instead of the language of the pages',
    '  --json             the steps, as JSON',
    placementHelp,
  ],
  positionals: ['FROM', 'TO'],
  options: {
    at: { type: 'string' },
    switch: { type: 'string' },
    state: { type: 'string' },
    settings: { type: 'string' },
    inventory: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean' },
    placement: { type: 'string' },
  },
  async run(values, terminal, [from = '', to = '']): Promise<ExitStatus> {
    const known = await whatIsKnown(values, terminal)
    const { settings, inventory } = known
    const placement = await findPlacement(text(values, 'placement'), terminal.env)
    const { model } = buildModel(settings, inventory, {
      layout: placement.asterisk,
      ami: { ...placement.ami, user: '', secret: '' },
      countries: countryPack,
      r2: true,
    })
    const given = new Map([...known.state, ...givenState(values)])
    const { at, epoch } = momentOf(text(values, 'at'), model.timeZone)
    const steps = traceCall(from, to, { model, at, epoch, state: key => given.get(key) ?? null })
    const asked = text(values, 'language') ?? settings.site.language
    const language = isPageLanguage(asked) ? asked : 'en'
    if (!known.isLive) terminal.error(NOT_LIVE[language])
    terminal.out(
      values.json === true ? JSON.stringify(steps, null, 2) : traceLines(steps, language).join('\n'),
    )
    return 0
  },
}

const NOT_LIVE = said(
  'The telephones do not answer: forwards, switches and overrides are taken as not set, but for those given.',
  'Les téléphones ne répondent pas : renvois, commutateurs et forçages sont supposés absents, sauf ceux indiqués.',
)

interface Known {
  readonly settings: Settings
  readonly inventory: Inventory
  readonly state: ReadonlyMap<string, string>
  /** The state is what Asterisk has. */
  readonly isLive: boolean
}

const NOTHING: Inventory = { kernel: '', driverBuild: 'missing', driverLoaded: false, cards: [], spans: [] }

/** Files where they are named, the daemon for the rest. Without either there is nothing to explain. */
async function whatIsKnown(values: OptionValues, terminal: Terminal): Promise<Known> {
  const { runDir } = await findPlacement(text(values, 'placement'), terminal.env)
  const ask = async <T>(request: ControlRequest): Promise<T | null> => {
    const asked = await askDaemon<T>(runDir, request)
    return asked.is === 'answered' && asked.result.ok ? asked.result.value : null
  }
  const [settingsFile, inventoryFile] = [text(values, 'settings'), text(values, 'inventory')]
  const settings =
    settingsFile === undefined
      ? (await ask<StoredSettings>({ ask: 'settings' }))?.settings
      : await readSettings(settingsFile)
  if (settings === undefined)
    throw new Error('the daemon does not answer; name the settings with --settings FILE')
  const inventory =
    inventoryFile === undefined
      ? ((await ask<Status>({ ask: 'status' }))?.inventory ?? NOTHING)
      : await readInventory(inventoryFile)
  const rows = await ask<Readonly<Record<string, string>>>({ ask: 'database' })
  return { settings, inventory, state: new Map(Object.entries(rows ?? {})), isLive: rows !== null }
}

/** Throws with a sentence where one of them cannot be read. */
function givenState(values: OptionValues): [string, string][] {
  const pairs = (name: string): [string, string][] =>
    (text(values, name) ?? '')
      .split(',')
      .filter(one => one !== '')
      .map(one => {
        const [key = '', value] = one.split(/=(.*)/s)
        if (key === '' || value === undefined) throw new Error(`--${name} ${one}: KEY=VALUE is wanted`)
        return [key, value]
      })
  return [
    ...pairs('switch').map(([index, value]): [string, string] => {
      if (!/^[0-9]$/.test(index) || !/^(?:day|night)$/i.test(value))
        throw new Error(`--switch ${index}=${value}: a number and day or night are wanted`)
      return [`DAYNIGHT/C${index}`, value.toUpperCase()]
    }),
    ...pairs('state'),
  ]
}

/** Throws with a sentence on what is no date and time. */
function momentOf(at: string | undefined, timeZone: string | null): Moment {
  if (at === undefined) return momentAt(Date.now(), timeZone)
  const wall = parseWallClock(at)
  if (wall === 'unreadable') throw new Error(`--at ${at}: "2026-08-01 18:03" is wanted`)
  if (wall === 'impossible') throw new Error(`--at ${at}: there is no such moment`)
  return { at: wall, epoch: epochOf(wall, timeZone) }
}
