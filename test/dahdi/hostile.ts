/** Feeds a parser what the world may feed it: every beginning of its samples, damaged copies, and noise. Seeded. */

import { expect } from 'vitest'

/** Same numbers on every run (Numerical Recipes' generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x1_0000_0000
  }
}

const noise = (random: () => number, length: number): string =>
  Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))).toString('utf8')

export function* hostileTexts(samples: readonly string[]): Generator<string> {
  const random = seeded(20_25)
  const at = (text: string) => Math.floor(random() * text.length)
  for (const sample of samples) {
    for (let end = 0; end <= sample.length; end++) yield sample.slice(0, end)
    yield sample.replaceAll('\n', '\r\n')
    for (let i = 0; i < 300; i++) {
      const from = at(sample)
      yield sample.slice(0, from) +
        noise(random, 1 + Math.floor(random() * 4)) +
        sample.slice(from + Math.floor(random() * 9))
    }
  }
  for (let i = 0; i < 300; i++) yield noise(random, Math.floor(random() * 400))
  yield '\0'.repeat(4096)
  yield 'Span '.repeat(5000)
  yield `${'9'.repeat(400)}\n`.repeat(3)
}

/** Anything the parser throws fails the test, with the text that did it. */
export function expectSurvives(parse: (text: string) => unknown, samples: readonly string[]): void {
  for (const text of hostileTexts(samples)) {
    try {
      JSON.stringify(parse(text))
    } catch (error) {
      expect.fail(`${error} on ${JSON.stringify(text.slice(0, 300))}`)
    }
  }
}

/** Characters that mean something to one of the formats, and some that mean nothing to anybody. */
const ODD = [
  ...'\n\r\t \0#=:,;-*/\\"\'()[]<>|.+%$@!?_0123456789aAxXfF',
  '\u00e9',
  '\u2028',
  '\ud83d',
  '\uffff',
  '99999999999',
]

/** `count` damaged copies of the texts, or of a few of their lines. */
export function* mutations(texts: readonly string[], count: number): Generator<string> {
  const random = seeded(count)
  const below = (most: number) => Math.floor(random() * most)
  // Short pieces: what a parser does with a line it does as well when hundreds follow.
  const pieces = texts.flatMap(text => {
    const lines = text.split('\n')
    return [text.slice(0, 400), ...lines.map((_, at) => lines.slice(at, at + 3).join('\n'))]
  })
  for (let n = 0; n < count; n++) {
    let text = pieces[below(pieces.length)] ?? ''
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const from = below(text.length + 1)
      const to = Math.min(text.length, from + below(12))
      const kept = [text.slice(0, from), text.slice(to)] as const
      const cut = text.slice(from, to)
      switch (below(4)) {
        case 0:
          text = kept.join('')
          break
        case 1:
          text = kept.join(cut + cut)
          break
        case 2:
          text = kept.join(ODD[below(ODD.length)])
          break
        default:
          text = kept[1] + cut + kept[0]
      }
    }
    yield text
  }
}

/** Anything the parser throws fails the test, with the text that did it. */
export const survives = (parse: (text: string) => unknown, text: string) => {
  try {
    parse(text)
  } catch (error) {
    expect.fail(`${error} on ${JSON.stringify(text.slice(0, 300))}`)
  }
}

/** How many damaged copies each parser must take. */
export const MUTATIONS = 100_000
