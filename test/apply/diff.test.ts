/** Differences a person can read, and `patch` could apply. */

import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../daemon/apply/diff.ts'

/** Applies our own output, strictly: every context and removed line must be there. */
function patched(before: string, diff: string): string {
  const source = before.split('\n')
  const result: string[] = []
  let at = 0
  for (const line of diff.split('\n').slice(2)) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@$/.exec(line)
    if (hunk !== null) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1
      while (at < start) result.push(source[at++] ?? '')
    } else if (line.startsWith('+')) result.push(line.slice(1))
    else if (line.startsWith('-') || line.startsWith(' ')) {
      expect(source[at]).toBe(line.slice(1))
      if (line.startsWith(' ')) result.push(line.slice(1))
      at++
    }
  }
  return [...result, ...source.slice(at)].join('\n')
}

describe('a unified diff', () => {
  it('reads like diff -u', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n'
    const after = 'a\nb\nC\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n'
    expect(unifiedDiff('asterisk/x.conf', before, after)).toBe(
      [
        '--- a/asterisk/x.conf',
        '+++ b/asterisk/x.conf',
        '@@ -1,6 +1,6 @@',
        ' a',
        ' b',
        '-c',
        '+C',
        ' d',
        ' e',
        ' f',
        '@@ -10,3 +10,4 @@',
        ' j',
        ' k',
        ' l',
        '+m',
        '',
      ].join('\n'),
    )
  })

  it('of a new and of a removed file', () => {
    expect(unifiedDiff('x', null, 'one\ntwo\n')).toBe('--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+one\n+two\n')
    expect(unifiedDiff('x', 'one\n', null)).toBe('--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n')
  })

  it('says when the last line has no newline', () => {
    expect(unifiedDiff('x', 'one', 'one\n')).toBe(
      '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+one\n',
    )
  })

  it('is empty for equal texts', () => {
    expect(unifiedDiff('x', 'same\n', 'same\n')).toBe('')
  })

  it('turns the old text into the new one, for a thousand random pairs', () => {
    let state = 12345
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      return (state >>> 8) % below
    }
    const text = () => Array.from({ length: random(30) }, () => `${'abcdef'[random(6)]}\n`).join('')
    for (let round = 0; round < 1000; round++) {
      const [before, after] = [text(), text()]
      const diff = unifiedDiff('x', before, after)
      expect(diff === '' ? before : patched(before, diff)).toBe(after)
    }
  })

  it('of two large unlike files is still one answer', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, line) => `${word} ${line}\n`).join('')
    const diff = unifiedDiff('x', many('old'), many('new'))
    expect(patched(many('old'), diff)).toBe(many('new'))
  })
})
