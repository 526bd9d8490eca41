/** An office that uses everything a code can be dialled with: twenty extensions, groups, queues, a room, parking, two access digits. */

import type { CodeProfile } from '../daemon/settings/features.ts'
import { type Settings, settingsSchema } from '../daemon/settings/schema.ts'

const hangup = { kind: 'hangup' }
const named = (id: string) => ({ id, name: id })

export const richOffice = (profile: CodeProfile, more: Readonly<Record<string, unknown>> = {}): Settings =>
  settingsSchema.parse({
    version: 1,
    portsAssigned: true,
    codes: { profile },
    extensions: Array.from({ length: 20 }, (_, index) => ({
      number: String(100 + index),
      name: `Person ${index}`,
      devices: [{ kind: 'sip', secret: `Secret${100 + index}00000000` }],
      voicemail: { pin: '4711' },
    })),
    trunks: [{ ...named('t'), lines: [{ ...named('l'), kind: 'analog', port: '@slot-1/1/3' }] }],
    routes: {
      outgoing: [
        { ...named('city'), accessCode: '0', trunks: ['t'] },
        { ...named('other'), accessCode: '9', trunks: ['t'] },
      ],
    },
    ringGroups: ['600', '601', '602'].map(number => ({ ...named(`g${number}`), number })),
    queues: ['650', '651'].map(number => ({ ...named(`q${number}`), number })),
    conferences: [{ ...named('room'), number: '200' }],
    switches: [{ ...named('night'), index: 1, day: hangup, night: hangup }],
    schedules: [{ ...named('hours'), index: 1, open: hangup, closed: hangup }],
    recordings: [{ ...named('welcome'), index: 1 }],
    speedDials: [
      { index: 20, name: 'Supplier', number: '00227001122' },
      { index: 21, name: 'Colleague', number: '110' },
    ],
    ...more,
  })
