/** The set-up after the first visit: its steps, skipped or done, and what each leaves behind. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import { portKey } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

const begun = (): Browsing => {
  const office = browse({ setup: 'open' })
  office.enter()
  return office
}
const settings = (office: Browsing) => office.fake.appliance.settings().settings
const STEPS = ['place', 'network', 'cards', 'handsets', 'lines', 'calls', 'done']

describe('the set-up', () => {
  it('follows the first visit, and shows how far it is', async () => {
    const office = browse({ password: null })
    const chosen = { password: 'a long password', confirm: 'a long password', country: 'CH', language: 'en' }
    expect((await office.post('/welcome', chosen)).headers.get('location')).toBe('/setup')
    expect((await office.get('/setup')).headers.get('location')).toBe('/setup/place')
    expect(words(await office.page('/setup/place'))).toContain('Welcome. Your password is set')
    expect(words(await office.page('/'))).toContain('0 of 6 steps')
  })

  it.each(STEPS)('%s is sound HTML in every language', async step => {
    const office = begun()
    for (const language of pageLanguages) {
      office.cookies.set('offhook_language', language)
      expect(htmlFaults(await office.page(`/setup/${step}`))).toEqual([])
    }
    expect(office.faults).toEqual([])
  })

  it('is skipped step by step, goes on where it was left, and comes to an end', async () => {
    const office = begun()
    const before = JSON.stringify(settings(office))
    let address = '/setup/place'
    for (const step of STEPS.slice(0, -1)) {
      expect(address).toBe(`/setup/${step}`)
      expect((await office.get('/setup')).headers.get('location')).toBe(address)
      address = (await office.post(`/setup/skip/${step}`, {})).headers.get('location') ?? ''
    }
    expect(address).toBe('/setup/done')
    expect(JSON.stringify(settings(office))).toBe(before)
    expect(words(await office.page('/setup/done'))).toContain('Left out on the way')
    expect((await office.post('/setup/done', {})).headers.get('location')).toBe('/')
    expect(await office.page('/')).not.toContain('href="/setup"')
    expect(await office.page('/system')).toContain('href="/setup/place"')
  })

  it('asks for a login', async () => {
    const { get } = browse({ setup: 'open' })
    expect((await get('/setup/place')).headers.get('location')).toBe('/login?next=%2Fsetup%2Fplace')
  })
})

describe('the place', () => {
  it('proposes the only time zone of the country and saves it', async () => {
    const office = begun()
    const form = formFields(await office.page('/setup/place'), '/setup/place')
    expect(form.timeZone).toEqual(['Europe/Zurich'])
    await office.post('/setup/place', { ...form, name: 'Harbour' })
    expect(settings(office).site).toMatchObject({ name: 'Harbour', timeZone: 'Europe/Zurich' })
    expect((await office.get('/setup')).headers.get('location')).toBe('/setup/network')
  })

  it('refuses a zone nobody knows, and keeps what was typed', async () => {
    const office = begun()
    const form = formFields(await office.page('/setup/place'), '/setup/place')
    const answer = await office.post('/setup/place', { ...form, timeZone: 'Mars/Base', name: 'Harbour' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Harbour"')
  })

  it('the system page leaves the time zone alone', async () => {
    const office = begun()
    office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, timeZone: 'Europe/Zurich' } }))
    await office.post('/system', { ...formFields(await office.page('/system'), '/system'), name: 'Pier' })
    expect(settings(office).site).toMatchObject({ name: 'Pier', timeZone: 'Europe/Zurich' })
  })
})

describe('network and cards', () => {
  it('shows the address of the pages and where it comes from, and leaves it so unless somebody types', async () => {
    const office = begun()
    const html = await office.page('/setup/network')
    expect(words(html)).toContain('http://192.0.2.20:8080/')
    expect(words(html)).toContain('From your router (DHCP).')
    expect(formFields(html, '/setup/network')).toMatchObject({ ipv4: ['dhcp'], address: [''] })
  })

  it('draws the cards with their sockets, live', async () => {
    const html = await begun().page('/setup/cards')
    expect(html).toContain('class="bracket')
    expect(html).toContain('data-live-name="cards"')
  })
})

describe('the handsets', () => {
  const fields = async (office: Browsing) =>
    formFields(await office.page('/setup/handsets'), '/setup/handsets')
  const number = (position: number) => `number ${portKey(position)}`
  const name = (position: number) => `name ${portKey(position)}`

  it('change numbers with each other, and whoever named them follows', async () => {
    const office = begun()
    const form = await fields(office)
    expect(form[number(1)]).toEqual(['101'])
    const changed = { ...form, [number(1)]: '102', [number(2)]: '101', [name(1)]: 'Kitchen' }
    expect((await office.post('/setup/handsets', changed)).headers.get('location')).toBe('/setup/lines')
    const { extensions, routes } = settings(office)
    expect(extensions.find(one => one.number === '102')).toMatchObject({
      name: 'Kitchen',
      devices: [{ port: portKey(1) }],
    })
    expect(routes.incoming[0]?.destination).toMatchObject({ number: '102' })
  })

  it.each([
    [{ [number(1)]: '102' }, 'Another socket has this number already.'],
    [{ [number(1)]: 'x' }, 'digits'],
    [{ [number(1)]: '112' }, ''],
  ])('refuses %j and keeps it', async (wrong, sentence) => {
    const office = begun()
    const before = settings(office)
    const answer = await office.post('/setup/handsets', { ...(await fields(office)), ...wrong })
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain(sentence)
    expect(settings(office)).toBe(before)
  })

  it('ring on request, after what was typed is saved', async () => {
    const office = begun()
    const typed = { ...(await fields(office)), [name(3)]: 'Attic', ring: portKey(3) }
    expect((await office.post('/setup/handsets', typed)).headers.get('location')).toBe('/setup/handsets')
    expect(office.fake.lineTests.asked).toEqual([portKey(3)])
    expect(settings(office).extensions.find(one => one.number === '103')?.name).toBe('Attic')
    expect(await office.page('/setup/handsets')).toContain('http-equiv="refresh"')
  })
})

describe('the walk from desk to desk', () => {
  it('notices who is lifted, proposes the next number, and lets two desks change places', async () => {
    const office = begun()
    const waiting = await office.page('/setup/walk')
    expect(words(waiting)).toContain('Lift the first receiver.')
    expect(waiting).toContain('data-live-name="handsets"')
    const layout = /data-live-layout="([^"]+)"/.exec(waiting)?.[1]
    office.fake.exchange.lift(3)
    const address = (await office.get('/setup/walk')).headers.get('location') ?? ''
    expect(address).toBe(`/setup/walk/0/${encodeURIComponent(portKey(3))}`)
    const html = await office.page(address)
    expect(htmlFaults(html)).toEqual([])
    const form = formFields(html, address)
    expect(form).toMatchObject({ number: ['101'], name: ['Reception'] })
    const next = (await office.post(address, { ...form, name: 'Front desk' })).headers.get('location') ?? ''
    expect(settings(office).extensions.slice(0, 3)).toMatchObject([
      { number: '101', name: 'Front desk', devices: [{ port: portKey(3) }] },
      { number: '102', devices: [{ port: portKey(2) }] },
      { number: '103', devices: [{ port: portKey(1) }] },
    ])
    const after = await office.page(next)
    expect(words(after)).toContain('1 handset is named.')
    expect(/data-live-layout="([^"]+)"/.exec(after)?.[1]).not.toBe(layout)
  })
})

describe('the lines', () => {
  const fields = async (office: Browsing) => formFields(await office.page('/setup/lines'), '/setup/lines')

  it('get a name, a number and a way of their own before the one for all', async () => {
    const office = begun()
    const form = await fields(office)
    const typed = {
      ...form,
      'line analog-1 name': 'Main line',
      'line analog-1 number': '022 700 11 22',
      'line analog-1 to': 'extension:103',
      'every line': 'extension:102',
    }
    expect((await office.post('/setup/lines', typed)).headers.get('location')).toBe('/setup/calls')
    const { trunks, routes } = settings(office)
    expect(trunks[0]?.lines[0]).toMatchObject({ name: 'Main line', number: '0227001122' })
    expect(routes.incoming).toMatchObject([
      { trunk: 'outside', line: 'analog-1', destination: { number: '103' } },
      { trunk: null, line: null, destination: { number: '102' } },
    ])
    await office.post('/setup/lines', { ...(await fields(office)), 'line analog-1 to': '' })
    expect(settings(office).routes.incoming).toHaveLength(1)
  })

  it('are tested on the test’s own page', async () => {
    const office = begun()
    const answer = await office.post('/setup/lines', { ...(await fields(office)), test: portKey(5) })
    expect(answer.headers.get('location')).toBe(`/line-tests/${encodeURIComponent(portKey(5))}`)
  })

  it('refuse a destination that is not on offer', async () => {
    const office = begun()
    const answer = await office.post('/setup/lines', {
      ...(await fields(office)),
      'every line': 'extension:x',
    })
    expect(answer.status).toBe(422)
  })
})

describe('the first calls', () => {
  it('turn green when a call comes and is answered', async () => {
    const office = begun()
    const badge = async () =>
      /data-live="first-call:incoming:analog-1" data-state="([a-z]+)"/.exec(
        await office.page('/setup/calls'),
      )?.[1]
    expect(await badge()).toBe('pending')
    const call = office.fake.exchange.call({ port: 5, number: '0791234567' }, { port: 1, number: '101' })
    expect(await badge()).toBe('ringing')
    call.answer()
    call.hangUp()
    expect(await badge()).toBe('ok')
    expect(words(await office.page('/setup/calls'))).toContain('0791234567')
  })

  it('ask for what was decided to be put in force, saying what it does', async () => {
    const office = begun()
    office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name: 'Pier' } }))
    const html = await office.page('/setup/calls')
    expect(words(html)).toContain('no call ends')
    const form = formFields(html, '/setup/apply')
    const answer = await office.post('/setup/apply', form)
    expect(answer.headers.get('location')).toBe('/setup/calls')
    expect(office.fake.appliance.pending()).toBe(false)
    expect(words(await office.page('/setup/done'))).toContain('Everything you have decided is in force.')
  })

  it('an apply that fails says so, once', async () => {
    const office = begun()
    office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name: 'Pier' } }))
    office.fake.setApply(async () => ({ is: 'rolled-back', issues: [] }))
    await office.post('/setup/apply', formFields(await office.page('/setup/done'), '/setup/apply'))
    expect(words(await office.page('/setup/done'))).toContain('It could not be put in force.')
  })
})

describe('the sheets', () => {
  it('have the codes that really work, whom to call, and how to call outside', async () => {
    const html = await begun().page('/setup/sheets')
    expect(htmlFaults(html)).toEqual([])
    expect(html.match(/<article/g)).toHaveLength(4)
    const text = words(html)
    for (const part of ['102 Workshop', '0, then the number', '112', '*97', 'My voicemail'])
      expect(text.toLowerCase()).toContain(part.toLowerCase())
  })

  it('leave out a code that is switched off', async () => {
    const office = browse({
      change: all => ({
        ...all,
        codes: { ...all.codes, changed: [{ feature: 'own-voicemail', code: null }] },
      }),
    })
    office.enter()
    expect(words(await office.page('/setup/sheets')).toLowerCase()).not.toContain('*97')
  })

  it('are a PDF with a page for each telephone', async () => {
    const answer = await begun().get('/setup/sheets.pdf')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4)
  })
})
