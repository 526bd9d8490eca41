/** The table of codes: whole, in every profile what that release had, and explained in both languages. */

import { describe, expect, it } from 'vitest'
import { EXPLANATIONS } from '../../../daemon/model/codes/explanations.ts'
import { CODE_TABLE, isPressedWhileTalking } from '../../../daemon/model/codes/table.ts'
import { pageLanguages } from '../../../daemon/model/languages.ts'
import { type CodeProfile, FEATURES } from '../../../daemon/settings/features.ts'

const codesOf = (profile: CodeProfile) => CODE_TABLE.flatMap(({ codes }) => codes[profile] ?? [])
const codeOf = (profile: CodeProfile, feature: string) =>
  CODE_TABLE.find(row => row.feature === feature)?.codes[profile]

describe('the table', () => {
  it('has every feature once', () => {
    expect(CODE_TABLE.map(({ feature }) => feature).sort()).toEqual([...FEATURES].sort())
  })

  it('2.4 has every code of the guide', () => {
    const guide = [
      ['*30', 'blacklist-add'],
      ['*31', 'blacklist-remove'],
      ['*32', 'blacklist-last'],
      ['*52', 'forward-unanswered-on'],
      ['*53', 'forward-unanswered-off'],
      ['*72', 'forward-all-on'],
      ['*73', 'forward-all-off'],
      ['*74', 'forward-all-off-any'],
      ['*90', 'forward-busy-on'],
      ['*91', 'forward-busy-off'],
      ['*92', 'forward-busy-off-any'],
      ['*70', 'call-waiting-on'],
      ['*71', 'call-waiting-off'],
      ['*28', 'switch-toggle'],
      ['*34', 'dictate'],
      ['*35', 'dictate-send'],
      ['*78', 'dnd-on'],
      ['*79', 'dnd-off'],
      ['*422', 'podcast'],
      ['411', 'directory'],
      ['*0', 'speed-dial'],
      ['*75', 'speed-dial-set'],
      ['*97', 'own-voicemail'],
      ['*98', 'any-voicemail'],
      ['*8', 'pickup-group'],
      ['##', 'blind-transfer'],
      ['*2', 'attended-transfer'],
    ] as const
    expect(guide.map(([, feature]) => [codeOf('2.4', feature), feature])).toEqual(guide)
  })

  it('2.11 and 17 have what came since', () => {
    const since211 = ['*76', '*21', '*45', '*740', '*27', '*720', '*900', '*520', '*46', '*47', '*87']
    for (const code of since211) expect([code, codesOf('2.11').includes(code)]).toEqual([code, true])
    for (const code of since211) expect([code, codesOf('2.4').includes(code)]).toEqual([code, false])
    const since17 = ['*93', '*94', '*95', '*96', '*3', '*4', '*5', '*6', '*59', '*10']
    for (const code of since17) expect([code, codesOf('17').includes(code)]).toEqual([code, true])
    for (const code of since17) expect([code, codesOf('2.11').includes(code)]).toEqual([code, false])
    for (const gone of ['888', '#']) expect(codesOf('17')).not.toContain(gone)
  })

  it('our own keeps the habits of 17, but for *10, and adds recording and the podcast', () => {
    const different = CODE_TABLE.filter(({ codes }) => codes.offhook !== codes['17'])
    expect(different.map(({ feature }) => feature)).toEqual([
      'contact-dial',
      'record-prompt',
      'check-prompt',
      'podcast',
    ])
  })
})

describe('explanations', () => {
  it('say what each feature is and does, in one sentence, in every language', () => {
    for (const { name, explanation } of Object.values(EXPLANATIONS))
      for (const language of pageLanguages) {
        expect(name[language]).toMatch(/^[A-ZÀ-Ý][^.]+$/)
        expect(explanation[language]).toMatch(/^[A-ZÀ-Ý][^.]*\.$/)
        expect(name[language] + explanation[language]).not.toMatch(/\w'\w/)
      }
    const names = Object.values(EXPLANATIONS).map(({ name }) => name.en)
    expect(new Set(names).size).toBe(FEATURES.length)
  })

  it('tell what is pressed while talking', () => {
    const talking = CODE_TABLE.filter(isPressedWhileTalking)
    expect(talking.map(({ feature }) => feature)).toHaveLength(9)
    for (const { feature } of talking)
      expect(EXPLANATIONS[feature].explanation.en).toMatch(/^While (?:talking|you ask)/)
  })
})
