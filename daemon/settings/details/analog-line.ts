/**
 * Details of one analog line. A missing field is as usual. Meanings and limits: chan_dahdi.c (process_dahdi),
 * chan_dahdi.conf.sample and main/dsp.c of Asterisk 22.
 */

import { z } from 'zod'
import { said } from '../../model/said.ts'
import { callLimitDetail, callLimitMinutes, echo, echoDetail, gainDb } from './common.ts'
import { always, type DetailsOf } from './detail.ts'

/** The busy detector knows tones and pauses of this length only (main/dsp.c, BUSY_MIN and BUSY_MAX). */
const toneMs = z.int().min(75).max(3100)

export const analogLineDetails = z
  .object({
    callerIdExpected: z.boolean(),
    callerIdSignalling: z.enum(['bell', 'v23', 'v23_jp', 'dtmf']),
    callerIdStart: z.enum(['ring', 'polarity', 'polarity_IN', 'dtmf']),
    callerIdGainDb: gainDb,
    answerOnPolarity: z.boolean(),
    hangUpOnPolarity: z.boolean(),
    polarityDelayMs: z.int().min(100).max(10_000),
    busyDetection: z.boolean(),
    /** Fewer than 4 count as 4, and the detector remembers 15 (ast_dsp_set_busy_count). */
    busyTones: z.int().min(4).max(15),
    /** Tone, pause, or tone, pause, tone, pause; empty: any regular tone (parse_busy_pattern). */
    busyPattern: z.array(toneMs).refine(({ length }) => length === 0 || length === 2 || length === 4),
    hangUpOnDialTone: z.boolean(),
    callLimitMinutes,
    ringTimeoutMs: z.int().min(2000).max(30_000),
    dialMode: z.enum(['tone', 'pulse']),
    dialToneWaitMs: z.int().min(200).max(10_000),
    /** DAHDI's own is 750 (kernel.h, DAHDI_DEFAULT_FLASHTIME). */
    flashMs: z.int().min(50).max(2000),
    echo,
    /** chan_dahdi.c takes 10 to 4000. */
    echoTrainingMs: z.int().min(10).max(4000),
  })
  .partial()

export type AnalogLineDetails = z.infer<typeof analogLineDetails>

export const callerIdSignallings = {
  bell: said('FSK, Bell 202 (North America)', 'FSK, Bell 202 (Amérique du Nord)'),
  v23: said('FSK, V.23 (Europe)', 'FSK, V.23 (Europe)'),
  v23_jp: said('FSK, Japanese V.23', 'FSK, V.23 japonais'),
  dtmf: said('DTMF tones', 'Tonalités DTMF'),
}

export const analogLineTexts: DetailsOf<AnalogLineDetails> = {
  callerIdExpected: {
    theme: 'caller-id',
    label: said('Wait for the caller’s number', 'Attendre le numéro de l’appelant'),
    explanation: said(
      'Without it telephones ring a few seconds sooner, but show no number. Choose No where the operator sends none.',
      'Sans cela, les téléphones sonnent quelques secondes plus tôt, mais n’affichent aucun numéro. Choisissez Non si l’opérateur n’en envoie pas.',
    ),
    usual: always(true),
  },
  callerIdSignalling: {
    theme: 'caller-id',
    label: said('How the number is sent', 'Comment le numéro est envoyé'),
    explanation: said(
      'Operators differ, even within a country. If no number is ever shown, try the others one after the other.',
      'Les opérateurs diffèrent, même dans un pays. Si aucun numéro ne s’affiche jamais, essayez les autres l’un après l’autre.',
    ),
    choices: callerIdSignallings,
    usual: ({ callerId }) => callerId.signalling,
    country: 'callerId',
  },
  callerIdStart: {
    theme: 'caller-id',
    label: said('What announces the number', 'Ce qui annonce le numéro'),
    explanation: said(
      'The number comes after the first ring in most countries, before it where the line reverses its polarity or sends DTMF tones.',
      'Le numéro suit la première sonnerie dans la plupart des pays ; il la précède là où la ligne inverse sa polarité ou envoie des tonalités DTMF.',
    ),
    choices: {
      ring: said('The first ring', 'La première sonnerie'),
      polarity: said('A reversal of polarity', 'Une inversion de polarité'),
      polarity_IN: said('A reversal of polarity, India', 'Une inversion de polarité, Inde'),
      dtmf: said('The DTMF tones themselves', 'Les tonalités DTMF elles-mêmes'),
    },
    usual: ({ callerId }) => callerId.start,
    country: 'callerId',
  },
  callerIdGainDb: {
    theme: 'caller-id',
    label: said('Louder while the number comes', 'Plus fort pendant le numéro'),
    explanation: said(
      'Added to the volume from the line while the number is being received. More on a long, quiet line; less when numbers come garbled.',
      'S’ajoute au volume venant de la ligne pendant la réception du numéro. Davantage sur une ligne longue et faible, moins si les numéros arrivent déformés.',
    ),
    unit: 'dB',
    usual: always(5),
  },
  answerOnPolarity: {
    theme: 'hang-up',
    label: said('A reversal of polarity is the answer', 'Une inversion de polarité signale la réponse'),
    explanation: said(
      'Only where the operator reverses the line when the person called answers. The time of a call then begins at the answer; without it, a call counts as answered as soon as it is dialled.',
      'Seulement si l’opérateur inverse la ligne quand l’appelé répond. La durée compte alors depuis la réponse ; sinon, un appel compte comme répondu dès la numérotation.',
    ),
    usual: always(false),
  },
  hangUpOnPolarity: {
    theme: 'hang-up',
    label: said('A reversal of polarity is the end', 'Une inversion de polarité signale la fin'),
    explanation: said(
      'Only where the operator reverses the line when the other side hangs up: the surest way to notice the end of a call.',
      'Seulement si l’opérateur inverse la ligne quand l’autre côté raccroche : le moyen le plus sûr de remarquer la fin d’un appel.',
    ),
    usual: always(false),
  },
  polarityDelayMs: {
    theme: 'hang-up',
    label: said('Between answer and end at least', 'Entre réponse et fin au moins'),
    explanation: said(
      'A second reversal sooner than this after the answer is not taken for the end of the call.',
      'Une deuxième inversion survenant plus tôt après la réponse n’est pas prise pour la fin de l’appel.',
    ),
    unit: 'ms',
    usual: always(600),
  },
  busyDetection: {
    theme: 'hang-up',
    label: said('Listen for the busy tone', 'Écouter la tonalité d’occupation'),
    explanation: said(
      'Many lines say only by a tone that the other side has hung up. Turn it off when calls are cut in the middle of a sentence or of music.',
      'Bien des lignes n’indiquent que par une tonalité que l’autre côté a raccroché. Désactivez si des appels sont coupés au milieu d’une phrase ou d’une musique.',
    ),
    usual: always(true),
  },
  busyTones: {
    theme: 'hang-up',
    label: said('So many busy tones', 'Nombre de tonalités'),
    explanation: said(
      'How many tones must be heard before the line is hung up. More is safer against cut calls, and slower.',
      'Combien de tonalités doivent être entendues avant de raccrocher. Davantage protège mieux des coupures, mais plus lentement.',
    ),
    usual: always(4),
  },
  busyPattern: {
    theme: 'hang-up',
    label: said('Rhythm of the busy tone', 'Rythme de la tonalité'),
    explanation: said(
      'Length of tone and pause in ms, with a comma between: 500,500; four values for a double tone. A star (*) accepts any regular tone. What counts is the tone after the other side hung up, which is often quicker than the busy tone.',
      'Durées de la tonalité et de la pause en ms, séparées par une virgule : 500,500 ; quatre valeurs pour une double tonalité. Une étoile (*) accepte toute tonalité régulière. C’est la tonalité après le raccrochage de l’autre qui compte ; elle est souvent plus rapide que celle d’occupation.',
    ),
    usual: ({ busyPattern }) => busyPattern,
    country: 'busyPattern',
  },
  hangUpOnDialTone: {
    theme: 'hang-up',
    label: said('Dial tone is the end', 'La tonalité d’invitation signale la fin'),
    explanation: said(
      'For lines that go back to dial tone when the other side hangs up. Dial tone is recognised only where it is made of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.',
      'Pour les lignes qui redonnent la tonalité quand l’autre côté raccroche. Elle n’est reconnue que si elle est faite de 350 et 440 Hz : Amérique du Nord, Grande-Bretagne, Irlande, Taïwan.',
    ),
    usual: always(false),
  },
  callLimitMinutes: callLimitDetail,
  ringTimeoutMs: {
    theme: 'hang-up',
    label: said('The caller has given up after', 'L’appelant a renoncé après'),
    explanation: said(
      'So long without a ring, and a call that was not answered is over. It must be longer than the pause between two rings.',
      'Sans sonnerie pendant ce temps, un appel resté sans réponse est terminé. Doit dépasser la pause entre deux sonneries.',
    ),
    unit: 'ms',
    usual: always(8000),
  },
  dialMode: {
    theme: 'dialling',
    label: said('Dialling', 'Numérotation'),
    explanation: said(
      'Pulses only for very old exchanges that do not understand tones.',
      'Les impulsions seulement pour de très vieux centraux qui ne comprennent pas les tonalités.',
    ),
    choices: {
      tone: said('Tones', 'Tonalités'),
      pulse: said('Pulses', 'Impulsions'),
    },
    usual: always('tone' as const),
  },
  dialToneWaitMs: {
    theme: 'dialling',
    label: said('Wait for dial tone, at most', 'Attendre la tonalité, au plus'),
    explanation: said(
      'Dials only after the line has given dial tone, and gives up after this time. Keeps a call from going into one that has not quite ended. Works only with a dial tone of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.',
      'Ne compose qu’après la tonalité de la ligne, et renonce après ce temps. Évite de tomber dans un appel qui n’est pas tout à fait terminé. Ne marche qu’avec une tonalité de 350 et 440 Hz : Amérique du Nord, Grande-Bretagne, Irlande, Taïwan.',
    ),
    unit: 'ms',
    usual: always(null),
  },
  flashMs: {
    theme: 'dialling',
    label: said('Flash sent to the line', 'Flash envoyé à la ligne'),
    explanation: said(
      'How long the line is opened for a flash (R), where another exchange behind it expects one. European exchanges want about 100 ms, American ones 500 ms and more.',
      'Durée d’ouverture de la ligne pour un flash (R), quand un autre central derrière elle en attend un. Les centraux européens veulent environ 100 ms, les américains 500 ms et plus.',
    ),
    unit: 'ms',
    usual: always(750),
  },
  echo: echoDetail,
  echoTrainingMs: {
    theme: 'sound',
    label: said('Echo training', 'Apprentissage de l’écho'),
    explanation: said(
      'Mutes the line for a moment at the start of a call, sends a click and measures the echo, so many ms after the answer. It can make things worse. Cards with their own canceller ignore it.',
      'Coupe le son un instant au début de l’appel, envoie un clic et mesure l’écho, tant de ms après la réponse. Peut aggraver les choses. Les cartes qui ont leur propre annuleur l’ignorent.',
    ),
    unit: 'ms',
    usual: always(null),
  },
}
