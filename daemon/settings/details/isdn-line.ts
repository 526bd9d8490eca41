/** Details of one ISDN line, BRI or PRI. A missing field is as usual. */

import { z } from 'zod'
import { said } from '../../model/said.ts'
import { callLimitDetail, callLimitMinutes, echo, echoDetail } from './common.ts'
import { always, type DetailsOf } from './detail.ts'

const prefix = (longest: number) => z.string().regex(new RegExp(`^(?=.{1,${longest}}$)\\+?[0-9]*$`))

const plan = ['unknown', 'local', 'national', 'international', 'private', 'dynamic', 'redundant'] as const

export const isdnLineDetails = z
  .object({
    switchType: z.enum(['euroisdn', 'national', 'dms100', '4ess', '5ess', 'ni1', 'qsig']),
    overlap: z.enum(['no', 'incoming', 'outgoing', 'both']),
    layer1: z.enum(['required', 'ignore']),
    layer2: z.enum(['keep_up', 'leave_down']),
    companding: z.enum(['alaw', 'mulaw']),
    calledPlan: z.enum(plan),
    callingPlan: z.enum(plan),
    /** sig_pri.h: char[10], char[10], char[20]. */
    internationalPrefix: prefix(9),
    nationalPrefix: prefix(9),
    localPrefix: prefix(19),
    /** With their commas they must fit chan_dahdi's 80 bytes (sig_pri.h, msn_list). */
    msns: z
      .array(z.string().regex(/^[0-9]{1,20}$/))
      .min(1)
      .refine(numbers => numbers.join(',').length < 80),
    echo,
    callLimitMinutes,
  })
  .partial()

export type IsdnLineDetails = z.infer<typeof isdnLineDetails>

/** Of no meaning on a primary rate line: nobody shares it, and it does not sleep. */
export const basicRateOnly: readonly (keyof IsdnLineDetails)[] = ['layer1', 'layer2', 'msns']

const plans = {
  unknown: said('As dialled (unknown)', 'Comme composé (inconnu)'),
  local: said('Local', 'Local'),
  national: said('National', 'National'),
  international: said('International', 'International'),
  private: said('Private', 'Privé'),
  dynamic: said('By its prefix, which is taken off', 'Selon son préfixe, qui est retiré'),
  redundant: said('By its prefix, which stays', 'Selon son préfixe, qui reste'),
}

export const isdnLineTexts: DetailsOf<IsdnLineDetails> = {
  switchType: {
    theme: 'isdn',
    label: said('Exchange', 'Central'),
    explanation: said(
      'The dialect of ISDN the other side speaks. The operator, or the manual of the other exchange, tells.',
      'Le dialecte RNIS que parle l’autre côté. L’opérateur, ou la notice de l’autre central, le dit.',
    ),
    choices: {
      euroisdn: said('EuroISDN', 'EuroISDN'),
      national: said('National ISDN 2', 'National ISDN 2'),
      dms100: said('Nortel DMS100', 'Nortel DMS100'),
      '4ess': said('AT&T 4ESS', 'AT&T 4ESS'),
      '5ess': said('Lucent 5ESS', 'Lucent 5ESS'),
      ni1: said('National ISDN 1', 'National ISDN 1'),
      qsig: said('Q.SIG (between exchanges)', 'Q.SIG (entre centraux)'),
    },
    usual: ({ switchType }) => switchType,
    country: 'switchType',
  },
  overlap: {
    theme: 'isdn',
    label: said('Digits one by one', 'Chiffres un à un'),
    explanation: said(
      'Whether a number may come, or go, digit by digit instead of whole (overlap dialling). Lines with direct dialling in Germany and Austria need it incoming; telephones on a bus of ours need both, and get it.',
      'Si un numéro peut arriver, ou partir, chiffre par chiffre au lieu d’un bloc. Les lignes à sélection directe en Allemagne et en Autriche le demandent en entrée ; les téléphones sur notre propre bus dans les deux sens, et ils l’ont.',
    ),
    choices: {
      no: said('No', 'Non'),
      incoming: said('Incoming', 'En entrée'),
      outgoing: said('Outgoing', 'En sortie'),
      both: said('Both ways', 'Dans les deux sens'),
    },
    usual: always(null),
  },
  layer1: {
    theme: 'isdn',
    label: said('A sleeping multi-device line', 'Ligne multipostes en veille'),
    explanation: said(
      'Exchanges switch an idle line off and wake it for a call; that is no fault. Choose “a fault” where the line is always on and a pulled cable should be noticed.',
      'Les centraux coupent une ligne au repos et la réveillent pour un appel ; ce n’est pas une panne. Choisissez « une panne » si la ligne est toujours active et qu’un câble débranché doit se voir.',
    ),
    choices: {
      ignore: said('Is normal', 'Est normale'),
      required: said('Is a fault', 'Est une panne'),
    },
    usual: always('ignore' as const),
  },
  layer2: {
    theme: 'isdn',
    label: said('Connection to the exchange', 'Liaison avec le central'),
    explanation: said(
      'Whether the signalling of a multi-device line is set up again when the exchange lets it go. Some French lines take calls only when it is kept up, others only when it is left.',
      'Si la signalisation d’une ligne multipostes est rétablie quand le central la lâche. Certaines lignes françaises ne prennent les appels que si elle est maintenue, d’autres que si elle est laissée.',
    ),
    choices: {
      keep_up: said('Keep it up', 'La maintenir'),
      leave_down: said('Leave it down', 'La laisser'),
    },
    usual: always('leave_down' as const),
  },
  companding: {
    theme: 'isdn',
    label: said('Coding of the voice', 'Codage de la voix'),
    explanation: said(
      'Only when voices sound torn and metallic: the other side then uses the other law.',
      'Seulement si les voix sont déchirées et métalliques : l’autre côté utilise alors l’autre loi.',
    ),
    choices: {
      alaw: said('A-law (E1, Europe)', 'Loi A (E1, Europe)'),
      mulaw: said('µ-law (T1, North America)', 'Loi µ (T1, Amérique du Nord)'),
    },
    usual: always(null),
  },
  calledPlan: {
    theme: 'numbers',
    label: said('Kind of the number called', 'Type du numéro appelé'),
    explanation: said(
      'How the number dialled is declared to the exchange. “As dialled” is right nearly everywhere.',
      'Comment le numéro composé est déclaré au central. « Comme composé » convient presque partout.',
    ),
    choices: plans,
    usual: always('unknown' as const),
  },
  callingPlan: {
    theme: 'numbers',
    label: said('Kind of our own number', 'Type de notre numéro'),
    explanation: said(
      'How our number is declared. Try National, without the prefix in the number, when people called see another number.',
      'Comment notre numéro est déclaré. Essayez National, sans préfixe dans le numéro, si les appelés voient un autre numéro.',
    ),
    choices: plans,
    usual: always('unknown' as const),
  },
  internationalPrefix: {
    theme: 'numbers',
    label: said('Before international numbers', 'Devant les numéros internationaux'),
    explanation: said(
      'The exchange sends a caller’s number without prefix and says of what kind it is; this is put before it, so that it can be called back.',
      'Le central envoie le numéro de l’appelant sans préfixe et en dit le type ; ceci est mis devant, pour qu’on puisse rappeler.',
    ),
    usual: ({ internationalPrefix }) => internationalPrefix,
    country: 'prefixes',
  },
  nationalPrefix: {
    theme: 'numbers',
    label: said('Before national numbers', 'Devant les numéros nationaux'),
    explanation: said('The same for callers of this country.', 'De même pour les appelants de ce pays.'),
    usual: ({ nationalPrefix }) => nationalPrefix,
    country: 'prefixes',
  },
  localPrefix: {
    theme: 'numbers',
    label: said('Before local numbers', 'Devant les numéros locaux'),
    explanation: said(
      'The same for callers of this town, where the exchange sends their numbers without area code.',
      'De même pour les appelants de cette ville, si le central envoie leurs numéros sans indicatif.',
    ),
    usual: always(null),
  },
  msns: {
    theme: 'numbers',
    label: said('Only calls to these numbers', 'Seulement les appels à ces numéros'),
    explanation: said(
      'Where other devices hang on the same multi-device line: the numbers (MSN) that are ours, with commas between. Without any, all calls are taken.',
      'Si d’autres appareils partagent la ligne multipostes : les numéros (MSN) qui sont à nous, séparés par des virgules. Sans numéro, tous les appels sont pris.',
    ),
    usual: always(null),
  },
  echo: echoDetail,
  callLimitMinutes: callLimitDetail,
}
