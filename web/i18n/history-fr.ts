/** What was in force before, and what is on trial, in French. */

import type { historyEn } from './history-en.ts'
import type { Message } from './message.ts'

export const historyFr: Readonly<Record<keyof typeof historyEn, Message>> = {
  'past.title': 'Historique',
  'past.lead':
    'Toutes les configurations qui ont été en vigueur et sont encore gardées, la plus récente d’abord.',
  'past.none': 'Rien n’a jamais été en vigueur.',
  'past.generation': 'Configuration',
  'past.when': 'Quand',
  'past.who': 'Qui',
  'past.what': 'Ce qui a changé',
  'past.in-force': 'En vigueur',
  'past.unknown': 'Inconnu',
  'past.first': 'La plus ancienne qui est gardée',
  'past.files-only': 'Aucun réglage ; seulement ce qui vient du matériel ou d’une nouvelle version',
  'past.more': { one: 'et encore un', other: 'et encore {count}' },
  'past.one': 'Configuration {generation}',
  'past.former': 'Avant elle : configuration {generation}',
  'past.back': 'Remettre cet état',
  'past.back-text':
    'Il est en vigueur tout de suite si aucun appel n’est coupé. Sinon vous voyez d’abord ce qui va se passer.',
  'past.back-pending': 'Les changements enregistrés et pas encore en vigueur sont remplacés.',
  'past.how.pages': 'sur ces pages',
  'past.how.own': 'sur ses propres pages',
  'past.how.api': 'un programme, par l’API',
  'past.how.command-line': 'en ligne de commande',
  'past.how.automatic': 'l’appareil de lui-même',
  'past.how.fall-back': 'retour après des pannes',
  'past.how.not-confirmed': 'personne n’a confirmé à temps',
  'trial.choose': 'Garder',
  'trial.at-once': 'pour de bon',
  'trial.minutes': {
    one: 'seulement si je confirme dans {count} minute',
    other: 'seulement si je confirme dans les {count} minutes',
  },
  'trial.risky':
    'Ceci change des lignes, des cartes ou des adresses. Si quelque chose va mal, l’ancien état revient de lui-même.',
  'trial.calm': 'Avec un délai, l’ancien état revient de lui-même si vous ne confirmez pas.',
  'trial.label': 'À l’essai',
  'trial.waits': 'Les derniers changements sont à l’essai. L’ancien état revient dans',
  'trial.keep': 'Garder les changements',
  'trial.give-up': 'Les reprendre maintenant',
  'notice.trial-kept': 'Les changements restent.',
  'notice.trial-given-up': 'L’ancien état est de nouveau en vigueur. Vos changements restent enregistrés.',
}
