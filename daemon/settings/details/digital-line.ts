/** What a person is told about the signal of a digital line and about R2; the fields themselves are in the schema of lines. */

import { usualVariant } from '../../model/r2.ts'
import { said } from '../../model/said.ts'
import type { BasicRateSignal, PrimaryRateSignal, R2Settings } from '../schema.ts'
import { always, type DetailsOf } from './detail.ts'

const clock: DetailsOf<PrimaryRateSignal>['clock'] = {
  theme: 'signal',
  label: said('Clock from this line', 'Horloge de cette ligne'),
  explanation: said(
    'A card follows the clock of the network, or sound clicks and faxes fail. Prefer the line of the public operator; choose “never” for a line to another exchange that follows us.',
    'Une carte suit l’horloge du réseau, sinon le son claque et les fax échouent. Préférez la ligne de l’opérateur public ; choisissez « jamais » pour une ligne vers un autre central qui nous suit.',
  ),
  choices: {
    automatic: said('Where we are the subscriber', 'Là où nous sommes l’abonné'),
    preferred: said('Before all others', 'Avant toutes les autres'),
    never: said('Never', 'Jamais'),
  },
  usual: always('automatic' as const),
}

export const basicRateTexts: DetailsOf<BasicRateSignal> = {
  terminated: {
    theme: 'signal',
    label: said('Terminating resistors (100 Ω)', 'Résistances de terminaison (100 Ω)'),
    explanation: said(
      'A bus needs them at both of its ends and nowhere else. As usual: on the network’s side. Only cards without jumpers for it can be told so; on the others the jumpers count.',
      'Un bus en veut à ses deux bouts et nulle part ailleurs. D’usage : du côté réseau. Seules les cartes sans cavaliers pour cela obéissent ; sur les autres, les cavaliers comptent.',
    ),
    usual: always(null),
  },
  clock,
}

/** Lengths: TIA-547 and dahdi-tools' system.conf.sample, 133 feet a step. */
export const primaryRateTexts: DetailsOf<PrimaryRateSignal> = {
  standard: {
    theme: 'signal',
    label: said('Standard', 'Norme'),
    explanation: said(
      'What the operator delivers. After another choice is saved, this page shows the settings of that standard. Some cards have a jumper instead.',
      'Ce que livre l’opérateur. Une fois un autre choix enregistré, cette page montre les réglages de cette norme. Certaines cartes ont un cavalier à la place.',
    ),
    choices: {
      e1: said('E1 (30 calls; Europe and most countries)', 'E1 (30 appels ; Europe et la plupart des pays)'),
      t1: said('T1 (23 calls; North America)', 'T1 (23 appels ; Amérique du Nord)'),
      j1: said('J1 (23 calls; Japan)', 'J1 (23 appels ; Japon)'),
    },
    usual: ({ digitalLine }) => digitalLine,
    country: 'digitalLine',
  },
  protocol: {
    theme: 'signal',
    label: said('Signalling', 'Signalisation'),
    explanation: said(
      'Nearly always ISDN. MFC/R2 is spoken by older exchanges in Latin America, Asia and Africa; its own settings are below.',
      'Presque toujours RNIS. Le MFC/R2 est parlé par d’anciens centraux d’Amérique latine, d’Asie et d’Afrique ; ses réglages sont plus bas.',
    ),
    choices: { isdn: said('ISDN (PRI)', 'RNIS (PRI)'), r2: said('MFC/R2', 'MFC/R2') },
    usual: always('isdn' as const),
  },
  framing: {
    theme: 'signal',
    label: said('Framing', 'Trame'),
    explanation: said(
      'The operator tells. D4, also called superframe, is found on old lines, together with AMI.',
      'L’opérateur le dit. D4, dit aussi superframe, se trouve sur d’anciennes lignes, avec AMI.',
    ),
    choices: {
      esf: said('ESF (extended superframe)', 'ESF (superframe étendue)'),
      d4: said('D4 (superframe)', 'D4 (superframe)'),
    },
    usual: always('esf' as const),
  },
  coding: {
    theme: 'signal',
    label: said('Line code', 'Code en ligne'),
    explanation: said(
      'Both ends must use the same one, or the line counts errors all the time. AMI is found on old lines only.',
      'Les deux bouts doivent utiliser le même, sinon la ligne compte sans cesse des erreurs. AMI ne se trouve que sur d’anciennes lignes.',
    ),
    choices: {
      standard: said('HDB3 on E1, B8ZS on T1 and J1', 'HDB3 sur E1, B8ZS sur T1 et J1'),
      ami: said('AMI', 'AMI'),
    },
    usual: always('standard' as const),
  },
  buildOut: {
    theme: 'signal',
    label: said('Length of the cable', 'Longueur du câble'),
    explanation: said(
      'To the operator’s box or the other exchange: how strongly we send (line build-out). The three reductions are for a line without a box of the operator’s, when he asks for one.',
      'Jusqu’au boîtier de l’opérateur ou à l’autre central : la force de notre signal (line build-out). Les trois atténuations sont pour une ligne sans boîtier de l’opérateur, s’il en demande une.',
    ),
    choices: {
      '0': said('Up to 40 m, or operator’s line at 0 dB', 'Jusqu’à 40 m, ou ligne de l’opérateur à 0 dB'),
      '1': said('40 to 80 m', '40 à 80 m'),
      '2': said('80 to 120 m', '80 à 120 m'),
      '3': said('120 to 160 m', '120 à 160 m'),
      '4': said('160 to 200 m', '160 à 200 m'),
      '5': said('Operator’s line, −7.5 dB', 'Ligne de l’opérateur, −7,5 dB'),
      '6': said('Operator’s line, −15 dB', 'Ligne de l’opérateur, −15 dB'),
      '7': said('Operator’s line, −22.5 dB', 'Ligne de l’opérateur, −22,5 dB'),
    },
    usual: always(0),
  },
  yellow: {
    theme: 'signal',
    label: said('Tell the other side when we are off', 'Dire à l’autre côté que nous sommes à l’arrêt'),
    explanation: said(
      'Sends a yellow alarm while Asterisk does not run, so that the operator can send calls elsewhere. Some operators take the line out of service then: ask first.',
      'Envoie une alarme jaune tant qu’Asterisk ne tourne pas, pour que l’opérateur puisse renvoyer les appels. Certains mettent alors la ligne hors service : demandez d’abord.',
    ),
    usual: always(false),
  },
  clock,
}

/** chan_dahdi.conf.sample, mfcr2_*. */
export const r2Texts: DetailsOf<R2Settings> = {
  variant: {
    theme: 'r2',
    label: said('Variant', 'Variante'),
    explanation: said('The dialect of the country’s exchanges.', 'Le dialecte des centraux du pays.'),
    choices: {
      ar: said('Argentina', 'Argentine'),
      br: said('Brazil', 'Brésil'),
      cn: said('China', 'Chine'),
      co: said('Colombia', 'Colombie'),
      cz: said('Czechia', 'Tchéquie'),
      ec: said('Ecuador', 'Équateur'),
      id: said('Indonesia', 'Indonésie'),
      itu: said('International (ITU-T Q.400)', 'International (UIT-T Q.400)'),
      mx: said('Mexico', 'Mexique'),
      ph: said('Philippines', 'Philippines'),
      ve: said('Venezuela', 'Venezuela'),
    },
    usual: usualVariant,
  },
  category: {
    theme: 'r2',
    label: said('How we introduce ourselves', 'Comment nous nous présentons'),
    explanation: said(
      'The category our calls carry. Operators expect the first unless the contract says otherwise.',
      'La catégorie que portent nos appels. Les opérateurs attendent la première, sauf si le contrat dit autre chose.',
    ),
    choices: {
      national_subscriber: said('National subscriber', 'Abonné national'),
      national_priority_subscriber: said('National subscriber with priority', 'Abonné national prioritaire'),
      international_subscriber: said('International subscriber', 'Abonné international'),
      international_priority_subscriber: said(
        'International subscriber with priority',
        'Abonné international prioritaire',
      ),
    },
    usual: always('national_subscriber' as const),
  },
  maxAni: {
    theme: 'r2',
    label: said('Digits of the caller’s number', 'Chiffres du numéro de l’appelant'),
    explanation: said(
      'At most so many are asked for. Too many only cost time; too few cut the number.',
      'On en demande autant au plus. Trop ne coûte que du temps ; trop peu coupe le numéro.',
    ),
    usual: always(10),
  },
  maxDnis: {
    theme: 'r2',
    label: said('Digits of the number called', 'Chiffres du numéro appelé'),
    explanation: said(
      'As many as the operator sends of our own numbers, often the last four.',
      'Autant que l’opérateur envoie de nos propres numéros, souvent les quatre derniers.',
    ),
    usual: always(4),
  },
  aniFirst: {
    theme: 'r2',
    label: said('Ask for the caller’s number first', 'Demander d’abord le numéro de l’appelant'),
    explanation: said(
      'Only where the operator wants it before the number called.',
      'Seulement si l’opérateur le veut avant le numéro appelé.',
    ),
    usual: always(false),
  },
  collectCalls: {
    theme: 'r2',
    label: said('Take calls at our cost', 'Accepter les appels à nos frais'),
    explanation: said(
      'Reverse-charge calls are answered like others; without this they are refused.',
      'Les appels en PCV sont pris comme les autres ; sans cela, ils sont refusés.',
    ),
    usual: always(false),
  },
}
