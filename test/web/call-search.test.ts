/** The searches for calls: every field of the field's page, saved searches, recordings for those who may listen. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { INSERT_RECORD, recordOf } from '../../daemon/calls/record.ts'
import type { Person } from '../../daemon/users/person.ts'
import { readQuestion } from '../../web/pages/calls/question.ts'
import { durationTests, textTests } from '../../web/pages/calls/search-fields.ts'
import { madeCalls, writeCalls } from '../calls/made-calls.ts'
import { browse, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { htmlFaults } from './html-check.ts'

const NOW = new Date(2026, 10, 25, 12).getTime()
const calls = [...madeCalls({ fromMs: new Date(2026, 10, 2).getTime(), days: 20, perDay: 12 })]

function office(options: FakeOptions = {}) {
  const browsing = browse({ now: () => NOW, ...options })
  writeCalls(browsing.fake.calls, calls)
  browsing.enter()
  return browsing
}
const rowsOf = (html: string) => (html.match(/<tr><th scope="row">/g) ?? []).length
const asked = (query: string) => new URLSearchParams(query)

describe('the search for calls', () => {
  it('finds what fits every field at once', async () => {
    const fits = calls.filter(
      ({ direction, dialled, talkMs }) =>
        direction === 'outgoing' && dialled.endsWith('7') && talkMs >= 60_000,
    )
    const html = await office().page('/calls?direction=outgoing&dialled=7&dialled-how=ends&long1=1&unit=m')
    expect(fits.length).toBeGreaterThan(0)
    expect(rowsOf(html)).toBe(Math.min(50, fits.length))
    expect(htmlFaults(html)).toEqual([])
  })

  it('sorts, and goes on in that order, also where the value is a text', async () => {
    const inside = office()
    const seen: string[] = []
    let path: string | undefined = '/calls?by=dialled&way=up'
    while (path !== undefined) {
      const html: string = await inside.page(path)
      seen.push(...[...html.matchAll(/<summary>(\d+)|<summary>(\d+) /g)].map(match => match[1] ?? ''))
      path = /<a class="button" href="(\/calls\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(calls.length)
  })

  it('knows trunks and departments', async () => {
    const inside = office({
      change: settings => ({
        ...settings,
        extensions: settings.extensions.map(one =>
          one.number === '102' ? { ...one, accountCode: 'SALES' } : one,
        ),
      }),
    })
    const [trunk] = inside.fake.appliance.settings().settings.trunks
    const csv = async (query: string) =>
      (await (await inside.get(`/calls/calls.csv?${query}`)).text()).split('\r\n').length - 2
    expect(await csv(`trunk=${trunk?.id}`)).toBe(calls.filter(({ lines }) => lines.includes('pri-1')).length)
    expect(await csv('department=SALES')).toBe(
      calls.filter(({ from, dialled }) => from.number === '102' || dialled === '102').length,
    )
    expect(await csv('department=NOBODY')).toBe(0)
  })

  it('keeps searches under a name, for whoever kept them alone', async () => {
    const inside = office()
    await inside.post('/calls/searches', { name: 'Long ones <b>', address: '/calls?long1=600' })
    expect(await inside.page('/calls')).toContain('<a href="/calls?long1=600">Long ones &lt;b&gt;</a>')
    expect(inside.fake.appliance.callOffice.searches.of('somebody')).toEqual([])
    expect((await inside.post('/calls/searches', { name: 'x', address: '//evil.example/' })).status).toBe(400)
    await inside.post('/calls/searches', { name: 'Long ones <b>', address: '/calls?', remove: 'on' })
    expect(await inside.page('/calls')).not.toContain('Long ones')
  })

  it('offers recordings that exist, to administrators', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'monitor-'))
    const call = calls.at(-1)
    if (call === undefined) throw new Error('no call')
    const date = new Date(call.startedMs)
    const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part =>
      String(part).padStart(2, '0'),
    )
    mkdirSync(join(directory, ...day), { recursive: true })
    writeFileSync(join(directory, ...day, `${call.id}-${call.id}.wav`), 'RIFF')
    const inside = office({ recordingsDir: directory })
    const name = `${day.join('-')}~${call.id}-${call.id}.wav`
    expect(await inside.page('/calls')).toContain(`href="/calls/recordings/${name}"`)
    expect(await (await inside.get(`/calls/recordings/${name}`)).text()).toBe('RIFF')
    for (const other of ['2026-11-25~x.wav', '..%2F..%2Fetc%2Fpasswd', '2026-11-25~..%2F..%2Fx.wav'])
      expect((await inside.get(`/calls/recordings/${other}`)).status).toBe(404)
    const counting = { ...inside.fake.accounts.open().person, role: 'reports' } as Person
    inside.fake.accounts.session = token => ({ token, person: counting, expiresAt: NOW * 2 })
    expect(await inside.page('/calls')).not.toContain('/calls/recordings/')
    expect((await inside.get(`/calls/recordings/${name}`)).status).toBe(403)
  })
})

describe('the records', () => {
  it('are found by the columns of the field', async () => {
    const inside = office()
    const insert = inside.fake.calls.prepare(INSERT_RECORD)
    for (let index = 0; index < 120; index++)
      insert.run(
        ...recordOf({
          uniqueid: `u${index}`,
          linkedid: 'l',
          sequence: index,
          started: NOW / 1000 - index * 60,
          billsec: index,
          disposition: index % 2 === 0 ? 'ANSWERED' : 'BUSY',
          src: String(100 + (index % 10)),
          dst: '0227001122',
          clid: '"Größe" <101>',
          department: index % 3 === 0 ? 'SALES' : '',
        }),
      )
    const html = await inside.page(
      '/calls/records?src=105&src-how=equals&disposition=BUSY&long1=30&long1-how=%3E',
    )
    expect(rowsOf(html)).toBe(9)
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('"Größe" <101>')
    const first = await inside.page('/calls/records?by=src&way=up')
    const next =
      /href="(\/calls\/records\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(next).toContain('after=%7E10')
    expect(rowsOf(first)).toBe(50)
    expect(words(await inside.page(next))).not.toContain(' 100 "Größe"')
  })
})

describe('what is typed', () => {
  it('becomes tests, or is passed over', () => {
    expect(
      textTests(asked('dst=22&dst-how=begins&src=&clid=x&clid-how=nonsense'), ['dst', 'src', 'clid']),
    ).toEqual({
      dst: { how: 'begins', text: '22' },
      clid: { how: 'contains', text: 'x' },
    })
    expect(durationTests(asked('long1=1,5&unit=m&long2=abc'))).toEqual([{ how: '>=', seconds: 90 }])
    expect(durationTests(asked('long1=-3&long2=20&long2-how=%3C'))).toEqual([{ how: '<', seconds: 20 }])
    expect(readQuestion(asked('evil=1&dialled=2'), NOW).more.toString()).toBe('dialled=2')
  })
})
