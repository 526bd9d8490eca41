/** The directory, the blacklist and speed dials, in Italian. */

import type { Message } from './message.ts'
import type { numbersEn } from './numbers-en.ts'

export const numbersIt: Readonly<Record<keyof typeof numbersEn, Message>> = {
  'numbers.title': 'Lista nera e numeri brevi personali',
  'numbers.lead':
    'Ciò che ciascuno vi ha messo con un codice, e ciò che si inserisce qui. Le modifiche valgono subito.',
  'numbers.unreadable': 'I telefoni non rispondono: gli elenchi adesso non si possono leggere.',
  'numbers.blocked': 'Chiamanti non ammessi',
  'numbers.blocked-where': 'Dove vanno le loro chiamate',
  'numbers.blocked-none': 'Nessuno è nell’elenco.',
  'numbers.blocked-hint': 'Come lo mostrano i telefoni.',
  'numbers.block': 'Metti nell’elenco',
  'numbers.by-code': 'Con un codice',
  'numbers.number': 'Numero',
  'numbers.name': 'Nome',
  'numbers.actions': 'Azioni possibili',
  'numbers.remove': 'Elimina',
  'numbers.dials': 'Numeri brevi personali',
  'numbers.dials-house': 'Numeri brevi della sede',
  'numbers.dials-none': 'Nessuno ne ha di propri.',
  'numbers.whose': 'Di chi',
  'numbers.place': 'Posto',
  'numbers.keep': 'Conserva',
  'numbers.offer': 'Chiamanti non ammessi, per numero e nome; i numeri brevi di ciascuno.',
  'notice.numbers-saved': 'Fatto. Vale da adesso.',
  'directory.title': 'Rubrica',
  'directory.search': 'Nome o numero',
  'directory.nobody': 'Nella rubrica non c’è nessuno con questo nome.',
  'directory.now': 'Adesso',
  'directory.follow-me': 'Seguimi è attivo',
  'directory.forwards': 'Le chiamate vanno a {to}',
  'directory.quiet': 'Non vuole essere disturbato',
  'directory.offer': 'Tutti per nome e numero, con chi devia le chiamate; per chiunque abbia un accesso.',
}
