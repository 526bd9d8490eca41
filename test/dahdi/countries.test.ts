/** Country packs: complete, and in words the drivers and dahdi_cfg accept. */

import { describe, expect, it } from 'vitest'
import { TONE_ZONES as ZONE_TONES } from '../../asterisk-conf/static/tone-zones.ts'
import { countryCodes, countryPack, findCountry } from '../../dahdi/countries/index.ts'
import { isOpermode, OPERMODES } from '../../dahdi/countries/opermodes.ts'
import { isToneZone, TONE_ZONES } from '../../dahdi/countries/zones.ts'

const packs = countryCodes().map(countryPack)

describe('countries', () => {
  it('are these', () => {
    expect(countryCodes().join(' ')).toBe(
      'AR AT AU BE BG BR CA CH CL CN CZ DE DK EE ES FI FR GB GR HU IE IL IN IT JP LT MX MY NL NO NZ PL PT RU SE SG TH TW US ZA',
    )
  })

  it('use 73 operating modes and 46 zones, spelt as the drivers want them', () => {
    expect(new Set(OPERMODES).size).toBe(73)
    expect(new Set(TONE_ZONES).size).toBe(46)
    expect([isOpermode('UK'), isOpermode('uk'), isOpermode('GB')]).toEqual([true, false, false])
    expect([isToneZone('uk'), isToneZone('US'), isToneZone('gb'), isToneZone('ca')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it.each(packs.map(pack => [pack.code, pack] as const))('%s is sound', (_code, pack) => {
    expect(isOpermode(pack.opermode)).toBe(true)
    expect(isToneZone(pack.toneZone)).toBe(true)
    expect(pack.companding).toBe(pack.digitalLine === 'e1' ? 'alaw' : 'mulaw')
    expect(pack.switchType).toBe(pack.digitalLine === 'e1' ? 'euroisdn' : 'national')
    if (pack.crc4) expect(pack.digitalLine).toBe('e1')
    expect([1, 2]).toContain(pack.sendCallerIdAfterRings)
    expect(pack.busyPattern).toHaveLength(2)
    for (const ms of pack.busyPattern) expect(ms).toBeGreaterThan(100)
    expect(pack.internationalPrefix).toMatch(/^0\d*$|^810$/)
    expect(pack.nationalPrefix).toMatch(/^\d{0,2}$/)
    expect(pack.emergencyNumbers.length).toBeGreaterThan(0)
    for (const number of pack.emergencyNumbers) expect(number).toMatch(/^\d{2,5}$/)
    expect(pack.accessDigit).toBe(['US', 'CA'].includes(pack.code) ? '9' : '0')
    for (const option of pack.analogDriverOptions) expect(option).toMatch(/^[a-z]+=\d+$/)
    for (const { en, fr } of Object.values(pack.uncertain)) expect([en, fr]).not.toContain('')
    if (pack.ringCadence.length > 2) expect(pack.sendCallerIdAfterRings).toBe(2)
  })

  it.each(packs.map(pack => [pack.code, pack] as const))('%s sounds like its tone zone', (code, pack) => {
    const zone = ZONE_TONES[pack.toneZone]
    const lengths = (tone = '') => tone.split(',').map(part => Number(part.split('/')[1]))
    expect(pack.busyPattern).toEqual(lengths(zone?.busy))
    // Asterisk writes a plain tone twice, or more, where its halves differ in pitch or the last pause in length.
    const congestion = lengths(zone?.congestion)
    expect(pack.congestionPattern).toEqual(congestion.slice(0, pack.congestionPattern.length))
    // zonedata.c and indications.conf do not agree about Malaysia: the pack says so.
    if (pack.uncertain.ringCadence === undefined) expect(pack.ringCadence.join()).toBe(zone?.ringcadence)
    else expect(code).toBe('MY')
  })

  it('say what is not certain, with its source', () => {
    expect(countryPack('FR').uncertain.callerId).toBeUndefined()
    expect(countryPack('CH').uncertain.callerId?.en).toBe('Cisco: V.23; ZyXEL: DTMF')
    expect(countryPack('JP').uncertain.switchType?.en).toContain('libpri')
    expect(countryPack('EE').uncertain.opermode?.en).toContain('drivers have none')
    // One tone for both: nothing to doubt.
    expect(countryPack('PL').uncertain.busyPattern).toBeUndefined()
    expect(countryPack('FR').uncertain.busyPattern?.en).toContain('250,250')
    expect(Object.keys(countryPack('XX').uncertain).length).toBeGreaterThan(10)
  })

  it('differ where it matters', () => {
    expect(countryPack('FR')).toMatchObject({
      crc4: false,
      analogDriverOptions: ['fastringer=1', 'boostringer=1'],
    })
    expect(countryPack('GB')).toMatchObject({
      toneZone: 'uk',
      callerId: { signalling: 'v23', start: 'polarity' },
      sendCallerIdAfterRings: 2,
    })
    expect(countryPack('IE')).toMatchObject({ toneZone: 'uk', opermode: 'IRELAND' })
    expect(countryPack('CH')).toMatchObject({ crc4: true, emergencyNumbers: ['112', '117', '118', '144'] })
    expect(countryPack('CA')).toMatchObject({ toneZone: 'us', digitalLine: 't1', internationalPrefix: '011' })
    expect(countryPack('JP')).toMatchObject({ digitalLine: 'j1', callerId: { signalling: 'v23_jp' } })
    expect(countryPack('IN').callerId).toEqual({ signalling: 'dtmf', start: 'polarity_IN' })
  })

  it('are found by what people write', () => {
    expect(findCountry('uk')?.code).toBe('GB')
    expect(findCountry('ch')?.code).toBe('CH')
    expect(findCountry('XX')).toBeNull()
    expect(findCountry('__proto__')).toBeNull()
    expect(countryPack('XX')).toMatchObject({ code: 'XX', opermode: 'TBR21', emergencyNumbers: ['112'] })
  })
})
