/** Français : reprendre un autre système téléphonique. */

import type { Message } from './message.ts'
import type { migrationEn } from './migration-en.ts'

export const migrationFr: Readonly<Record<keyof typeof migrationEn, Message>> = {
  'migration.title': 'Reprendre un autre système',
  'migration.lead':
    'Reprend ce qu’avait un autre système téléphonique : les numéros internes avec leurs mots de passe et messageries, les lignes, les routes, les groupes, les menus, les messages et la liste des appels. Vous voyez d’abord ce qui est repris et ce qui ne l’est pas.',
  'migration.see': 'Reprendre',
  'migration.kinds':
    'Sauvegardes de FreePBX (2.x à 17), Elastix et Issabel, Askozia (config.xml) et MikoPBX ; exports SQL ; un tar de /etc/asterisk ; la liste des appels comme export de la table cdr, en CSV ou Master.csv.',
  'migration.file': 'Fichier de la sauvegarde',
  'migration.look': 'Regarder dedans',
  'migration.nothing-yet': 'Rien ne change encore.',
  'migration.found': 'Trouvé : {system}',
  'migration.kind-freepbx': 'FreePBX {version}',
  'migration.kind-issabel': 'Elastix ou Issabel {version}',
  'migration.kind-askozia': 'AskoziaPBX {version}',
  'migration.kind-mikopbx': 'MikoPBX {version}',
  'migration.kind-asterisk': 'Asterisk {version}',
  'migration.kind-calls': 'Liste des appels et messages {version}',
  'migration.as-it-was': 'Repris tels quels',
  'migration.with-a-change': 'Repris avec un changement',
  'migration.stays-behind': 'Non repris',
  'migration.messages': 'Messages',
  'migration.calls': 'Liste des appels',
  'migration.calls-between': 'Appels du {from} au {to}.',
  'migration.places': 'Prises',
  'migration.places-hint':
    'Quelle prise de cette machine remplace quel canal de l’ancienne. L’ordre est proposé ; regardez les fils.',
  'migration.show-with-these': 'Montrer avec ces prises',
  'migration.report': 'Ce qui est repris',
  'migration.area-count': '{done} sur {all}',
  'migration.old': 'Là-bas',
  'migration.here': 'Ici',
  'migration.why': 'Ce qui change',
  'migration.unchanged': {
    one: '{count} est repris tel quel',
    other: '{count} sont repris tels quels',
  },
  'migration.accept-title': 'D’abord : les réglages',
  'migration.accept-text':
    'Ils deviennent des changements pas encore en vigueur. Ce qui est ici et ne gêne pas reste ; le même numéro est remplacé.',
  'migration.accept': 'Accepter les réglages',
  'migration.accepted': 'Les réglages sont acceptés.',
  'migration.see-changes': 'Voir ce qui se passera',
  'migration.bring-title': 'Ensuite : messages, renvois et liste des appels',
  'migration.bring-text':
    'Une fois les réglages en vigueur : ce que les personnes avaient réglé au téléphone, leurs messages et la liste des appels. Recommencer n’ajoute rien deux fois.',
  'migration.bring': 'Les reprendre',
  'migration.bring-later': 'Mettez d’abord les réglages en vigueur.',
  'migration.brought':
    'Repris : {choices} réglages faits au téléphone, {files} sons, {records} appels ; {refused} enregistrements illisibles.',
  'migration.close': 'Terminé avec cette sauvegarde',
  'notice.import-accepted': 'Les réglages de l’autre système sont acceptés.',
  'notice.import-brought': 'Messages, renvois et liste des appels sont ici.',
}
