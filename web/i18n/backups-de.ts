/** German: backups. */

import type { backupsEn } from './backups-en.ts'
import type { Message } from './message.ts'

export const backupsDe: Readonly<Record<keyof typeof backupsEn, Message>> = {
  'backups.title': 'Sicherungen',
  'backups.lead':
    'Einstellungen, Nachrichten, Begrüßungen, am Telefon Eingestelltes und die Anrufliste: in einer verschlüsselten Datei.',
  'backups.see': 'Sicherungen ansehen',
  'backups.none': 'Es gibt noch keine Sicherung.',
  'backups.made-at': 'Erstellt',
  'backups.size': 'Größe',
  'backups.actions': 'Was damit möglich ist',
  'backups.download': 'Herunterladen',
  'backups.look': 'Hineinsehen',
  'backups.remove': 'Löschen',
  'backups.make-title': 'Jetzt eine erstellen',
  'backups.make': 'Sicherung erstellen',
  'backups.recordings': 'Auch aufgezeichnete Gespräche',
  'backups.nightly': 'Jede Nacht',
  'backups.at': 'Um',
  'backups.at-hint': 'Stunden und Minuten: 03:30',
  'backups.keep': 'Wie viele behalten werden',
  'backups.keep-hint':
    '0: keine wird erstellt. Sie liegen auf diesem Gerät: Laden Sie ab und zu eine herunter.',
  'backups.upload-title': 'Von einem anderen Gerät',
  'backups.file': 'Datei einer Sicherung',
  'backups.upload': 'Hierher bringen',
  'backups.key-title': 'Wiederherstellungsschlüssel',
  'backups.key-text':
    'Ohne ihn kann niemand eine Sicherung auf einem anderen Gerät öffnen. Schreiben Sie ihn auf und bewahren Sie ihn getrennt von diesem auf.',
  'backups.key-show': 'Schlüssel zeigen',
  'backups.key-unreadable': 'Der Schlüssel ist nicht lesbar.',
  'backups.look-title': 'Sicherung vom {when}',
  'backups.look-text': 'Noch ändert sich nichts: Zuerst wird gezeigt, was darin ist.',
  'backups.key': 'Wiederherstellungsschlüssel',
  'backups.key-hint': 'Leer für eine Sicherung dieses Geräts.',
  'backups.opened-title': 'In der Sicherung vom {when}',
  'backups.site': 'Standort',
  'backups.extensions': 'Nebenstellen',
  'backups.files': 'Nachrichten und Aufnahmen',
  'backups.choices': 'Am Telefon eingestellt',
  'backups.calls': 'Anrufliste',
  'backups.places': 'Buchsen',
  'backups.places-hint':
    'Welche Buchse dieses Geräts an die Stelle jener in der Sicherung tritt. Was keine hat, wird als fehlend gemeldet.',
  'backups.place-fxs': 'Telefon {usedBy}',
  'backups.place-fxo': 'Leitung {usedBy}',
  'backups.place-bri': 'ISDN-Leitung {usedBy}',
  'backups.place-pri': 'Primärmultiplexleitung {usedBy}',
  'backups.no-place': 'Hier keine',
  'backups.same-place': '{place} (wie zuvor)',
  'backups.take-back-text':
    'Die heutigen Einstellungen werden ersetzt und sofort in Kraft gesetzt; Gespräche können getrennt werden. Vorhandene Nachrichten bleiben neben jenen der Sicherung.',
  'backups.take-back': 'Diese Sicherung zurückspielen',
  'backups.close': 'Nichts damit tun',
  'error.time-of-day': 'Stunden und Minuten, etwa 03:30.',
  'notice.backup-made': 'Die Sicherung ist erstellt.',
  'notice.backup-removed': 'Die Sicherung ist gelöscht.',
  'notice.backup-taken-back': 'Die Sicherung ist in Kraft.',
}
