/** The codes as they are rendered: each one with a builder is reached from an analog handset, in every profile. */

import { describe, expect, it } from 'vitest'
import { builderOf } from '../../asterisk-conf/contexts/codes/index.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { DRIVERS_OWN } from '../../daemon/model/codes/analog-driver.ts'
import { officeOf } from '../../daemon/model/codes/office.ts'
import { CODE_TABLE, isPressedWhileTalking, rowOf } from '../../daemon/model/codes/table.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { CODE_PROFILES, type CodeProfile, FEATURES, type Feature } from '../../daemon/settings/features.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { richOffice } from '../codes-office.ts'
import { samplesOf } from '../model/codes/stand-in.ts'
import { countries, office, surroundings } from '../model/support.ts'
import { handsetOf } from './sig-analog.ts'

const modelOf = (settings: Settings): GatewayModel => buildModel(settings, office, surroundings).model
const file = (model: GatewayModel, name: string): string =>
  renderAsterisk(model).find(one => one.name === name)?.text ?? ''
const changed = (profile: CodeProfile, feature: Feature, code: string | null) =>
  richOffice(profile, { codes: { profile, changed: [{ feature, code }] } })

describe('builders', () => {
  it('are there for every code dialled at a dial tone', () => {
    const dialled = CODE_TABLE.filter(row => !isPressedWhileTalking(row)).map(({ feature }) => feature)
    expect(dialled.filter(feature => builderOf(feature) === undefined)).toEqual([])
  })
})

describe.each(CODE_PROFILES)('profile %s', profile => {
  const settings = richOffice(profile)
  const model = modelOf(settings)
  const dial = handsetOf(file(model, 'extensions.conf'))
  // Parking is for a call that is held: at a dial tone the driver has nothing to park.
  const built = model.codes.filter(({ feature }) => feature !== 'park-to' && builderOf(feature) !== undefined)
  const numbers = officeOf(settings, countries('CH'))

  it.each(built.map(active => [active.code, active.feature, active] as const))(
    '%s (%s) is reached from an analog handset',
    (_, __, active) => {
      const lost = samplesOf(active, numbers).filter(number => {
        const { reached } = dial(number)
        return !('exten' in reached && reached.context === 'codes' && reached.exten === number)
      })
      expect(lost).toEqual([])
    },
  )

  it('leaves nothing to the driver, whatever is switched off', () => {
    const bare = { profile, changed: FEATURES.map(feature => ({ feature, code: null })) }
    for (const office of [richOffice(profile), richOffice(profile, { codes: bare })]) {
      const handset = handsetOf(file(modelOf(office), 'extensions.conf'))
      for (const code of DRIVERS_OWN) expect(handset(code)).toMatchObject({ reached: { context: 'codes' } })
    }
  })
})

describe('codes that meet', () => {
  it('*97 is the voicemail, though 97 has a mailbox; each extension is written once', () => {
    const people = ['97', '101'].map(number => ({ number, name: number, voicemail: { pin: '4711' } }))
    const text = file(modelOf(richOffice('2.4', { extensions: people })), 'extensions.conf')
    const written = [...text.matchAll(/^exten => \*97,1.*(?:\n {2}same .*)*/gm)].map(([line]) => line)
    expect(written).toEqual([expect.stringContaining('VoiceMailMain')])
  })
})

describe('features.conf', () => {
  const keys = (settings: Settings) => {
    const text = file(modelOf(settings), 'features.conf')
    return (code: string) => text.split('\n').filter(line => line.split(/[=,]/)[1]?.trim() === code).length
  }

  it.each(CODE_PROFILES)('has each code pressed while talking once: %s', profile => {
    const settings = richOffice(profile)
    const count = keys(settings)
    const talking = modelOf(settings).codes.filter(({ feature }) => isPressedWhileTalking(rowOf(feature)))
    expect(talking.length).toBeGreaterThan(4)
    expect(talking.map(({ code }) => [code, count(code)])).toEqual(talking.map(({ code }) => [code, 1]))
  })

  it('has Asterisk’s own keys switched off with ours, and never a pickup code', () => {
    const text = file(modelOf(changed('17', 'blind-transfer', null)), 'features.conf')
    expect(text).toMatch(/^blindxfer =$/m)
    expect(text).toMatch(/^disconnect = \*\*$/m)
    expect(text).toMatch(/^pickupexten =$/m)
    const old = file(modelOf(richOffice('2.4')), 'features.conf')
    for (const key of ['atxferabort', 'atxfercomplete', 'atxferthreeway', 'atxferswap'])
      expect(old).toMatch(new RegExp(`^${key} =$`, 'm'))
  })

  it('leaves out the door whose code is switched off', () => {
    expect(keys(changed('offhook', 'open-door', null))('*9')).toBe(0)
  })
})
