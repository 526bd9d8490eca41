/** An office of many extensions, with groups, a queue, menus and hours that name them. */

import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'

export function largeOffice(settings: Settings, count: number): Settings {
  const numbers = Array.from({ length: count }, (_, index) => String(2000 + index))
  const to = (number: string | undefined) => ({ kind: 'extension', number: number ?? '2000' })
  return settingsSchema.parse({
    ...settings,
    extensions: [
      ...settings.extensions,
      ...numbers.map(number => ({
        number,
        name: `Person ${number} of the office`,
        devices: [{ kind: 'sip', secret: `secretOfTheTelephone${number}` }],
        voicemail: { pin: '4711' },
      })),
    ],
    ringGroups: [{ id: 'all', name: 'Everybody', number: '60', members: numbers.slice(0, 20) }],
    queues: [
      { id: 'desk', name: 'Desk', number: '61', agents: numbers.slice(0, 30).map(number => ({ number })) },
    ],
    menus: [
      {
        id: 'main',
        name: 'Welcome',
        number: '62',
        keys: ['1', '2', '3', '4', '5'].map((key, index) => ({ key, destination: to(numbers[index]) })),
      },
    ],
    schedules: [
      {
        ...{ id: 'hours', name: 'Hours', index: 1, open: { kind: 'menu', id: 'main' }, closed: to('2001') },
        hours: [{ days: ['mon', 'tue'], from: '08:00', to: '17:00' }],
      },
    ],
  })
}
