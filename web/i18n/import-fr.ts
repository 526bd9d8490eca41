/** Many extensions at once, and what names one that is deleted, in French. */

import type { importEn } from './import-en.ts'
import type { Message } from './message.ts'

export const importFr: Readonly<Record<keyof typeof importEn, Message>> = {
  'import.title': 'Plusieurs à la fois',
  'import.table': 'D’un tableau',
  'import.columns':
    'Première ligne : les noms des colonnes. Colonnes connues : {columns}. Ce qu’une colonne ne dit pas reste tel quel.',
  'import.paste': 'Le tableau, copié d’un tableur ou d’un fichier CSV',
  'import.look': 'Regarder d’abord',
  'import.export': 'Tous les postes en CSV',
  'import.preview': 'Ce qui serait enregistré',
  'import.all-good': { one: '{count} ligne, sans faute.', other: '{count} lignes, sans faute.' },
  'import.faulty': {
    one: '{count} ligne a une faute. Rien n’a été enregistré.',
    other: '{count} lignes ont une faute. Rien n’a été enregistré.',
  },
  'import.line': 'Ligne',
  'import.what': 'Ce qui se passe',
  'import.new': 'Nouveau',
  'import.changed': 'Changé',
  'import.save': 'Tout enregistrer',
  'import.no-header':
    'La première ligne doit nommer les colonnes, dont « number ». Colonnes connues : {columns}.',
  'import.empty': 'Il n’y a aucune ligne sous les noms des colonnes.',
  'import.too-many': 'Au plus {most} lignes à la fois.',
  'import.twice': '{number} est deux fois dans le tableau.',
  'import.yes-no': '« {word} » dans la colonne {column} : écrivez oui ou non.',
  'import.no-socket': 'Il n’y a pas de prise « {socket} ».',
  'import.socket-twice': 'La prise « {socket} » est deux fois dans le tableau.',
  'bulk.title': 'Une série de numéros',
  'bulk.first': 'Premier numéro',
  'bulk.count': 'Combien',
  'bulk.count-wrong': 'Un nombre de 1 à {most}.',
  'bulk.name': 'Noms',
  'bulk.name-hint': 'Bureau {n} devient Bureau 1, Bureau 2… ; {number} est le numéro interne.',
  'bulk.telephone': 'Téléphone',
  'bulk.sip': 'Un téléphone SIP chacun',
  'bulk.sockets': 'Les prises libres, dans l’ordre',
  'bulk.none': 'Pas encore',
  'bulk.taken': 'Ce numéro est pris.',
  'references.title': 'Ceci y mène ou le nomme encore :',
  'references.none': 'Rien ne s’y réfère.',
  'references.staff': 'Accès de {name}',
  'references.blacklist': 'Appels des indésirables',
  'extension.was-deleted': '{number} {name} sera supprimé à l’application des changements.',
  'extension.put-back': 'Remettre',
  'notice.extension-put-back': 'Le poste {about} est revenu.',
  'notice.extensions-imported': 'Les postes sont enregistrés.',
}
