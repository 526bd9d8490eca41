/** A number as the world writes it. Pure. */

import type { CountryPack } from './gateway-model.ts'

/** `+41227001122` of `0227001122`; null for what is no number of the public network. */
export function internationalOf(
  number: string,
  {
    internationalPrefix,
    nationalPrefix,
    numbering,
  }: Pick<CountryPack, 'internationalPrefix' | 'nationalPrefix' | 'numbering'>,
): string | null {
  if (/^\+[0-9]+$/.test(number)) return number
  if (!/^[0-9]+$/.test(number)) return null
  if (internationalPrefix !== '' && number.startsWith(internationalPrefix))
    return `+${number.slice(internationalPrefix.length)}`
  if (numbering.countryCode === '' || nationalPrefix === '' || !number.startsWith(nationalPrefix)) return null
  return `+${numbering.countryCode}${number.slice(nationalPrefix.length)}`
}
