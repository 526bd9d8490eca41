/** The settings inside the machine: read, and changed as an administrator does at the command line. */

import {
  outgoingRouteSchema,
  type Settings,
  settingsSchema,
  trunkSchema,
} from '../../../daemon/settings/schema.ts'
import type { Lab } from '../lab.ts'
import type { LabNetwork } from '../networks.ts'

const STORED = '/var/lib/offhook/settings.json'
const CHANGED = '/run/lab-settings.json'

export async function storedSettings(lab: Lab): Promise<Settings> {
  return settingsSchema.parse(JSON.parse(await lab.guest.readFile(STORED)).settings)
}

export async function applySettings(lab: Lab, change: (settings: Settings) => Settings): Promise<void> {
  const changed = change(await storedSettings(lab))
  await lab.guest.writeFile(CHANGED, JSON.stringify(changed))
  await lab.guest.ask('offhook', ['apply', '--settings', CHANGED], { timeoutMs: 180_000 })
}

/** Digits in front of a number that choose the line; the first start puts all lines in one trunk behind 0. */
export const accessCodes = { analog: '0', bri: '85', pri: '86' } as const

/** A trunk for each kind of line, the BRI as the network has it, and 104 without a mailbox, so that its caller hears it is busy. */
export const separateTrunks =
  ({ basicRate: { bus, gateway: side } }: LabNetwork) =>
  (settings: Settings): Settings => {
    const lines = settings.trunks
      .flatMap(trunk => trunk.lines)
      .map(line => (line.kind === 'bri' ? { ...line, bus, side } : line))
    const kinds = ['analog', 'bri', 'pri'] as const
    return {
      ...settings,
      extensions: settings.extensions.map(extension =>
        extension.number === '104' ? { ...extension, voicemail: null } : extension,
      ),
      trunks: kinds.map(kind => ({
        ...trunkSchema.parse({ id: kind, name: kind }),
        lines: lines.filter(line => line.kind === kind),
      })),
      routes: {
        ...settings.routes,
        outgoing: kinds.map(kind =>
          outgoingRouteSchema.parse({
            id: `over-${kind}`,
            name: `Over ${kind}`,
            accessCode: accessCodes[kind],
            trunks: [kind],
          }),
        ),
      },
    }
  }
