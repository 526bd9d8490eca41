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
