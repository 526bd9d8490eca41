/** What the settings can get wrong about the handsets that dial by themselves. */

import { describe, expect, it } from 'vitest'
import { hotlines } from '../../../daemon/model/rules/hotlines.ts'
import { settingsSchema } from '../../../daemon/settings/schema.ts'
import { switzerland } from '../../country-packs.ts'

const codes = (settings: object): string[] =>
  hotlines(settingsSchema.parse({ version: 1, ...settings }), switzerland).map(({ code }) => code)
const outgoing = [{ id: 'out', name: 'Out', accessCode: '0', trunks: ['main'] }]
const lift = (number: string, afterSeconds: number) => ({
  routes: { incoming: [], outgoing },
  extensions: [
    {
      number: '101',
      name: 'Lift',
      devices: [{ kind: 'analog', port: 'p', hotline: { number, afterSeconds } }],
    },
  ],
})

describe('handsets that dial by themselves', () => {
  it.each(['101', '112', '00227001122', '*97'])('may dial %s', number => {
    expect(codes(lift(number, 5))).toEqual([])
  })

  it.each(['199', '0', '7'])('may not dial %s, which leads nowhere', number => {
    expect(codes(lift(number, 5))).toEqual(['hotline-nowhere'])
  })

  it('are told to be no telephone for help where they dial at once', () => {
    expect(codes(lift('101', 0))).toEqual(['hotline-no-dialling'])
  })
})
