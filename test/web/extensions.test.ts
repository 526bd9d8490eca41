/** Extensions by their pages: found, added, changed, refused, in conflict, deleted. */

import { describe, expect, it } from 'vitest'
import { deviceSchema, type ExtensionSettings } from '../../daemon/settings/schema.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'

function inside(options?: FakeOptions): Browsing {
  const browsing = browse(options)
  browsing.enter()
  return browsing
}

const extension = ({ fake }: Browsing, number: string): ExtensionSettings | undefined =>
  fake.appliance.settings().settings.extensions.find(item => item.number === number)

const form = async (browsing: Browsing, path: string, action = path.split('?')[0] ?? '') =>
  formFields(await browsing.page(path), action)

describe('the list', () => {
  it('shows number, name, telephones, messages and what is going on', async () => {
    const office = inside()
    office.fake.exchange.lift(3)
    const text = words(await office.page('/extensions'))
    expect(text).toContain('101 Reception Digium A8B, socket 1 Yes Free')
    expect(text).toContain('102 Workshop Digium A8B, socket 2 2 new Free')
    expect(text).toContain('103 Meeting room Digium A8B, socket 3 Yes Off hook')
    expect(text).toContain('202 Office 2 SIP telephone Yes Out of service')
  })

  it.each([
    ['work', ['102']],
    ['REUNION', ['103']],
    ['20', ['201', '202']],
    ['2 office', ['201', '202']],
    ['nobody', []],
  ])('finds %s', async (query, numbers) => {
    const office = inside({
      change: settings => ({
        ...settings,
        extensions: settings.extensions.map(item =>
          item.number === '103' ? { ...item, name: 'Salle de réunion' } : item,
        ),
      }),
    })
    const html = await office.page(`/extensions?q=${encodeURIComponent(query)}`)
    expect([...html.matchAll(/href="\/extensions\/(\d+)"/g)].map(match => match[1])).toEqual(numbers)
  })

  it('says so for one that is not in force yet', async () => {
    const office = inside()
    await office.post('/extensions/new', {
      ...(await form(office, '/extensions/new?with=sip')),
      name: 'Porch',
    })
    expect(words(await office.page('/extensions'))).toMatch(/203|105/)
    expect(words(await office.page('/extensions'))).toContain('Porch SIP telephone Yes Not in force yet')
  })
})

describe('adding', () => {
  it('proposes a free number, a free socket and a PIN', async () => {
    const office = inside({
      change: settings => ({
        ...settings,
        extensions: settings.extensions.filter(({ number }) => number !== '103'),
      }),
    })
    const fields = await form(office, '/extensions/new?with=socket')
    expect(fields.number).toEqual(['103'])
    expect(fields.pin?.[0]).toMatch(/^\d{4}$/)
    await office.post('/extensions/new', { ...fields, name: 'Back door' })
    expect(extension(office, '103')).toMatchObject({
      name: 'Back door',
      devices: [{ kind: 'analog', port: expect.stringMatching(/\/3$/), details: {} }],
      voicemail: { pin: fields.pin?.[0] },
    })
  })

  it('shows the password of a SIP telephone once', async () => {
    const office = inside()
    const fields = await form(office, '/extensions/new?with=sip')
    const saved = await office.post('/extensions/new', { ...fields, number: '300', name: 'Porch' })
    expect(saved.headers.get('location')).toBe('/extensions/300')
    const device = extension(office, '300')?.devices[0]
    const secret = device?.kind === 'sip' ? device.secret : ''
    expect(secret).toMatch(/^[A-Za-z0-9]{24}$/)
    const shown = await office.get('/extensions/300')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    const first = words(await shown.text())
    expect(first).toContain(`Server 127.0.0.1 Port 5060 User name 300 Password ${secret}`)
    expect(await office.page('/extensions/300')).not.toContain(secret)
  })

  it('makes a new password, and shows it to nobody else', async () => {
    const office = inside()
    const old = JSON.stringify(extension(office, '201')?.devices)
    const fields = await form(office, '/extensions/201', '/extensions/201/sip-password')
    await office.post('/extensions/201/sip-password', fields)
    const device = extension(office, '201')?.devices[0]
    expect(JSON.stringify([device])).not.toBe(old)
    const mine = office.cookies.get('offhook_session') ?? ''
    office.enter()
    expect(await office.page('/extensions/201')).not.toContain(device?.kind === 'sip' ? device.secret : '?')
    office.cookies.set('offhook_session', mine)
    expect(await office.page('/extensions/201')).toContain(device?.kind === 'sip' ? device.secret : '?')
  })
})

describe('changing', () => {
  it('saves what was typed and leaves the rest alone', async () => {
    const office = inside()
    const before = extension(office, '102')
    const fields = await form(office, '/extensions/102')
    const answer = await office.post('/extensions/102', {
      ...fields,
      name: '  Paint shop ',
      ringSeconds: '40',
      outsideCallerId: '+41 (0)22 700.11-22',
      language: 'fr',
      email: 'paint@example.org',
    })
    expect(answer.status).toBe(303)
    expect(extension(office, '102')).toEqual({
      ...before,
      name: 'Paint shop',
      ringSeconds: 40,
      outsideCallerId: '+410227001122',
      language: 'fr',
      voicemail: { ...before?.voicemail, email: 'paint@example.org' },
    })
    expect(words(await office.page('/extensions'))).toContain('Extension 102 is saved.')
    expect(words(await office.page('/extensions'))).not.toContain('Extension 102 is saved.')
  })

  it('saving without typing changes nothing', async () => {
    const office = inside()
    for (const number of ['101', '104', '201']) {
      const before = extension(office, number)
      await office.post(`/extensions/${number}`, await form(office, `/extensions/${number}`))
      expect(extension(office, number)).toEqual(before)
    }
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('takes routes along to a new number', async () => {
    const office = inside()
    await office.post('/extensions/101', { ...(await form(office, '/extensions/101')), number: '110' })
    expect(office.fake.appliance.settings().settings.routes.incoming[0]?.destination).toEqual({
      kind: 'extension',
      number: '110',
    })
  })

  it('keeps a second SIP telephone and a socket that is not there', async () => {
    const devices: ExtensionSettings['devices'] = [
      deviceSchema.parse({ kind: 'analog', port: '@gone/1' }),
      deviceSchema.parse({ kind: 'sip', secret: 'aaaaaaaaaaaaaaaa', maxContacts: 2 }),
      deviceSchema.parse({ kind: 'sip', secret: 'bbbbbbbbbbbbbbbb', maxContacts: 9 }),
    ]
    const office = inside({
      change: settings => ({
        ...settings,
        extensions: settings.extensions.map(item => (item.number === '104' ? { ...item, devices } : item)),
      }),
    })
    const fields = await form(office, '/extensions/104')
    await office.post('/extensions/104', { ...fields, sipContacts: '5' })
    expect(extension(office, '104')?.devices).toEqual([
      devices[0],
      { ...devices[1], maxContacts: 5 },
      devices[2],
    ])
  })

  it.each([
    ['number', 'abc', 'digits, nothing else'],
    ['number', '1', 'digits, nothing else'],
    ['number', '102', 'There is an extension 102 already.'],
    ['number', '0123', 'begins with the digits for an outside line'],
    ['name', '   ', 'A name of 1 to 60 characters'],
    ['name', 'x'.repeat(61), 'A name of 1 to 60 characters'],
    ['ringSeconds', '3', 'from 5 to 300'],
    ['ringSeconds', '', 'from 5 to 300'],
    ['ringSeconds', '20.5', 'from 5 to 300'],
    ['outsideCallerId', 'call me', 'A telephone number'],
    ['sipContacts', '99', 'from 1 to 10'],
    ['pin', '12', '3 to 10 digits'],
    ['email', 'nobody', 'not an e-mail address'],
    ['language', 'xx', 'choose one of the list'],
    ['port', '../../etc', 'choose one of the list'],
  ])(
    'refuses %s “%s” beside the field, with everything typed still there',
    async (field, value, sentence) => {
      const office = inside()
      const before = office.fake.appliance.settings()
      const fields = { ...(await form(office, '/extensions/201')), name: 'Typed with care', [field]: value }
      const answer = await office.post('/extensions/201', fields)
      const html = await answer.text()
      expect(answer.status).toBe(422)
      if (field !== 'port') expect(html).toMatch(new RegExp(`id="f-${field}"[^>]*aria-invalid="true"`))
      expect(words(html)).toContain(sentence)
      const again = formFields(html, '/extensions/201')
      if (field !== 'language' && field !== 'port') expect(again[field]).toEqual([value])
      if (field !== 'name') expect(again.name).toEqual(['Typed with care'])
      expect(office.fake.appliance.settings()).toBe(before)
    },
  )

  it('shows what no field is to blame for above the form', async () => {
    const office = inside()
    office.fake.refuseEdits([{ code: 'disk-full', severity: 'error', subject: 'settings', params: {} }])
    const fields = { ...(await form(office, '/extensions/102')), name: 'Kept' }
    const html = await (await office.post('/extensions/102', fields)).text()
    expect(words(html)).toContain('Nothing was saved yet. The disk is full.')
    expect(formFields(html, '/extensions/102').name).toEqual(['Kept'])
  })
})

describe('a conflict', () => {
  it('shows both versions; saving again decides', async () => {
    const office = inside()
    const mine = { ...(await form(office, '/extensions/102')), name: 'Mine', ringSeconds: '40' }
    office.fake.saveElsewhere(settings => ({
      ...settings,
      extensions: settings.extensions.map(item =>
        item.number === '102' ? { ...item, name: 'Theirs' } : item,
      ),
    }))
    const refused = await office.post('/extensions/102', mine)
    const html = await refused.text()
    expect(refused.status).toBe(409)
    expect(words(html)).toContain('Somebody else saved changes meanwhile.')
    expect(words(html)).toContain('Name Theirs Mine')
    expect(words(html)).toContain('Ring for 25 40')
    expect(extension(office, '102')?.name).toBe('Theirs')
    expect((await office.post('/extensions/102', formFields(html, '/extensions/102'))).status).toBe(303)
    expect(extension(office, '102')).toMatchObject({ name: 'Mine', ringSeconds: 40 })
  })

  it('with a deleted extension offers to make it anew', async () => {
    const office = inside()
    const mine = { ...(await form(office, '/extensions/202')), name: 'Mine' }
    office.fake.saveElsewhere(settings => ({
      ...settings,
      extensions: settings.extensions.filter(({ number }) => number !== '202'),
    }))
    const html = await (await office.post('/extensions/202', mine)).text()
    expect((await office.post('/extensions/new', formFields(html, '/extensions/new'))).status).toBe(303)
    expect(extension(office, '202')?.name).toBe('Mine')
  })

  it('is what a form without a revision is, too', async () => {
    const office = inside()
    const fields = { ...(await form(office, '/extensions/102')), revision: 'x' }
    expect((await office.post('/extensions/102', fields)).status).toBe(409)
  })
})

describe('deleting', () => {
  it('asks first', async () => {
    const office = inside()
    expect(words(await office.page('/extensions/202/delete'))).toContain('Delete extension 202?')
    expect(extension(office, '202')).toBeDefined()
    await office.post('/extensions/202/delete', await form(office, '/extensions/202/delete'))
    expect(extension(office, '202')).toBeUndefined()
  })

  it('is refused while calls are led there', async () => {
    const office = inside()
    const answer = await office.post('/extensions/101/delete', await form(office, '/extensions/101/delete'))
    expect(answer.status).toBe(409)
    expect(words(await answer.text())).toContain('leads to extension 101, which does not exist')
    expect(extension(office, '101')).toBeDefined()
  })
})
