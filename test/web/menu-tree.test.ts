/** The picture of a menu: laid out without overlap, followed by links, and a key changed from it without script. */

import { describe, expect, it } from 'vitest'
import { menuSchema } from '../../daemon/settings/areas/call-flow.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { placed, treeOf } from '../../web/pages/services/menus/tree.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const menu = (id: string, keys: Record<string, object>) =>
  menuSchema.parse({
    id,
    name: id === 'main' ? 'Front <desk>' : `Menu ${id}`,
    keys: Object.entries(keys).map(([key, destination]) => ({ key, destination })),
  })
const to = (id: string) => ({ kind: 'menu', id })
const MENUS = [
  menu('main', { '1': { kind: 'extension', number: '101' }, '2': to('sub'), '#': to('gone') }),
  menu('sub', { '1': to('main'), '9': { kind: 'queue', id: 'sales' } }),
]

describe('the tree', () => {
  it('unfolds menus within, and stops where the call has been', () => {
    const [one, sub, gone, otherwise] = treeOf(MENUS[0] ?? menu('x', {}), MENUS)
    expect(one).toMatchObject({ menu: 'main', key: '1', branches: [] })
    expect(sub?.branches.map(({ key, isBack }) => [key, isBack])).toEqual([
      ['1', true],
      ['9', false],
      [null, false],
    ])
    expect(gone?.branches).toEqual([])
    expect(otherwise).toMatchObject({ key: null, destination: { kind: 'hangup' } })
  })

  it('ends, however many menus name each other', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `m${index}`)
    const all = ids.map(id => menu(id, Object.fromEntries(ids.map((other, key) => [String(key), to(other)]))))
    const picture = placed(treeOf(all[0] ?? menu('x', {}), all))
    expect(picture.branches.length).toBeLessThan(1000)
  })

  it('puts no two boxes in one place', () => {
    const picture = placed(treeOf(MENUS[0] ?? menu('x', {}), MENUS))
    const places = picture.branches.map(({ depth, row }) => `${depth}/${row}`)
    expect(new Set(places).size).toBe(places.length)
    expect(Math.max(...picture.branches.map(({ row }) => row))).toBeLessThan(picture.rows)
  })
})

const GOOD = [
  menu('main', { '1': { kind: 'extension', number: '101' }, '2': to('sub'), '#': { kind: 'busy' } }),
  menu('sub', { '1': { kind: 'hangup' }, '9': { kind: 'extension', number: '103' } }),
]

describe('the picture on the page', () => {
  const office = () => {
    const browser = browse({
      change: (settings): Settings => settingsSchema.parse({ ...settings, menus: GOOD }),
    })
    browser.enter()
    return browser
  }
  const menusOf = (browser: ReturnType<typeof office>) => browser.fake.appliance.settings().settings.menus

  it('leads to what the keys lead to, and to the form of each key', async () => {
    const html = await office().page('/services/menus/main')
    expect(htmlFaults(html)).toEqual([])
    for (const href of [
      '/extensions/101',
      '/services/menus/sub',
      '/services/menus/main/keys/%23',
      '/services/menus/sub/keys/9?from=main',
      '/services/menus/main/keys/otherwise',
      '/services/menus/main/keys/new',
    ])
      expect(html).toContain(`href="${href}"`)
  })

  it('a key leads elsewhere, and the page is back at the picture it came from', async () => {
    const browser = office()
    const at = '/services/menus/sub/keys/9?from=main'
    const form = formFields(await browser.page(at), at)
    const answer = await browser.post(at, { ...form, destination: 'extension:102' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/services/menus/main'])
    expect(menusOf(browser)[1]?.keys[1]).toEqual({
      key: '9',
      destination: { kind: 'extension', number: '102' },
    })
  })

  it('another key, a new one, none any more; otherwise has no key', async () => {
    const browser = office()
    const send = async (which: string, fields: Record<string, string>) => {
      const at = `/services/menus/main/keys/${which}`
      const { do: _, ...form } = formFields(await browser.page(at), at)
      return browser.post(at, { ...form, ...fields })
    }
    await send('1', { key: '5' })
    await send('new', { key: '6', destination: 'busy' })
    await send('2', { do: 'remove' })
    await send('otherwise', { destination: 'extension:103' })
    const [main] = menusOf(browser)
    expect(main?.keys.map(({ key }) => key)).toEqual(['5', '#', '6'])
    expect(main?.otherwise).toEqual({ kind: 'extension', number: '103' })
  })

  it.each([
    [{ key: '2' }, 'This key leads somewhere already.'],
    [{ key: 'x' }, 'key'],
    [{ destination: 'nowhere:1' }, 'destination'],
  ])('%o is refused beside the field, and stays typed', async (typed, said) => {
    const browser = office()
    const at = '/services/menus/main/keys/1'
    const { do: _, ...form } = formFields(await browser.page(at), at)
    const answer = await browser.post(at, { ...form, ...typed })
    const html = await answer.text()
    expect([answer.status, htmlFaults(html)]).toEqual([422, []])
    expect(said.length > 12 ? words(html) : html).toContain(said)
    expect(html).toContain('aria-invalid="true"')
    expect(menusOf(browser)[0]?.keys).toHaveLength(3)
  })

  it('a key that is not there is not found', async () => {
    expect((await office().get('/services/menus/main/keys/7')).status).toBe(404)
  })
})
