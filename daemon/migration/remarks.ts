/** Every reason why something of an old system comes over changed or not at all, in every language. */

import type { Issue } from '../model/issue.ts'
import type { PageLanguage } from '../model/languages.ts'
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
  'was-off': said('it was switched off', 'il était désactivé'),
  'dial-rules': said(
    'numbers are sent as dialled; its rules are not carried over: {value}',
    'les numéros sont envoyés tels que composés ; ses règles ne sont pas reprises : {value}',
  ),
  'no-lines-here': said('there is no line on a card here', 'il n’y a ici aucune ligne sur une carte'),
  'lines-of-here': said(
    'which channels it used is not in the backup: the lines of this machine take its place',
    'la sauvegarde ne dit pas quels canaux il utilisait : les lignes de cette machine le remplacent',
  ),
  'trunk-kind': said(
    'lines of this kind do not exist here: {value}',
    'ce type de ligne n’existe pas ici : {value}',
  ),
  'no-host': said(
    'the address of the other side is not in the backup',
    'l’adresse de l’autre côté n’est pas dans la sauvegarde',
  ),
  'host-impossible': said('{value} is no address', '{value} n’est pas une adresse'),
  'credential-left': said(
    'its name or password holds signs that cannot be used here: enter it again',
    'son nom ou mot de passe contient des signes inutilisables ici : saisissez-le à nouveau',
  ),
  'emergency-built-in': said(
    'emergency numbers reach every line by themselves here',
    'les numéros d’urgence atteignent ici toutes les lignes d’eux-mêmes',
  ),
  'no-trunk': said('none of its lines comes over', 'aucune de ses lignes n’est reprise'),
  'no-patterns': said('it has no numbers', 'il n’a aucun numéro'),
  'pins-left': said(
    'a PIN here has 3 to 10 digits: another is not carried over',
    'un code a ici de 3 à 10 chiffres : un autre n’est pas repris',
  ),
  'hours-left': said(
    'it held at certain hours only; here it always does: choose a schedule',
    'il ne valait qu’à certaines heures ; ici il vaut toujours : choisissez un horaire',
  ),
  'pattern-left': said(
    'this number or pattern cannot be said here: {value}',
    'ce numéro ou motif ne peut pas être exprimé ici : {value}',
  ),
  'code-in-pattern': said(
    'the code {code} stands before the numbers, since extensions begin with it',
    'le code {code} précède les numéros, car des numéros internes commencent par lui',
  ),
  'destination-left': said(
    'led to {value}, which does not come over: the call ends there now',
    'menait à {value}, qui n’est pas repris : l’appel s’y termine désormais',
  ),
  'time-left': said(
    'these hours cannot be said here: {value}',
    'ces heures ne peuvent pas être exprimées ici : {value}',
  ),
  'dates-left': said(
    '{count} dates beside its hours are not carried over',
    '{count} dates en plus de ses heures ne sont pas reprises',
  ),
  'member-left': said(
    '{value} does not come over, and is no member any more',
    '{value} n’est pas repris et n’est plus membre',
  ),
  'sound-left': said('its announcement {value} does not come over', 'son annonce {value} n’est pas reprise'),
  'no-sound': said(
    'without its recording there is nothing to hear',
    'sans son enregistrement, il n’y a rien à entendre',
  ),
  'file-missing': said(
    'the sound is not in the backup: record it again ({value})',
    'le son n’est pas dans la sauvegarde : enregistrez-le à nouveau ({value})',
  ),
  'first-part': said('only the first of its {count} parts', 'seulement la première de ses {count} parties'),
  'index-other': said(
    'behind the code it is number {index} now',
    'derrière le code, il porte désormais le numéro {index}',
  ),
  'disa-pin': said(
    'the PIN for calls from outside has at least 6 digits here',
    'le code pour appeler de l’extérieur a ici au moins 6 chiffres',
  ),
  'code-off': said(
    'switched off, since it would be in the way: {reason}',
    'désactivé, car il gênerait : {reason}',
  ),
  'gave-way': said(
    'made way: its socket is taken by the import',
    'a cédé la place : sa prise est reprise par l’importation',
  ),
  damaged: said(
    'the file breaks off or is damaged: what came before it was read',
    'le fichier est tronqué ou endommagé : ce qui précède a été lu',
  ),
  'file-kind': said('files of this kind are not read', 'les fichiers de ce type ne sont pas lus'),
  'file-name': said('a name that leads elsewhere, or a link', 'un nom qui mène ailleurs, ou un lien'),
  'too-large': said(
    'larger than anything that belongs in a backup',
    'plus grand que tout ce qui a sa place dans une sauvegarde',
  ),
  'no-mailbox': said('no mailbox of this number comes over', 'aucune messagerie de ce numéro n’est reprise'),
  'records-refused': said('{count} records could not be read', '{count} enregistrements illisibles'),
  'recorded-calls': said('recorded calls stay where they are', 'les appels enregistrés restent où ils sont'),
  'no-counterpart': said('there is nothing like it here', 'il n’existe rien de tel ici'),
} satisfies Record<string, Said>

export type RemarkCode = keyof typeof REMARKS

export interface Remark {
  readonly code: RemarkCode
  readonly params: Readonly<Record<string, string | number>>
  /** Which rule stands in its way: `{reason}`. */
  readonly issue?: Issue
}

export const remark = (code: RemarkCode, params: Remark['params'] = {}, issue?: Issue): Remark => ({
  code,
  params,
  ...(issue === undefined ? {} : { issue }),
})

/** `say` words the rule in the same language. */
export const remarkIn = (
  language: PageLanguage,
  { code, params, issue }: Remark,
  say: (issue: Issue) => string,
): string =>
  REMARKS[code][language].replace(/\{([a-z]+)\}/g, (gap, name: string) =>
    name === 'reason' && issue !== undefined ? say(issue) : String(params[name] ?? gap),
  )
