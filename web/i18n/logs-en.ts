/** The logs, in English. */

export const logsEn = {
  'logs.title': 'Logs and diagnostics',
  'logs.lead': 'What the parts of the appliance have written down, the newest first.',
  'logs.see': 'See the logs',
  'logs.download': 'Download these lines',
  'logs.diagnostics': 'Download everything for a helper',
  'logs.source': 'Of whom',
  'logs.source-messages': 'Warnings of the telephone exchange',
  'logs.source-asterisk': 'Start and end of the telephone exchange',
  'logs.source-offhook': 'Offhook',
  'logs.source-root-helper': 'Offhook’s helper with the rights of root',
  'logs.source-dahdi': 'Cards at the start',
  'logs.source-drivers': 'Drivers of the cards',
  'logs.level': 'How serious',
  'logs.level-all': 'Everything',
  'logs.level-warnings': 'Warnings and worse',
  'logs.level-errors': 'Errors alone',
  'logs.text': 'With these words',
  'logs.none': 'Nothing was written down.',
  'logs.lines': 'Lines',
  'logs.count': { one: '{count} line', other: '{count} lines' },
} as const
