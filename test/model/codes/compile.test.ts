/** The compiler of codes: each kind of verdict, and that verdicts are true of a dialplan dialled from an analog handset. */

import { describe, expect, it } from 'vitest'
import { activeCodes } from '../../../daemon/model/codes/active.ts'
import { compileCodes } from '../../../daemon/model/codes/compile.ts'
import { officeOf } from '../../../daemon/model/codes/office.ts'
import type { CompiledCode } from '../../../daemon/model/codes/verdict.ts'
import { codeWords } from '../../../daemon/model/codes/words.ts'
import { CODE_PROFILES, type CodeProfile, FEATURES, type Feature } from '../../../daemon/settings/features.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { handsetOf } from '../../asterisk-conf/sig-analog.ts'
import { richOffice } from '../../codes-office.ts'
import { countries, seeded } from '../support.ts'
import { contextOf, samplesOf, standIn } from './stand-in.ts'

const CH = countries('CH')
const compiled = (settings: Settings, country = CH) =>
  compileCodes(activeCodes(settings), officeOf(settings, country))
const verdictOf = (feature: Feature, codes: readonly CompiledCode[]) =>
  codes.find(one => one.feature === feature)?.verdict
const changed = (
  changes: Readonly<Partial<Record<Feature, string | null>>>,
  profile: CodeProfile = 'offhook',
) => ({
  codes: { profile, changed: Object.entries(changes).map(([feature, code]) => ({ feature, code })) },
})
const office = (more: Readonly<Record<string, unknown>> = {}) => richOffice('offhook', more)
const person = (number: string) => ({ number, name: number, voicemail: { pin: '4711' } })

/** Of all codes dialled at a dial tone: where each number of theirs leads, and how long a handset waits. */
function dialled(settings: Settings) {
  const codes = activeCodes(settings)
  const numbers = officeOf(settings, CH)
  const dial = handsetOf(standIn(codes, numbers))
  return codes.flatMap(active =>
    samplesOf(active, numbers).map(number => ({ active, number, outcome: dial(number) })),
  )
}

describe.each(CODE_PROFILES)('profile %s in a rich office', profile => {
  const settings = richOffice(profile)
  const codes = compiled(settings)

  it('has no conflict', () => {
    expect(codes.filter(({ verdict }) => verdict.is !== 'fine' && verdict.is !== 'waits')).toEqual([])
  })

  it('is dialled from an analog handset, each code and each number behind it', () => {
    const lost = dialled(settings).filter(({ active, number, outcome: { reached } }) => {
      return !('exten' in reached && reached.context === contextOf(active) && reached.exten === number)
    })
    expect(lost).toEqual([])
  })
})

describe('our own profile', () => {
  it('lets a handset wait only where digits may follow, and after *8', () => {
    const waits = compiled(office()).flatMap(({ code, verdict }) =>
      verdict.is === 'waits' && verdict.because.is === 'another' ? [`${code} at ${verdict.number}`] : [],
    )
    expect(waits).toEqual(['*11 at *11', '* at *111', '*8 at *8'])
  })

  it('says why, and what to press', () => {
    const found = compiled(office()).find(({ feature }) => feature === 'pickup-group')
    expect(found && codeWords(found)).toMatchObject({
      en: 'fine; an analog handset waits 3 s after *8, because *80100 (Intercom) may follow (# goes on at once)',
      fr: 'en ordre ; un téléphone analogique attend 3 s après *8, car *80100 (Interphone) peut suivre (# passe aussitôt)',
      es: 'correcto; un teléfono analógico espera 3 s tras *8, porque puede seguir *80100 (Intercomunicación) (# continúa de inmediato)',
    })
  })
})

describe('a conflict is named, with a code that is free', () => {
  it('two features of one code', () => {
    const codes = compiled(office(changed({ 'dnd-on': '*43' })))
    expect(verdictOf('dnd-on', codes)).toEqual({
      is: 'conflict',
      with: { is: 'same-code', feature: 'echo-test' },
      proposal: '*44',
    })
  })

  it('a code hidden by a longer one', () => {
    const codes = compiled(office(changed({ 'forward-all-on': '*7' })))
    expect(verdictOf('forward-all-on', codes)).toMatchObject({
      is: 'partly-hidden',
      lost: expect.arrayContaining([{ number: '*73100', feature: 'forward-all-off', code: '*73' }]),
    })
    const speedDials = [{ index: 333, name: 'Customer', number: '00227001122' }]
    const hidden = compiled(
      office({ ...changed({ 'speed-dial': '*7', 'forward-all-on': '*72' }), speedDials }),
    )
    expect(verdictOf('speed-dial', hidden)).toMatchObject({
      is: 'conflict',
      with: { is: 'hidden', feature: 'forward-all-on', code: '*72' },
    })
  })

  it('a number of the house', () => {
    const codes = compiled(office({ extensions: [person('411'), person('101')] }))
    expect(verdictOf('directory', codes)).toEqual({
      is: 'conflict',
      with: { is: 'number', kind: 'extension', number: '411' },
      proposal: '410',
    })
    for (const [kind, more] of [
      ['ring-group', { ringGroups: [{ id: 'g', name: 'g', number: '555' }] }],
      ['conference', { conferences: [{ id: 'c', name: 'c', number: '555' }] }],
      ['slot', { parking: { number: '550', firstSlot: '551', lastSlot: '559' } }],
    ] as const)
      expect(verdictOf('listen-in', compiled(office(more)))).toMatchObject({ with: { kind, number: '555' } })
  })

  it('a message for an extension that is dialled like a code: that one alone', () => {
    const codes = compiled(office({ extensions: [person('95'), person('97'), person('101')] }))
    expect(verdictOf('leave-message', codes)).toMatchObject({
      is: 'partly-hidden',
      lost: [
        { number: '*95', feature: 'forward-unanswered-on-any', code: '*95' },
        { number: '*97', feature: 'own-voicemail', code: '*97' },
      ],
    })
    expect(verdictOf('own-voicemail', codes)).toEqual({ is: 'fine' })
  })

  it.each([['112'], ['11'], ['1124'], ['0112']])('an emergency number, with the code %s', code => {
    const codes = compiled(office(changed({ directory: code })))
    expect(verdictOf('directory', codes)).toMatchObject({
      is: 'conflict',
      with: { is: 'emergency', number: code === '0112' ? '0112' : '112' },
    })
  })

  it('emergency numbers that begin like a code', () => {
    const codes = compiled(office({ emergencyNumbers: ['4112'] }))
    expect(verdictOf('directory', codes)).toMatchObject({ with: { is: 'emergency', number: '4112' } })
    expect(verdictOf('directory', compiled(richOffice('17'), countries('US')))).toEqual({ is: 'fine' })
  })

  it('outside numbers', () => {
    const routes = (route: object) => ({
      routes: { outgoing: [{ id: 'o', name: 'o', trunks: ['t'], ...route }] },
    })
    expect(verdictOf('listen-in', compiled(office(routes({ accessCode: '5' }))))).toMatchObject({
      with: { is: 'outside', number: '555' },
    })
    expect(
      verdictOf('directory', compiled(office(routes({ accessCode: '', patterns: ['NXX', '0X.'] })))),
    ).toMatchObject({ with: { is: 'outside', number: '411' } })
    expect(
      verdictOf('directory', compiled(office(routes({ accessCode: '', patterns: ['NXXXXXX'] })))),
    ).toMatchObject({ is: 'waits' })
    expect(verdictOf('directory', compiled(office(routes({ accessCode: '' }))))).toMatchObject({
      is: 'waits',
      because: { is: 'another', holder: { is: 'outside' } },
    })
  })

  it('codes pressed while talking', () => {
    const same = compiled(office(changed({ 'end-call': '*2' })))
    expect(verdictOf('end-call', same)).toEqual({
      is: 'conflict',
      with: { is: 'same-code', feature: 'attended-transfer' },
      proposal: '*0',
    })
    const shorter = compiled(office(changed({ 'end-call': '*' })))
    expect(verdictOf('record-call', shorter)).toMatchObject({
      with: { is: 'hidden', feature: 'end-call', code: '*' },
    })
    // While one asks the third person, only the four codes of the transfer hold.
    expect(verdictOf('transfer-complete', compiled(office(changed({ 'transfer-complete': '*2' }))))).toEqual({
      is: 'fine',
    })
  })

  it('a # in the middle, where a handset has dialled a number before it', () => {
    const codes = compiled(office(changed({ directory: '*43#1', podcast: '*60#1' })))
    for (const [feature, number] of [
      ['directory', '*43'],
      ['podcast', '*60'],
    ] as const)
      expect(verdictOf(feature, codes)).toMatchObject({ with: { is: 'ended-by-hash', number } })
  })

  it('# is not sent by every SIP telephone', () => {
    const found = compiled(richOffice('2.4')).find(({ feature }) => feature === 'house-directory')
    expect(found?.needsHash).toBe(true)
  })

  it('numbers that wait because of a code are told', () => {
    const codes = compiled(richOffice('2.4'))
    expect(codes.find(({ feature }) => feature === 'queue-log-on')?.delays).toEqual(['650', '651'])
    expect(codes.find(({ feature }) => feature === 'simulate-incoming')?.delays).toEqual(['77'])
  })
})

describe('a proposal', () => {
  it.each(CODE_PROFILES)('is right: %s, each code put on top of the next', profile => {
    const codes = activeCodes(richOffice(profile))
    for (const [index, { feature }] of codes.entries()) {
      const taken = codes[(index + 1) % codes.length]?.code ?? ''
      const settings = richOffice(profile, changed({ [feature]: taken }, profile))
      const before = verdictOf(feature, compiled(settings))
      if (before?.is !== 'conflict') continue
      const proposal = before.proposal ?? 'none'
      const after = compiled(richOffice(profile, changed({ [feature]: proposal }, profile)))
      expect([
        feature,
        proposal,
        after.filter(({ verdict }) => !['fine', 'waits'].includes(verdict.is)),
      ]).toEqual([feature, proposal, []])
    }
  })
})

describe('any codes and numbers', () => {
  const KEYS = '0123456789*#'
  const runs = Array.from({ length: 150 }, (_, seed) => seed)

  it.each(runs)('compile to what a handset can dial, or are named (%i)', seed => {
    const settings = randomOffice(seed)
    const codes = compiled(settings)
    const verdicts = new Map(codes.map(one => [one.feature, one]))
    for (const { active, number, outcome } of dialled(settings)) {
      const { verdict } = verdicts.get(active.feature) as CompiledCode
      if (verdict.is === 'conflict') continue
      const excused = verdict.is === 'partly-hidden' && verdict.lost.some(one => one.number === number)
      const { reached } = outcome
      const isOurs = 'exten' in reached && reached.exten === number && reached.context === contextOf(active)
      expect({ active, number, reached, verdict, ok: isOurs || excused }).toMatchObject({ ok: true })
      if (verdict.is === 'fine')
        expect({ active, number, waited: outcome.waitedSeconds }).toEqual({ active, number, waited: 0 })
      if (verdict.is === 'waits' && verdict.number === number)
        expect(outcome.waitedSeconds).toBe(verdict.seconds)
    }
  })

  function randomOffice(seed: number): Settings {
    const below = seeded(seed)
    const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
    const number = () => Array.from({ length: 2 + below(3) }, () => String(1 + below(9))).join('')
    const code = () => {
      const keys = Array.from({ length: 1 + below(3) }, () => KEYS[below(KEYS.length)]).join('')
      return pick([`*${keys}`, `*${keys}`, keys, null])
    }
    const changes = Object.fromEntries(Array.from({ length: below(6) }, () => [pick(FEATURES), code()]))
    const profile = pick(CODE_PROFILES)
    return richOffice(profile, {
      ...changed(changes, profile),
      extensions: [...new Set(Array.from({ length: 8 }, number))].map(person),
      queues: [{ id: 'q', name: 'q', number: number() }],
      conferences: [{ id: 'c', name: 'c', number: number() }],
      speedDials: [{ index: below(1000), name: 's', number: '0123' }],
    })
  }
})
