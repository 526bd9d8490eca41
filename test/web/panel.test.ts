/** The operator panel without script: who may open it, what it shows, what is asked for and what is refused. */

import { describe, expect, it } from 'vitest'
import { queueSchema } from '../../daemon/settings/areas/call-flow.ts'
import type { PanelRight } from '../../daemon/settings/areas/people.ts'
import type { Person, Role } from '../../daemon/users/person.ts'
import { readSigns } from '../../web/live/personal-signs.ts'
import { browse, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const NOW = Date.UTC(2026, 4, 4, 9, 0)
const everything: readonly PanelRight[] = [
  'call',
  'transfer',
  'listen',
  'record',
  'hang-up',
  'agents',
  'switches',
]
const person = (role: Role, panelRights: readonly PanelRight[] = everything): Person => ({
  login: 'anna',
  name: 'Anna',
  role,
  extension: '201',
  panelRights,
})

function at(who: Person) {
  const office = browse({
    now: () => NOW,
    change: settings => ({
      ...settings,
      queues: [queueSchema.parse({ id: 'sales', name: 'Sales', number: '400' })],
      parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 45, music: null, otherwise: null },
    }),
  })
  office.cookies.set('offhook_session', office.fake.accounts.open(who).token)
  return office
}
/** 101 and 102 talk; gives the unique id of 102's channel as its tile has it. */
async function talking(office: ReturnType<typeof at>): Promise<string> {
  office.fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' }).answer()
  const html = await office.page('/panel/extensions/102')
  return /name="call" value="([^"]+)"/.exec(html)?.[1] ?? 'none'
}

describe('who may open it', () => {
  it.each([
    ['administrator', 200],
    ['operator', 200],
    ['reports', 403],
    ['user', 403],
  ] as const)('%s: %i', async (role, status) => {
    const office = at(person(role))
    expect((await office.get('/panel')).status).toBe(status)
    expect((await office.get('/panel/extensions/101')).status).toBe(status)
    expect((await office.post('/panel/act', { do: 'call', to: '101' })).status).toBe(
      status === 200 ? 303 : 403,
    )
  })

  it('the stream of the panel is for operators, those of other pages are not', async () => {
    const office = at(person('operator'))
    const panel = await office.get('/live?page=panel')
    expect(panel.status).toBe(200)
    await panel.body?.cancel()
    expect((await office.get('/live?page=dashboard')).status).toBe(403)
    expect((await at(person('reports')).get('/live?page=panel')).status).toBe(403)
  })
})

describe('the page', () => {
  it('shows tiles, who waits, agents and parked calls, in both languages', async () => {
    const office = at(person('operator'))
    await talking(office)
    office.fake.exchange.services({
      waiting: new Map([
        [
          'sales',
          new Map([
            [
              '9.1',
              { queue: 'sales', uniqueId: '9.1', number: '0791234567', name: 'Bea', position: 1, since: NOW },
            ],
          ]),
        ],
      ]),
      parked: new Map([
        [
          '9.2',
          { uniqueId: '9.2', slot: '71', number: '0223334455', name: '', since: NOW, until: NOW + 45_000 },
        ],
      ]),
      lamps: new Set(['DND201']),
    })
    const html = await office.page('/panel')
    expect(htmlFaults(html)).toEqual([])
    const text = words(html)
    expect(text).toContain('Talking to 102')
    expect(text).toContain('Do not disturb')
    expect(text).toContain('0791234567 Bea')
    expect(text).toContain('0223334455 Place 71')
    const french = await (await office.get('/panel', { 'accept-language': 'fr' })).text()
    expect(htmlFaults(french)).toEqual([])
    expect(words(french)).toContain('Ne pas déranger')
    expect(htmlFaults(await office.page('/panel/extensions/102'))).toEqual([])
  })
})

describe('what is asked for', () => {
  it('a call from the operator’s telephone goes through what a handset dials', async () => {
    const office = at(person('operator'))
    await office.post('/panel/act', { do: 'call', to: '00 79 123 45 67' })
    expect(office.fake.panel.orders).toMatchObject([
      { do: 'originate', channel: 'PJSIP/201', target: { context: 'from-handset', exten: '00791234567' } },
    ])
  })

  it('the other end of a call is sent on: inside, outside as the operator may, to a mailbox, to a place', async () => {
    const office = at(person('operator'))
    const call = await talking(office)
    const targets = [
      { do: 'transfer', to: '201' },
      { do: 'transfer', to: '400' },
      { do: 'transfer', to: '00791234567' },
      { do: 'park' },
      { do: 'hang-up' },
    ]
    for (const fields of targets)
      expect((await office.post('/panel/act', { call, ...fields })).status).toBe(303)
    expect(office.fake.panel.orders).toMatchObject([
      { do: 'redirect', channel: 'DAHDI/1-1', context: 'extensions', exten: '201' },
      { do: 'redirect', channel: 'DAHDI/1-1', context: 'numbers', exten: '400' },
      {
        do: 'redirect',
        channel: 'DAHDI/1-1',
        context: expect.stringMatching(/^call-as-/),
        exten: '00791234567',
      },
      { do: 'park', channel: 'DAHDI/1-1', parker: 'DAHDI/2-1' },
      { do: 'hang-up', channel: 'DAHDI/2-1' },
    ])
  })

  it('is refused once it is no longer true, and says why', async () => {
    const office = at(person('operator'))
    const call = office.fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' })
    call.answer()
    const html = await office.page('/panel/extensions/102')
    const shown = /name="call" value="([^"]+)"/.exec(html)?.[1] ?? ''
    call.hangUp()
    const refused = await office.post('/panel/act', { do: 'transfer', call: shown, to: '201', tile: '102' })
    expect(refused.status).toBe(409)
    expect(words(await refused.text())).toContain('the call has ended or changed meanwhile')
    expect(office.fake.panel.orders).toEqual([])
  })

  it.each([
    ['call', { do: 'call', to: '101' }],
    ['transfer', { do: 'park' }],
    ['listen', { do: 'listen' }],
    ['record', { do: 'record' }],
    ['hang-up', { do: 'hang-up' }],
    ['agents', { do: 'log-on', queue: 'sales', agent: '201' }],
    ['switches', { do: 'night', switch: 'main' }],
  ] as const)('without the right %s it is refused, and no button offers it', async (right, fields) => {
    const office = at(
      person(
        'operator',
        everything.filter(one => one !== right),
      ),
    )
    const call = await talking(office)
    const answer = await office.post(
      '/panel/act',
      { call: call === 'none' ? '1700000002.2' : call, ...fields },
      { accept: 'application/json' },
    )
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ text: 'You have no right to do that on the panel.' })
    expect(office.fake.panel.orders).toEqual([])
    expect(await office.page('/panel/extensions/102')).not.toContain(`name="do" value="${fields.do}"`)
  })

  it('hostile fields never reach Asterisk', async () => {
    const office = at(person('operator'))
    const call = await talking(office)
    const bad = [
      { do: 'transfer', call, to: '101\r\nAction: Hangup' },
      { do: 'transfer', call, to: `\${SHELL(id)}` },
      { do: 'call', from: 'PJSIP/201', to: '101' },
      { do: 'hang-up', call: '/.*/' },
      { do: 'hang-up', call: 'DAHDI/1-1' },
      { do: 'shell', call },
      { do: 'log-on', queue: 'sales,x', agent: '101' },
    ]
    for (const fields of bad) expect((await office.post('/panel/act', fields)).status).toBe(409)
    expect(office.fake.panel.orders).toEqual([])
    expect(office.faults).toEqual([])
  })

  it('nobody calls outside in somebody else’s name', async () => {
    const office = at(person('operator'))
    expect((await office.post('/panel/act', { do: 'call', from: '101', to: '0791234567' })).status).toBe(409)
    expect((await office.post('/panel/act', { do: 'call', from: '101', to: '102' })).status).toBe(303)
  })
})

describe('without script', () => {
  it('a call that was parked is offered back; a link offers nothing else under that name', async () => {
    const office = at(person('operator'))
    const call = await talking(office)
    const answer = await office.post('/panel/act', { do: 'park', call, slot: '73' })
    const back = answer.headers.get('location') ?? ''
    expect(back).toMatch(/^\/panel\?do=bring-back&call=[0-9.]+&to=102$/)
    expect(await office.page(back)).toContain('name="do" value="bring-back"')
    expect(await office.page('/panel?do=hang-up&call=17.1')).not.toContain('value="hang-up"/><')
    expect(office.fake.panel.orders).toMatchObject([{ do: 'park', slot: '73' }])
  })

  it('a layout is a form; what is not understood stays typed, with the line', async () => {
    const office = at(person('operator'))
    const fields = {
      'place-parked': '1',
      'place-extensions': '2',
      size: 'small',
      sort: 'name',
      groups: 'Front: 201, 102',
    }
    expect(htmlFaults(await office.page('/panel/layout'))).toEqual([])
    expect((await office.post('/panel/layout', fields)).status).toBe(303)
    const html = await office.page('/panel')
    expect(htmlFaults(html)).toEqual([])
    expect(html).toContain('operator size-small')
    expect(html).toContain('<h3>Front</h3>')
    expect(html).not.toContain('panel-switches')
    const refused = await office.post('/panel/layout', { ...fields, groups: 'Front: 201\nnonsense' })
    expect(refused.status).toBe(422)
    expect(words(await refused.text())).toContain('Line 2 is not understood')
    expect((await office.post('/panel/layout', { ...fields, size: 'huge' })).status).toBe(422)
    expect(office.faults).toEqual([])
  })

  it('a note is kept, shown beside the caller as text, and thrown away', async () => {
    const office = at(person('operator'))
    office.fake.exchange.call({ port: 5, number: '0791234567' }, { port: 2, number: '102' })
    await office.post('/panel/notes', { number: '079 123 45 67', text: '<b>after four</b>' })
    const html = await office.page('/panel')
    expect(html).toContain('&lt;b&gt;after four&lt;/b&gt;')
    expect(html).not.toContain('<b>after four</b>')
    expect(htmlFaults(await office.page('/panel/notes'))).toEqual([])
    await office.post('/panel/notes', { number: '0791234567', text: '' })
    expect(await office.page('/panel')).not.toContain('after four')
    expect((await office.post('/panel/notes', { number: 'nobody', text: 'x' })).status).toBe(409)
  })
})

it('reads from AstDB where calls go and what stands beside a name; the same again is the same', () => {
  const rows = new Map([
    ['CF/201', '0791234567'],
    ['AMPUSER/102/presence', 'back at two'],
  ])
  const people = ['101', '102', '201'].map(number => ({ number }))
  const signs = readSigns(rows, people, NOW, new Map())
  expect([...signs.keys()]).toEqual(['102', '201'])
  expect(signs.get('201')).toMatchObject({ forward: '0791234567', presence: '' })
  expect(signs.get('102')?.presence).toBe('back at two')
  expect(readSigns(rows, people, NOW, signs)).toBe(signs)
})
