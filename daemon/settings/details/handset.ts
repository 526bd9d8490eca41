/** Details of one handset's socket. A missing field is as usual. */

import { z } from 'zod'
import { TONE_ZONES } from '../../../dahdi/countries/zones.ts'
import { said } from '../../model/said.ts'
import { echo, echoDetail, gainDb } from './common.ts'
import { toneZoneNames } from './country-names.ts'
import { always, type DetailsOf } from './detail.ts'

export const handsetDetails = z
  .object({
    callerId: z.boolean(),
    callerIdAfterRings: z.int().min(1).max(5),
    callWaiting: z.boolean(),
    messageWaiting: z.enum(['stutter', 'fsk', 'fsk-after-ring', 'polarity', 'voltage', 'neon']),
    forwardTone: z.boolean(),
    /** Up to 200 ms is a digit of pulse dialling (DAHDI kernel.h, DAHDI_MAXPULSETIME); DAHDI's own is 1250. */
    flashMs: z.int().min(250).max(3000),
    dialMode: z.enum(['both', 'tone', 'pulse']),
    rxGainDb: gainDb,
    txGainDb: gainDb,
    toneZone: z.enum(TONE_ZONES),
    echo,
  })
  .partial()

export type HandsetDetails = z.infer<typeof handsetDetails>

export const handsetTexts: DetailsOf<HandsetDetails> = {
  callerId: {
    theme: 'caller-id',
    label: said('Send the caller’s number', 'Envoyer le numéro de l’appelant'),
    explanation: said(
      'As FSK tones (Bell 202), the only kind Asterisk can send; telephones for V.23 read them as well, telephones for DTMF show nothing. Turn it off for a device that hangs on the tones.',
      'En tonalités FSK (Bell 202), les seules qu’Asterisk sait envoyer ; les téléphones V.23 les lisent aussi, les téléphones DTMF n’affichent rien. Désactivez pour un appareil que les tonalités dérangent.',
    ),
    usual: always(true),
    country: 'handsetCallerId',
  },
  callerIdAfterRings: {
    theme: 'caller-id',
    label: said('Rings before the caller’s number', 'Sonneries avant le numéro de l’appelant'),
    explanation: said(
      'The number is sent in the pause after so many rings. Where telephones ring twice in quick succession, the first pause is too short for it.',
      'Le numéro est envoyé dans la pause après tant de sonneries. Là où les téléphones sonnent deux fois de suite, la première pause est trop courte.',
    ),
    usual: ({ sendCallerIdAfterRings }) => sendCallerIdAfterRings,
    country: 'sendCallerIdAfterRings',
  },
  callWaiting: {
    theme: 'dialling',
    label: said('Call waiting', 'Signal d’appel'),
    explanation: said(
      'A second caller is heard as a short tone, and a flash (R) goes back and forth. Without it a second caller hears busy.',
      'Un deuxième appelant s’entend comme un bip, et un flash (R) passe de l’un à l’autre. Sinon, il entend « occupé ».',
    ),
    usual: always(false),
  },
  messageWaiting: {
    theme: 'messages',
    label: said('Sign of a new message', 'Signe d’un nouveau message'),
    explanation: said(
      'Dial tone always stutters when there is a message. Beyond that, telephones with a lamp want one of these; what lights it stands in the telephone’s manual. Voltages need a card that can make them.',
      'La tonalité bégaie toujours quand il y a un message. En plus, les téléphones à voyant demandent l’un de ces signaux ; leur notice dit lequel. Les tensions exigent une carte qui sait les produire.',
    ),
    choices: {
      stutter: said('Stuttering dial tone only', 'Tonalité bégayante seulement'),
      fsk: said('FSK tones', 'Tonalités FSK'),
      'fsk-after-ring': said('A short ring, then FSK tones', 'Brève sonnerie, puis tonalités FSK'),
      polarity: said('Reversed polarity', 'Polarité inversée'),
      voltage: said('90 V on the line', '90 V sur la ligne'),
      neon: said('90 V pulses (neon lamp)', 'Impulsions de 90 V (lampe au néon)'),
    },
    usual: always('fsk' as const),
  },
  forwardTone: {
    theme: 'messages',
    label: said('Special dial tone for forwards', 'Tonalité spéciale pour les renvois'),
    explanation: said(
      'Dial tone stutters too while all calls are forwarded or not wanted. The port knows one sign for both: a message lamp lights up as well. Turn it off for a telephone whose lamp is to tell of messages alone.',
      'La tonalité bégaie aussi tant que tous les appels sont renvoyés ou refusés. Le port n’a qu’un signe pour les deux : un voyant de messages s’allume également. Désactivez pour un téléphone dont le voyant ne doit annoncer que des messages.',
    ),
    usual: always(true),
  },
  flashMs: {
    theme: 'dialling',
    label: said('Longest flash', 'Flash le plus long'),
    explanation: said(
      'Pressing the hook up to this time is a flash (R); longer is hanging up. Shorter makes hanging up quicker. Under 200 ms is always a dialled pulse: a telephone whose R key is that short must be set to 250 ms or more.',
      'Appuyer sur le crochet jusqu’à cette durée est un flash (R) ; au-delà, c’est raccrocher. Plus court rend le raccrochage plus rapide. Moins de 200 ms est toujours une impulsion de numérotation : réglez la touche R d’un tel téléphone à 250 ms ou plus.',
    ),
    unit: 'ms',
    usual: always(1250),
  },
  dialMode: {
    theme: 'dialling',
    label: said('Dialling it understands', 'Numérotation comprise'),
    explanation: said(
      'Tones only, where a loose hook dials by itself; pulses only, for a telephone with a dial in a noisy place.',
      'Tonalités seules si un crochet lâche compose tout seul ; impulsions seules pour un téléphone à cadran dans un lieu bruyant.',
    ),
    choices: {
      both: said('Tones and pulses', 'Tonalités et impulsions'),
      tone: said('Tones only', 'Tonalités seulement'),
      pulse: said('Pulses only', 'Impulsions seulement'),
    },
    usual: always('both' as const),
  },
  rxGainDb: {
    theme: 'sound',
    label: said('Volume from the telephone', 'Volume venant du téléphone'),
    explanation: said(
      'How loud others hear this telephone. Steps of 3 dB are well audible.',
      'Le volume auquel les autres entendent ce téléphone. Un pas de 3 dB s’entend bien.',
    ),
    unit: 'dB',
    usual: always(0),
  },
  txGainDb: {
    theme: 'sound',
    label: said('Volume to the telephone', 'Volume vers le téléphone'),
    explanation: said(
      'How loud this telephone hears others. Too much makes echo.',
      'Le volume auquel ce téléphone entend les autres. Trop fort, il crée de l’écho.',
    ),
    unit: 'dB',
    usual: always(0),
  },
  toneZone: {
    theme: 'sound',
    label: said('Country whose tones it hears', 'Pays dont il entend les tonalités'),
    explanation: said(
      'Dial tone, busy and ringing for this telephone alone: for a fax, an alarm or a lift that knows the tones of its own country only.',
      'Tonalité, occupation et retour d’appel de ce seul téléphone : pour un fax, une alarme ou un ascenseur qui ne connaît que les tonalités de son pays.',
    ),
    choices: toneZoneNames,
    usual: ({ toneZone }) => TONE_ZONES.find(zone => zone === toneZone) ?? null,
    country: 'toneZone',
  },
  echo: echoDetail,
}
