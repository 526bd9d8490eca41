/** The logs, in Italian. */

import type { logsEn } from './logs-en.ts'
import type { Message } from './message.ts'

export const logsIt: Readonly<Record<keyof typeof logsEn, Message>> = {
  'logs.title': 'Registri e diagnostica',
  'logs.lead': 'Ciò che le parti del centralino hanno annotato, dal più recente.',
  'logs.see': 'Vedi i registri',
  'logs.download': 'Scarica queste righe',
  'logs.diagnostics': 'Scarica tutto per chi aiuta',
  'logs.source': 'Di chi',
  'logs.source-messages': 'Avvisi della centrale telefonica',
  'logs.source-asterisk': 'Avvio e arresto della centrale telefonica',
  'logs.source-offhook': 'Offhook',
  'logs.source-root-helper': 'Aiutante di Offhook con diritti di root',
  'logs.source-dahdi': 'Schede all’avvio',
  'logs.source-drivers': 'Driver delle schede',
  'logs.level': 'Gravità',
  'logs.level-all': 'Tutto',
  'logs.level-warnings': 'Avvisi e peggio',
  'logs.level-errors': 'Solo errori',
  'logs.text': 'Con queste parole',
  'logs.none': 'Non è stato annotato nulla.',
  'logs.lines': 'Righe',
  'logs.count': { one: '{count} riga', other: '{count} righe' },
}
