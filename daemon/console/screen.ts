/** The screen of the machine as lines of text: where its pages are, how it is, what the keys do. */

import { encode } from 'uqr'
import type { ConsoleWords } from './words.ts'

export interface ConsoleView {
  readonly version: string
  /** `http://192.0.2.7:8080/`, the best first. */
  readonly addresses: readonly string[]
  /** null: the daemon does not answer (yet). */
  readonly state: {
    readonly asterisk: 'up' | 'connecting' | 'down'
    readonly cards: number
    readonly ports: number
    readonly calls: number
    readonly issues: number
    readonly isNew: boolean
    /** Something waits to be confirmed: how long it still has, ms. */
    readonly trialLeftMs?: number | null
  } | null
  /** A question, or what came of the last one. */
  readonly said: string
}

const MARGIN = '  '
/** Of the plainest screen there is. */
const COLUMNS = 80

export function screen({ version, addresses, state, said }: ConsoleView, words: ConsoleWords): string[] {
  const [best] = addresses
  const beside = [
    ...(best === undefined
      ? [words.noNetwork]
      : [words.open, '', ...addresses.map(address => `  ${address}`)]),
    '',
    ...(state?.isNew === true && best !== undefined ? [words.first, ''] : []),
    state === null ? words.starting : words.asterisk[state.asterisk],
    ...(state === null ? [] : [words.state(state.cards, state.ports, state.calls)]),
    ...(state?.trialLeftMs == null ? [] : [words.network.waits(clockText(state.trialLeftMs))]),
    ...(state === null || state.issues === 0 ? [] : [words.problems(state.issues)]),
  ]
  const picture = best === undefined ? [] : qrLines(best)
  const width = picture[0]?.length ?? 0
  const gap = width > 0 ? 3 : 0
  const text = beside.flatMap(line => wrapped(line, COLUMNS - MARGIN.length - width - gap))
  const rows = Math.max(picture.length, text.length)
  const body = Array.from({ length: rows }, (_, row) => {
    const left = (picture[row] ?? '').padEnd(width)
    return `${MARGIN}${left}${' '.repeat(gap)}${text[row] ?? ''}`.trimEnd()
  })
  const below = wrapped(said === '' ? words.menu : said, COLUMNS - MARGIN.length)
  return ['', `${MARGIN}Offhook ${version}`, '', ...body, '', ...below.map(line => MARGIN + line)]
}

const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** At blanks; a line that fits stays as it is, with the blanks it has. */
function wrapped(text: string, columns: number): string[] {
  if (text.length <= columns) return [text]
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= columns) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * Two rows of modules a line, light ones drawn: the screen is dark, and readers want light around the code (ISO/IEC 18004,
 * quiet zone; two modules are enough in practice and all a text screen has room for).
 */
export function qrLines(text: string): string[] {
  const { size, data } = encode(text, { ecc: 'L', border: 0 })
  const QUIET = 2
  const light = (row: number, column: number): boolean =>
    row < 0 || column < 0 || row >= size || column >= size || data[row]?.[column] !== true
  const lines: string[] = []
  for (let row = -QUIET; row < size + QUIET; row += 2) {
    let line = ''
    for (let column = -QUIET; column < size + QUIET; column++) {
      const [upper, lower] = [light(row, column), row + 1 < size + QUIET && light(row + 1, column)]
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }
    lines.push(line)
  }
  return lines
}
