/** Two administrators at once: other things survive, the same one is shown with both values, and a deletion is taken back. */

import { describe, expect, it } from 'vitest'
import { browse, formFields, words } from './browsing.ts'

async function inside(options: Parameters<typeof browse>[0] = {}) {
  const browser = browse(options)
  browser.enter()
  const { appliance } = browser.fake
  return {
    ...browser,
    settings: () => appliance.settings().settings,
    form: async (path: string, action = path) => formFields(await browser.page(path), action),
  }
}

const extensionNames = ({ settings }: Awaited<ReturnType<typeof inside>>) =>
  Object.fromEntries(settings().extensions.map(({ number, name }) => [number, name]))

describe('two administrators', () => {
  it('change different things, and both survive', async () => {
    const office = await inside()
    const [first, second] = [await office.form('/extensions/101'), await office.form('/extensions/102')]
    expect((await office.post('/extensions/101', { ...first, name: 'Harbour' })).status).toBe(303)
    expect((await office.post('/extensions/102', { ...second, name: 'Lighthouse' })).status).toBe(303)
    expect(extensionNames(office)).toMatchObject({ '101': 'Harbour', '102': 'Lighthouse' })
  })

  it('change the same thing, and the later one sees both values', async () => {
    const office = await inside()
    const first = await office.form('/extensions/101')
    await office.post('/extensions/101', { ...first, name: 'Harbour' })
    const late = await office.post('/extensions/101', { ...first, name: 'Lighthouse' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(words(page)).toContain('Harbour Lighthouse')
    expect(extensionNames(office)).toMatchObject({ '101': 'Harbour' })
    // Having seen it, saving again is a decision; but not against a third one.
    const again = formFields(page, '/extensions/101')
    office.fake.saveElsewhere(settings => ({
      ...settings,
      extensions: settings.extensions.map(one => (one.number === '101' ? { ...one, name: 'Third' } : one)),
    }))
    expect((await office.post('/extensions/101', again)).status).toBe(409)
    expect(extensionNames(office)).toMatchObject({ '101': 'Third' })
  })

  it('keep what only the other one could see: fields outside the form', async () => {
    const office = await inside()
    const form = await office.form('/extensions/201')
    office.fake.saveElsewhere(settings => ({
      ...settings,
      extensions: settings.extensions.map(one => (one.number === '201' ? { ...one, screening: true } : one)),
    }))
    const answer = await office.post('/extensions/201', { ...form, name: 'Harbour' })
    const saved = office.settings().extensions.find(({ number }) => number === '201')
    expect(saved?.screening).toBe(true)
    expect([303, 409]).toContain(answer.status)
  })

  it('add things at once, and delete one while the other changes another', async () => {
    const office = await inside()
    const add = await office.form('/extensions/new?with=sip', '/extensions/new')
    const remove = await office.form('/extensions/102/delete')
    const change = await office.form('/extensions/101')
    await office.post('/extensions/101', { ...change, name: 'Harbour' })
    expect((await office.post('/extensions/102/delete', remove)).status).toBe(303)
    expect((await office.post('/extensions/new', { ...add, name: 'New' })).status).toBe(303)
    expect(extensionNames(office)).toMatchObject({ '101': 'Harbour' })
    expect(extensionNames(office)).not.toHaveProperty('102')
    expect(Object.values(extensionNames(office))).toContain('New')
  })

  it('a deletion of what the other one has just changed is asked again', async () => {
    const office = await inside()
    const remove = await office.form('/extensions/102/delete')
    await office.post('/extensions/102', { ...(await office.form('/extensions/102')), name: 'Harbour' })
    const late = await office.post('/extensions/102/delete', remove)
    expect(late.status).toBe(409)
    const again = formFields(await late.text(), '/extensions/102/delete')
    expect((await office.post('/extensions/102/delete', again)).status).toBe(303)
  })
})

describe('a deletion', () => {
  const withThings: Parameters<typeof browse>[0] = {
    change: settings => ({
      ...settings,
      staff: [{ id: 'anna', name: 'Anna', role: 'operator', extension: null, panelRights: [] }],
      musicClasses: [{ id: 'jazz', name: 'Jazz', shuffle: false }],
    }),
  }
  it.each([
    ['/extensions/102', 'extensions'],
    ['/services/music/jazz', 'musicClasses'],
    ['/people/anna', 'staff'],
  ] as const)('of %s is taken back with one button, and keeps what came since', async (path, list) => {
    const office = await inside(withThings)
    const before = office.settings()[list]
    const deleted = await office.post(`${path}/delete`, await office.form(`${path}/delete`))
    expect(office.settings()[list]).toHaveLength(before.length - 1)
    const home = await office.page(deleted.headers.get('location') ?? '')
    office.fake.saveElsewhere(settings => ({ ...settings, site: { ...settings.site, name: 'Elsewhere' } }))
    const id = /name="id" value="([^"]+)"/.exec(home)?.[1] ?? ''
    const undone = await office.post('/undo', { id }, { referer: 'http://127.0.0.1:8080/services/music' })
    expect(undone.headers.get('location')).toBe('/services/music')
    expect(office.settings()[list]).toEqual(before)
    expect(office.settings().site.name).toBe('Elsewhere')
    await office.post('/undo', { id })
    expect(words(await office.page('/'))).toContain('cannot be taken back any more')
  })

  it('of a trunk tells which routes use it, and brings them back with it', async () => {
    const office = await inside()
    const { trunks, routes } = office.settings()
    const trunk = trunks.find(({ id }) => routes.outgoing.some(route => route.trunks.includes(id)))
    const at = `/lines/${trunk?.id}/delete`
    const page = await office.page(at)
    expect(page).toMatch(/<ul>/)
    await office.post(at, formFields(page, at))
    expect(office.settings().routes).not.toEqual(routes)
    const id = /name="id" value="([^"]+)"/.exec(await office.page('/lines'))?.[1] ?? ''
    await office.post('/undo', { id })
    expect(office.settings()).toMatchObject({ trunks, routes })
  })
})
