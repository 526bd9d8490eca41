/** The blacklist, own speed dials and the directory, by their pages. */

import { describe, expect, it } from 'vitest'
import type { Person } from '../../daemon/users/person.ts'
import { type Browsing, browse, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const inside = (rows: readonly [string, string][] = [], person?: Person): Browsing => {
  const office = browse()
  office.fake.setDatabase(new Map(rows))
  office.enter(person)
  return office
}
const database = async ({ fake }: Browsing) => [...((await fake.appliance.database?.()) ?? [])]
const user: Person = {
  ...{ login: '101', name: 'Reception', role: 'user', extension: '101' },
  panelRights: [],
}

describe('the blacklist', () => {
  it('shows what codes have put there, takes a number with a name, and lets it in again', async () => {
    const office = inside([
      ['blacklist/0791112233', '1'],
      ['blacklist/blocked', '1'],
      ['CF/101', '102'],
    ])
    expect(words(await office.page('/numbers'))).toContain('0791112233 By code')
    const added = await office.post('/numbers/block', { blocked: '079 444 55 66', name: 'Café Pest' })
    expect(added.status).toBe(303)
    const html = await office.page('/numbers')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('0794445566 Café Pest')
    await office.post('/numbers/unblock', { number: '0791112233' })
    expect(await database(office)).toEqual([
      ['blacklist/blocked', '1'],
      ['CF/101', '102'],
      ['blacklist/0794445566', 'Café Pest'],
    ])
  })

  it.each([
    ['', 'x'],
    ['12a', ''],
    ['blocked', ''],
    ['1_2', ''],
    ['079', '"$[1]"'],
    ['079', 'a\nb'],
    ['079', '$X'],
  ])('refuses %j named %j, and keeps what was typed', async (blocked, name) => {
    const office = inside()
    const answer = await office.post('/numbers/block', { blocked, name })
    expect(answer.status).toBe(422)
    expect(htmlFaults(await answer.text())).toEqual([])
    expect(await database(office)).toEqual([])
  })

  it('says when the telephones do not answer', async () => {
    const office = inside()
    office.fake.setDatabase(null)
    expect(words(await office.page('/numbers'))).toContain('cannot be read now')
    expect((await office.post('/numbers/block', { blocked: '079', name: '' })).status).toBe(422)
  })
})

describe('own speed dials', () => {
  it('are shown by person, set and cleared', async () => {
    const office = inside([['AMPUSER/102/speeddials/7', '0227001122']])
    expect(words(await office.page('/numbers'))).toContain('102 Workshop 7 0227001122')
    await office.post('/numbers/dial', { extension: '101', place: '12', dialled: '*72' })
    await office.post('/numbers/clear', { extension: '102', place: '7' })
    expect(await database(office)).toEqual([['AMPUSER/101/speeddials/12', '*72']])
    for (const wrong of [
      { extension: '101/x', place: '1', dialled: '5' },
      { extension: '101', place: '123', dialled: '5' },
      { extension: '101', place: '1', dialled: 'a' },
    ])
      expect((await office.post('/numbers/dial', wrong)).status).toBe(422)
  })
})

describe('the directory', () => {
  const rows: [string, string][] = [
    ['CF/102', '103'],
    ['DND/101', 'YES'],
  ]

  it('has everybody by name, with what was set, for who puts calls through', async () => {
    const html = await inside(rows).page('/directory')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('Reception 101 Does not want to be disturbed')
    expect(words(html)).toContain('Workshop 102 Calls go to 103')
    const found = words(await inside(rows).page('/directory?q=WORK'))
    expect(found).toContain('Workshop')
    expect(found).not.toContain('Reception')
  })

  it('has for the others the numbers alone', async () => {
    const html = await inside(rows, user).page('/directory')
    expect(words(html)).toContain('Workshop 102')
    expect(words(html)).not.toContain('Calls go to')
    expect((await inside(rows, user).get('/numbers')).status).toBe(403)
  })

  it('leaves out who does not want to be found', async () => {
    const office = inside()
    office.fake.saveElsewhere(all => ({
      ...all,
      extensions: all.extensions.map(one => (one.number === '102' ? { ...one, listed: false } : one)),
    }))
    expect(words(await office.page('/directory'))).not.toContain('Workshop')
  })
})
