/**
 * What telephone lines need to know of each country. Data; every value can be overridden at the line that needs it.
 *
 * Tone zones, tones and cadences: dahdi-tools zonedata.c 3.4. Operating modes: dahdi-linux fxo_modes.h. Caller ID: Cisco's
 * tables of `cptone`, ZyXEL's of its adapters, reports of installers; where they agree it is certain. `uncertain` names what
 * is not, with what stands for it. CRC-4, prefixes and emergency numbers without a mark are general knowledge of many years.
 */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { said } from '../../daemon/model/said.ts'
import type { Opermode } from './opermodes.ts'
import type { ToneZone } from './zones.ts'

type CallerId = CountryPack['callerId']

/** ms: on, off, and perhaps again. */
export type Cadence = readonly [number, number] | readonly [number, number, number, number]

export interface Row {
  readonly zone: ToneZone
  readonly opermode: Opermode
  readonly ring: Cadence
  readonly busy: Cadence
  readonly congestion: Cadence
  readonly emergency: readonly string[]
  /** V.23 after the first ring where nothing is said. */
  readonly callerId?: CallerId
  readonly international?: string
  readonly national?: string
  readonly crc4?: boolean
  /** Options of the analog drivers beside the operating mode: ringing, thresholds. */
  readonly driver?: readonly string[]
  readonly uncertain?: CountryPack['uncertain']
}

const bell: CallerId = { signalling: 'bell', start: 'ring' }
/** Digits before the first ring, recognised by themselves whether the exchange reverses polarity or not. */
const dtmf: CallerId = { signalling: 'dtmf', start: 'dtmf' }

const pair: Cadence = [400, 200, 400, 2000]

const cisco = said('Cisco’s cptone table alone', 'seule la table cptone de Cisco le dit')
const unasked = said(
  'the commonest in the region; no source names the country',
  'le plus courant dans la région ; aucune source ne nomme le pays',
)
const crc4 = said(
  'ETSI EuroISDN as in the neighbouring countries; no operator was asked',
  'EuroRNIS comme dans les pays voisins ; aucun opérateur interrogé',
)
const fromCadence = said(
  'follows from the double ring; no source says it',
  'découle de la double sonnerie ; aucune source ne le dit',
)
const isdnOrR2 = said(
  'EuroISDN or R2, operators offer both',
  'EuroRNIS ou R2, les opérateurs offrent les deux',
)
const ciscoOrZyxel = said('Cisco: V.23; ZyXEL: DTMF', 'Cisco : V.23 ; ZyXEL : DTMF')
const noMode = said(
  'the drivers have none for the country; the European one',
  'les pilotes n’en ont pas pour le pays ; celui d’Europe',
)
const someFsk = said('Cisco: FSK, whether V.23 or Bell is not said', 'Cisco : FSK, sans dire V.23 ou Bell')
const carriers = said('each carrier has its own beside it', 'chaque opérateur a le sien à côté')
const noSwitchType = said(
  'libpri has no switch type of the country; the nearest',
  'libpri n’a pas de type de central du pays ; le plus proche',
)

/** All with E1 and A-law. */
// biome-ignore format: a table
export const EUROPEAN: Readonly<Record<string, Row>> = {
  AR: {
    zone: 'ar', opermode: 'ARGENTINA', ring: [1000, 4500], busy: [300, 300], congestion: [200, 300],
    emergency: ['911', '100', '101', '107'], callerId: bell, uncertain: { callerId: unasked, crc4 },
  },
  AT: {
    zone: 'at', opermode: 'AUSTRIA', ring: [1000, 5000], busy: [400, 400], congestion: [200, 200],
    emergency: ['112', '122', '133', '144'], uncertain: { callerId: unasked },
  },
  // The driver sets both options by itself in this mode (wctdm.c); A-Tick asks for them on every card.
  AU: {
    zone: 'au', opermode: 'AUSTRALIA', ring: pair, busy: [375, 375], congestion: [375, 375],
    emergency: ['000', '112'], callerId: bell, international: '0011', driver: ['fxshonormode=1', 'boostringer=1'],
  },
  BE: {
    zone: 'be', opermode: 'BELGIUM', ring: [1000, 3000], busy: [500, 500], congestion: [167, 167],
    emergency: ['112', '101'], callerId: dtmf, uncertain: { callerId: said('Cisco: DTMF; installers report FSK as well', 'Cisco : DTMF ; des installateurs signalent aussi FSK') },
  },
  BG: {
    zone: 'bg', opermode: 'BULGARIA', ring: [1000, 4000], busy: [500, 500], congestion: [250, 250],
    emergency: ['112'], uncertain: { callerId: unasked, crc4 },
  },
  // The congestion tone is uneven; an exchange sends it after a hang-up. R2 (E1 without CRC-4) is as common as ISDN.
  BR: {
    zone: 'br', opermode: 'BRAZIL', ring: [1000, 4000], busy: [250, 250], congestion: [250, 250, 750, 250],
    emergency: ['190', '192', '193'], callerId: dtmf, crc4: false,
    uncertain: { switchType: isdnOrR2, prefixes: said('a carrier’s two digits stand behind 00 and 0', 'deux chiffres de l’opérateur suivent 00 et 0') },
  },
  CH: {
    zone: 'ch', opermode: 'SWITZERLAND', ring: [1000, 4000], busy: [500, 500], congestion: [200, 200],
    emergency: ['112', '117', '118', '144'], uncertain: { callerId: ciscoOrZyxel },
  },
  CL: {
    zone: 'cl', opermode: 'CHILE', ring: [1000, 3000], busy: [500, 500], congestion: [200, 200],
    emergency: ['131', '132', '133'], callerId: bell, national: '', uncertain: { callerId: unasked, crc4 },
  },
  CN: {
    zone: 'cn', opermode: 'CHINA', ring: [1000, 4000], busy: [350, 350], congestion: [700, 700],
    emergency: ['110', '119', '120', '122'], callerId: bell, uncertain: { callerId: cisco, crc4 },
  },
  CZ: {
    zone: 'cz', opermode: 'CZECH', ring: [1000, 4000], busy: [330, 330], congestion: [165, 165],
    emergency: ['112', '150', '155', '158'], national: '', uncertain: { callerId: unasked },
  },
  DE: {
    zone: 'de', opermode: 'GERMANY', ring: [1000, 4000], busy: [480, 480], congestion: [240, 240],
    emergency: ['112', '110'],
  },
  DK: {
    zone: 'dk', opermode: 'DENMARK', ring: [1000, 4000], busy: [500, 500], congestion: [200, 200],
    emergency: ['112', '114'], callerId: dtmf, national: '', uncertain: { callerId: cisco },
  },
  EE: {
    zone: 'ee', opermode: 'TBR21', ring: [1000, 4000], busy: [300, 300], congestion: [200, 200],
    emergency: ['112'], national: '',
    uncertain: { opermode: noMode, callerId: unasked, crc4 },
  },
  ES: {
    zone: 'es', opermode: 'SPAIN', ring: [1500, 3000], busy: [200, 200], congestion: [200, 200],
    emergency: ['112', '091'], national: '', uncertain: { callerId: ciscoOrZyxel },
  },
  FI: {
    zone: 'fi', opermode: 'FINLAND', ring: [1000, 4000], busy: [300, 300], congestion: [200, 200],
    emergency: ['112'], callerId: dtmf, uncertain: { callerId: cisco, prefixes: said('other operators’ prefixes exist beside 00', 'd’autres opérateurs ont leur préfixe à côté de 00') },
  },
  // Wazo's appliances ring French handsets with these. Without CRC-4: Wazo's documentation of PRI.
  FR: {
    zone: 'fr', opermode: 'FRANCE', ring: [1500, 3500], busy: [500, 500], congestion: [250, 250],
    emergency: ['112', '15', '17', '18', '114'], crc4: false, driver: ['fastringer=1', 'boostringer=1'],
  },
  // Thresholds for the TDM400P family: without them its lines miss the caller's number (reports of installers).
  GB: {
    zone: 'uk', opermode: 'UK', ring: pair, busy: [375, 375], congestion: [400, 350, 225, 525],
    emergency: ['999', '112'], callerId: { signalling: 'v23', start: 'polarity' }, driver: ['fwringdetect=1', 'battthresh=4'],
  },
  GR: {
    zone: 'gr', opermode: 'GREECE', ring: [1000, 4000], busy: [300, 300], congestion: [200, 200],
    emergency: ['112', '100', '166', '199'], national: '', uncertain: { callerId: unasked, crc4 },
  },
  HU: {
    zone: 'hu', opermode: 'HUNGARY', ring: [1250, 3750], busy: [300, 300], congestion: [300, 300],
    emergency: ['112', '104', '105', '107'], national: '06', uncertain: { callerId: unasked, crc4 },
  },
  IE: {
    zone: 'uk', opermode: 'IRELAND', ring: pair, busy: [375, 375], congestion: [400, 350, 225, 525],
    emergency: ['112', '999'],
    uncertain: { toneZone: said('dahdi-tools has none for the country; the British one', 'dahdi-tools n’en a pas pour le pays ; celle de Grande-Bretagne'), callerId: someFsk, sendCallerIdAfterRings: fromCadence },
  },
  IL: {
    zone: 'il', opermode: 'ISRAEL', ring: [1000, 3000], busy: [500, 500], congestion: [250, 250],
    emergency: ['112', '100', '101', '102'], uncertain: { callerId: unasked, crc4, prefixes: carriers },
  },
  IN: {
    zone: 'in', opermode: 'INDIA', ring: pair, busy: [750, 750], congestion: [250, 250],
    emergency: ['112', '100', '101', '102'], callerId: { signalling: 'dtmf', start: 'polarity_IN' },
    uncertain: { callerId: said('DTMF or Bell, by operator', 'DTMF ou Bell, selon l’opérateur'), sendCallerIdAfterRings: fromCadence, crc4 },
  },
  IT: {
    zone: 'it', opermode: 'ITALY', ring: [1000, 4000], busy: [500, 500], congestion: [200, 200],
    emergency: ['112', '113', '115', '118'], national: '', uncertain: { callerId: ciscoOrZyxel },
  },
  LT: {
    zone: 'lt', opermode: 'TBR21', ring: [1000, 4000], busy: [350, 350], congestion: [200, 200],
    emergency: ['112'],
    uncertain: { opermode: noMode, callerId: unasked, crc4, prefixes: said('0 took the place of 8 only lately', '0 n’a remplacé 8 que récemment') },
  },
  MX: {
    zone: 'mx', opermode: 'MEXICO', ring: [2000, 4000], busy: [250, 250], congestion: [250, 250],
    emergency: ['911'], callerId: bell, national: '', uncertain: { callerId: unasked, crc4, switchType: isdnOrR2 },
  },
  MY: {
    zone: 'my', opermode: 'MALAYSIA', ring: pair, busy: [500, 500], congestion: [500, 500],
    emergency: ['999', '112'],
    uncertain: { ringCadence: said('dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000', 'dahdi-tools : 400,200,400,2000 ; Asterisk : 2000,4000'), callerId: unasked, sendCallerIdAfterRings: fromCadence, crc4 },
  },
  NL: {
    zone: 'nl', opermode: 'NETHERLANDS', ring: [1000, 4000], busy: [500, 500], congestion: [250, 250],
    emergency: ['112'], callerId: dtmf, uncertain: { callerId: said('Cisco: DTMF; other operators V.23', 'Cisco : DTMF ; d’autres opérateurs V.23') },
  },
  NO: {
    zone: 'no', opermode: 'NORWAY', ring: [1000, 4000], busy: [500, 500], congestion: [200, 200],
    emergency: ['112', '110', '113'], national: '', uncertain: { callerId: someFsk },
  },
  NZ: {
    zone: 'nz', opermode: 'NEWZEALAND', ring: pair, busy: [500, 500], congestion: [250, 250],
    emergency: ['111'], callerId: bell, uncertain: { callerId: cisco, sendCallerIdAfterRings: fromCadence },
  },
  PL: {
    zone: 'pl', opermode: 'POLAND', ring: [1000, 4000], busy: [500, 500], congestion: [500, 500],
    emergency: ['112', '997', '998', '999'], national: '', uncertain: { callerId: unasked, crc4 },
  },
  PT: {
    zone: 'pt', opermode: 'PORTUGAL', ring: [1000, 5000], busy: [500, 500], congestion: [200, 200],
    emergency: ['112'], national: '', uncertain: { callerId: unasked },
  },
  RU: {
    zone: 'ru', opermode: 'RUSSIA', ring: [1000, 4000], busy: [350, 350], congestion: [175, 175],
    emergency: ['112', '101', '102', '103'], international: '810', national: '8',
    uncertain: { callerId: unasked, crc4, switchType: said('EuroISDN or national signalling, by operator', 'EuroRNIS ou signalisation nationale, selon l’opérateur') },
  },
  SE: {
    zone: 'se', opermode: 'SWEDEN', ring: [1000, 5000], busy: [250, 250], congestion: [250, 750],
    emergency: ['112'], callerId: dtmf, uncertain: { callerId: cisco },
  },
  SG: {
    zone: 'sg', opermode: 'SINGAPORE', ring: pair, busy: [750, 750], congestion: [250, 250],
    emergency: ['999', '995'], callerId: bell, international: '001', national: '',
    uncertain: { callerId: cisco, sendCallerIdAfterRings: fromCadence, crc4, prefixes: carriers },
  },
  TH: {
    zone: 'th', opermode: 'THAILAND', ring: [1000, 4000], busy: [500, 500], congestion: [300, 300],
    emergency: ['191', '199', '1669'], international: '001', uncertain: { callerId: unasked, crc4, prefixes: carriers },
  },
  TW: {
    zone: 'tw', opermode: 'TAIWAN', ring: [1000, 4000], busy: [500, 500], congestion: [250, 250],
    emergency: ['110', '119', '112'], callerId: dtmf, international: '002',
    uncertain: { callerId: cisco, digitalLine: said('T1 and E1 are both in use', 'T1 et E1 sont tous deux employés'), crc4 },
  },
  ZA: {
    zone: 'za', opermode: 'SOUTHAFRICA', ring: pair, busy: [500, 500], congestion: [250, 250],
    emergency: ['10111', '10177', '112'], uncertain: { callerId: cisco, sendCallerIdAfterRings: fromCadence },
  },
}

// biome-ignore format: a table
const usa: Row = {
  zone: 'us',
  opermode: 'USA',
  ring: [2000, 4000],
  busy: [500, 500],
  congestion: [250, 250],
  emergency: ['911', '988'],
  callerId: bell,
  international: '011',
  national: '1',
  crc4: false,
}

/** T1, µ-law, 9 for a line. */
export const NORTH_AMERICAN: Readonly<Record<string, Row>> = {
  US: usa,
  CA: {
    ...usa,
    opermode: 'CANADA',
    emergency: ['911'],
    uncertain: {
      switchType: said(
        'National ISDN 2 or DMS100, by operator',
        'National ISDN 2 ou DMS100, selon l’opérateur',
      ),
    },
  },
}

export const JAPAN: Row = {
  zone: 'jp',
  opermode: 'JAPAN',
  ring: [1000, 2000],
  busy: [500, 500],
  congestion: [500, 500],
  emergency: ['110', '119'],
  callerId: { signalling: 'v23_jp', start: 'polarity' },
  international: '010',
  crc4: false,
  uncertain: {
    callerId: cisco,
    switchType: noSwitchType,
    digitalLine: said(
      'INS1500 is shaped like T1; the cards’ J1 mode was not tried on it',
      'INS1500 a la forme de T1 ; le mode J1 des cartes n’y a pas été essayé',
    ),
  },
}
