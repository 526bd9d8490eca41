/** What the appliance is made of, in German. */
import type { licencesEn } from './licences-en.ts'
import type { Message } from './message.ts'

export const licencesDe: Readonly<Record<keyof typeof licencesEn, Message>> = {
  'licences.title': 'Lizenzen',
  'licences.lead':
    'Offhook ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es wird mit den Programmen unten geliefert; jedes behält seine Lizenz.',
  'licences.see': 'Lizenzen ansehen',
  'licences.exchange':
    'Die Telefonvermittlung ist Asterisk, die Treiber der Karten sind DAHDI; beide unter der GNU General Public License, Version 2.',
  'licences.libraries': 'In unseren Programmen',
  'licences.system': 'Pakete des Systems',
  'licences.name': 'Name',
  'licences.version': 'Version',
  'licences.licence': 'Lizenz',
  'licences.text': 'Text',
  'licences.read': 'Lesen',
  'licences.none': 'Außerhalb des Abbilds der Anlage gibt es keine Liste der Pakete.',
}
