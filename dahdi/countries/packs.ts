/** What telephone lines need to know of each country. Data; every value can be overridden in the settings that use it. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import type { Opermode } from './opermodes.ts'
import type { ToneZone } from './zones.ts'

type CallerId = CountryPack['callerId']

const bell: CallerId = { signalling: 'bell', start: 'ring' }
const v23: CallerId = { signalling: 'v23', start: 'ring' }
/** Digits before the first ring, recognised by themselves whether the exchange reverses polarity or not. */
const dtmf: CallerId = { signalling: 'dtmf', start: 'dtmf' }

interface Entry {
  readonly zone: ToneZone
  readonly opermode: Opermode
  readonly busy: readonly [on: number, off: number]
  readonly emergency: readonly string[]
  readonly callerId?: CallerId
  /** 2 where handsets ring in pairs: between the two bursts there is no room for the caller's number. */
  readonly callerIdAfterRings?: number
  readonly international?: string
  readonly national?: string
  readonly crc4?: boolean
  readonly analogDriverOptions?: readonly string[]
}

/** An E1 country with A-law and EuroISDN: all but North America and Japan. */
const europeanStyle = (code: string, entry: Entry): CountryPack => ({
  code,
  listed: true,
  toneZone: entry.zone,
  opermode: entry.opermode,
  companding: 'alaw',
  digitalLine: 'e1',
  crc4: entry.crc4 ?? true,
  switchType: 'euroisdn',
  callerId: entry.callerId ?? v23,
  sendCallerIdAfterRings: entry.callerIdAfterRings ?? 1,
  busyPattern: entry.busy,
  internationalPrefix: entry.international ?? '00',
  nationalPrefix: entry.national ?? '0',
  emergencyNumbers: entry.emergency,
  accessDigit: '0',
  analogDriverOptions: entry.analogDriverOptions ?? [],
})

const northAmerican = (code: string, opermode: Opermode, emergency: readonly string[]): CountryPack => ({
  ...europeanStyle(code, { zone: 'us', opermode, busy: [500, 500], emergency, callerId: bell, crc4: false }),
  companding: 'mulaw',
  digitalLine: 't1',
  switchType: 'national',
  internationalPrefix: '011',
  nationalPrefix: '1',
  accessDigit: '9',
})

/** INS1500 is T1-shaped; libpri has no NTT switch type, `national` is the nearest. */
const japan: CountryPack = {
  ...europeanStyle('JP', {
    zone: 'jp',
    opermode: 'JAPAN',
    busy: [500, 500],
    emergency: ['110', '119'],
    callerId: { signalling: 'v23_jp', start: 'polarity' },
    international: '010',
    crc4: false,
  }),
  companding: 'mulaw',
  digitalLine: 'j1',
  switchType: 'national',
}

/**
 * Tone zones and busy tones: dahdi-tools zonedata.c. Operating modes: dahdi-linux fxo_modes.h. Caller ID: well documented
 * for FR, DE, GB, AU, BR, US, CA; elsewhere the commonest habit of the country's operators, who differ among themselves.
 */
const european: Readonly<Record<string, Entry>> = {
  AR: {
    zone: 'ar',
    opermode: 'ARGENTINA',
    busy: [300, 300],
    emergency: ['911', '100', '101', '107'],
    callerId: bell,
  },
  AT: { zone: 'at', opermode: 'AUSTRIA', busy: [400, 400], emergency: ['112', '122', '133', '144'] },
  AU: {
    zone: 'au',
    opermode: 'AUSTRALIA',
    busy: [375, 375],
    emergency: ['000', '112'],
    callerId: bell,
    callerIdAfterRings: 2,
    international: '0011',
    analogDriverOptions: ['fxshonormode=1', 'boostringer=1'],
  },
  BE: { zone: 'be', opermode: 'BELGIUM', busy: [500, 500], emergency: ['112', '101'], callerId: dtmf },
  BG: { zone: 'bg', opermode: 'BULGARIA', busy: [500, 500], emergency: ['112'] },
  BR: {
    zone: 'br',
    opermode: 'BRAZIL',
    busy: [250, 250],
    emergency: ['190', '192', '193'],
    callerId: dtmf,
    crc4: false,
  },
  CH: { zone: 'ch', opermode: 'SWITZERLAND', busy: [500, 500], emergency: ['112', '117', '118', '144'] },
  CL: {
    zone: 'cl',
    opermode: 'CHILE',
    busy: [500, 500],
    emergency: ['131', '132', '133'],
    callerId: bell,
    national: '',
  },
  CN: {
    zone: 'cn',
    opermode: 'CHINA',
    busy: [350, 350],
    emergency: ['110', '119', '120', '122'],
    callerId: bell,
  },
  CZ: {
    zone: 'cz',
    opermode: 'CZECH',
    busy: [330, 330],
    emergency: ['112', '150', '155', '158'],
    national: '',
  },
  DE: { zone: 'de', opermode: 'GERMANY', busy: [480, 480], emergency: ['112', '110'] },
  DK: {
    zone: 'dk',
    opermode: 'DENMARK',
    busy: [500, 500],
    emergency: ['112', '114'],
    callerId: dtmf,
    national: '',
  },
  EE: { zone: 'ee', opermode: 'TBR21', busy: [300, 300], emergency: ['112'], national: '' },
  ES: { zone: 'es', opermode: 'SPAIN', busy: [200, 200], emergency: ['112', '091'], national: '' },
  FI: { zone: 'fi', opermode: 'FINLAND', busy: [300, 300], emergency: ['112'], callerId: dtmf },
  FR: {
    zone: 'fr',
    opermode: 'FRANCE',
    busy: [500, 500],
    emergency: ['112', '15', '17', '18', '114'],
    crc4: false,
    analogDriverOptions: ['fastringer=1', 'boostringer=1'],
  },
  GB: {
    zone: 'uk',
    opermode: 'UK',
    busy: [375, 375],
    emergency: ['999', '112'],
    callerId: { signalling: 'v23', start: 'polarity' },
    callerIdAfterRings: 2,
    analogDriverOptions: ['fwringdetect=1', 'battthresh=4'],
  },
  GR: {
    zone: 'gr',
    opermode: 'GREECE',
    busy: [300, 300],
    emergency: ['112', '100', '166', '199'],
    national: '',
  },
  HU: {
    zone: 'hu',
    opermode: 'HUNGARY',
    busy: [300, 300],
    emergency: ['112', '104', '105', '107'],
    national: '06',
  },
  IE: { zone: 'uk', opermode: 'IRELAND', busy: [375, 375], emergency: ['112', '999'], callerIdAfterRings: 2 },
  IL: { zone: 'il', opermode: 'ISRAEL', busy: [500, 500], emergency: ['112', '100', '101', '102'] },
  IN: {
    zone: 'in',
    opermode: 'INDIA',
    busy: [750, 750],
    emergency: ['112', '100', '101', '102'],
    callerId: { signalling: 'dtmf', start: 'polarity_IN' },
    callerIdAfterRings: 2,
  },
  IT: {
    zone: 'it',
    opermode: 'ITALY',
    busy: [500, 500],
    emergency: ['112', '113', '115', '118'],
    national: '',
  },
  LT: { zone: 'lt', opermode: 'TBR21', busy: [350, 350], emergency: ['112'] },
  MX: { zone: 'mx', opermode: 'MEXICO', busy: [250, 250], emergency: ['911'], callerId: bell, national: '' },
  MY: {
    zone: 'my',
    opermode: 'MALAYSIA',
    busy: [500, 500],
    emergency: ['999', '112'],
    callerIdAfterRings: 2,
  },
  NL: { zone: 'nl', opermode: 'NETHERLANDS', busy: [500, 500], emergency: ['112'], callerId: dtmf },
  NO: { zone: 'no', opermode: 'NORWAY', busy: [500, 500], emergency: ['112', '110', '113'], national: '' },
  NZ: {
    zone: 'nz',
    opermode: 'NEWZEALAND',
    busy: [500, 500],
    emergency: ['111'],
    callerId: bell,
    callerIdAfterRings: 2,
  },
  PL: {
    zone: 'pl',
    opermode: 'POLAND',
    busy: [500, 500],
    emergency: ['112', '997', '998', '999'],
    national: '',
  },
  PT: { zone: 'pt', opermode: 'PORTUGAL', busy: [500, 500], emergency: ['112'], national: '' },
  RU: {
    zone: 'ru',
    opermode: 'RUSSIA',
    busy: [350, 350],
    emergency: ['112', '101', '102', '103'],
    international: '810',
    national: '8',
  },
  SE: { zone: 'se', opermode: 'SWEDEN', busy: [250, 250], emergency: ['112'], callerId: dtmf },
  SG: {
    zone: 'sg',
    opermode: 'SINGAPORE',
    busy: [750, 750],
    emergency: ['999', '995'],
    callerId: bell,
    callerIdAfterRings: 2,
    international: '001',
    national: '',
  },
  TH: {
    zone: 'th',
    opermode: 'THAILAND',
    busy: [500, 500],
    emergency: ['191', '199', '1669'],
    international: '001',
  },
  TW: {
    zone: 'tw',
    opermode: 'TAIWAN',
    busy: [500, 500],
    emergency: ['110', '119', '112'],
    callerId: dtmf,
    international: '002',
  },
  ZA: {
    zone: 'za',
    opermode: 'SOUTHAFRICA',
    busy: [500, 500],
    emergency: ['10111', '10177', '112'],
    callerIdAfterRings: 2,
  },
}

export const PACKS: readonly CountryPack[] = [
  ...Object.entries(european).map(([code, entry]) => europeanStyle(code, entry)),
  northAmerican('US', 'USA', ['911', '988']),
  northAmerican('CA', 'CANADA', ['911']),
  japan,
].sort((a, b) => (a.code < b.code ? -1 : 1))

/** For a country not listed: E.180's 425 Hz tones, the European line, the emergency number every mobile network knows. */
export const unlisted = (code: string): CountryPack => ({
  ...europeanStyle(code, { zone: 'ch', opermode: 'TBR21', busy: [500, 500], emergency: ['112'] }),
  listed: false,
})
