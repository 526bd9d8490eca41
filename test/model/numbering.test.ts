/** What a dialled number is, country by country. */

import { describe, expect, it } from 'vitest'
import { type CallClass, classOf, isPattern, patternMatches } from '../../daemon/model/numbering.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { hostileTexts } from '../dahdi/hostile.ts'
import { seeded } from '../fake-ami/seeded.ts'

const packs = countryCodes().map(countryPack)

const numbers: Readonly<Record<string, Readonly<Partial<Record<CallClass, readonly string[]>>>>> = {
  CH: {
    emergency: ['112', '144'],
    free: ['0800 123 456', '143', '+41 800 123 456'],
    national: ['022 700 11 22', '+41 22 700 11 22', '0041227001122', '0848 800 800'],
    mobile: ['079 123 45 67', '+41791234567', '0041791234567'],
    premium: ['0900 123 456', '1811', '*21*0227001122#', '', '99', '+41900123456'],
    international: ['0033145670000', '+33145670000', '001212 555 0100'],
  },
  FR: {
    emergency: ['15', '112'],
    free: ['0800 00 00 00', '3020', '115'],
    national: ['01 45 67 00 00', '09 12 34 56 78'],
    mobile: ['06 12 34 56 78', '+33 7 12 34 56 78'],
    premium: ['0899 12 34 56', '3615', '118 218', '0825 12 34 56'],
    international: ['0041227001122'],
  },
  DE: {
    emergency: ['110'],
    free: ['0800 1234567', '116 117'],
    local: ['7654321', '1100'],
    national: ['030 7654321'],
    mobile: ['0171 1234567', '01512 3456789', '+49 160 1234567'],
    premium: ['0900 5 123456', '0137 123456', '118 33'],
    international: ['0043 1 123456'],
  },
  GB: {
    emergency: ['999'],
    free: ['0800 123 4567', '0808 123 4567', '111'],
    local: ['7946 0001'],
    national: ['020 7946 0001', '0345 123 4567', '+442079460001'],
    mobile: ['07700 900123'],
    premium: ['0909 123 4567', '0871 234 5678', '118 500', '070 1234 5678'],
    international: ['00 33 1 45 67 00 00'],
  },
  US: {
    emergency: ['911'],
    free: ['1 800 555 0100', '8885550100', '1-833-555-0100', '811'],
    local: ['555 0100', '212 555 0100'],
    national: ['1 212 555 0100', '+1 212 555 0100'],
    premium: ['1 900 555 0100', '900 555 0100', '976 0100', '411', '0', '1 212 976 1234'],
    international: [
      '011 44 20 7946 0001',
      '1 876 555 0100',
      '8765550100',
      '+1 809 555 0100',
      '+442079460001',
    ],
  },
  IT: {
    free: ['800 123 456'],
    national: ['06 1234 5678', '+39 06 1234 5678'],
    mobile: ['347 123 4567', '+39 347 123 4567'],
    premium: ['899 123 456', '1254', '892 424'],
    international: ['0041 22 700 11 22'],
  },
  BR: {
    emergency: ['190'],
    local: ['3333 4444'],
    national: ['0 11 3333 4444', '0 21 11 3333 4444'],
    mobile: ['9 8765 4321', '0 11 9 8765 4321', '0 21 11 9 8765 4321', '+55 11 98765 4321'],
    premium: ['0900 123 4567', '0300 123 4567'],
    free: ['0800 123 4567', '188'],
    international: ['00 21 1 212 555 0100'],
  },
  RU: {
    emergency: ['112'],
    free: ['8 800 123 45 67'],
    national: ['8 495 123 45 67', '+7 495 123 45 67'],
    mobile: ['8 912 123 45 67', '+7 912 123 45 67'],
    international: ['8 10 41 22 700 11 22', '8 701 123 45 67', '+41227001122'],
  },
  AU: {
    emergency: ['000'],
    free: ['1800 123 456'],
    mobile: ['0412 345 678', '+61 412 345 678'],
    national: ['02 9123 4567', '13 12 34', '1300 123 456'],
    local: ['9123 4567'],
    premium: ['1902 123 456', '1234'],
    international: ['0011 41 22 700 11 22', '0015 41 22 700 11 22'],
  },
  SG: {
    emergency: ['995'],
    mobile: ['9123 4567', '+65 8123 4567'],
    national: ['6123 4567'],
    international: ['001 41 22 700 11 22', '018 41 22 700 11 22'],
    premium: ['1900 123 4567'],
  },
}

const cases = Object.entries(numbers).flatMap(([country, classes]) =>
  Object.entries(classes).flatMap(([name, all]) => all.map(number => [country, number, name] as const)),
)

describe('a number', () => {
  it.each(cases)('in %s: %s is %s', (country, number, name) => {
    expect(classOf(number, countryPack(country))).toBe(name)
  })

  it('of a country nobody has described is never cheap by mistake', () => {
    const unlisted = countryPack('XX')
    expect(classOf('0041227001122', unlisted)).toBe('international')
    expect(classOf('+15005550100', unlisted)).toBe('international')
    expect(classOf('123', unlisted)).toBe('premium')
    expect(classOf('112', unlisted)).toBe('emergency')
  })

  it('has one class whatever it is made of', () => {
    const classes = ['emergency', 'free', 'local', 'national', 'mobile', 'premium', 'international']
    const random = seeded(7)
    const dialled = (): string =>
      Array.from({ length: random.below(20) }, () => random.pick([...'0123456789+*# '])).join('')
    const texts = [...hostileTexts(['+41 22 700 11 22', '*21*0'])].filter((_, index) => index % 4 === 0)
    for (const text of [...texts, ...Array.from({ length: 3000 }, dialled)])
      expect(classes).toContain(classOf(text, random.pick(packs)))
  })
})

describe('the plans', () => {
  it.each(packs.map(pack => [pack.code, pack] as const))(
    '%s has patterns of the dialplan alone',
    (_, pack) => {
      const { national, dialled, countryCode, localDigits } = pack.numbering
      const patterns = [...Object.values(national), ...Object.values(dialled)].flat()
      expect(patterns.length).toBeGreaterThan(1)
      expect(patterns.filter(pattern => !isPattern(pattern))).toEqual([])
      expect(countryCode).toMatch(/^[1-9]\d{0,2}$/)
      expect(localDigits).toBeGreaterThanOrEqual(3)
    },
  )

  it.each(packs.map(pack => [pack.code, pack] as const))(
    '%s: a pattern never makes its emergency numbers something else, nor its own country abroad',
    (_, pack) => {
      for (const number of pack.emergencyNumbers) expect(classOf(number, pack)).toBe('emergency')
      const abroad = pack.code === 'CH' ? '33145670000' : '41227001122'
      expect(classOf(pack.internationalPrefix + abroad, pack)).toBe('international')
      expect(classOf(`+${abroad}`, pack)).toBe('international')
    },
  )

  it('know a pattern when they see one', () => {
    expect(['7[4-9]XXXXXXX', '800.', 'NXX976XXXX', '8[0345678]X'].every(isPattern)).toBe(true)
    expect(['', '.', '800!', '[', '7[4', 'a', '1;2', '1\n2', '_X.'].some(isPattern)).toBe(false)
    expect(patternMatches('7[4-9]XXXXXXX', '791234567')).toBe(true)
    expect(patternMatches('7[4-9]XXXXXXX', '7912345678')).toBe(false)
    expect(patternMatches('800.', '800')).toBe(false)
    expect(patternMatches('ZN', '12')).toBe(true)
    expect(patternMatches('ZN', '11')).toBe(false)
  })
})
