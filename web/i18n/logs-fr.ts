/** The logs, in French. */

import type { logsEn } from './logs-en.ts'
import type { Message } from './message.ts'

export const logsFr: Readonly<Record<keyof typeof logsEn, Message>> = {
  'logs.title': 'Journaux et diagnostic',
  'logs.lead': 'Ce que les parties de l’appareil ont noté, le plus récent d’abord.',
  'logs.see': 'Voir les journaux',
  'logs.download': 'Télécharger ces lignes',
  'logs.diagnostics': 'Tout télécharger pour qui vous aide',
  'logs.source': 'De qui',
  'logs.source-messages': 'Avertissements du central téléphonique',
  'logs.source-asterisk': 'Démarrage et fin du central téléphonique',
  'logs.source-offhook': 'Offhook',
  'logs.source-root-helper': 'Aide d’Offhook aux droits de root',
  'logs.source-dahdi': 'Cartes au démarrage',
  'logs.source-drivers': 'Pilotes des cartes',
  'logs.level': 'Gravité',
  'logs.level-all': 'Tout',
  'logs.level-warnings': 'Avertissements et pire',
  'logs.level-errors': 'Erreurs seulement',
  'logs.text': 'Avec ces mots',
  'logs.none': 'Rien n’a été noté.',
  'logs.lines': 'Lignes',
  'logs.count': { one: '{count} ligne', other: '{count} lignes' },
}
