/** German: the telephone in the browser. */

import type { phoneEn } from './phone-en.ts'

export const phoneDe: Readonly<Record<keyof typeof phoneEn, string>> = {
  'me.phone': 'Browsertelefon',
  'extension.browser-phone': 'Telefon im Browser',
  'extension.browser-phone-hint':
    'Neben den anderen, auf den eigenen Seiten dieser Person über HTTPS. Es klingelt, solange die Seite offen ist.',
  'phone.not-yours':
    'Für Ihre Nebenstelle gibt es kein Telefon im Browser. Der Administrator kann es einschalten.',
  'phone.needs-https': 'Browser geben das Mikrofon nur Seiten über HTTPS. Öffnen Sie diese Seite dort:',
  'phone.needs-script': 'Das Telefon im Browser braucht JavaScript.',
  'phone.number': 'Nummer',
  'phone.keys': 'Tasten',
  'phone.call': 'Anrufen',
  'phone.answer': 'Annehmen',
  'phone.hold': 'Halten',
  'phone.mute': 'Stumm',
  'phone.transfer': 'Weiterverbinden',
  'phone.hang-up': 'Auflegen',
  'phone.transfer-hint': 'Zum Weiterverbinden zuerst die Nummer eingeben, dann „Weiterverbinden“ drücken.',
  'phone.microphone':
    'Der Browser fragt beim ersten Anruf nach dem Mikrofon: Erlauben Sie es; ein Headset ist für beide Seiten besser. Es hört nur während Gesprächen zu.',
  'phone.window':
    'Lassen Sie diese Seite in einem eigenen Fenster offen: Gespräche enden, wenn sie geschlossen wird.',
  'phone.say.connecting': 'Verbindung wird aufgebaut …',
  'phone.say.ready': 'Bereit: Anrufe an Ihre Nebenstelle klingeln auch hier.',
  'phone.say.lost': 'Keine Verbindung zur Telefonanlage; neuer Versuch …',
  'phone.say.refused': 'Die Telefonanlage lässt diese Seite nicht ein. Laden Sie sie neu.',
  'phone.say.calling': 'Wird angerufen …',
  'phone.say.ringing': 'Dort klingelt es.',
  'phone.say.incoming': 'Ein Anruf kommt an.',
  'phone.say.talking': 'Sie sprechen.',
  'phone.say.held': 'Gehalten.',
  'phone.say.ended': 'Das Gespräch ist beendet.',
  'phone.say.busy': 'Besetzt.',
  'phone.say.no-answer': 'Niemand antwortet.',
  'phone.say.rejected': 'Der Anruf wurde abgelehnt.',
  'phone.say.failed': 'Der Anruf kam nicht zustande.',
  'phone.say.no-microphone':
    'Der Browser gibt kein Mikrofon. Erlauben Sie es in der Adresszeile und versuchen Sie es erneut.',
}
