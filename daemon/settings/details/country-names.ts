/** Countries behind the names that drivers and tone zones have for them, in every language. */

import type { Opermode } from '../../../dahdi/countries/opermodes.ts'
import { OPERMODES } from '../../../dahdi/countries/opermodes.ts'
import { TONE_ZONES, type ToneZone } from '../../../dahdi/countries/zones.ts'
import { inEachLanguage } from '../../model/languages.ts'
import { type Said, said } from '../../model/said.ts'

const names = inEachLanguage(language => new Intl.DisplayNames(language, { type: 'region' }))
/** `code`: ISO 3166-1 alpha-2. */
const nameOf = (code: string): Said =>
  inEachLanguage(language => names[language].of(code.toUpperCase()) ?? code)

/** Modes named after a country, by its code; the other two are standards. */
// biome-ignore format: a table
const MODE_COUNTRIES: Readonly<Record<Exclude<Opermode, 'FCC' | 'TBR21'>, string>> = {
  ARGENTINA: 'AR', AUSTRALIA: 'AU', AUSTRIA: 'AT', BAHRAIN: 'BH', BELGIUM: 'BE', BRAZIL: 'BR', BULGARIA: 'BG', CANADA: 'CA',
  CHILE: 'CL', CHINA: 'CN', COLOMBIA: 'CO', CROATIA: 'HR', CYPRUS: 'CY', CZECH: 'CZ', DENMARK: 'DK', ECUADOR: 'EC',
  EGYPT: 'EG', ELSALVADOR: 'SV', FINLAND: 'FI', FRANCE: 'FR', GERMANY: 'DE', GREECE: 'GR', GUAM: 'GU', HONGKONG: 'HK',
  HUNGARY: 'HU', ICELAND: 'IS', INDIA: 'IN', INDONESIA: 'ID', IRELAND: 'IE', ISRAEL: 'IL', ITALY: 'IT', JAPAN: 'JP',
  JORDAN: 'JO', KAZAKHSTAN: 'KZ', KUWAIT: 'KW', LATVIA: 'LV', LEBANON: 'LB', LUXEMBOURG: 'LU', MACAO: 'MO', MALAYSIA: 'MY',
  MALTA: 'MT', MEXICO: 'MX', MOROCCO: 'MA', NETHERLANDS: 'NL', NEWZEALAND: 'NZ', NIGERIA: 'NG', NORWAY: 'NO', OMAN: 'OM',
  PAKISTAN: 'PK', PERU: 'PE', PHILIPPINES: 'PH', POLAND: 'PL', PORTUGAL: 'PT', ROMANIA: 'RO', RUSSIA: 'RU',
  SAUDIARABIA: 'SA', SINGAPORE: 'SG', SLOVAKIA: 'SK', SLOVENIA: 'SI', SOUTHAFRICA: 'ZA', SOUTHKOREA: 'KR', SPAIN: 'ES',
  SWEDEN: 'SE', SWITZERLAND: 'CH', SYRIA: 'SY', TAIWAN: 'TW', THAILAND: 'TH', UAE: 'AE', UK: 'GB', USA: 'US', YEMEN: 'YE',
}

const modeName = (mode: Opermode): Said => {
  if (mode === 'FCC') return said('North America in general (FCC)', 'Amérique du Nord en général (FCC)')
  if (mode === 'TBR21') return said('Europe in general (TBR21)', 'Europe en général (TBR21)')
  return nameOf(MODE_COUNTRIES[mode])
}

const zoneName = (zone: ToneZone): Said => {
  if (zone === 'us-old') return said('United States, former tones', 'États-Unis, anciennes tonalités')
  return nameOf(zone === 'uk' ? 'GB' : zone)
}

export const opermodeNames: Readonly<Record<string, Said>> = Object.fromEntries(
  OPERMODES.map(mode => [mode, modeName(mode)]),
)
export const toneZoneNames: Readonly<Record<string, Said>> = Object.fromEntries(
  TONE_ZONES.map(zone => [zone, zoneName(zone)]),
)
