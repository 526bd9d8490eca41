/** What SIP telephones fetch: each maker's file, only under the telephone's own address, and nothing that breaks out of it. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { type Account, BRANDS, type Brand, provisionedFile } from '../../web/provisioning/brands.ts'
import { tokenOf } from '../../web/provisioning/token.ts'
import { type Browsing, browse, formFields, plainText, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const FILES: Readonly<Record<Brand, string>> = {
  snom: 'snom.xml',
  yealink: '001565aabbcc.cfg',
  grandstream: 'cfg000b82aabbcc.xml',
  polycom: 'offhook.cfg',
  cisco: 'spa000e08aabbcc.xml',
  linphone: 'linphone.xml',
}

const account: Account = {
  ...{ number: '201', name: 'Anna', password: 'secretWord', server: '192.0.2.7', port: 5060 },
  ...{ transport: 'udp', encrypted: false, voicemail: '*97' },
}

function inside() {
  const office = browse()
  office.enter()
  return office
}
const secretOf = ({ fake }: Browsing, number = '201'): string => {
  const extension = fake.appliance.settings().settings.extensions.find(one => one.number === number)
  const device = extension?.devices.find(one => one.kind === 'sip')
  if (device === undefined) throw new Error('no SIP telephone')
  return device.secret
}
const baseOf = async (office: Browsing) => {
  const html = await office.page('/extensions/201/provisioning')
  const address = plainText(/http:\/\/[^<]*\/linphone\/linphone\.xml/.exec(html)?.[0] ?? '')
  return new URL(address).pathname.replace('/linphone/linphone.xml', '')
}

describe('a telephone', () => {
  it.each(BRANDS)('of %s gets number, password and server without a login', async brand => {
    const office = inside()
    const base = await baseOf(office)
    office.cookies.clear()
    const answer = await office.get(`${base}/${brand}/${FILES[brand]}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(text).toContain('201')
    expect(text).toContain(secretOf(office))
    expect(text).toContain('127.0.0.1')
  })

  it('of Polycom is told which file to fetch first', () => {
    expect(provisionedFile('polycom', '0004f2aabbcc.cfg', account)?.text).toContain(
      'CONFIG_FILES="offhook.cfg"',
    )
  })

  it('gets nothing under another address, and a new password makes a new one', async () => {
    const office = inside()
    const base = await baseOf(office)
    const wrong = `${base.slice(0, -1)}${base.endsWith('A') ? 'B' : 'A'}`
    for (const address of [wrong, '/provision/', '/provision/x', base.slice(0, -3)])
      expect((await office.get(`${address}/snom/snom.xml`)).status).toBe(404)
    expect((await office.get(`${base}/snom/..%2f..%2fsettings.json`)).status).toBe(404)
    expect((await office.get(`${base}/other/snom.xml`)).status).toBe(404)
    const form = formFields(await office.page('/extensions/201'), '/extensions/201/sip-password')
    await office.post('/extensions/201/sip-password', form)
    const page = await office.page('/extensions/201/provisioning')
    expect(words(page)).toContain('Apply the changes first')
    expect(await baseOf(office)).not.toBe(base)
    // The former password is in force until the apply.
    expect((await office.get(`${base}/snom/snom.xml`)).status).toBe(200)
    await office.post('/changes/apply', formFields(await office.page('/changes'), '/changes/apply'))
    expect((await office.get(`${base}/snom/snom.xml`)).status).toBe(404)
    expect((await office.get(`${await baseOf(office)}/snom/snom.xml`)).status).toBe(200)
  })

  it('has an address of its own', () => {
    const all = inside()
      .fake.appliance.settings()
      .settings.extensions.flatMap(extension =>
        extension.devices.flatMap(device => (device.kind === 'sip' ? [tokenOf({ extension, device })] : [])),
      )
    expect(all.length).toBeGreaterThan(1)
    expect(new Set(all).size).toBe(all.length)
    for (const token of all) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('with encryption is told so', () => {
    const encrypted: Account = { ...account, transport: 'tls', port: 5061, encrypted: true }
    const text = (brand: Brand) => provisionedFile(brand, FILES[brand], encrypted)?.text
    expect(text('snom')).toContain('transport=tls')
    expect(text('yealink')).toContain('account.1.sip_server.1.transport_type = 2')
    expect(text('grandstream')).toContain('<P130>2</P130>')
    expect(text('polycom')).toContain('reg.1.server.1.transport="TLS"')
    expect(text('cisco')).toContain('<SIP_Transport_1_>TLS</SIP_Transport_1_>')
    expect(text('linphone')).toContain('>srtp<')
  })
})

describe('a name', () => {
  it.each(['<b>&"\'</b>', ']]>', 'a\\" <sip:x@y>', '$X', 'Zoë = 1'])('%j stays a name', name => {
    for (const brand of BRANDS) {
      const file = provisionedFile(brand, FILES[brand], { ...account, name })
      expect(file).not.toBeNull()
      if (file?.type === 'application/xml') {
        expect(file.text).not.toContain('<b>')
        expect(file.text).not.toContain('<sip:x@y>')
      } else
        expect(file?.text.split('\n').filter(line => line.startsWith('account.1.display_name'))).toHaveLength(
          1,
        )
    }
  })
})

describe('the page', () => {
  it('is in every language, with its code, and kept out of the browser’s memory', async () => {
    for (const language of pageLanguages) {
      const answer = await inside().get('/extensions/201/provisioning', { 'accept-language': language })
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const html = await answer.text()
      expect(htmlFaults(html)).toEqual([])
      expect(html).toContain('class="qr-code"')
    }
  })

  it('is not there for a handset on a socket', async () => {
    expect((await inside().get('/extensions/101/provisioning')).status).toBe(404)
  })
})
