/** Reports on paper: every row is on it once, pages are numbered, and whoever waits may stop. */

import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sheetSpeech } from '../../daemon/calls/sheets/speech.ts'
import { type Paper, printSheet } from '../../daemon/print/sheet-paper.ts'
import { pdfString, printable } from '../../daemon/print/win-ansi.ts'

const paper = (rowCount: number): Paper => ({
  house: 'Lakeside Office',
  title: 'Calls per day',
  about: ['November'],
  text: 'What there was.',
  chart: {
    is: 'bars',
    categories: ['1', '2'],
    series: [{ name: 'calls', values: [3, 4] }],
    write: String,
  },
  columns: [
    { title: 'Name', kind: 'text' },
    { title: 'Talk', kind: 'duration' },
  ],
  rows: Array.from({ length: rowCount }, (_, index) => [`row ${index} (café) Tj`, index * 1000]),
  rowCount,
  totals: ['All', 60_000],
  createdAt: new Date(0),
})
const speech = sheetSpeech('en')

/** What the pages say, in the order in which it was drawn. */
function textsOf(pdf: Buffer): string[] {
  const bytes = pdf.toString('latin1')
  return [...bytes.matchAll(/\/FlateDecode[^>]*>>\s*stream\n/g)].flatMap(match => {
    const from = match.index + match[0].length
    const content = inflateSync(pdf.subarray(from, bytes.indexOf('\nendstream', from))).toString('latin1')
    return [...content.matchAll(/<([0-9a-f]*)> Tj/g)].map(([, hex]) =>
      Buffer.from(hex ?? '', 'hex').toString('latin1'),
    )
  })
}

describe('a paper', () => {
  it('has every row once, its totals, and its pages counted', async () => {
    const pdf = await printSheet(paper(200), speech)
    const texts = textsOf(pdf)
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    expect(texts.filter(text => /^row \d+/.test(text))).toEqual(
      Array.from({ length: 200 }, (_, index) => `row ${index} (café) Tj`),
    )
    expect(texts.filter(text => text.startsWith('Page '))).toEqual(
      Array.from({ length: pages }, (_, index) => `Page ${index + 1} of ${pages}`),
    )
    expect(pages).toBeGreaterThan(3)
    expect(texts.slice(-2)).toEqual(['All', '0:01:00'])
    expect(texts).toContain('Calls per day')
  })

  it('of nothing is one page', async () => {
    expect(textsOf(await printSheet({ ...paper(0), totals: null }, speech))).toContain('Page 1 of 1')
  })

  it('lets others have their turn, tells how far it is, and stops when nobody waits', async () => {
    const stop = new AbortController()
    const parts: number[] = []
    const printing = printSheet(paper(500), speech, {
      signal: stop.signal,
      onProgress(part) {
        parts.push(part)
        if (part > 0.3) stop.abort(new Error('gone'))
      },
    })
    await expect(printing).rejects.toThrow('gone')
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.at(-1)).toBeLessThan(0.5)
  })
})

describe('text', () => {
  it.each([
    ['Größe – 1\u202f234', 'Größe – 1\u00a0234'],
    ['a → b ≥ 5', 'a > b >= 5'],
    ['日本', '??'],
  ])('%s is printed as %s', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('cannot end its string, whatever it holds', () => {
    expect(pdfString('a)>\\\n€')).toMatch(/^<[0-9a-f]+>$/)
    expect(pdfString('€')).toBe('<80>')
  })
})
