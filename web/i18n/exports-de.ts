/** Long exports of calls, in German. */

import type { exportsEn } from './exports-en.ts'
import type { Message } from './message.ts'

export const exportsDe: Readonly<Record<keyof typeof exportsEn, Message>> = {
  'exports.title': 'Exporte',
  'exports.title-of.csv': 'Export als CSV',
  'exports.title-of.pdf': 'Export als PDF',
  'exports.lead':
    'Lange Exporte entstehen hier, einer nach dem anderen, während Sie etwas anderes tun. Niemand sonst sieht Ihre Exporte; eine Datei bleibt eine Stunde.',
  'exports.none': 'Sie haben keinen Export.',
  'exports.aside': 'CSV im Hintergrund',
  'exports.mine': 'Ihre Exporte',
  'exports.back': 'Zurück zu den Anrufen',
  'exports.waiting': {
    one: 'Wartet: {count} Export kommt zuerst.',
    other: 'Wartet: {count} Exporte kommen zuerst.',
  },
  'exports.counting': 'Die Anrufe werden gezählt…',
  'exports.running': '{done} von etwa {rows} Anrufen',
  'exports.ready': {
    one: '{count} Anruf, {size}. Bleibt bis {until}.',
    other: '{count} Anrufe, {size}. Bleibt bis {until}.',
  },
  'exports.newest': 'Ein PDF enthält höchstens die neuesten {most} Anrufe, eine CSV-Datei alle.',
  'exports.too-large':
    'Dafür ist nicht genug Platz. Wählen Sie einen kürzeren Zeitraum, oder laden Sie die CSV-Datei aus der Liste der Anrufe herunter: das braucht keinen Platz.',
  'exports.broken': 'Der Export ist nicht gelungen. Versuchen Sie es noch einmal.',
  'exports.given-up': 'Abgebrochen. Nichts davon ist aufbewahrt.',
  'exports.get': 'Datei herunterladen',
  'exports.give-up': 'Export abbrechen',
  'exports.remove': 'Datei löschen',
  'exports.full':
    'Zwei Ihrer Exporte oder fünf von allen Personen laufen noch. Warten Sie, bis einer fertig ist, oder brechen Sie einen ab.',
}
