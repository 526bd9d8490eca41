/** German: updates. */

import type { Message } from './message.ts'
import type { updatesEn } from './updates-en.ts'

export const updatesDe: Readonly<Record<keyof typeof updatesEn, Message>> = {
  'updates.title': 'Aktualisierungen',
  'updates.lead':
    'Eine neue Version wird neben der laufenden geschrieben, während die Gespräche weitergehen, und nur behalten, wenn alles wie vorher funktioniert. Sonst ist die frühere von selbst wieder da.',
  'updates.see': 'Aktualisierungen ansehen',
  'updates.version': 'Laufende Version',
  'updates.slot': 'Im Platz',
  'updates.other': 'Im anderen Platz',
  'updates.other-empty': 'nichts Ganzes',
  'updates.on-trial': 'auf Probe: es wird geprüft, ob alles wie vorher funktioniert',
  'updates.confirmed': 'bestätigt',
  'updates.no-slots':
    'Dieses Gerät läuft nicht von einer Festplatte mit zwei Systemen: stattdessen das neue Abbild schreiben und eine Sicherung übernehmen.',
  'updates.last-passed': 'Letzte Aktualisierung: {former} auf {version}, {when}: bestanden',
  'updates.last-failed':
    'Letzte Aktualisierung: {former} auf {version}, {when}: nicht bestanden, {former} ist wieder da',
  'updates.seen': 'Gelesen',
  'updates.upload-title': 'Aus einer Datei',
  'updates.upload-text': 'Vor allem anderen wird die Unterschrift geprüft.',
  'updates.file': 'Datei einer Aktualisierung',
  'updates.upload': 'Hierher bringen',
  'updates.received': 'Version {version} ist da ({size}); ihre Unterschrift ist gültig.',
  'updates.write': 'Neben die laufende schreiben',
  'updates.write-text': 'Die Gespräche gehen weiter. Nichts startet von selbst.',
  'updates.older': 'Sie ist älter als die laufende, und das ist so gewollt',
  'updates.drop': 'Verwerfen',
  'updates.writing': 'Wird geschrieben: {percent} %',
  'updates.checking': 'Wird zurückgelesen und geprüft: {percent} %',
  'updates.fetching': 'Wird geholt: {done} von {all}',
  'updates.start-title': 'Version {version} starten',
  'updates.start-text':
    'Das Gerät startet neu und ist für die Dauer eines Starts ohne Telefon. Die neue Version muss sich innerhalb von zehn Minuten bewähren.',
  'updates.back-text': 'Sie kann die heutigen Einstellungen lesen.',
  'updates.back-settings':
    'Sie kann die heutigen Einstellungen nicht lesen: mit ihr kommen die von vor der Aktualisierung zurück, und was seither geändert wurde, gilt nicht mehr.',
  'updates.when': 'Wann',
  'updates.when-now': 'Jetzt',
  'updates.when-at': 'Zur Zeit unten, sobald niemand telefoniert',
  'updates.at': 'Um',
  'updates.start': 'Starten',
  'updates.planned': 'Geplant für {when}, sobald niemand telefoniert.',
  'updates.cancel': 'Nicht starten',
  'updates.server-title': 'Von einem Server',
  'updates.address': 'Adresse der Aktualisierung',
  'updates.address-hint': 'https://… der Datei selbst. Leer: niemand wird gefragt.',
  'updates.asked-at': 'Jede Nacht gefragt um',
  'updates.install': 'Neueres in derselben Nacht schreiben und starten, wenn niemand telefoniert',
  'updates.look': 'Jetzt fragen',
  'error.https-address': 'Eine Adresse, die mit https:// beginnt',
  'notice.update-received': 'Die Aktualisierung ist da; ihre Unterschrift ist gültig.',
  'notice.update-writing': 'Die Aktualisierung wird geschrieben.',
  'notice.update-planned': 'Der Start der Aktualisierung ist geplant.',
  'notice.update-restarting': 'Das Gerät startet neu. Diese Seite antwortet in ein bis zwei Minuten wieder.',
  'notice.update-cancelled': 'Es wird nichts gestartet.',
  'notice.update-none': 'Der Server hat nichts Neueres.',
}
