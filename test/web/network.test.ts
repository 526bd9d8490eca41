/** Network and clock on their pages and in the set-up: saved whole or refused beside the field; the new address is told before it holds. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { provesMove } from '../../web/form/network.ts'
import { browse, formFields, ORIGIN, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/system/network'
const FIXED = {
  ipv4: 'fixed',
  address: '192.168.7.10/24',
  gateway: '192.168.7.1',
  nameServers: '192.168.7.1, 9.9.9.9',
}

function office() {
  const browsing = browse({})
  browsing.enter()
  const save = async (path: string, fields: Record<string, string>) =>
    browsing.post(path, { ...formFields(await browsing.page(path), path), ...fields })
  return { ...browsing, save, saved: () => browsing.fake.appliance.settings().settings }
}

describe('the network', () => {
  it('is sound HTML in every language', async () => {
    const { page, cookies } = office()
    for (const language of pageLanguages) {
      cookies.set('offhook_language', language)
      for (const path of [PATH, '/system/time']) expect(htmlFaults(await page(path))).toEqual([])
    }
  })

  it('gets a fixed address, shown with a link before it is put in force, and kept only on confirmation', async () => {
    const { save, saved, page } = office()
    expect((await save(PATH, { ...FIXED, hostName: 'telephones' })).status).toBe(303)
    expect(saved().network).toMatchObject({
      hostName: 'telephones',
      office: {
        interface: null,
        ipv4: { is: 'fixed', address: '192.168.7.10/24', gateway: '192.168.7.1' },
        nameServers: ['192.168.7.1', '9.9.9.9'],
      },
    })
    const plan = await page('/changes')
    // The only way out of these pages: to this machine at its next address.
    expect(htmlFaults(plan)).toEqual(['a leads to http://192.168.7.10:8080/'])
    expect(plan).toMatch(/<option value="3" selected/)
  })

  it('is the router’s again, and leaves nothing behind', async () => {
    const { save, saved } = office()
    const before = JSON.stringify(saved().network)
    await save(PATH, FIXED)
    await save(PATH, { ...FIXED, ipv4: 'dhcp', nameServers: '' })
    expect(JSON.stringify(saved().network)).toBe(before)
  })

  it('has a second one for the telephones', async () => {
    const { save, saved } = office()
    await save(PATH, { telephones: 'on', telephonesVlan: '20', telephonesAddress: '10.20.0.1/16' })
    expect(saved().network.telephones).toEqual({ interface: null, vlan: 20, address: '10.20.0.1/16' })
  })

  it.each([
    [{ ...FIXED, address: '192.168.7.10' }, 'with the length of its network'],
    [{ ...FIXED, address: '192.168.7.255/24' }, 'all of it, not one machine'],
    [{ ...FIXED, gateway: '192.168.8.1' }, 'is not in the network of'],
    [{ ...FIXED, gateway: 'router' }, 'An address, as 192.168.1.1.'],
    [{ ...FIXED, nameServers: 'a b c d' }, 'Up to three addresses'],
    [{ ...FIXED, nameServers: '9.9.9.9\nGateway=1.2.3.4' }, 'Up to three addresses'],
    [{ search: 'a b' }, 'Letters, digits, dashes and dots'],
    [{ vlan: '4095' }, 'A number from 1 to 4094'],
    [{ vlan: '1e2x' }, 'A number from 1 to 4094'],
    [{ hostName: '-telephones' }, 'no dash at either end'],
    [{ hostName: 'a.b' }, 'no dash at either end'],
    [{ interface: 'eth*' }, 'The name of a network card'],
    [{ ipv4: 'none' }, 'Please choose one of the list'],
  ])('%j is refused beside the field, values kept', async (fields, sentence) => {
    const { save, saved } = office()
    const before = JSON.stringify(saved())
    const answer = await save(PATH, fields)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(words(html)).toContain(sentence)
    expect(htmlFaults(html)).toEqual([])
    expect(JSON.stringify(saved())).toBe(before)
  })
})

describe('the clock', () => {
  it('has a zone and servers', async () => {
    const { save, saved } = office()
    await save('/system/time', { timeZone: 'Europe/Vienna', timeServers: 'time.example 192.0.2.1' })
    expect(saved().site.timeZone).toBe('Europe/Vienna')
    expect(saved().network.timeServers).toEqual(['time.example', '192.0.2.1'])
  })

  it.each([{ timeZone: 'Europe/Nowhere' }, { timeServers: 'a b c d e' }, { timeServers: 'x;y_z' }])(
    '%j is refused',
    async fields => {
      const { save, saved } = office()
      const before = JSON.stringify(saved())
      expect((await save('/system/time', fields)).status).toBe(422)
      expect(JSON.stringify(saved())).toBe(before)
    },
  )
})

describe('the set-up', () => {
  it('has the same form, and tells the new address before it applies', async () => {
    const browsing = browse({ setup: 'open' })
    browsing.enter()
    const path = '/setup/network'
    const answer = await browsing.post(path, { ...formFields(await browsing.page(path), path), ...FIXED })
    expect(answer.headers.get('location')).toBe('/setup/cards')
    const { revision, settings } = browsing.fake.appliance.settings()
    expect(settings.network.office.ipv4.is).toBe('fixed')
    const applied = await browsing.post('/setup/apply', { revision: String(revision) })
    expect(applied.headers.get('location')).toBe('/changes')
  })

  it('goes on with what is there', async () => {
    const browsing = browse({ setup: 'open' })
    browsing.enter()
    const path = '/setup/network'
    const before = JSON.stringify(browsing.fake.appliance.settings().settings)
    const answer = await browsing.post(path, formFields(await browsing.page(path), path))
    expect(answer.headers.get('location')).toBe('/setup/cards')
    expect(JSON.stringify(browsing.fake.appliance.settings().settings)).toBe(before)
  })
})

describe('what is on trial', () => {
  const settingsOf = (network: unknown) => settingsSchema.parse({ version: 1, network })
  const usual = settingsOf({})
  const moved = settingsOf({ office: { ipv4: { is: 'fixed', address: '192.168.7.10/24' } } })

  it.each([
    ['at its next address', '192.168.7.10', usual, moved, true],
    ['the same on a socket of IPv6', '::ffff:192.168.7.10', usual, moved, true],
    ['through a program on the machine', '127.0.0.1', usual, moved, true],
    ['over the telephones’ network', '10.20.0.1', usual, moved, false],
    ['at its former address', '192.0.2.20', usual, moved, false],
    ['at the address the router gave', '192.0.2.20', moved, usual, true],
    ['after a change of something else', '10.20.0.1', moved, moved, true],
  ])('is kept by who found the machine: %s', (_where, local, before, after, isProof) => {
    expect(provesMove(local, before, after)).toBe(isProof)
  })

  it('stays on trial until then, and the way there is told', async () => {
    const { save, saved, post, page, app, cookies, fake } = office()
    await save(PATH, FIXED)
    const { revision } = fake.appliance.settings()
    await post('/changes/apply', { revision: String(revision), trial: '3' })
    const origin = ORIGIN
    const keep = (local: string) =>
      app.request(
        `${origin}/changes/trial/keep`,
        {
          method: 'POST',
          headers: {
            origin,
            'content-type': 'application/x-www-form-urlencoded',
            cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
          body: '',
        },
        { incoming: { socket: { localAddress: local } } },
      )
    const refused = await keep('10.20.0.1')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('http://192.168.7.10:8080/')
    expect(await page('/')).toContain('/changes/trial/keep')
    expect((await keep('192.168.7.10')).status).toBe(303)
    expect(await page('/')).not.toContain('/changes/trial/keep')
    expect(saved().network.office.ipv4.is).toBe('fixed')
  })
})
