/** The directory, the blacklist and speed dials, in French. */

import type { numbersEn } from './numbers-en.ts'

export const numbersFr: Readonly<Record<keyof typeof numbersEn, string>> = {
  'numbers.title': 'Liste noire et numéros abrégés personnels',
  'numbers.lead': 'Ce que chacun y a mis par code, et vous ici. Tout vaut aussitôt.',
  'numbers.unreadable': 'Les téléphones ne répondent pas : les listes ne peuvent pas être lues.',
  'numbers.blocked': 'Appelants refusés',
  'numbers.blocked-where': 'Où vont leurs appels',
  'numbers.blocked-none': 'Personne n’est sur la liste.',
  'numbers.blocked-hint': 'Comme les téléphones l’affichent.',
  'numbers.block': 'Mettre sur la liste',
  'numbers.by-code': 'Par code',
  'numbers.number': 'Numéro',
  'numbers.name': 'Nom',
  'numbers.actions': 'Ce qu’on peut en faire',
  'numbers.remove': 'Retirer',
  'numbers.dials': 'Numéros abrégés personnels',
  'numbers.dials-house': 'Numéros abrégés de la maison',
  'numbers.dials-none': 'Personne n’en a à soi.',
  'numbers.whose': 'De qui',
  'numbers.place': 'Place',
  'numbers.keep': 'Garder',
  'numbers.offer': 'Les appelants refusés, par numéro et nom ; les numéros abrégés de chacun.',
  'notice.numbers-saved': 'C’est fait, et vaut dès maintenant.',
  'directory.title': 'Annuaire',
  'directory.search': 'Nom ou numéro',
  'directory.nobody': 'Personne de ce nom dans l’annuaire.',
  'directory.now': 'Maintenant',
  'directory.follow-me': '« Suivez-moi » est actif',
  'directory.forwards': 'Ses appels vont au {to}',
  'directory.quiet': 'Ne veut pas être dérangé',
  'directory.offer':
    'Chacun par nom et numéro, avec qui renvoie ses appels ; pour tous ceux qui se connectent.',
}
