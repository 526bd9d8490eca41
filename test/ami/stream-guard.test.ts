/** The guard in front of the codec, with every way of cutting the stream. */

import { describe, expect, it } from 'vitest'
import { createStreamGuard } from '../../daemon/ami/stream-guard.ts'

const watch = (...pieces: readonly string[]) => {
  const guard = createStreamGuard()
  return pieces.map(piece => guard.watch(piece)).at(-1)
}

describe('greeting', () => {
  const text = 'Asterisk Call Manager/11.0.0\r\nEvent: A\r\n\r\n'

  it('is known however it is cut', () => {
    for (let cut = 0; cut <= text.length; cut++)
      expect(watch(text.slice(0, cut), text.slice(cut))).toBe('greeted')
    expect(watch(...text)).toBe('greeted')
  })

  it('is waited for', () => {
    for (let cut = 0; cut < text.indexOf('\n'); cut++)
      expect(watch(text.slice(0, cut))).toBe('waiting-for-greeting')
  })

  it('is refused when it is another', () => {
    expect(watch('Asterisk', ' Call Mangler')).toBe('not-asterisk')
    expect(watch('HTTP/1.1 400 Bad Request\r\n')).toBe('not-asterisk')
    expect(watch('Asterisk Call Manager/', 'x'.repeat(500))).toBe('not-asterisk')
  })
})

describe('messages', () => {
  const greeting = 'Asterisk Call Manager/11.0.0\r\n'

  it('may be many', () => {
    const frame = `Event: A\r\n${'B: c\r\n'.repeat(3000)}\r\n`
    expect(watch(greeting, ...Array.from({ length: 20 }, () => frame))).toBe('greeted')
  })

  it('end with an empty line, wherever the stream is cut', () => {
    const half = `Event: A\r\n${'B: c\r\n'.repeat(4000)}`
    for (const end of ['\r\n', '\n'])
      for (let cut = 0; cut <= end.length; cut++)
        expect(watch(greeting, half + end.slice(0, cut), end.slice(cut) + half)).toBe('greeted')
  })

  it('may not be endless', () => {
    expect(watch(greeting, 'B: c\r\n'.repeat(4000), 'B: c\r\n'.repeat(4000))).toBe('frame-too-long')
    expect(watch(greeting, 'x'.repeat(3_000_000), 'x'.repeat(3_000_000))).toBe('frame-too-long')
  })
})
