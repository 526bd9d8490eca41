/** Cards that moved, are new, missing or exchanged: told and answered on their page, without script. */

import { describe, expect, it } from 'vitest'
import type { Card, Inventory, Span } from '../../daemon/model/inventory.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { type Browsing, browse, formFields, plainText, words } from './browsing.ts'
import { inventory } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

function inside(found: Inventory): Browsing {
  const browsing = browse()
  browsing.enter()
  browsing.fake.setInventory(found)
  return browsing
}
const settings = ({ fake }: Browsing) => fake.appliance.settings().settings
const PAGE = '/hardware-changes'

const [card, ...others] = inventory.cards as [Card, ...Card[]]
const [span, ...spans] = inventory.spans as [Span, ...Span[]]
const under = (key: string): Span => ({
  ...span,
  key: `${key}/1`,
  ports: span.ports.map(port => ({ ...port, key: `${key}/1/${port.position}` })),
})
const moved: Inventory = {
  ...inventory,
  cards: [...others, { ...card, id: 'pci:0000:05:10.0' }],
  spans: [under('@PCI Bus 05 Slot 17'), ...spans],
}
const missing: Inventory = { ...inventory, cards: others, spans }
const exchanged: Inventory = {
  ...inventory,
  spans: [
    { ...span, ports: span.ports.map((port, at) => (at === 0 ? { ...port, kind: 'fxo' } : port)) },
    ...spans,
  ],
}
const NEW = 'pci:0000:07:00.0'
const added = (name: string): Inventory => ({
  ...inventory,
  cards: [...inventory.cards, { ...card, id: NEW, name, device: '8005', spans: [4] }],
  spans: [
    ...inventory.spans,
    {
      ...under('@PCI Bus 07 Slot 01'),
      number: 4,
      ports: span.ports.map(port => ({
        ...port,
        key: `@PCI Bus 07 Slot 01/1/${port.position}`,
        channel: port.channel + 100,
      })),
    },
  ],
})

/** What the first button of this kind would post. */
function buttonFields(html: string, action: string): Record<string, string | string[]> {
  const form = html.slice(html.indexOf(`action="${action}"`))
  const [, name = '', value = ''] = /<button[^>]*name="([^"]*)"[^>]*value="([^"]*)"/.exec(form) ?? []
  return { ...formFields(html, action), [name]: plainText(value) }
}
const answer = async (office: Browsing, to: string) =>
  office.post(`${PAGE}/${to}`, buttonFields(await office.page(PAGE), `${PAGE}/${to}`))

describe('changed hardware', () => {
  it('is none when nothing changed, and its page says so', async () => {
    const office = inside(inventory)
    expect(words(await office.page(PAGE))).toContain('Every card is where it was.')
    expect(await office.page('/')).not.toContain(PAGE)
    expect(await office.page('/system')).toContain(`href="${PAGE}"`)
  })

  it.each([
    ['moved', moved],
    ['missing', missing],
    ['exchanged', exchanged],
    ['added', added('TDM410P')],
    ['hostile', added(`<script>alert(1)</script>"'><img src=x>`)],
  ])('that is %s makes a whole page in every language', async (_what, found) => {
    const office = inside(found)
    for (const language of pageLanguages) {
      await office.post('/language', { to: language, back: PAGE })
      const html = await office.page(PAGE)
      expect(htmlFaults(html)).toEqual([])
      expect(html).not.toContain('<script>alert')
    }
    expect(await office.page('/')).toContain(`href="${PAGE}"`)
    expect(office.faults).toEqual([])
  })

  it('a moved card takes its telephones along: a draft to be applied', async () => {
    const office = inside(moved)
    const text = words(await office.page(PAGE))
    expect(text).toContain('Digium A8B moved: from slot 14, PCI bus 5 to slot 17, PCI bus 5.')
    expect(text).toContain('What would change Extension 101 Reception: telephones')
    const response = await answer(office, 'follow')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/changes'])
    expect(settings(office).extensions[0]?.devices).toMatchObject([
      { kind: 'analog', port: '@PCI Bus 05 Slot 17/1/1', details: {} },
    ])
    expect(words(await office.page('/changes'))).toContain('Extension 101 Reception: telephones')
    expect(words(await office.page(PAGE))).toContain('Every card is where it was.')
    await office.post(
      '/changes/discard',
      formFields(await office.page('/changes/discard'), '/changes/discard'),
    )
    expect(words(await office.page(PAGE))).toContain('Digium A8B moved')
  })

  it('a missing card is kept waiting, or given up', async () => {
    const office = inside(missing)
    expect(words(await office.page(PAGE))).toContain('Without service: 101, 102, 103, 104, Line 1, Line 2.')
    expect((await answer(office, 'keep')).status).toBe(303)
    const html = await office.page(PAGE)
    expect(words(html)).toContain('wait for it')
    expect(html).not.toContain(`${PAGE}/keep`)
    await answer(office, 'follow')
    // Incoming calls lead to 101.
    expect(settings(office).extensions.map(({ number }) => number)).toEqual(['101', '201', '202'])
    expect(settings(office).trunks[0]?.lines.map(({ id }) => id)).toEqual(['bri-1', 'pri-1'])
  })

  it('sockets of a missing card keep their names', async () => {
    const office = inside(missing)
    office.fake.setIssues([
      {
        code: 'port-missing',
        severity: 'warning',
        subject: 'extension:102',
        params: { place: '@PCI Bus 05 Slot 14/1/2' },
      },
    ])
    expect(words(await office.page('/'))).toContain('uses Digium A8B, socket 2, which is not there.')
  })

  it('a new card is put into service, or left alone', async () => {
    const office = inside(added('TDM410P'))
    const left = inside(added('TDM410P'))
    expect(words(await office.page(PAGE))).toContain('Extension 105 Extension 105: new')
    await answer(office, 'follow')
    expect(settings(office).extensions.map(({ number }) => number)).toContain('108')
    expect(settings(office).trunks[0]?.lines).toHaveLength(6)
    await answer(left, 'seen')
    expect(words(await left.page(PAGE))).toContain('It is remembered so. ')
    expect(words(await left.page(PAGE))).toContain('Every card is where it was.')
    expect(left.fake.appliance.pending()).toBe(false)
  })

  it('an exchanged module is shown socket by socket', async () => {
    const office = inside(exchanged)
    expect(words(await office.page(PAGE))).toContain('Socket 1: Telephone socket → Line socket')
    await answer(office, 'follow')
    expect(settings(office).trunks[0]?.lines.at(-1)).toMatchObject({ port: '@PCI Bus 05 Slot 14/1/1' })
  })
})

describe('an answer', () => {
  it.each(['follow', 'seen', 'keep'])('%s that comes too late changes nothing', async to => {
    const office = inside(moved)
    const response = await office.post(`${PAGE}/${to}`, { revision: '3', change: `moved ${NEW}` })
    expect([303, 422]).toContain(response.status)
    expect(office.fake.appliance.pending()).toBe(false)
    expect(words(await office.page(PAGE))).toContain('Digium A8B moved')
  })

  it('after somebody else saved is asked for again', async () => {
    const office = inside(moved)
    const fields = buttonFields(await office.page(PAGE), `${PAGE}/follow`)
    office.fake.saveElsewhere(same => ({ ...same, site: { ...same.site, name: 'Elsewhere' } }))
    expect((await office.post(`${PAGE}/follow`, fields)).status).toBe(409)
    expect(settings(office).extensions[0]?.devices[0]).toMatchObject({ port: '@PCI Bus 05 Slot 14/1/1' })
  })

  it('that the rules refuse is explained on the page', async () => {
    const office = inside(moved)
    office.fake.refuseEdits([
      { code: 'port-used-twice', severity: 'error', subject: 'port:x', params: { users: '101, 102' } },
    ])
    const response = await answer(office, 'follow')
    expect(response.status).toBe(422)
    expect(words(await response.text())).toContain('used twice: 101, 102')
  })
})
