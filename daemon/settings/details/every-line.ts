/** What chan_dahdi keeps once for all analog lines (static variables of chan_dahdi.c: `dtmfcid_level`, `progzone`). */

import { z } from 'zod'
import { said } from '../../model/said.ts'
import { always, type DetailsOf } from './detail.ts'

export const everyLineDetails = z
  .object({
    /** Mean of the absolute 16-bit samples of a packet. */
    dtmfLevel: z.int().min(16).max(32_767),
    progressZone: z.enum(['us', 'uk', 'br']),
  })
  .partial()

export type EveryLineDetails = z.infer<typeof everyLineDetails>

export const DTMF_LEVEL = 256

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
}
