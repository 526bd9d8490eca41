/** Every reason why something of an old system comes over changed or not at all, in both languages. */

import { type Said, said } from '../model/said.ts'

const REMARKS = {
  'number-impossible': said('a number here has 2 to 8 digits', 'un numéro a ici de 2 à 8 chiffres'),
  'number-twice': said('this number is there twice', 'ce numéro existe deux fois'),
  'name-cut': said('the name is shortened', 'le nom est raccourci'),
  'secret-new': said(
    'its password is too weak or cannot be used here: a new one was made, enter it in the telephone',
    'son mot de passe est trop faible ou inutilisable ici : un nouveau a été créé, saisissez-le dans le téléphone',
  ),
  'secret-weak': said(
    'its password is kept, but weak: replace it soon',
    'son mot de passe est conservé, mais faible : remplacez-le bientôt',
  ),
  'pin-new': said(
    'the PIN of its mailbox is unknown or cannot be used: a new one was made',
    'le code de sa messagerie est inconnu ou inutilisable : un nouveau a été créé',
  ),
  'email-left': said('the address {value} is none', 'l’adresse {value} n’en est pas une'),
  'caller-id-left': said(
    'the number shown outside is none: {value}',
    'le numéro affiché à l’extérieur n’en est pas un : {value}',
  ),
  'device-left': said(
    'a telephone of a kind that does not exist here: {value}',
    'un téléphone d’un type qui n’existe pas ici : {value}',
  ),
  'no-socket': said(
    'no free socket here for channel {channel}: choose one once there is a card',
    'aucune prise libre ici pour le canal {channel} : choisissez-en une quand il y aura une carte',
  ),
  'language-left': said(
    'its language is not spoken here: {value}',
    'sa langue n’est pas parlée ici : {value}',
  ),
  'account-left': said(
    'the account code cannot be used here: {value}',
    'le code de compte est inutilisable ici : {value}',
  ),
  'ring-time': said('rings {seconds} s', 'sonne {seconds} s'),
  'option-left': said('not carried over: {value}', 'non repris : {value}'),
  refused: said('would not work here: {reason}', 'ne fonctionnerait pas ici : {reason}'),
  'too-many': said('more than fit here', 'plus qu’il n’en tient ici'),
  'no-counterpart': said('there is nothing like it here', 'il n’existe rien de tel ici'),
} satisfies Record<string, Said>

export type RemarkCode = keyof typeof REMARKS

export interface Remark {
  readonly code: RemarkCode
  readonly params: Readonly<Record<string, string | number>>
}

export const remark = (code: RemarkCode, params: Remark['params'] = {}): Remark => ({ code, params })

export const remarkIn = (language: keyof Said, { code, params }: Remark): string =>
  REMARKS[code][language].replace(/\{([a-z]+)\}/g, (gap, name: string) => String(params[name] ?? gap))
