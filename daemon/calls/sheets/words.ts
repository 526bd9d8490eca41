/** The words of the reports in both languages. They are on papers and in mails too, which no page makes. */

import type { Outcome } from '../conversation.ts'
import type { SheetId } from './sheet.ts'

export type SheetLanguage = 'en' | 'fr'

const columnsEn = {
  day: 'Day',
  month: 'Month',
  dayOfMonth: 'Day of the month',
  weekday: 'Weekday',
  hour: 'Hour',
  calls: 'Calls',
  answered: 'Answered',
  missed: 'Missed',
  abandoned: 'Gave up waiting',
  incoming: 'Incoming',
  outgoing: 'Outgoing',
  internal: 'Internal',
  talk: 'Talk time',
  average: 'Average conversation',
  wait: 'Average wait',
  made: 'Made',
  taken: 'Taken',
  number: 'Number',
  extension: 'Extension',
  name: 'Name',
  department: 'Department',
  trunk: 'Trunk or line',
  channels: 'Lines',
  queue: 'Queue',
  agent: 'Agent',
  waited: 'Waited',
  lost: 'Not answered',
  meanErlangs: 'Busy on average',
  mostErlangs: 'Busy on the busiest day',
  peak: 'Most at once',
  needed: 'Lines needed',
  share: 'Share',
  all: 'All',
  difference: 'Difference',
  tariff: 'Tariff',
  cost: 'Cost',
  charged: 'Charged',
  price: 'Price',
  account: 'Account',
  unrated: 'Without a tariff',
  advised: 'As the exchange said',
} as const

type Columns = Readonly<Record<keyof typeof columnsEn, string>>

const columnsFr: Columns = {
  day: 'Jour',
  month: 'Mois',
  dayOfMonth: 'Jour du mois',
  weekday: 'Jour de la semaine',
  hour: 'Heure',
  calls: 'Appels',
  answered: 'Répondus',
  missed: 'Manqués',
  abandoned: 'Abandonnés en attente',
  incoming: 'Entrants',
  outgoing: 'Sortants',
  internal: 'Internes',
  talk: 'Conversation',
  average: 'Conversation moyenne',
  wait: 'Attente moyenne',
  made: 'Émis',
  taken: 'Pris',
  number: 'Numéro',
  extension: 'Poste',
  name: 'Nom',
  department: 'Service',
  trunk: 'Faisceau ou ligne',
  channels: 'Lignes',
  queue: 'File d’attente',
  agent: 'Agent',
  waited: 'Attente',
  lost: 'Sans réponse',
  meanErlangs: 'Occupées en moyenne',
  mostErlangs: 'Occupées le jour le plus chargé',
  peak: 'Maximum simultané',
  needed: 'Lignes nécessaires',
  share: 'Part',
  all: 'Total',
  difference: 'Écart',
  tariff: 'Tarif',
  cost: 'Coût',
  charged: 'Taxé',
  price: 'Prix',
  account: 'Compte',
  unrated: 'Sans tarif',
  advised: 'Selon le central',
}

interface Heading {
  readonly title: string
  readonly text: string
}

export interface SheetWords {
  readonly columns: Columns
  readonly sheets: Readonly<Record<SheetId, Heading>>
  readonly upTo: (seconds: number) => string
  readonly longer: (seconds: number) => string
  readonly capacity: (lines: number) => string
  readonly noDepartment: string
  readonly needed: (lines: number, erlangs: string, lost: string) => string
  readonly nothing: string
  readonly page: (page: number, pages: number) => string
  readonly period: (first: string, last: string) => string
  readonly calls: string
  readonly callsText: string
  readonly costs: Readonly<Record<'extensions' | 'departments' | 'tariffs', string>>
  readonly costsText: string
  readonly when: string
  readonly direction: string
  readonly from: string
  readonly to: string
  readonly transferredTo: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly mailSubject: (title: string, period: string) => string
  readonly mailText: (title: string, period: string) => string
}

export const sheetWords: Readonly<Record<SheetLanguage, SheetWords>> = {
  en: {
    columns: columnsEn,
    sheets: {
      days: { title: 'Calls per day', text: 'Calls of each day, by direction, and how long people talked.' },
      months: { title: 'Monthly traffic', text: 'Calls of each month up to a year back.' },
      compare: {
        title: 'Month comparison',
        text: 'Calls of the month, day by day, beside those of the month before.',
      },
      hours: { title: 'Load per hour and weekday', text: 'When calls begin: the darker, the more.' },
      lines: {
        title: 'Lines in use',
        text: 'How many lines were busy in each hour of the day, and how many there are.',
      },
      answering: {
        title: 'Answer time',
        text: 'How long callers from outside waited until somebody answered, or until they gave up.',
      },
      lost: { title: 'Missed and abandoned calls', text: 'Calls from outside that nobody took.' },
      talk: { title: 'Average conversation', text: 'How long a conversation lasted on average, day by day.' },
      numbers: { title: 'Top numbers', text: 'Numbers outside with the most calls.' },
      extensions: { title: 'Per extension', text: 'Calls each extension made, took and missed.' },
      departments: { title: 'Per department', text: 'Calls of the extensions of each account code.' },
      trunks: { title: 'Per trunk', text: 'Calls on the lines of each trunk.' },
      queues: { title: 'Per queue', text: 'Calls that waited in each queue.' },
      agents: { title: 'Per agent', text: 'Calls from queues that each agent took.' },
    },
    upTo: seconds => `up to ${seconds} s`,
    longer: seconds => `over ${seconds} s`,
    capacity: lines => `${lines} lines`,
    noDepartment: 'No department',
    needed: (lines, erlangs, lost) =>
      `In the busiest hour of a day ${erlangs} lines are busy on average. Where ${lost} of the calls may find all lines taken (Erlang B), ${lines} lines are needed.`,
    nothing: 'No calls in this period.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    period: (first, last) => (first === last ? first : `${first} to ${last}`),
    calls: 'Calls',
    callsText: 'Conversations, newest first.',
    costs: {
      extensions: 'Costs per extension',
      departments: 'Costs per department',
      tariffs: 'Costs per tariff',
    },
    costsText: 'Outgoing calls that were answered, by the tariffs as they are now.',
    when: 'When',
    direction: 'Direction',
    from: 'From',
    to: 'To',
    transferredTo: 'Transferred to',
    outcome: 'Outcome',
    outcomes: {
      answered: 'Answered',
      voicemail: 'Voicemail',
      missed: 'Missed',
      busy: 'Busy',
      failed: 'Not reached',
      abandoned: 'Gave up waiting',
      service: 'Service',
    },
    mailSubject: (title, period) => `${title}: ${period}`,
    mailText: (title, period) => `The report “${title}” for ${period} is attached.`,
  },
  fr: {
    columns: columnsFr,
    sheets: {
      days: {
        title: 'Appels par jour',
        text: 'Les appels de chaque jour, par direction, et la durée des conversations.',
      },
      months: { title: 'Trafic mensuel', text: 'Les appels de chaque mois, jusqu’à un an en arrière.' },
      compare: {
        title: 'Comparaison mensuelle',
        text: 'Les appels du mois, jour par jour, à côté de ceux du mois précédent.',
      },
      hours: {
        title: 'Charge par heure et jour',
        text: 'Quand les appels commencent : plus c’est foncé, plus il y en a.',
      },
      lines: {
        title: 'Occupation des lignes',
        text: 'Combien de lignes étaient occupées à chaque heure du jour, et combien il y en a.',
      },
      answering: {
        title: 'Temps de réponse',
        text: 'Combien de temps les appelants extérieurs ont attendu une réponse, ou renoncé.',
      },
      lost: { title: 'Appels manqués et abandonnés', text: 'Les appels extérieurs que personne n’a pris.' },
      talk: { title: 'Conversation moyenne', text: 'La durée moyenne d’une conversation, jour par jour.' },
      numbers: { title: 'Numéros principaux', text: 'Les numéros extérieurs avec le plus d’appels.' },
      extensions: { title: 'Par poste', text: 'Les appels émis, pris et manqués par chaque poste.' },
      departments: { title: 'Par service', text: 'Les appels des postes de chaque code de compte.' },
      trunks: { title: 'Par faisceau', text: 'Les appels sur les lignes de chaque faisceau.' },
      queues: { title: 'Par file d’attente', text: 'Les appels qui ont attendu dans chaque file.' },
      agents: { title: 'Par agent', text: 'Les appels des files que chaque agent a pris.' },
    },
    upTo: seconds => `jusqu’à ${seconds} s`,
    longer: seconds => `plus de ${seconds} s`,
    capacity: lines => `${lines} lignes`,
    noDepartment: 'Sans service',
    needed: (lines, erlangs, lost) =>
      `À l’heure la plus chargée d’un jour, ${erlangs} lignes sont occupées en moyenne. Si ${lost} des appels peuvent trouver toutes les lignes prises (Erlang B), il faut ${lines} lignes.`,
    nothing: 'Aucun appel pendant cette période.',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    period: (first, last) => (first === last ? first : `du ${first} au ${last}`),
    calls: 'Appels',
    callsText: 'Les conversations, les plus récentes d’abord.',
    costs: {
      extensions: 'Coûts par poste',
      departments: 'Coûts par service',
      tariffs: 'Coûts par tarif',
    },
    costsText: 'Les appels sortants répondus, selon les tarifs actuels.',
    when: 'Date',
    direction: 'Direction',
    from: 'De',
    to: 'À',
    transferredTo: 'Transféré à',
    outcome: 'Résultat',
    outcomes: {
      answered: 'Répondu',
      voicemail: 'Messagerie',
      missed: 'Manqué',
      busy: 'Occupé',
      failed: 'Non joint',
      abandoned: 'Abandonné en attente',
      service: 'Service',
    },
    mailSubject: (title, period) => `${title} : ${period}`,
    mailText: (title, period) => `Le rapport « ${title} » (${period}) est joint.`,
  },
}
