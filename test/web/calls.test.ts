/** The page of calls: found, told leg by leg, page by page, and as a file. */

import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../daemon/calls/stored.ts'
import { addressOf, cursorOf, filterOf, readQuestion } from '../../web/pages/calls/question.ts'
import { browse, words } from './browsing.ts'

const NOW = new Date(2026, 7, 20, 12).getTime()

const call = (index: number, parts: Partial<Conversation> = {}): Conversation => ({
  id: `call-${index}`,
  startedMs: NOW - index * 60_000,
  answeredMs: NOW,
  endedMs: NOW,
  direction: 'incoming',
  outcome: 'answered',
  from: { is: 'outside', number: '0227001122', name: '<b>Customer</b>', line: 'pri-1' },
  dialled: '101',
  answeredBy: { is: 'extension', number: '101', name: 'Reception' },
  endedWith: { is: 'extension', number: '102', name: 'Workshop' },
  talkMs: 95_000,
  waitMs: 4000,
  lines: ['pri-1'],
  userField: '',
  legs: [
    {
      is: 'ring',
      parties: [{ is: 'extension', number: '101', name: 'Reception' }],
      fromMs: NOW,
      toMs: NOW + 4000,
      place: '',
    },
  ],
  ...parts,
})

function office(calls: readonly Conversation[]) {
  const browsing = browse({ now: () => NOW })
  const keep = browsing.fake.calls.prepare(KEEP_CONVERSATION)
  for (const one of calls) keep.run(...storedConversation(one, [one.id]))
  browsing.enter()
  return browsing
}

describe('calls', () => {
  it('are shown with who, how long and what happened, whatever a name holds', async () => {
    const html = await office([call(1)]).page('/calls')
    expect(words(html)).toMatch(/Incoming.*0227001122 <b>Customer<\/b>.*101 Reception → 102 Workshop.*1:35/)
    expect(words(html)).toContain('101 Reception: rang for 0:04')
    expect(html).not.toContain('<b>Customer')
  })

  it('come in pages that go on where the last one ended', async () => {
    const inside = office(
      Array.from({ length: 120 }, (_, index) =>
        call(index, { dialled: `${1000 + index}`, answeredBy: null, outcome: 'missed' }),
      ),
    )
    const seen: string[] = []
    let path: string | undefined = '/calls'
    while (path !== undefined) {
      const html = await inside.page(path)
      seen.push(...[...html.matchAll(/<summary>(\d{4})<\/summary>/g)].map(match => match[1] ?? ''))
      path = /<a class="button" href="(\/calls\?[^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `${1000 + index}`))
  })

  it('are filtered by number, outcome and day', async () => {
    const inside = office([
      call(1),
      call(2, { outcome: 'missed', answeredBy: null, dialled: '104' }),
      call(60 * 24 * 40, { dialled: '109' }),
    ])
    expect(words(await inside.page('/calls?party=104'))).toContain('Missed')
    expect(words(await inside.page('/calls?outcome=busy'))).toContain('No calls fit.')
    expect(words(await inside.page('/calls?from=2026-07-01&to=2026-07-31'))).toContain('0227001122')
    expect(words(await inside.page('/calls?from=nonsense&party=%3Cscript%3E'))).toContain('0227001122')
  })

  it('are downloaded as a table no spreadsheet executes', async () => {
    const inside = office([
      call(1, { from: { is: 'outside', number: '', name: '=HYPERLINK("x")', line: 'l' } }),
    ])
    const answer = await inside.get('/calls/calls.csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const text = await answer.text()
    expect(text.split('\r\n')[0]).toContain('started,direction,outcome,from')
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

describe('a question', () => {
  it('is the month so far, and whole days', () => {
    const question = readQuestion(new URLSearchParams(), NOW)
    expect([question.from, question.to]).toEqual(['2026-08-01', '2026-08-20'])
    expect(filterOf(question)).toMatchObject({
      fromMs: new Date(2026, 7, 1).getTime(),
      toMs: new Date(2026, 7, 21).getTime(),
    })
  })

  it('keeps what was asked on the way to the next page', () => {
    const question = readQuestion(new URLSearchParams('party=022 700&outcome=missed&after=5.6'), NOW)
    expect(cursorOf(question)).toEqual({ value: 5, id: 6 })
    expect(addressOf('/calls', question, { value: 7, id: 8 })).toBe(
      '/calls?from=2026-08-01&to=2026-08-20&party=022700&outcome=missed&after=7.8',
    )
  })
})
