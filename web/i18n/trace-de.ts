/** Where a call would go, and why one went where it did, in German. */

import type { traceEn } from './trace-en.ts'

export const traceDe: Readonly<Record<keyof typeof traceEn, string>> = {
  'trace.title': 'Wohin ginge ein Anruf?',
  'trace.lead':
    'Kein Telefon klingelt: Die Regeln werden Schritt für Schritt befragt, und jeder Schritt führt zur Seite, auf der er bestimmt wird.',
  'trace.from': 'Wer anruft',
  'trace.from-hint': 'Eine Nebenstelle oder eine externe Nummer. Leer: eine unterdrückte Nummer.',
  'trace.to': 'Was angerufen wird',
  'trace.to-hint': 'Von einer Nebenstelle, wie sie wählt. Von außen Ihre Nummer oder der Name einer Leitung.',
  'trace.when': 'Wann',
  'trace.when-hint': 'Nach der Uhr dieses Hauses. Leer: jetzt.',
  'trace.as-now': 'Wie es jetzt ist',
  'trace.day': 'Tag',
  'trace.night': 'Nacht',
  'trace.rules': 'Nach welchen Regeln',
  'trace.rules-in-force': 'Jene in Kraft',
  'trace.rules-saved': 'Die gespeicherten, mit dem, was noch nicht in Kraft ist',
  'trace.ask': 'Dem Anruf folgen',
  'trace.wrong-from': 'Eine Nummer mit höchstens 60 Zeichen.',
  'trace.wrong-to': 'Eine Nummer oder der Name einer Leitung.',
  'trace.wrong-at': 'Ein Tag und eine Uhrzeit, etwa 2026-08-01 18:03.',
  'trace.nothing': 'Noch ist keine Konfiguration in Kraft.',
  'trace.way': 'Der Weg des Anrufs',
  'trace.at': '{date}, {time}',
  'trace.not-live':
    'Die Telefone antworten nicht: Umleitungen, Schalter und Eingriffe per Kennziffer gelten als nicht gesetzt.',
  'trace.rule': 'Regel ansehen',
  'trace.set': 'so seit {when}, durch {who}',
  'trace.set-then': 'so seit {when}',
  'trace.set-before': 'so seit vor der ältesten aufbewahrten Konfiguration',
  'trace.set-saved': 'gespeichert, aber noch nicht in Kraft',
  'trace.week': 'Die Woche von {name}; der Strich steht beim Zeitpunkt des Anrufs, am {day}',
  'trace.call-title': 'Warum tat dieser Anruf das?',
  'trace.happened': 'Was geschah',
  'trace.summary': '{direction}, von {from} an {to}: {outcome}',
  'trace.why': 'Was die Regeln sagen',
  'trace.rules-then':
    'Nach der Konfiguration, die bei Beginn des Anrufs in Kraft war. Umleitungen, Schalter und Eingriffe per Kennziffer sind wie jetzt.',
  'trace.rules-oldest':
    'Die Konfiguration jenes Tages ist nicht mehr aufbewahrt: nach der ältesten vorhandenen. Umleitungen, Schalter und Eingriffe per Kennziffer sind wie jetzt.',
  'trace.see': 'Warum?',
  'trace.see-label': 'Warum tat dieser Anruf vom {when} das?',
  'trace.offer':
    'Jeder Anrufer, jede Nummer, jeder Zeitpunkt: Die Regeln werden Schritt für Schritt verfolgt.',
}
