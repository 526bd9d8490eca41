/** Parts that details of several kinds of ports share. */

import { z } from 'zod'
import { said } from '../../model/said.ts'
import { always, type Detail } from './detail.ts'

/** dB. chan_dahdi multiplies every sample; more than 20 is noise or silence. */
export const gainDb = z.number().min(-20).max(20)

/** Taps of the canceller: 8 a ms (chan_dahdi.conf.sample). Powers of two alone are accepted (process_echocancel). */
export const echo = z.enum(['off', '32', '64', '128', '256'])

export const echoDetail: Detail<z.infer<typeof echo>> = {
  theme: 'sound',
  label: said('Echo cancellation', 'Annulation d’écho'),
  explanation: said(
    'Removes your own voice coming back. Try a longer time when callers hear themselves; turn it off for modems and alarm diallers. Cards with a canceller of their own only know on and off.',
    'Supprime le retour de votre propre voix. Essayez une durée plus longue si les correspondants s’entendent eux-mêmes ; désactivez pour les modems et les transmetteurs d’alarme. Les cartes qui ont leur propre annuleur ne connaissent que marche et arrêt.',
  ),
  choices: {
    off: said('Off', 'Non'),
    '32': said('4 ms (32 taps)', '4 ms (32 coefficients)'),
    '64': said('8 ms (64 taps)', '8 ms (64 coefficients)'),
    '128': said('16 ms (128 taps)', '16 ms (128 coefficients)'),
    '256': said('32 ms (256 taps)', '32 ms (256 coefficients)'),
  },
  usual: always('128' as const),
}

/** Minutes, a day at most. */
export const callLimitMinutes = z.int().min(1).max(1440)

export const callLimitDetail: Detail<number> = {
  theme: 'hang-up',
  label: said('Longest call', 'Durée maximale d’un appel'),
  explanation: said(
    'A call over this line is ended after this time. A last resort on lines where the end of a call cannot be heard. Emergency calls are never cut.',
    'Un appel sur cette ligne est coupé après cette durée. Dernier recours sur les lignes où la fin d’un appel ne s’entend pas. Les appels d’urgence ne sont jamais coupés.',
  ),
  unit: 'minutes',
  usual: always(null),
}
