/** Every service by its pages: what is saved, refused and deleted; and each field of each against hostile text. */

import { describe, expect, it } from 'vitest'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { extensionSchema } from '../../daemon/settings/areas/extension.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { columnName, type Field } from '../../web/form/described.ts'
import { LARGE_OFFICE } from '../../web/form/destination-choice.ts'
import { LISTS, ONES } from '../../web/pages/services/all.ts'
import { fieldsOf } from '../../web/pages/services/service.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { htmlFaults } from './html-check.ts'

const HOSTILE = `<script>alert(1)</script>"'><img src=x>;[a]\${X}`

function inside(options?: FakeOptions): Browsing {
  const browsing = browse(options)
  browsing.enter()
  return browsing
}
const settings = ({ fake }: Browsing) => fake.appliance.settings().settings
const form = async (office: Browsing, path: string, action = path) =>
  formFields(await office.page(path), action)

const full = (all: Settings): Settings => ({
  ...all,
  recordings: [{ id: 'hello', name: 'Hello', index: 1 }],
  musicClasses: [{ id: 'jazz', name: 'Jazz', shuffle: false }],
})

async function add(office: Browsing, path: string, typed: Record<string, string>) {
  const address = `/services/${path}/new`
  return office.post(address, { ...(await form(office, address)), ...typed })
}

const inputs = (fields: readonly Field[]): string[] =>
  fields.flatMap(field => {
    const { kind, name } = field
    if (kind.is === 'tick') return []
    if (kind.is === 'rows') return kind.columns.map(column => columnName(field, column, 0))
    return kind.is === 'group' ? kind.columns.map(column => columnName(field, column, null)) : [name]
  })

describe.each(LISTS.map(service => [service.path, service] as const))('%s', (path, service) => {
  it.each(['', '/new'])('/services/%s is sound in every language', async end => {
    for (const language of pageLanguages) {
      const html = await (
        await inside().get(`/services/${path}${end}`, { 'accept-language': language })
      ).text()
      expect(htmlFaults(html)).toEqual([])
      expect(html).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/)
    }
  })

  it('refuses hostile text in every field, as text, and keeps it', async () => {
    const fields = fieldsOf(service)
    for (const input of inputs(fields)) {
      const office = inside({ change: full })
      const answer = await add(office, path, { name: 'Fine', number: '777', [input]: HOSTILE })
      const html = await answer.text()
      // A name may be anything on one line, and without a schedule there is no class for the night.
      if (answer.status === 303) {
        expect(['name', 'namePrefix', 'nightLock.classOfService']).toContain(input)
        continue
      }
      expect([input, answer.status]).toEqual([input, 422])
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<img')
      expect(htmlFaults(html)).toEqual([])
      // Boxes have no text of their own; everything else keeps what was typed.
      if (!html.includes(`type="checkbox" name="${input}"`)) expect(html).toContain('&lt;script&gt;')
    }
  })

  it('shows hostile names as text, on the list, the form and before deleting', async () => {
    const office = inside({ change: full })
    const good: Record<string, string> = {
      name: HOSTILE.slice(0, 60),
      number: '777',
      pin: '123456',
      sound: 'recording:hello',
    }
    const fields = await form(office, `/services/${path}/new`)
    const known = Object.fromEntries(Object.entries(good).filter(([name]) => name in fields))
    const answer = await office.post(`/services/${path}/new`, { ...fields, ...known })
    expect(answer.status).toBe(303)
    const list = await office.page(`/services/${path}`)
    const address = [...list.matchAll(/<th scope="row"><a href="([^"]+)"/g)].at(-1)?.[1] ?? ''
    for (const html of [list, await office.page(address), await office.page(`${address}/delete`)]) {
      expect(html).not.toContain('<script>alert')
      expect(html).toContain('&lt;script&gt;')
      expect(htmlFaults(html)).toEqual([])
    }
    const before = settings(office)
    await office.post(address, await form(office, address))
    expect(settings(office)).toEqual(before)
    expect((await office.post(`${address}/delete`, await form(office, `${address}/delete`))).status).toBe(303)
    expect(await office.page(`/services/${path}`)).not.toContain('&lt;script&gt;')
  })
})

describe.each(ONES.map(service => [service.path, service] as const))('%s', (path, service) => {
  it('is sound, and saving without typing changes nothing', async () => {
    const office = inside()
    const before = settings(office)
    const html = await office.page(`/services/${path}`)
    expect(htmlFaults(html)).toEqual([])
    expect(html).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/)
    expect((await office.post(`/services/${path}`, formFields(html, `/services/${path}`))).status).toBe(303)
    expect(settings(office)).toEqual(before)
  })

  it('refuses hostile text, as text', async () => {
    for (const input of inputs(fieldsOf(service))) {
      const office = inside()
      const fields = { ...(await form(office, `/services/${path}`)), on: 'on', [input]: HOSTILE }
      const answer = await office.post(`/services/${path}`, fields)
      const html = await answer.text()
      if (answer.status === 303) expect(['header', 'title', 'user', 'password']).toContain(input)
      else expect(htmlFaults(html)).toEqual([])
      expect(html).not.toContain('<script>alert')
    }
  })
})

describe('a menu', () => {
  const withMenu = async () => {
    const office = inside({ change: full })
    const answer = await add(office, 'menus', {
      name: 'Entrée',
      greeting: 'recording:hello',
      'keys.1.key': '1',
      'keys.1.destination': 'extension:101',
      'keys.2.key': '2',
      'keys.2.destination': 'outside',
      'keys.2.destination.outside': '0 022 700 11 22',
      'keys.2.destination.class': 'standard',
    })
    expect(answer.status).toBe(303)
    return office
  }

  it('is a table of keys, empty lines left out, and a tree', async () => {
    const office = await withMenu()
    expect(settings(office).menus).toMatchObject([
      {
        id: 'entree',
        greeting: { kind: 'recording', id: 'hello' },
        keys: [
          { key: '1', destination: { kind: 'extension', number: '101' } },
          { key: '2', destination: { kind: 'outside', number: '00227001122', classOfService: 'standard' } },
        ],
      },
    ])
    expect(words(await office.page('/services/menus/entree'))).toContain('Key 1 leads to Extension 101')
  })

  it('says what is wrong in the line it was typed in', async () => {
    const office = await withMenu()
    const fields = await form(office, '/services/menus/entree')
    const answer = await office.post('/services/menus/entree', { ...fields, 'keys.3.key': 'abc' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="f-keys-3-key-error"')
  })

  it('cannot be overwritten unseen', async () => {
    const office = await withMenu()
    const fields = await form(office, '/services/menus/entree')
    await office.post('/services/menus/entree', { ...fields, tries: '5' })
    const late = await office.post('/services/menus/entree', { ...fields, tries: '7' })
    expect(late.status).toBe(409)
    expect(words(await late.text())).toContain('Tries 5 7')
    expect(settings(office).menus[0]?.tries).toBe(5)
  })

  it('shows who refers to what is deleted', async () => {
    const office = await withMenu()
    expect(words(await office.page('/services/recordings/hello/delete'))).toContain('Menu Entrée')
    const route = await form(office, '/routes/incoming/anything')
    await office.post('/routes/incoming/anything', { ...route, destination: 'menu:entree' })
    expect(words(await office.page('/services/menus/entree/delete'))).toContain('Incoming route')
    const refused = await office.post(
      '/services/menus/entree/delete',
      await form(office, '/services/menus/entree/delete'),
    )
    expect(refused.status).toBe(422)
    expect(settings(office).menus).toHaveLength(1)
  })
})

describe('what is switched off', () => {
  it('stays off, and comes back with its usual values', async () => {
    const office = inside()
    const { on: _, ...fields } = await form(office, '/services/parking')
    await office.post('/services/parking', fields)
    expect(settings(office).parking).toBeNull()
    await office.post('/services/parking', { ...(await form(office, '/services/parking')), on: 'on' })
    expect(settings(office).parking?.number).toBe('70')
  })

  it('mail keeps its password when none is typed', async () => {
    const office = inside()
    const typed = { on: 'on', host: 'mail.example.com', from: 'a@example.com', password: 'secret' }
    await office.post('/services/mail', { ...(await form(office, '/services/mail')), ...typed })
    const html = await office.page('/services/mail')
    expect(html).not.toContain('secret"')
    await office.post('/services/mail', { ...formFields(html, '/services/mail'), port: '25' })
    expect(settings(office).mail).toMatchObject({ port: 25, password: 'secret' })
  })
})

describe('feature codes', () => {
  it('keep what differs from the profile alone, and follow another profile', async () => {
    const office = inside()
    const fields = await form(office, '/services/codes')
    await office.post('/services/codes', { ...fields, 'code.echo-test': '*444', 'code.podcast': '' })
    expect(new Map(settings(office).codes.changed.map(({ feature, code }) => [feature, code]))).toEqual(
      new Map([
        ['podcast', null],
        ['echo-test', '*444'],
      ]),
    )
    await office.post('/services/codes', { ...(await form(office, '/services/codes')), profile: '17' })
    // That profile has no code for the podcast anyway.
    expect(settings(office).codes).toEqual({
      profile: '17',
      changed: [{ feature: 'echo-test', code: '*444' }],
    })
  })

  it('are checked without being saved, and refused when they clash', async () => {
    const office = inside()
    const fields = await form(office, '/services/codes')
    const typed = { ...fields, 'code.echo-test': String(fields['code.own-number']) }
    const tried = await office.post('/services/codes', { ...typed, do: 'check' })
    expect(tried.status).toBe(200)
    expect(await tried.text()).toContain('data-verdict="conflict"')
    expect(office.fake.appliance.pending()).toBe(false)
    expect((await office.post('/services/codes', typed)).status).toBe(422)
    const wrong = await office.post('/services/codes', { ...fields, 'code.echo-test': HOSTILE })
    expect(wrong.status).toBe(422)
    expect(htmlFaults(await wrong.text())).toEqual([])
  })
})

describe('the overview', () => {
  it('names every service in every language', async () => {
    for (const language of pageLanguages) {
      const html = await (await inside().get('/services', { 'accept-language': language })).text()
      expect(htmlFaults(html)).toEqual([])
      for (const { path } of [...LISTS, ...ONES]) expect(html).toContain(`href="/services/${path}"`)
    }
  })

  it('what was changed counts as waiting to be applied', async () => {
    const office = inside()
    await add(office, 'music', { name: 'Jazz' })
    expect(words(await office.page('/changes'))).toContain('Services: music on hold')
  })
})

describe('in an office of many extensions', () => {
  const many = (all: Settings): Settings => ({
    ...all,
    extensions: [
      ...all.extensions,
      ...Array.from({ length: LARGE_OFFICE + 1 }, (_, index) =>
        extensionSchema.parse({ number: String(2000 + index), name: `Person ${index}` }),
      ),
    ],
  })
  const menu = { name: 'Welcome', number: '777', sound: 'recording:hello', 'keys.0.key': '1' }
  const open = () => inside({ change: all => many(full(all)) })

  it('an extension is chosen by its number, and stays on offer', async () => {
    const office = open()
    const answer = await add(office, 'menus', {
      ...menu,
      'keys.0.destination': 'extension',
      'keys.0.destination.inside': '2010',
    })
    expect(answer.status).toBe(303)
    const made = settings(office).menus.at(-1)
    expect(made?.keys).toEqual([{ key: '1', destination: { kind: 'extension', number: '2010' } }])
    const html = await office.page(`/services/menus/${made?.id}`)
    expect(html).toContain('<option value="extension:2010" selected="">')
    expect(html.match(/<option value="extension:/g)).toHaveLength(1)
    expect(htmlFaults(html)).toEqual([])
    const before = settings(office)
    const address = `/services/menus/${made?.id}`
    expect((await office.post(address, formFields(html, address))).status).toBe(303)
    expect(settings(office)).toEqual(before)
  })

  it.each(['', '9999', HOSTILE])('the number %j is refused, and what was typed stays', async typed => {
    const answer = await add(open(), 'menus', {
      ...menu,
      'keys.0.destination': 'extension',
      'keys.0.destination.inside': typed,
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Welcome"')
  })
})
