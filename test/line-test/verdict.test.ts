/** Every verdict: what it is for, that it is said in every language, and that the worst comes first. */

import { describe, expect, it } from 'vitest'
import type {
  AnalogResult,
  DigitalResult,
  HandsetResult,
  LineTestResult,
} from '../../daemon/line-test/result.ts'
import { verdictOf } from '../../daemon/line-test/verdict.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { createSpeech } from '../../web/i18n/translate.ts'
import { findingText } from '../../web/pages/line-tests/words.ts'

const handset = (outcome: HandsetResult['outcome']): LineTestResult => ({
  kind: 'handset',
  key: 'card/1',
  at: 0,
  extension: '101',
  outcome,
})

const analog = (parts: Partial<AnalogResult>): LineTestResult => ({
  kind: 'analog',
  key: 'card/5',
  at: 0,
  line: 'analog-1',
  battery: 'present',
  dialTone: { is: 'listened', heard: { is: 'dial-tone', frequenciesHz: [425], levelDbm0: -14 } },
  echo: null,
  call: null,
  ...parts,
})

const digital = (parts: Partial<DigitalResult>): LineTestResult => ({
  kind: 'digital',
  key: 'card/2',
  at: 0,
  line: 'pri-1',
  basicRate: false,
  layer1: 'up',
  layer2: 'up',
  call: null,
  ...parts,
})

type Heard = NonNullable<NonNullable<AnalogResult['call']>['heard']>
const heard = (is: 'silence' | 'sound', levelDbm0: number): Heard => ({ is, levelDbm0 })
const tone = (is: Exclude<Heard['is'], 'silence' | 'sound'>, levelDbm0 = -14): Heard => ({
  is,
  levelDbm0,
  frequenciesHz: [425],
})
const onLine = (sound: Heard) => analog({ dialTone: { is: 'listened', heard: sound } })
const afterDialling = (sound: Heard | null, placed = true) =>
  analog({ call: { number: '0448001122', placed, heard: sound, cause: 34, echo: null } })
const echoed = (lossDb: number, isAtLeast = false) =>
  analog({ echo: { sentDbm0: -10, heardDbm0: -10 - lossDb, lossDb, isAtLeast } })
const called = (outcome: NonNullable<DigitalResult['call']>['outcome'], parts: Partial<DigitalResult> = {}) =>
  digital({ call: { number: '0448001122', outcome }, ...parts })

const cases: readonly (readonly [string, LineTestResult])[] = [
  ['error test-handset-not-rung', handset({ is: 'not-rung', cause: 17 })],
  ['warning test-handset-not-lifted', handset({ is: 'not-lifted', ringSeconds: 30 })],
  ['notice test-handset-put-down', handset({ is: 'lifted', afterSeconds: 2, announced: false, key: null })],
  ['notice test-handset-lifted', handset({ is: 'lifted', afterSeconds: 2, announced: true, key: null })],
  ['notice test-handset-confirmed', handset({ is: 'lifted', afterSeconds: 2, announced: true, key: '5' })],
  ['error test-line-no-battery', analog({ battery: 'none', dialTone: null })],
  ['error test-line-not-seized', analog({ dialTone: { is: 'not-seized', cause: 0 } })],
  ['error test-not-recorded', analog({ dialTone: { is: 'not-recorded' } })],
  ['notice test-dial-tone', onLine(tone('dial-tone'))],
  ['warning test-dial-tone-faint', onLine(tone('dial-tone', -36))],
  ['warning test-dial-tone-loud', onLine(tone('dial-tone', -2))],
  ['warning test-dial-tone-foreign', onLine(tone('steady-tone'))],
  ['error test-dial-tone-none', onLine(heard('silence', -65))],
  ['error test-dial-tone-other', onLine(tone('busy'))],
  ['error test-dial-tone-other', onLine(tone('congestion'))],
  ['error test-dial-tone-other', onLine(tone('ringing'))],
  ['error test-dial-tone-other', onLine(tone('information'))],
  ['warning test-dial-tone-sound', onLine(heard('sound', -20))],
  ['notice test-echo-none', echoed(50, true)],
  ['notice test-echo-good', echoed(12)],
  ['warning test-echo-fair', echoed(11.9)],
  ['warning test-echo-fair', echoed(6)],
  ['error test-echo-strong', echoed(5.9)],
  ['notice test-call-rings', afterDialling(tone('ringing'))],
  ['notice test-call-sound', afterDialling(heard('sound', -20))],
  ['notice test-call-tone', afterDialling(tone('steady-tone'))],
  ['warning test-call-busy', afterDialling(tone('busy'))],
  ['warning test-call-refused', afterDialling(tone('congestion'))],
  ['warning test-call-refused', afterDialling(tone('information'))],
  ['error test-call-not-dialled', afterDialling(tone('dial-tone'))],
  ['warning test-call-silent', afterDialling(heard('silence', -65))],
  ['warning test-call-not-answered', afterDialling(null)],
  ['error test-call-not-made', afterDialling(null, false)],
  ['notice test-layers-up', digital({})],
  ['notice test-layer1-up', digital({ layer2: 'none' })],
  ['error test-layer1-down', digital({ layer1: 'red', layer2: 'down' })],
  ['error test-layer2-down', digital({ layer2: 'down' })],
  ['notice test-layer1-rests', digital({ basicRate: true, layer1: 'red', layer2: 'down' })],
  ['notice test-layer2-rests', digital({ basicRate: true, layer2: 'down' })],
  ['notice test-call-answered', called({ is: 'answered', afterSeconds: 3 })],
  ['notice test-call-not-answered', called({ is: 'not-answered', rang: true, cause: 19 })],
  ['warning test-call-failed', called({ is: 'not-answered', rang: false, cause: 17 })],
  ['error test-call-failed', called({ is: 'not-answered', rang: false, cause: 1 })],
  // It rang, and then somebody decided otherwise.
  ['error test-call-failed', called({ is: 'not-answered', rang: true, cause: 21 })],
  // A basic rate line that a call did not wake is no line at rest.
  [
    'error test-layer1-down',
    called({ is: 'not-answered', rang: false, cause: 38 }, { basicRate: true, layer1: 'red' }),
  ],
]

describe('the verdict', () => {
  it.each(cases)('%s', (expected, result) => {
    const verdict = verdictOf(result)
    const found = verdict.map(({ severity, code }) => `${severity} ${code}`)
    expect(found).toContain(expected)
    const grave = ['error', 'warning', 'notice']
    const order = verdict.map(({ severity }) => grave.indexOf(severity))
    expect(order).toEqual([...order].sort())
    for (const language of pageLanguages)
      for (const issue of verdict) {
        const { what, todo } = findingText(issue, createSpeech(language))
        // No gap left open, and nothing that nobody has written a sentence for.
        expect(`${what} ${todo}`).not.toMatch(/\{|undefined|test-/)
      }
  })

  it('says causes and tones in words', () => {
    const say = (result: LineTestResult, language: 'en' | 'fr') =>
      verdictOf(result).map(issue => findingText(issue, createSpeech(language)).what)
    expect(say(called({ is: 'not-answered', rang: false, cause: 17 }), 'en')).toContain(
      '0448001122 was called without success: busy.',
    )
    expect(say(onLine(tone('busy')), 'fr')[0]).toContain('Tonalité d’occupation')
    expect(say(called({ is: 'not-answered', rang: false, cause: 126 }), 'en')[0]).toContain(
      'reason 126 of Q.850',
    )
  })
})
