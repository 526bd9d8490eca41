/** Every code of a profile dialled from analog handsets, four at a time, until the dialplan has it. */

import { builderOf } from '../../../asterisk-conf/contexts/codes/index.ts'
import { activeCodes } from '../../../daemon/model/codes/active.ts'
import { rowOf } from '../../../daemon/model/codes/table.ts'
import type { ActiveCode } from '../../../daemon/model/switchboard.ts'
import type { CodeProfile } from '../../../daemon/settings/features.ts'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import type { Handset } from '../handset.ts'
import type { Lab } from '../lab.ts'

/** A SIP telephone that nobody has: what calls or joins it disturbs no handset of the lab. */
const NOBODY = '105'
const QUEUE = '650'

/** What each code needs to be there at all, and nothing that rings a handset. */
export const everythingToDial =
  (profile: CodeProfile) =>
  (settings: Settings): Settings => {
    const hangup = { kind: 'hangup' }
    const named = (id: string) => ({ id, name: id })
    const [first] = settings.classesOfService
    const extensions = settings.extensions.filter(({ number }) => number !== NOBODY)
    return settingsSchema.parse({
      ...settings,
      codes: { profile },
      classesOfService: settings.classesOfService.map(one =>
        one === first
          ? {
              ...one,
              rights: [
                'seize',
                'listen-in',
                'page',
                'toggle-switches',
                'override-schedules',
                'edit-prompts',
                'simulate-incoming',
                'blacklist',
              ],
            }
          : one,
      ),
      extensions: [
        ...extensions,
        {
          number: NOBODY,
          name: 'Nobody',
          devices: [{ kind: 'sip', secret: 'Secret0105000000' }],
          voicemail: { pin: '4711' },
        },
      ],
      routes: {
        ...settings.routes,
        incoming: settings.routes.incoming.map(route => ({ ...route, destination: hangup })),
      },
      queues: [{ ...named('desk'), number: QUEUE }],
      conferences: [{ ...named('room'), number: '200' }],
      switches: [{ ...named('night'), index: 1, day: hangup, night: hangup }],
      schedules: [{ ...named('hours'), index: 1, open: hangup, closed: hangup }],
      recordings: [{ ...named('welcome'), index: 1 }],
      speedDials: [{ index: 20, name: 'Nobody', number: NOBODY }],
    })
  }

/** What a person dials for it; null where nothing is rendered. */
export function dialledFor(active: ActiveCode): string | null {
  const { form, follows } = rowOf(active.feature)
  if (builderOf(active.feature) === undefined) return null
  switch (form) {
    case 'alone':
      return active.code
    case 'either':
      // Alone it only takes a call that is there already: to the driver it is a car park (sig_analog.c, is_exten_parking).
      return follows === 'slot' ? active.code + BEHIND[follows] : active.code
    case 'prefix':
      return active.code + (follows === null ? '' : BEHIND[follows])
    case 'behind':
      return QUEUE + active.code
    case 'in-call':
    case 'consulting':
      return null
  }
}

const BEHIND = {
  extension: NOBODY,
  mailbox: NOBODY,
  number: NOBODY,
  queue: QUEUE,
  conference: '200',
  slot: '71',
  switch: '1',
  schedule: '1',
  recording: '1',
  'speed-dial': '20',
  contact: '20',
} as const

/** Which extension each call executes. One for each profile: within it no number is dialled for two codes. */
const logOf = (profile: CodeProfile): string => `codes-${profile}.log`

/** The longest wait of the driver, and the sound of the digits. */
const REACHED_MS = 30_000
const TRIES = 3

/** The codes that did not get there. */
export async function dialCodes(lab: Lab, profile: CodeProfile): Promise<readonly string[]> {
  const settings = settingsSchema.parse({ version: 1, codes: { profile } })
  await lab.guest.ask('asterisk', ['-rx', `logger add channel ${logOf(profile)} verbose(3)`])
  const log = `/var/log/asterisk/${logOf(profile)}`
  const left = activeCodes(settings).flatMap(active => dialledFor(active) ?? [])
  const lost: string[] = []
  await Promise.all(
    lab.handsets.map(async handset => {
      for (let number = left.shift(); number !== undefined; number = left.shift())
        if (!(await isReached(lab, handset, number, log))) lost.push(number)
    }),
  )
  return lost
}

/** The whole host may be paused for longer than a key is pressed: a person dials again. */
async function isReached(lab: Lab, handset: Handset, number: string, log: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      await dialOnce(lab, handset, number, log)
      return true
    } catch {
      await handset.hangUp()
    }
  }
  return false
}

async function dialOnce(lab: Lab, handset: Handset, number: string, log: string): Promise<void> {
  await handset.lift()
  // A forward switched on before is heard.
  await Promise.any([handset.hears('dial tone'), handset.hears('stutter dial tone')])
  const line = new RegExp(
    `Executing \\[${number.replaceAll('*', '\\*')}@from-handset:1\\] .*DAHDI/${handset.number}-`,
  )
  const reached = lab.guest.follow('tail', ['-n', '+1', '-F', log], line, REACHED_MS)
  await Promise.all([reached, handset.dial(number)])
  await handset.hangUp()
}
