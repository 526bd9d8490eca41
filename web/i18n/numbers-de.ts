/** The directory, the blacklist and speed dials, in German. */

import type { numbersEn } from './numbers-en.ts'

export const numbersDe: Readonly<Record<keyof typeof numbersEn, string>> = {
  'numbers.title': 'Sperrliste und eigene Kurzwahlen',
  'numbers.lead': 'Was man per Kennziffer und Sie hier eingetragen haben. Änderungen gelten sofort.',
  'numbers.unreadable': 'Die Telefone antworten nicht: Die Listen sind jetzt nicht lesbar.',
  'numbers.blocked': 'Anrufer, die nicht durchgelassen werden',
  'numbers.blocked-where': 'Wohin ihre Anrufe gehen',
  'numbers.blocked-none': 'Niemand steht auf der Liste.',
  'numbers.blocked-hint': 'Wie die Telefone sie zeigen.',
  'numbers.block': 'Auf die Liste setzen',
  'numbers.by-code': 'Per Kennziffer',
  'numbers.number': 'Nummer',
  'numbers.name': 'Name',
  'numbers.actions': 'Was damit möglich ist',
  'numbers.remove': 'Entfernen',
  'numbers.dials': 'Eigene Kurzwahlen',
  'numbers.dials-house': 'Kurzwahlen des Hauses',
  'numbers.dials-none': 'Niemand hat eine eigene.',
  'numbers.whose': 'Wessen',
  'numbers.place': 'Platz',
  'numbers.keep': 'Speichern',
  'numbers.offer':
    'Anrufer, die nicht durchgelassen werden, nach Nummer und Name; was als Kurzwahl gespeichert ist.',
  'notice.numbers-saved': 'Erledigt. Es gilt ab jetzt.',
  'directory.title': 'Telefonbuch',
  'directory.search': 'Name oder Nummer',
  'directory.nobody': 'Niemand dieses Namens steht im Telefonbuch.',
  'directory.now': 'Jetzt',
  'directory.follow-me': 'Folgeruf ist ein',
  'directory.forwards': 'Anrufe gehen an {to}',
  'directory.quiet': 'Möchte nicht gestört werden',
  'directory.offer': 'Alle nach Name und Nummer, und wer seine Anrufe umleitet; für alle, die sich anmelden.',
}
