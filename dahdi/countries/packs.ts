/** The countries' packs, made from the table: most are like their neighbours. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { said } from '../../daemon/model/said.ts'
import { LENGTHS } from './lengths.ts'
import { PLANS, UNKNOWN_PLAN } from './plans.ts'
import { EUROPEAN, JAPAN, NORTH_AMERICAN, type Row } from './table.ts'

/** E.180's 425 Hz in the lengths of most of Europe, for a country not listed. */
const UNLISTED: Row = {
  zone: 'ch',
  opermode: 'TBR21',
  busy: [500, 500],
  congestion: [200, 200],
  ring: [1000, 4000],
  emergency: ['112'],
}

/** An E1 country with A-law and EuroISDN: all but North America and Japan. */
const europeanStyle = (code: string, row: Row): CountryPack => ({
  code,
  listed: true,
  toneZone: row.zone,
  opermode: row.opermode,
  companding: 'alaw',
  digitalLine: 'e1',
  crc4: row.crc4 ?? true,
  switchType: 'euroisdn',
  callerId: row.callerId ?? { signalling: 'v23', start: 'ring' },
  handsetCallerId: row.callerId?.signalling ?? 'v23',
  // Where handsets ring in pairs there is no room for the number between the two.
  sendCallerIdAfterRings: row.ring.length > 2 ? 2 : 1,
  ringCadence: row.ring,
  busyPattern: row.busy,
  congestionPattern: row.congestion,
  progressZone: row.zone === 'uk' || row.zone === 'br' ? row.zone : 'us',
  internationalPrefix: row.international ?? '00',
  nationalPrefix: row.national ?? '0',
  emergencyNumbers: row.emergency,
  accessDigit: '0',
  analogDriverOptions: row.driver ?? [],
  numbering: { ...(PLANS[code] ?? UNKNOWN_PLAN), lengths: LENGTHS[code] ?? [] },
  uncertain: { ...generallyKnown, ...hangUpTone(row), ...handsetsOwn(row), ...row.uncertain },
})

const northAmerican = (code: string, row: Row): CountryPack => ({
  ...europeanStyle(code, row),
  companding: 'mulaw',
  digitalLine: 't1',
  switchType: 'national',
  accessDigit: '9',
})

/** INS1500 is T1-shaped; libpri has no NTT switch type, `national` is the nearest. */
const japanese = (row: Row): CountryPack => ({
  ...europeanStyle('JP', row),
  companding: 'mulaw',
  digitalLine: 'j1',
  switchType: 'national',
})

/** Of every country: prices change, and no operator was asked. */
const generallyKnown: CountryPack['uncertain'] = {
  numbering: said(
    'national numbering plans notified to the ITU, not checked with an operator',
    'plans nationaux notifiés à l’UIT, non vérifiés auprès d’un opérateur',
  ),
}

/** Where the two tones differ, the country's exchanges differ in which they send when the other side hangs up. */
const hangUpTone = ({ busy, congestion }: Row): CountryPack['uncertain'] =>
  String(busy) === String(congestion)
    ? {}
    : {
        busyPattern: said(
          'after a hang-up many exchanges send {tone} instead (dahdi-tools zonedata.c)',
          'après un raccrochage, bien des centraux envoient plutôt {tone} (dahdi-tools zonedata.c)',
          { tone: congestion.join(',') },
        ),
      }

/** Asterisk sends handsets FSK as of Bell 202 whatever `cidsignalling` says (main/callerid.c, CALLERID_MARK). */
const handsetsOwn = ({ callerId }: Row): CountryPack['uncertain'] =>
  callerId?.signalling === 'dtmf' || callerId?.signalling === 'v23_jp'
    ? {
        handsetCallerId: said(
          'telephones sold there expect another kind, which Asterisk cannot send',
          'les téléphones vendus là attendent un autre genre, qu’Asterisk ne sait pas envoyer',
        ),
      }
    : {}

export const PACKS: readonly CountryPack[] = [
  ...Object.entries(EUROPEAN).map(([code, row]) => europeanStyle(code, row)),
  ...Object.entries(NORTH_AMERICAN).map(([code, row]) => northAmerican(code, row)),
  japanese(JAPAN),
].sort((a, b) => (a.code < b.code ? -1 : 1))

const GUESS = said(
  'a cautious guess: nobody has described the country',
  'supposition prudente : personne n’a décrit ce pays',
)

export const unlisted = (code: string): CountryPack => ({
  ...europeanStyle(code, UNLISTED),
  listed: false,
  uncertain: {
    toneZone: GUESS,
    opermode: GUESS,
    ringCadence: GUESS,
    callerId: GUESS,
    handsetCallerId: GUESS,
    sendCallerIdAfterRings: GUESS,
    busyPattern: GUESS,
    digitalLine: GUESS,
    crc4: GUESS,
    switchType: GUESS,
    prefixes: GUESS,
    emergencyNumbers: GUESS,
    numbering: GUESS,
  },
})
