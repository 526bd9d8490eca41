/** French of the reports, the search for calls and what belongs to them. */

import type { Message } from './message.ts'
import type { reportsEn } from './reports-en.ts'

export const reportsFr: Readonly<Record<keyof typeof reportsEn, Message>> = {
  'calls.nav': 'Appels',
  'calls.nav.list': 'Appels',
  'calls.nav.reports': 'Rapports',
  'reports.title': 'Rapports',
  'reports.list': 'Tous les rapports',
  'reports.overview': 'Vue d’ensemble',
  'reports.show': 'Afficher',
  'reports.csv': 'CSV',
  'reports.figures': 'Chiffres',
  'reports.lost': 'Manqués ou abandonnés',
  'reports.of-incoming': '{share} des appels entrants',
  'reports.period.week': '7 derniers jours',
  'reports.period.month': 'Ce mois',
  'reports.period.last-month': 'Mois passé',
  'reports.period.year': '12 derniers mois',
}
