/** Français : reprendre un autre système téléphonique. */

import type { Message } from './message.ts'
import type { migrationEn } from './migration-en.ts'

export const migrationDe: Readonly<Record<keyof typeof migrationEn, Message>> = {
  'migration.title': 'Aus einer anderen Anlage umziehen',
  'migration.lead':
    'Übernimmt, was eine andere Telefonanlage hatte: Nebenstellen mit Passwörtern und Sprachboxen, Leitungen, Routen, Gruppen, Menüs, Nachrichten und Anruflisten. Sie sehen zuerst, was mitkommt und was nicht.',
  'migration.see': 'Umziehen',
  'migration.kinds':
    'Sicherungen von FreePBX (2.x bis 17), Elastix und Issabel, Askozia (config.xml) und MikoPBX; SQL-Dumps; ein tar von /etc/asterisk; Anruflisten als Dump der Tabelle cdr, als CSV oder als Master.csv.',
  'migration.file': 'Datei der Sicherung',
  'migration.look': 'Hineinsehen',
  'migration.nothing-yet': 'Noch ändert sich nichts.',
  'migration.found': 'Gefunden: {system}',
  'migration.kind-freepbx': 'FreePBX {version}',
  'migration.kind-issabel': 'Elastix oder Issabel {version}',
  'migration.kind-askozia': 'AskoziaPBX {version}',
  'migration.kind-mikopbx': 'MikoPBX {version}',
  'migration.kind-asterisk': 'Asterisk {version}',
  'migration.kind-calls': 'Anruflisten und Nachrichten {version}',
  'migration.as-it-was': 'Kommen unverändert mit',
  'migration.with-a-change': 'Kommen mit einer Änderung mit',
  'migration.stays-behind': 'Bleiben zurück',
  'migration.messages': 'Nachrichten',
  'migration.calls': 'Anrufliste',
  'migration.calls-between': 'Anrufliste vom {from} bis {to}.',
  'migration.places': 'Buchsen',
  'migration.places-hint':
    'Welche Buchse dieses Geräts an die Stelle welches Kanals der alten Anlage tritt. Die Reihenfolge ist ein Vorschlag; sehen Sie auf die Kabel.',
  'migration.show-with-these': 'Mit diesen Buchsen zeigen',
  'migration.report': 'Was mitkommt',
  'migration.area-count': '{done} von {all}',
  'migration.old': 'Dort',
  'migration.here': 'Hier',
  'migration.why': 'Was anders ist',
  'migration.unchanged': { one: '{count} kommt unverändert mit', other: '{count} kommen unverändert mit' },
  'migration.accept-title': 'Zuerst: die Einstellungen',
  'migration.accept-text':
    'Sie werden zu Änderungen, die noch nicht in Kraft sind. Was hier ist und nicht kollidiert, bleibt; dieselbe Nummer wird ersetzt.',
  'migration.accept': 'Einstellungen annehmen',
  'migration.accepted': 'Die Einstellungen sind angenommen.',
  'migration.see-changes': 'Ansehen, was geschehen wird',
  'migration.bring-title': 'Dann: Nachrichten, Umleitungen und Anrufliste',
  'migration.bring-text':
    'Sobald die Einstellungen in Kraft sind: was am Telefon eingestellt war, die Nachrichten und die Anrufliste. Eine Wiederholung fügt nichts doppelt hinzu.',
  'migration.bring': 'Herüberholen',
  'migration.bring-later': 'Setzen Sie zuerst die Einstellungen in Kraft.',
  'migration.brought':
    'Herübergeholt: {choices} am Telefon gemachte Einstellungen, {files} Tondateien, {records} Einträge der Anrufliste; {refused} Einträge waren nicht lesbar.',
  'migration.close': 'Fertig mit dieser Sicherung',
  'notice.import-accepted': 'Die Einstellungen der anderen Anlage sind angenommen.',
  'notice.import-brought': 'Nachrichten, Umleitungen und Anrufliste sind hier.',
}
