/** What came over, what changed on the way, and what stays behind, line by line: for the page and the terminal alike. */

import { type Said, said } from '../model/said.ts'
import type { Remark } from './remarks.ts'

export const AREAS = [
  'extension',
  'trunk',
  'outgoing',
  'incoming',
  'ring-group',
  'queue',
  'menu',
  'schedule',
  'switch',
  'announcement',
  'conference',
  'paging',
  'recording',
  'speed-dial',
  'disa',
  'parking',
  'code',
  'blacklist',
  'state',
  'voicemail',
  'calls',
  'other',
  'file',
] as const
export type Area = (typeof AREAS)[number]

export interface ReportLine {
  readonly area: Area
  /** As the old system calls it. */
  readonly old: string
  /** As it is called here; null: it stays behind. */
  readonly here: string | null
  /** What is different, or why it stays behind. */
  readonly remarks: readonly Remark[]
}

export interface Counts {
  readonly carried: number
  readonly changed: number
  readonly left: number
}

export function countsOf(lines: readonly ReportLine[]): Counts {
  const left = lines.filter(({ here }) => here === null).length
  const changed = lines.filter(({ here, remarks }) => here !== null && remarks.length > 0).length
  return { carried: lines.length - left - changed, changed, left }
}

export const AREA_NAMES: Readonly<Record<Area, Said>> = {
  extension: said('Extensions', 'Numéros internes'),
  trunk: said('Lines', 'Lignes'),
  outgoing: said('Outgoing routes', 'Routes sortantes'),
  incoming: said('Incoming routes', 'Routes entrantes'),
  'ring-group': said('Ring groups', 'Groupes de sonnerie'),
  queue: said('Queues', 'Files d’attente'),
  menu: said('Menus', 'Menus vocaux'),
  schedule: said('Schedules', 'Horaires'),
  switch: said('Day and night', 'Jour et nuit'),
  announcement: said('Announcements', 'Annonces'),
  conference: said('Conference rooms', 'Salles de conférence'),
  paging: said('Paging groups', 'Groupes de diffusion'),
  recording: said('Recordings', 'Enregistrements'),
  'speed-dial': said('Speed dials', 'Numéros abrégés'),
  disa: said('Calls from outside through the house', 'Appels de l’extérieur par la maison'),
  parking: said('Parking', 'Parcage'),
  code: said('Feature codes', 'Codes de fonctions'),
  blacklist: said('Unwanted callers', 'Appelants indésirables'),
  state: said('Set by telephone', 'Réglé au téléphone'),
  voicemail: said('Messages', 'Messages'),
  calls: said('Call records', 'Liste des appels'),
  other: said('Everything else', 'Tout le reste'),
  file: said('Files', 'Fichiers'),
}
