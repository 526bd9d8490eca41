/**
 * What is kept once for all analog ports: by chan_dahdi (static variables of chan_dahdi.c: `dtmfcid_level`, `progzone`), by
 * DAHDI (its default zone), and by each driver for all its cards (its parameters `opermode` and `battthresh`).
 */

import { z } from 'zod'
import { OPERMODES } from '../../../dahdi/countries/opermodes.ts'
import { TONE_ZONES } from '../../../dahdi/countries/zones.ts'
import { said } from '../../model/said.ts'
import { opermodeNames, toneZoneNames } from './country-names.ts'
import { always, type DetailsOf } from './detail.ts'

export const everyLineDetails = z
  .object({
    /** Mean of the absolute 16-bit samples of a packet. */
    dtmfLevel: z.int().min(16).max(32_767),
    progressZone: z.enum(['us', 'uk', 'br']),
    opermode: z.enum(OPERMODES),
    toneZone: z.enum(TONE_ZONES),
    /** In the driver's own steps, about a volt each. */
    batteryThreshold: z.int().min(1).max(60),
  })
  .partial()

export type EveryLineDetails = z.infer<typeof everyLineDetails>

export const DTMF_LEVEL = 256

/** wctdm.c, wctdm24xxp/base.c, wcaxx-base.c: DEFAULT_BATT_THRESH. */
const BATTERY_THRESHOLD = 3

const countryThreshold = (options: readonly string[]): number =>
  Number(options.flatMap(option => /^battthresh=(\d{1,3})$/.exec(option)?.[1] ?? [])[0] ?? BATTERY_THRESHOLD)

export const everyLineTexts: DetailsOf<EveryLineDetails> = {
  dtmfLevel: {
    theme: 'caller-id',
    label: said('DTMF caller ID: loudness', 'Numéro par DTMF : niveau sonore'),
    explanation: said(
      'How loud a quiet line must become before DTMF digits of a caller’s number are looked for. Higher when lines answer noise, lower when numbers are missed. Brazilian operators are known to need about 7600.',
      'À partir de quel niveau sonore les chiffres DTMF du numéro sont cherchés sur une ligne calme. Plus haut si les lignes réagissent au bruit, plus bas si des numéros sont manqués. Des opérateurs brésiliens demandent environ 7600.',
    ),
    usual: always(DTMF_LEVEL),
  },
  progressZone: {
    theme: 'hang-up',
    label: said('Tones that are recognised', 'Tonalités reconnues'),
    explanation: said(
      'Which country’s tones Asterisk knows where lines wait for dial tone or end with it. It knows these three.',
      'Les tonalités de quel pays Asterisk connaît, là où les lignes attendent la tonalité ou se terminent par elle. Il connaît ces trois.',
    ),
    choices: {
      us: said('North America', 'Amérique du Nord'),
      uk: said('Great Britain', 'Grande-Bretagne'),
      br: said('425 Hz (Brazil, Costa Rica)', '425 Hz (Brésil, Costa Rica)'),
    },
    usual: ({ progressZone }) => progressZone,
  },
  opermode: {
    theme: 'sound',
    label: said('Country the line sockets are set for', 'Pays pour lequel les prises de ligne sont réglées'),
    explanation: said(
      'The electrical manners of a country’s telephones: impedance, ringing, current. Another country’s can help a line whose sound echoes or that does not ring. The cards’ drivers know one for all their sockets, and are loaded again for a change.',
      'Le comportement électrique des téléphones d’un pays : impédance, sonnerie, courant. Celui d’un autre pays peut aider une ligne dont le son fait écho ou qui ne sonne pas. Les pilotes n’en connaissent qu’un pour toutes leurs prises et sont rechargés pour en changer.',
    ),
    choices: opermodeNames,
    usual: ({ opermode }) => OPERMODES.find(mode => mode === opermode) ?? null,
    country: 'opermode',
  },
  toneZone: {
    theme: 'sound',
    label: said('Tones and ringing of our telephones', 'Tonalités et sonnerie de nos téléphones'),
    explanation: said(
      'Which country’s dial tone, busy tone and ringing telephones on sockets hear.',
      'De quel pays viennent la tonalité, l’occupation et la sonnerie des téléphones sur prise.',
    ),
    choices: toneZoneNames,
    usual: ({ toneZone }) => TONE_ZONES.find(zone => zone === toneZone) ?? null,
    country: 'toneZone',
  },
  batteryThreshold: {
    theme: 'sound',
    label: said('Voltage of a line that is plugged in', 'Tension d’une ligne branchée'),
    explanation: said(
      'Below about so many volts a line counts as unplugged. Lower for a long line or the extension of another exchange that is called unplugged though a telephone works on it. The line cards have one for all their sockets.',
      'Sous ce nombre de volts environ, une ligne passe pour débranchée. Plus bas pour une longue ligne ou un poste d’un autre central qui passe pour débranché alors qu’un téléphone y marche. Les cartes de lignes n’en ont qu’un pour toutes leurs prises.',
    ),
    usual: ({ analogDriverOptions }) => countryThreshold(analogDriverOptions),
    country: 'analogDriverOptions',
  },
}
