/** Numbers of the outside in one form: as a line here dials them, and as E.164 has them. Asterisk does the same: contexts/caller-number.ts. */

import type { CountryPack } from './gateway-model.ts'

type Plan = Pick<CountryPack, 'numbering' | 'internationalPrefix' | 'nationalPrefix'>

/** As a line dials it: `+41227001122`, `0041227001122` and `0227001122` are `0227001122` in Switzerland. What is none of them stays. */
export function asLineDials(
  number: string,
  { numbering, internationalPrefix, nationalPrefix }: Plan,
): string {
  const country = numbering.countryCode
  for (const prefix of ['+', internationalPrefix]) {
    if (prefix === '' || !number.startsWith(prefix)) continue
    const e164 = number.slice(prefix.length)
    if (country !== '' && e164.startsWith(country) && e164.length > country.length)
      return `${nationalPrefix}${e164.slice(country.length)}`
    return `${internationalPrefix}${e164}`
  }
  return number
}

/** Without the plus. Short numbers, and those of a country whose code is not known, stay as they are dialled. */
export function asE164(number: string, { numbering, internationalPrefix, nationalPrefix }: Plan): string {
  if (internationalPrefix !== '' && number.startsWith(internationalPrefix))
    return number.slice(internationalPrefix.length)
  const country = numbering.countryCode
  if (country === '') return number
  if (nationalPrefix !== '')
    return number.startsWith(nationalPrefix) ? `${country}${number.slice(nationalPrefix.length)}` : number
  return number.length >= SHORTEST_SUBSCRIBER ? `${country}${number}` : number
}

/** Where nothing goes before a national number, short numbers are told by their length. */
export const SHORTEST_SUBSCRIBER = 7
