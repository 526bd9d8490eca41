/** Lines, routes, emergency numbers, the site: by their pages. */

import { describe, expect, it } from 'vitest'
import { lineSchema, trunkSchema } from '../../daemon/settings/schema.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'

function inside(options?: FakeOptions): Browsing {
  const browsing = browse(options)
  browsing.enter()
  return browsing
}
const settings = ({ fake }: Browsing) => fake.appliance.settings().settings
const form = async (browsing: Browsing, path: string, action = path) =>
  formFields(await browsing.page(path), action)

describe('lines', () => {
  it('are shown with kind, place and what they do', async () => {
    const office = inside()
    office.fake.exchange.alarm(6, 'red')
    office.fake.exchange.call({ port: 12, number: '022' }, { port: 1, number: '101' }).answer()
    const text = words(await office.page('/lines'))
    expect(text).toContain('Line 1 Analog – Digium A8B, socket 5 Free')
    expect(text).toContain('Line 2 Analog – Digium A8B, socket 6 No line plugged in')
    expect(text).toContain('PRI 1 ISDN (PRI) – Digium TE131 1 of 30 channels in use')
  })

  it('saving without typing changes nothing', async () => {
    const office = inside()
    await office.post('/lines/outside', await form(office, '/lines/outside'))
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('keep what was typed about each', async () => {
    const office = inside()
    const answer = await office.post('/lines/outside', {
      ...(await form(office, '/lines/outside')),
      selection: 'round-robin',
      'line.analog-1.name': 'Fax line',
      'line.analog-1.number': '022 700 11 22',
      'line.analog-1.rx': '2,5',
      'line.bri-1.bus': 'point-to-point',
      'line.pri-1.crc4': 'no',
      'line.analog-2.remove': 'on',
    })
    expect(answer.status).toBe(303)
    const trunk = settings(office).trunks[0]
    expect(trunk?.selection).toBe('round-robin')
    expect(trunk?.lines.map(({ id }) => id)).toEqual(['analog-1', 'bri-1', 'pri-1'])
    expect(trunk?.lines[0]).toMatchObject({
      name: 'Fax line',
      number: '0227001122',
      rxGainDb: 2.5,
      txGainDb: 0,
    })
    expect(trunk?.lines[1]).toMatchObject({ bus: 'point-to-point' })
    expect(trunk?.lines[2]).toMatchObject({ crc4: false })
  })

  it('move to another group: removed here, added there', async () => {
    const office = inside()
    const [, second] = settings(office).trunks[0]?.lines ?? []
    await office.post('/lines/outside', {
      ...(await form(office, '/lines/outside')),
      'line.analog-2.remove': 'on',
    })
    const port = second?.kind === 'analog' ? second.port : ''
    const fields = await form(office, '/lines/new')
    expect(await office.page('/lines/new')).toContain('Digium A8B, socket 6')
    await office.post('/lines/new', { ...fields, name: 'Élévateur', add: port })
    expect(settings(office).trunks[1]).toMatchObject({
      id: 'elevateur',
      name: 'Élévateur',
      selection: 'ascending',
      lines: [
        {
          kind: 'analog',
          id: 'analog-2',
          name: 'Line 2',
          number: null,
          port,
          rxGainDb: 0,
          txGainDb: 0,
          details: {},
        },
      ],
    })
  })

  it.each([
    ['line.analog-1.name', '', 'A name of 1 to 60 characters'],
    ['line.analog-1.rx', '99', 'From −20 to 20 dB'],
    ['line.bri-1.side', 'up', 'choose one of the list'],
    ['line.pri-1.number', 'x', 'A telephone number'],
    ['name', '', 'A name of 1 to 60 characters'],
  ])('refuse %s “%s” beside the field', async (field, value, sentence) => {
    const office = inside()
    const fields = {
      ...(await form(office, '/lines/outside')),
      'line.analog-2.name': 'Typed',
      [field]: value,
    }
    const answer = await office.post('/lines/outside', fields)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(words(html)).toContain(sentence)
    expect(html).toContain('aria-invalid="true"')
    expect(formFields(html, '/lines/outside')['line.analog-2.name']).toEqual(['Typed'])
  })

  it('of a wall of boxes are kept to the last one', async () => {
    const last = 249
    const office = inside({
      change: all => ({
        ...all,
        trunks: all.trunks.map(trunk => ({
          ...trunk,
          lines: Array.from({ length: last + 1 }, (_, at) => ({
            ...lineSchema.parse({ kind: 'analog', id: `wall-${at}`, name: `L${at}`, port: `@wall/${at}` }),
          })),
        })),
      }),
    })
    const fields = await form(office, '/lines/outside')
    const typed = { ...fields, [`line.wall-${last}.name`]: 'Last', [`line.wall-${last}.flashMs`]: '400' }
    expect((await office.post('/lines/outside', typed)).status).toBe(303)
    expect(settings(office).trunks[0]?.lines.at(-1)).toMatchObject({
      name: 'Last',
      details: { flashMs: 400 },
    })
  })

  it('of a group called New are not where the page for the next one is', async () => {
    const office = inside()
    await office.post('/lines/new', { ...(await form(office, '/lines/new')), name: 'New' })
    expect(settings(office).trunks[1]?.id).toBe('new-1')
    expect(await office.page('/lines/new-1')).toContain('New')
    expect(trunkSchema.safeParse({ id: 'new', name: 'New' }).success).toBe(false)
  })

  it('take their routes along when a group is deleted', async () => {
    const office = inside()
    await office.post('/lines/outside/delete', await form(office, '/lines/outside/delete'))
    expect(settings(office).trunks).toEqual([])
    expect(settings(office).routes.outgoing).toMatchObject([])
  })
})

describe('incoming routes', () => {
  const added = async (office: Browsing, calledNumber: string, destination: string) =>
    office.post('/routes/incoming/new', {
      ...(await form(office, '/routes/incoming/new')),
      calledNumber,
      destination,
    })

  it('are added before the one for everything', async () => {
    const office = inside()
    expect((await added(office, '022 700 xxxx', 'voicemail:102')).status).toBe(303)
    expect(settings(office).routes.incoming).toMatchObject([
      {
        id: 'in-1',
        trunk: null,
        calledNumber: '022700XXXX',
        destination: { kind: 'voicemail', number: '102' },
      },
      { id: 'anything', trunk: null, calledNumber: null, destination: { kind: 'extension', number: '101' } },
    ])
    expect(words(await office.page('/routes'))).toContain(
      'Any line, called number: 022700XXXX Voicemail of 102 Workshop',
    )
  })

  it('move up and down', async () => {
    const office = inside()
    await added(office, '1', 'hangup')
    await added(office, '2', 'hangup')
    const numbers = () => settings(office).routes.incoming.map(({ calledNumber }) => calledNumber)
    expect(numbers()).toEqual(['1', '2', null])
    await office.post('/routes/incoming/in-2/move', {
      ...(await form(office, '/routes', '/routes/incoming/in-2/move')),
      by: 'up',
    })
    expect(numbers()).toEqual(['2', '1', null])
    const late = await office.post('/routes/incoming/in-2/move', { revision: '3', by: 'down' })
    expect(late.status).toBe(409)
    expect(numbers()).toEqual(['2', '1', null])
  })

  it.each([
    ['calledNumber', 'hello!', 'A number, or a pattern'],
    ['destination', 'nowhere', 'choose one of the list'],
    ['destination', 'extension:999', 'leads to extension 999, which does not exist'],
  ])('refuse %s “%s”', async (field, value, sentence) => {
    const office = inside()
    const fields = { ...(await form(office, '/routes/incoming/anything')), [field]: value }
    const answer = await office.post('/routes/incoming/anything', fields)
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain(sentence)
  })

  it('are deleted after asking', async () => {
    const office = inside()
    expect(words(await office.page('/routes/incoming/anything/delete'))).toContain('Extension 101 Reception')
    await office.post(
      '/routes/incoming/anything/delete',
      await form(office, '/routes/incoming/anything/delete'),
    )
    expect(settings(office).routes.incoming).toEqual([])
  })
})

describe('outgoing routes', () => {
  it('are changed, and refused when digits clash', async () => {
    const office = inside()
    const fields = await form(office, '/routes/outgoing/outside')
    const clash = await office.post('/routes/outgoing/outside', { ...fields, accessCode: '1' })
    expect(words(await clash.text())).toMatch(/begins with the digits for an outside line|emergency/)
    await office.post('/routes/outgoing/outside', { ...fields, accessCode: '9', name: 'City' })
    expect(settings(office).routes.outgoing).toMatchObject([
      { id: 'outside', name: 'City', accessCode: '9', trunks: ['outside'] },
    ])
  })

  it('keep a group that is gone until somebody chooses another', async () => {
    const office = inside({
      change: all => ({
        ...all,
        routes: {
          ...all.routes,
          outgoing: all.routes.outgoing.map(route => ({ ...route, trunks: ['gone', 'outside'] })),
        },
      }),
    })
    const fields = await form(office, '/routes/outgoing/outside')
    expect(fields).toMatchObject({ trunk1: ['gone'], trunk2: ['outside'] })
  })
})

describe('emergency numbers', () => {
  it('are those of the country until somebody types others', async () => {
    const office = inside()
    expect(words(await office.page('/routes'))).toContain(
      'Empty: those of the country (112, 117, 118 and 144)',
    )
    const fields = await form(office, '/routes', '/routes/emergency')
    await office.post('/routes/emergency', { ...fields, numbers: ' 112, 144;117 112 ' })
    expect(settings(office).emergencyNumbers).toEqual(['112', '144', '117'])
    const again = await form(office, '/routes', '/routes/emergency')
    const wrong = await office.post('/routes/emergency', { ...again, numbers: 'police' })
    expect(wrong.status).toBe(422)
    expect(formFields(await wrong.text(), '/routes/emergency').numbers).toEqual(['police'])
    await office.post('/routes/emergency', { ...again, numbers: '' })
    expect(settings(office).emergencyNumbers).toBeNull()
  })
})

describe('the site', () => {
  it('changes name, country and language; the access digit follows the country', async () => {
    const office = inside()
    const fields = await form(office, '/system')
    await office.post('/system', { ...fields, name: 'Harbour', country: 'US', language: 'fr' })
    expect(settings(office).site).toMatchObject({ name: 'Harbour', country: 'US', language: 'fr' })
    expect(settings(office).routes.outgoing[0]?.accessCode).toBe('9')
  })

  it.each([
    ['country', 'ZZ'],
    ['country', ''],
    ['name', '\u0007'],
  ])('refuses %s “%s”', async (field, value) => {
    const office = inside()
    const answer = await office.post('/system', { ...(await form(office, '/system')), [field]: value })
    expect(answer.status).toBe(422)
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('looks for cards when asked', async () => {
    const office = inside()
    expect((await office.post('/system/detect', {})).status).toBe(303)
    expect(office.fake.detections()).toBe(1)
    expect(words(await office.page('/'))).toContain('The hardware was looked at again.')
  })
})
