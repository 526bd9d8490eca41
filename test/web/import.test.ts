/** Many extensions at once: previewed row by row, saved only when confirmed, exported without formulas; and one deleted by mistake. */

import { describe, expect, it } from 'vitest'
import { readCsv } from '../../web/pages/extensions/csv-read.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import { portKey } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

const here = (): Browsing => {
  const office = browse()
  office.enter()
  return office
}
const extensions = (office: Browsing) => office.fake.appliance.settings().settings.extensions
const named = (office: Browsing, number: string) => extensions(office).find(one => one.number === number)

describe('a table', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa;b\r\n"x;y";"say ""hi"""',
      [
        ['a', 'b'],
        ['x;y', 'say "hi"'],
      ],
    ],
    ["a\n'=1+1\n", [['a'], ['=1+1']]],
    ['a\n"never closed, 2\n3', [['a'], ['never closed, 2\n3']]],
  ])('%j is read', (text, rows) => {
    expect(readCsv(text)).toEqual(rows)
  })

  it('is looked at first, row by row, and saves nothing', async () => {
    const office = here()
    const before = extensions(office)
    const csv =
      'number,name,sip,email\n301,Anna,yes,anna@example.org\n102,Bench,,\nx,Y,no,\n303,Carl,perhaps,\n'
    const html = await (await office.post('/extensions/import', { csv })).text()
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('2 rows have a fault.')
    expect(words(html)).toContain('write yes or no')
    expect(html).not.toContain('Save them all')
    const forced = { csv, revision: String(office.fake.appliance.settings().revision) }
    await office.post('/extensions/import/save', forced)
    expect(extensions(office)).toBe(before)
  })

  it.each(['yes', 'oui', 'sí', 'sì', 'Sì'])('takes “%s” for yes', async word => {
    const office = here()
    const html = await (
      await office.post('/extensions/import', { csv: `number,name,sip\n301,Anna,${word}\n` })
    ).text()
    expect(words(html)).toContain('1 row, without a fault.')
  })

  it('is saved when confirmed: new ones are whole, known ones keep what it does not say', async () => {
    const office = here()
    const former = named(office, '102')
    const csv = 'number,name,sip,email\n301,Anna,yes,anna@example.org\n102,Bench,,\n'
    const html = await (await office.post('/extensions/import', { csv })).text()
    const form = formFields(html, '/extensions/import/save')
    expect((await office.post('/extensions/import/save', form)).headers.get('location')).toBe('/extensions')
    expect(named(office, '301')).toMatchObject({
      name: 'Anna',
      devices: [{ kind: 'sip' }],
      voicemail: { email: 'anna@example.org' },
    })
    expect(named(office, '102')).toEqual({ ...former, name: 'Bench' })
  })

  it('refuses control characters and sockets of others, and somebody who saved meanwhile', async () => {
    const office = here()
    const bad = 'number,name,socket\n301,"a\u0007b",\n302,Ok,nowhere\n'
    expect(words(await (await office.post('/extensions/import', { csv: bad })).text())).toContain('2 rows')
    const taken = `number,name,socket\n301,New,${portKey(1)}\n`
    const form = formFields(
      await (await office.post('/extensions/import', { csv: taken })).text(),
      '/extensions/import/save',
    )
    expect((await office.post('/extensions/import/save', form)).status).toBe(422)
    office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name: 'Pier' } }))
    const late = { csv: 'number,name\n305,Late\n', revision: String(form.revision) }
    expect((await office.post('/extensions/import/save', late)).status).toBe(409)
    expect(named(office, '305')).toBeUndefined()
  })

  it('comes back as it went out, without a formula or a secret', async () => {
    const office = here()
    office.fake.saveElsewhere(all => ({
      ...all,
      extensions: all.extensions.map(one =>
        one.number === '102' ? { ...one, name: '=HYPERLINK("x")' } : one,
      ),
    }))
    const before = extensions(office)
    const csv = await (await office.get('/extensions/export.csv')).text()
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    const secrets = before.flatMap(({ devices }) =>
      devices.flatMap(d => (d.kind === 'sip' ? [d.secret] : [])),
    )
    for (const secret of secrets) expect(csv).not.toContain(secret)
    const html = await (await office.post('/extensions/import', { csv })).text()
    await office.post('/extensions/import/save', formFields(html, '/extensions/import/save'))
    expect(extensions(office)).toEqual(before)
  })
})

describe('a range', () => {
  it('makes names from a pattern and refuses numbers that are taken', async () => {
    const office = here()
    const page = await office.page('/extensions/import')
    expect(htmlFaults(page)).toEqual([])
    const form = { ...formFields(page, '/extensions/bulk'), count: '3', pattern: 'Office {n} ({number})' }
    const taken = await (await office.post('/extensions/bulk', { ...form, first: '103' })).text()
    expect(words(taken)).toContain('This number is taken.')
    const good = await (await office.post('/extensions/bulk', { ...form, first: '301' })).text()
    await office.post('/extensions/import/save', formFields(good, '/extensions/import/save'))
    expect(named(office, '303')).toMatchObject({ name: 'Office 3 (303)', devices: [{ kind: 'sip' }] })
  })
})

describe('an extension that is deleted', () => {
  it('tells first what still names it', async () => {
    const html = await here().page('/extensions/101/delete')
    expect(words(html)).toContain('This still leads to it or names it:')
    expect(htmlFaults(html)).toEqual([])
  })

  it('is put back as it was', async () => {
    const office = here()
    const former = named(office, '104')
    await office.post(
      '/extensions/104/delete',
      formFields(await office.page('/extensions/104/delete'), '/extensions/104/delete'),
    )
    const list = await office.page('/extensions')
    expect(htmlFaults(list)).toEqual([])
    await office.post('/extensions/104/put-back', formFields(list, '/extensions/104/put-back'))
    expect(named(office, '104')).toEqual(former)
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('with another number now was not deleted', async () => {
    const office = here()
    await office.post('/extensions/104', {
      ...formFields(await office.page('/extensions/104'), '/extensions/104'),
      number: '144',
    })
    expect(await office.page('/extensions')).not.toContain('put-back')
  })
})
