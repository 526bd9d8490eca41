/** `offhook render`: every configuration file, from settings and an inventory, without touching the machine. */

import { randomInt } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { countryPack } from '../../dahdi/countries/index.ts'
import { checkFiles } from '../apply/check-files.ts'
import { builtWithR2, optionalChannels } from '../asterisk/chan-dahdi-features.ts'
import { render as renderFiles } from '../compose/render.ts'
import { findPlacement } from '../default-placement.ts'
import { buildModel } from '../model/build-model.ts'
import { assignPorts } from '../model/first-settings.ts'
import type { GeneratedFile } from '../model/generated-file.ts'
import type { Surroundings } from '../model/surroundings.ts'
import { writeDurably } from '../system/durable-file.ts'
import { errorName } from '../system/system-error.ts'
import { type Command, placementHelp, text } from './command.ts'
import { readInventory, readSettings } from './read-files.ts'
import type { ExitStatus } from './terminal.ts'
import { issueLine } from './words/issues.ts'

/** The real one is made by the daemon and is nobody else's business. */
const NO_SECRET = 'rendered-without-the-daemon'

export const render: Command = {
  name: 'render',
  summary: 'Writes every configuration file for given settings and hardware into a directory.',
  usage: '--settings FILE --inventory FILE --out DIR [--assign-ports]',
  help: [
    '  --settings FILE    settings as JSON, plain or as in settings.json',
    "  --inventory FILE   hardware, as written by 'offhook detect --json'",
    '  --out DIR          gets asterisk/, dahdi/ and modprobe/',
    '  --assign-ports     first give every free port a purpose, as the first start does (with new random PINs)',
    placementHelp,
  ],
  options: {
    settings: { type: 'string' },
    inventory: { type: 'string' },
    out: { type: 'string' },
    'assign-ports': { type: 'boolean' },
    placement: { type: 'string' },
  },
  async run(values, terminal): Promise<ExitStatus> {
    const [settingsFile, inventoryFile, out] = ['settings', 'inventory', 'out'].map(name =>
      text(values, name),
    )
    if (settingsFile === undefined || inventoryFile === undefined || out === undefined) {
      terminal.error(
        "offhook render: --settings, --inventory and --out are needed. See 'offhook render --help'.",
      )
      return 2
    }
    const inventory = await readInventory(inventoryFile)
    const read = await readSettings(settingsFile)
    const { asterisk, ami } = await findPlacement(text(values, 'placement'), terminal.env)
    const surroundings: Surroundings = {
      layout: asterisk,
      ami: { ...ami, user: 'offhook', secret: NO_SECRET },
      countries: countryPack,
      // Files may be made on a machine without Asterisk for one that has it, as Debian builds it.
      r2: (await builtWithR2(asterisk.modulesDir)) ?? true,
      optionalChannels: await optionalChannels(asterisk.modulesDir),
    }
    const settings =
      values['assign-ports'] === true ? assignPorts(read, inventory, countryPack, randomInt) : read
    const built = buildModel(settings, inventory, surroundings)
    const files = renderFiles(built.model)
    const issues = [...built.issues, ...checkFiles(files)]
    for (const issue of issues) terminal.error(issueLine(issue))
    if (issues.some(issue => issue.severity === 'error')) {
      terminal.error('offhook render: nothing was written')
      return 1
    }
    for (const file of files) await writeFile(out, file)
    terminal.out(`${files.length} files written below ${out}`)
    return 0
  },
}

async function writeFile(out: string, { room, name, text: content, secret }: GeneratedFile): Promise<void> {
  const path = join(out, room, name)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeDurably(path, content, secret ? 0o640 : 0o644)
  } catch (error) {
    throw new Error(`${path} cannot be written (${errorName(error)})`)
  }
}
