/** French: the API for programs, its description and its tokens. */

import type { apiEn } from './api-en.ts'
import type { Message } from './message.ts'

export const apiFr: Readonly<Record<keyof typeof apiEn, Message>> = {
  'api.title': 'API',
  'api.lead':
    'Tout ce que les pages montrent et changent, en JSON, pour vos propres programmes. Cette description est faite des mêmes schémas qui vérifient chaque demande.',
  'api.how': 'Comment cela marche',
  'api.how-tokens':
    'Chaque demande porte un jeton. Un administrateur en fait sous Personnes ; son rôle décide de ce qu’il permet.',
  'api.how-changes':
    'Ce qu’un programme a lu porte un ETag. Renvoyé comme If-Match, il garantit que rien de ce que quelqu’un d’autre a changé entre-temps n’est perdu. Les changements de réglages attendent d’être appliqués : POST /changes/apply.',
  'api.how-problems':
    'Un refus est un application/problem+json (RFC 9457) avec les mêmes codes que les problèmes des pages.',
  'api.download': 'Description (OpenAPI 3.1)',
  'api.roles': 'Rôles : {roles}.',
  'api.done': 'Fait',
  'api.problem': 'Un refus, avec ses raisons',
  'api.otherwise': 'Sinon',
  'api.parameters': 'Paramètres',
  'api.in.path': 'dans le chemin',
  'api.in.query': 'dans la question',
  'api.in.header': 'en-tête',
  'api.body': 'Ce qui est envoyé',
  'api.required': 'obligatoire',
  'api.write-only': 'jamais dit',
  'api.field': 'Champ',
  'api.type': 'Type',
  'api.notes': 'Remarques',
  'api.op.list': 'Toute cette liste',
  'api.op.list-replace': 'Remplace toute la liste, dans cet ordre',
  'api.op.add': 'Ajoute un élément à la fin de la liste',
  'api.op.read': 'Un élément de la liste',
  'api.op.replace': 'Remplace un élément',
  'api.op.change': 'Change les champs envoyés et laisse les autres (RFC 7396)',
  'api.op.delete': 'Supprime un élément ; refusé tant que quelque chose qui ne peut s’en passer y mène',
  'api.op.area': 'Ces réglages',
  'api.op.area-replace': 'Remplace ces réglages',
  'api.op.area-change': 'Change les champs envoyés et laisse les autres (RFC 7396)',
  'api.status.400': 'La demande n’est pas compréhensible.',
  'api.status.401': 'Il faut un jeton, et celui-ci n’est pas en vigueur.',
  'api.status.403': 'Le rôle de ce jeton ne le permet pas.',
  'api.status.404': 'Il n’y a rien de tel ici.',
  'api.status.405': 'On ne peut pas en faire cela.',
  'api.status.409': 'Dans l’état actuel, ce n’est pas possible.',
  'api.status.412': 'Cela a changé entre-temps : lisez-le à nouveau.',
  'api.status.413': 'C’est trop à la fois.',
  'api.status.415': 'Seul le JSON est compris ici.',
  'api.status.422': 'Quelque chose dans la demande n’est pas accepté.',
  'api.status.428': 'Dites avec If-Match ce que vous avez vu, ou * pour ce qui s’y trouve.',
  'api.status.429': 'Trop de demandes : attendez le temps que dit Retry-After.',
  'api.status.500': 'Quelque chose s’est mal passé ici.',
  'api.status.503': 'Asterisk ne répond pas en ce moment.',
  'api.status.507': 'Le disque est plein.',
}
