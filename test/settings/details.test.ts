/** Details of lines and handsets: nothing that chan_dahdi would not take, or would take for something else. */

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { analogLineDetails, analogLineTexts } from '../../daemon/settings/details/analog-line.ts'
import type { Detail } from '../../daemon/settings/details/detail.ts'
import { everyLineDetails, everyLineTexts } from '../../daemon/settings/details/every-line.ts'
import { handsetDetails, handsetTexts } from '../../daemon/settings/details/handset.ts'
import { isdnLineDetails, isdnLineTexts } from '../../daemon/settings/details/isdn-line.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'

const sets: readonly [string, z.ZodObject, Readonly<Record<string, Detail>>][] = [
  ['analog line', analogLineDetails, analogLineTexts as unknown as Record<string, Detail>],
  ['ISDN line', isdnLineDetails, isdnLineTexts as unknown as Record<string, Detail>],
  ['handset', handsetDetails, handsetTexts as unknown as Record<string, Detail>],
  ['every line', everyLineDetails, everyLineTexts as unknown as Record<string, Detail>],
]

describe.each(sets)('%s', (_, schema, texts) => {
  it('may be empty: all as usual', () => {
    expect(schema.parse({})).toEqual({})
  })

  it.each(Object.keys(schema.shape))('%s: is explained, and what is usual is allowed', key => {
    const detail = texts[key]
    for (const said of [detail?.label, detail?.explanation])
      expect([said?.en, said?.fr].every(text => (text ?? '').length > 2)).toBe(true)
    expect(detail?.explanation.fr).not.toMatch(/\w'\w/)
    for (const country of [...countryCodes(), 'XX'].map(countryPack)) {
      const usual = detail?.usual(country)
      // No prefix at all is usual in some countries, and cannot be set: an empty field is as usual.
      if (usual === null || usual === '') continue
      expect(schema.safeParse({ [key]: usual }).success).toBe(true)
    }
  })

  it('has a word for every choice, in both languages', () => {
    for (const [key, field] of Object.entries(schema.shape)) {
      const inner = field instanceof z.ZodOptional ? field.unwrap() : field
      if (inner instanceof z.ZodEnum)
        expect(Object.keys(texts[key]?.choices ?? {}).sort()).toEqual(inner.options.map(String).sort())
    }
  })

  it.each([
    '\n[other]\nsignalling = fxo_ks',
    'ring;comment',
    '500,500\r\ncontext = x',
    '[x]',
    '__proto__',
    1e9,
    -1e9,
    0.5,
    Number.NaN,
    [],
    [1],
    ['1', ';'],
    [75, 75, 75, 75, 75, 75],
    ['0'.repeat(21)],
    {},
    null,
  ])('takes %j for no field but one that means it', value => {
    const taken = Object.keys(schema.shape).filter(key => schema.safeParse({ [key]: value }).success)
    const gains = ['callerIdGainDb', 'rxGainDb', 'txGainDb']
    const meant = value === 0.5 ? gains : Array.isArray(value) && value.length === 0 ? ['busyPattern'] : []
    expect(taken.filter(key => !meant.includes(key))).toEqual([])
  })
})

describe('settings of before', () => {
  it('parse: lines, handsets and tones are as usual', () => {
    const settings = settingsSchema.parse({
      version: 1,
      extensions: [{ number: '101', name: 'A', devices: [{ kind: 'analog', port: '@a/1/1' }] }],
      trunks: [
        {
          id: 'outside',
          name: 'Outside',
          lines: [
            { kind: 'analog', id: 'a', name: 'A', port: '@a/1/2' },
            { kind: 'bri', id: 'b', name: 'B', span: '@b/1' },
            { kind: 'pri', id: 'c', name: 'C', span: '@c/1' },
          ],
        },
      ],
    })
    expect(settings.trunks[0]?.lines.map(({ details }) => details)).toEqual([{}, {}, {}])
    expect(settings.extensions[0]?.devices[0]).toMatchObject({ details: {} })
    expect(settings.everyLine).toEqual({})
  })
})
