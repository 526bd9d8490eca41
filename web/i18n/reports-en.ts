/** English of the reports, the search for calls and what belongs to them. */

export const reportsEn = {
  'calls.nav': 'Calls',
  'calls.nav.list': 'Calls',
  'calls.nav.reports': 'Reports',
  'reports.title': 'Reports',
  'reports.list': 'All reports',
  'reports.overview': 'Overview',
  'reports.show': 'Show',
  'reports.csv': 'CSV',
  'reports.figures': 'Figures',
  'reports.lost': 'Missed or given up',
  'reports.of-incoming': '{share} of the incoming calls',
  'reports.period.week': 'Last 7 days',
  'reports.period.month': 'This month',
  'reports.period.last-month': 'Last month',
  'reports.period.year': 'Last 12 months',
} as const
