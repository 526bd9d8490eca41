/** What the settings can get wrong about parking, pickup groups and doors. */

import { describe, expect, it } from 'vitest'
import { callsInProgress } from '../../../daemon/model/rules/calls-in-progress.ts'
import { settingsSchema } from '../../../daemon/settings/schema.ts'
import { switzerland } from '../../country-packs.ts'

const codes = (settings: object): string[] =>
  callsInProgress(settingsSchema.parse({ version: 1, ...settings }), switzerland).map(({ code }) => code)
const person = (parts: object = {}) => ({ number: '101', name: 'A', ...parts })

describe('calls in progress', () => {
  it('has nothing against the usual, nor against no parking', () => {
    expect(codes({ extensions: [person()] })).toEqual([])
    expect(codes({ parking: null })).toEqual([])
  })

  it.each([
    { firstSlot: '79', lastSlot: '71' },
    { firstSlot: '71', lastSlot: '100' },
    { firstSlot: '7000', lastSlot: '7999' },
  ])('wants parking places that are some: $firstSlot to $lastSlot', slots => {
    expect(codes({ parking: slots })).toEqual(['parking-no-slots'])
  })

  it('keeps the number that parks apart from the places', () => {
    expect(codes({ parking: { number: '75' } })).toEqual(['parking-number-is-slot'])
    expect(codes({ parking: { number: '750' } })).toEqual([])
  })

  it('tells of a pickup group without members', () => {
    const pickup = { memberOf: ['house'], mayTakeFrom: ['house', 'sales'] }
    expect(codes({ extensions: [person({ pickup })] })).toEqual(['pickup-group-empty'])
    const seller = person({ number: '102', pickup: { memberOf: ['sales'], mayTakeFrom: [] } })
    expect(codes({ extensions: [person({ pickup }), seller] })).toEqual([])
  })

  it('tells of a door that no key opens', () => {
    const extensions = [person({ door: { tones: '5#' } })]
    expect(codes({ extensions })).toEqual([])
    const changed = [{ feature: 'open-door', code: null }]
    expect(codes({ extensions, codes: { changed } })).toEqual(['door-without-key'])
  })
})
