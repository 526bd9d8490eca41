/** The logs, in German. */

import type { logsEn } from './logs-en.ts'
import type { Message } from './message.ts'

export const logsDe: Readonly<Record<keyof typeof logsEn, Message>> = {
  'logs.title': 'Protokolle und Diagnose',
  'logs.lead': 'Was die Teile der Anlage aufgeschrieben haben, das Neueste zuerst.',
  'logs.see': 'Protokolle ansehen',
  'logs.download': 'Diese Zeilen herunterladen',
  'logs.diagnostics': 'Alles für einen Helfer herunterladen',
  'logs.source': 'Von wem',
  'logs.source-messages': 'Warnungen der Telefonvermittlung',
  'logs.source-asterisk': 'Start und Ende der Telefonvermittlung',
  'logs.source-offhook': 'Offhook',
  'logs.source-root-helper': 'Offhooks Helfer mit Root-Rechten',
  'logs.source-dahdi': 'Karten beim Start',
  'logs.source-drivers': 'Treiber der Karten',
  'logs.level': 'Wie ernst',
  'logs.level-all': 'Alles',
  'logs.level-warnings': 'Warnungen und Schlimmeres',
  'logs.level-errors': 'Nur Fehler',
  'logs.text': 'Mit diesen Wörtern',
  'logs.none': 'Nichts wurde aufgeschrieben.',
  'logs.lines': 'Zeilen',
  'logs.count': { one: '{count} Zeile', other: '{count} Zeilen' },
}
