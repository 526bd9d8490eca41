/** Recordings of the house and music on hold, in German. */

import type { Message } from './message.ts'
import type { soundsEn } from './sounds-en.ts'

export const soundsDe: Readonly<Record<keyof typeof soundsEn, Message>> = {
  'sounds.title': 'Aufnahmen und Musik',
  'sounds.lead':
    'Was Anrufer hören: anhören, eine Datei senden oder selbst sprechen. Ein neuer Ton ist ab dem nächsten Anruf zu hören.',
  'sounds.empty': 'Noch nicht aufgenommen',
  'sounds.listen': '{name} anhören',
  'sounds.tracks': { one: '{count} Stück', other: '{count} Stücke' },
  'sounds.tracks-title': 'Was sie spielt',
  'sounds.no-tracks': 'Noch nichts: Anrufer hören die übliche Musik.',
  'sounds.edit': 'Name und Einstellungen',
  'sounds.now': 'Wie es jetzt klingt',
  'sounds.download': 'Herunterladen',
  'sounds.delete': 'Ton löschen',
  'sounds.delete-track': 'Löschen',
  'sounds.delete-title': 'Den Ton von {name} löschen?',
  'sounds.delete-text': 'Name und Orte bleiben; Anrufer hören dort nichts, bis es einen neuen gibt.',
  'sounds.file-title': 'Datei senden',
  'sounds.file': 'Datei',
  'sounds.file-hint': 'WAV, höchstens zehn Minuten (Musik: dreißig).',
  'sounds.file-hint-script':
    'WAV, MP3, Ogg und was dieser Browser sonst abspielt; höchstens zehn Minuten (Musik: dreißig).',
  'sounds.send': 'Senden',
  'sounds.converting': 'Die Datei wird für das Telefon vorbereitet…',
  'sounds.microphone-title': 'Hier sprechen',
  'sounds.microphone-hint': 'Der Browser fragt, ob er das Mikrofon benutzen darf.',
  'sounds.microphone-ready': 'Anhören, behalten oder neu aufnehmen.',
  'sounds.microphone-running': 'Sprechen Sie jetzt.',
  'sounds.microphone-refused': 'Der Browser hat das Mikrofon nicht freigegeben.',
  'sounds.record': 'Aufnehmen',
  'sounds.stop': 'Anhalten',
  'sounds.play': 'Anhören',
  'sounds.keep': 'Behalten',
  'sounds.telephone-title': 'In ein Telefon sprechen',
  'sounds.telephone-hint':
    'Das Telefon klingelt; eine Stimme sagt, was zu tun ist. Nichts ändert sich, bevor Sie mit den Tasten bestätigen.',
  'sounds.telephone': 'Welches Telefon',
  'sounds.ring': 'Klingeln lassen',
  'sounds.hear': 'Anhören, Datei senden, aufnehmen',
  'sounds.offer': 'Alle anhören, Dateien senden, neu aufnehmen.',
  'notice.sound-kept': 'Der Ton ist da und ab dem nächsten Anruf zu hören.',
  'notice.sound-deleted': 'Der Ton ist gelöscht.',
  'notice.sound-ringing':
    'Das Telefon klingelt jetzt. Sehen Sie wieder auf diese Seite, wenn Sie bestätigt haben.',
}
