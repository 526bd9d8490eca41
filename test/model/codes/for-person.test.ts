/** Which codes a person is shown: exactly those the dialplan does something for. */

import { describe, expect, it } from 'vitest'
import { builderOf } from '../../../asterisk-conf/contexts/codes/index.ts'
import { codesForPerson, RIGHT_OF_FEATURE } from '../../../daemon/model/codes/for-person.ts'
import type { CompiledCode } from '../../../daemon/model/codes/verdict.ts'
import { FEATURES } from '../../../daemon/settings/features.ts'
import { extensionOf, modelOf, sipDevice } from '../../asterisk-conf/model-fixtures.ts'

const compiled: CompiledCode[] = FEATURES.map(feature => ({
  feature,
  code: '*9',
  form: 'alone',
  whileTalking: false,
  needsHash: false,
  delays: [],
  verdict: { is: 'fine' },
}))
const bare = modelOf({
  extensions: [
    extensionOf('101', { voicemail: null, devices: [sipDevice('101')] }),
    extensionOf('102', { voicemail: null, devices: [sipDevice('102')] }),
  ],
  incoming: [],
  parking: null,
})
const everything = {
  ...bare,
  classesOfService: bare.classesOfService.map(one => ({
    ...one,
    rights: [...new Set(Object.values(RIGHT_OF_FEATURE))],
  })),
}
const shown = (model: typeof bare) => {
  const [person] = model.extensions
  if (person === undefined) throw new Error('nobody')
  return new Set(codesForPerson(person, model, compiled).map(({ feature }) => feature))
}

describe('codes of a person', () => {
  it('leave out what the house has nothing for, as the dialplan does', () => {
    const there = shown(everything)
    for (const feature of FEATURES) {
      const parts = builderOf(feature)?.('*9', bare)
      // Pressed while talking: no extension of the dialplan.
      if (parts === undefined || feature === 'own-voicemail') continue
      expect([feature, there.has(feature)]).toEqual([feature, parts.length > 0])
    }
    expect(there.has('own-voicemail')).toBe(false)
  })

  it('leave out what the class of service does not allow, and only what the dialplan refuses then', () => {
    const none = { ...bare, classesOfService: bare.classesOfService.map(one => ({ ...one, rights: [] })) }
    const there = shown(none)
    for (const feature of FEATURES) {
      const text = JSON.stringify(builderOf(feature)?.('*9', bare) ?? [])
      const asked = /Gosub\(may,([a-z-]+),1\)/.exec(text)?.[1]
      if (asked === undefined) continue
      expect([feature, RIGHT_OF_FEATURE[feature]]).toEqual([feature, asked])
      expect([feature, there.has(feature)]).toEqual([feature, false])
    }
  })

  it('leave out a code that is in conflict with another', () => {
    const [first] = compiled
    const [person] = bare.extensions
    if (first === undefined || person === undefined) throw new Error('none')
    const clash = { is: 'conflict', with: { is: 'same-code', feature: 'fax' }, proposal: null } as const
    expect(codesForPerson(person, bare, [{ ...first, verdict: clash }])).toEqual([])
  })
})
