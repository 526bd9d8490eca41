/** What was in force before, and what is on trial, in German. */

import type { historyEn } from './history-en.ts'
import type { Message } from './message.ts'

export const historyDe: Readonly<Record<keyof typeof historyEn, Message>> = {
  'past.title': 'Verlauf',
  'past.lead': 'Jede Konfiguration, die in Kraft war und noch aufbewahrt ist, die neueste zuerst.',
  'past.none': 'Noch war nichts in Kraft.',
  'past.generation': 'Konfiguration',
  'past.when': 'Wann',
  'past.who': 'Wer',
  'past.what': 'Was sich geändert hat',
  'past.in-force': 'In Kraft',
  'past.unknown': 'Nicht bekannt',
  'past.first': 'Die älteste aufbewahrte',
  'past.files-only': 'Keine Einstellung; nur was aus der Hardware oder einer neuen Version folgt',
  'past.more': { one: 'und eine weitere', other: 'und {count} weitere' },
  'past.one': 'Konfiguration {generation}',
  'past.former': 'Davor: Konfiguration {generation}',
  'past.back': 'Diesen Stand zurückholen',
  'past.back-text':
    'Er ist sofort in Kraft, wenn kein Gespräch endet. Sonst sehen Sie zuerst, was geschehen wird.',
  'past.back-pending': 'Gespeicherte, noch nicht in Kraft gesetzte Änderungen werden dadurch ersetzt.',
  'past.how.pages': 'auf diesen Seiten',
  'past.how.own': 'auf den eigenen Seiten',
  'past.how.api': 'ein Programm, über die API',
  'past.how.command-line': 'auf der Befehlszeile',
  'past.how.automatic': 'die Anlage von selbst',
  'past.how.fall-back': 'nach Fehlern zurückgefallen',
  'past.how.not-confirmed': 'niemand hat rechtzeitig bestätigt',
  'trial.choose': 'Behalten',
  'trial.at-once': 'für immer',
  'trial.minutes': {
    one: 'nur wenn ich binnen {count} Minute bestätige',
    other: 'nur wenn ich binnen {count} Minuten bestätige',
  },
  'trial.risky':
    'Das ändert Leitungen, Karten oder Adressen. Geht etwas schief, kommt der frühere Stand von selbst zurück.',
  'trial.calm': 'Mit einer Frist kommt der frühere Stand von selbst zurück, wenn Sie nicht bestätigen.',
  'trial.label': 'Auf Probe',
  'trial.waits': 'Die letzten Änderungen sind auf Probe. Der frühere Stand kommt zurück in',
  'trial.keep': 'Änderungen behalten',
  'trial.give-up': 'Jetzt zurücknehmen',
  'notice.trial-kept': 'Die Änderungen bleiben.',
  'notice.trial-given-up': 'Der frühere Stand ist wieder in Kraft. Ihre Änderungen sind noch gespeichert.',
}
