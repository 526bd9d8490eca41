/** An office in which every page has something to show, and an address for each route. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conversationFilter } from '../../daemon/calls/filter.ts'
import {
  announcementSchema,
  menuSchema,
  queueSchema,
  ringGroupSchema,
  scheduleSchema,
  switchSchema,
} from '../../daemon/settings/areas/call-flow.ts'
import { conferenceSchema, disaSchema, pagingGroupSchema } from '../../daemon/settings/areas/services.ts'
import { incomingRouteSchema, type Settings } from '../../daemon/settings/schema.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { madeWav } from '../sounds/made-wav.ts'
import type { FakeAppliance, FakeOptions } from '../web/fake-appliance.ts'

const mailbox = { kind: 'voicemail', number: '101', greeting: 'unavailable' } as const

const change = (all: Settings): Settings => ({
  ...all,
  recordings: [{ id: 'hello', name: 'Hello', index: 1 }],
  musicClasses: [{ id: 'calm', name: 'Calm', shuffle: false }],
  announcements: [
    announcementSchema.parse({ id: 'closed', name: 'Closed', sound: { kind: 'recording', id: 'hello' } }),
  ],
  ringGroups: [ringGroupSchema.parse({ id: 'all', name: 'All', number: '600', members: ['101', '102'] })],
  queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400' })],
  menus: [
    menuSchema.parse({
      ...{ id: 'main', name: 'Main', number: '500' },
      keys: [{ key: '1', destination: { kind: 'ring-group', id: 'all' } }],
    }),
  ],
  schedules: [
    scheduleSchema.parse({
      ...{ id: 'office', name: 'Office', index: 1, number: '510', closed: mailbox },
      hours: [{ days: ['mon', 'fri'], from: '08:00', to: '18:00' }],
      open: { kind: 'menu', id: 'main' },
    }),
  ],
  switches: [
    switchSchema.parse({ ...{ id: 'night', name: 'Night', index: 1 }, day: mailbox, night: mailbox }),
  ],
  conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '700' })],
  pagingGroups: [pagingGroupSchema.parse({ id: 'page', name: 'Page', number: '710', members: ['101'] })],
  speedDials: [{ index: 7, name: 'Taxi', number: '00227001122' }],
  disa: [disaSchema.parse({ id: 'far', name: 'Far', pin: '482135', classOfService: 'standard' })],
  routes: {
    ...all.routes,
    incoming: [incomingRouteSchema.parse({ id: 'in', destination: { kind: 'schedule', id: 'office' } })],
  },
  staff: [{ id: 'anna', name: 'Anna', role: 'operator', extension: null, panelRights: [] }],
})

/** `soundsDir` holds a recording and a piece of music. */
export function accessibleOffice(): FakeOptions & { readonly soundsDir: string } {
  const soundsDir = mkdtempSync(join(tmpdir(), 'offhook-office-'))
  for (const [place, name] of [
    ['recordings', 'hello.wav'],
    ['music/calm', 'elise.wav'],
  ] as const) {
    mkdirSync(join(soundsDir, place), { recursive: true })
    writeFileSync(join(soundsDir, place, name), madeWav({ rate: 8000 }))
  }
  return { change, soundsDir }
}

/** Something on every list. */
export async function fill(fake: FakeAppliance): Promise<void> {
  const calls = [...madeCalls({ fromMs: Date.now() - 3 * 86_400_000, days: 2, perDay: 10 })]
  writeCalls(fake.calls, calls)
  fake.appliance.callExports.begin('administrator', {
    format: 'csv',
    filter: conversationFilter.parse({ fromMs: 0, toMs: Date.now() }),
    about: ['2026'],
    language: 'en',
    address: '/calls',
  })
  await fake.backups.make(true)
  fake.setDatabase(
    new Map([
      ['blacklist/0791112233', '1'],
      ['AMPUSER/101/speeddials/7', '0227001122'],
      ['CF/102', '103'],
    ]),
  )
  fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name: 'Pier' } }))
  fake.setIssues(
    (['error', 'warning', 'notice'] as const).map(severity => ({
      ...{ code: 'disk-nearly-full', severity, subject: severity, params: { freeMegabytes: 9 } },
    })),
  )
  fake.exchange.call({ port: 5, number: '0227001122' }, { port: 1, number: '101' }).answer()
}

/** Files, streams and what only leads elsewhere: nothing to look at. */
export const isNoPage = (route: string): boolean =>
  /^\/api(?!\/docs)|^\/metrics$|\/me\/recordings|\.(csv|pdf|wav|xml|json|crt)|:file|\/static\/|\/live$|\/tracks\/|\/file\/:name|\/calls\/recordings|\/exports\/:id\/file|\/licences\/(library|package)$/.test(
    route,
  )

/** The forms for a new thing and the questions before one is deleted are drawn by the same parts for every service. */
export const isTwin = (route: string): boolean =>
  /^\/services\/(?!ring-groups\/)[a-z-]+\/(?:new$|:key\/delete$)/.test(route)

/** What stands for the parameters of a route. */
const PARAMETERS: Readonly<Record<string, string>> = {
  '/extensions': '201',
  '/services/ring-groups': 'all',
  '/services/queues': 'sales',
  '/services/menus': 'main',
  '/services/schedules': 'office',
  '/services/switches': 'night',
  '/services/announcements': 'closed',
  '/services/conferences': 'room',
  '/services/paging': 'page',
  '/services/recordings': 'hello',
  '/services/music': 'calm',
  '/services/speed-dials': '7',
  '/services/classes': 'standard',
  '/services/disa': 'far',
  '/sounds/recordings': 'hello',
  '/sounds/music': 'calm',
  '/routes/incoming': 'in',
  '/people': 'anna',
  '/changes/history': '1',
  '/cards': 'pci:0000:05:0d.0',
  '/calls/reports': 'days',
  '/panel/extensions': '102',
  '/me/greetings': 'unavail',
}

/** `:number{[0-9]{1,20}}`: a name, and what fits it. */
const PARAMETER = /:[a-z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?/

/** null: no address is known for it. */
export function addressFor(route: string, fake: FakeAppliance): string | null {
  const { settings } = fake.appliance.settings()
  const more: Readonly<Record<string, string | undefined>> = {
    '/lines': settings.trunks[0]?.id,
    '/routes/outgoing': settings.routes.outgoing[0]?.id,
    '/line-tests': fake.appliance.lineTests.subjects()[0]?.key,
    '/calls/exports': fake.appliance.callExports.of('administrator')[0]?.id,
    '/trace/call': String(fake.calls.prepare('SELECT key FROM conversation LIMIT 1').get()?.key),
  }
  if (!route.includes(':')) return route
  const [start = ''] = route.split('/:')
  const value = PARAMETERS[start] ?? more[start]
  return value === undefined
    ? null
    : route.replace(PARAMETER, encodeURIComponent(value)).replace('/keys/:which', '/keys/otherwise')
}
