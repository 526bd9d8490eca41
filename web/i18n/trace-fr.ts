/** Where a call would go, and why one went where it did, in French. */

import type { traceEn } from './trace-en.ts'

export const traceFr: Readonly<Record<keyof typeof traceEn, string>> = {
  'trace.title': 'Où irait un appel ?',
  'trace.lead':
    'Aucun téléphone ne sonne : les règles sont interrogées pas à pas, et chaque pas mène à la page où il se décide.',
  'trace.from': 'Qui appelle',
  'trace.from-hint': 'Un poste, ou un numéro extérieur. Rien : un numéro masqué.',
  'trace.to': 'Ce qui est appelé',
  'trace.to-hint': 'D’un poste, comme on le compose. De l’extérieur, votre numéro ou le nom d’une ligne.',
  'trace.when': 'Quand',
  'trace.when-hint': 'À l’heure de la maison. Rien : maintenant.',
  'trace.as-now': 'Comme maintenant',
  'trace.day': 'Jour',
  'trace.night': 'Nuit',
  'trace.rules': 'Selon quelles règles',
  'trace.rules-in-force': 'Celles en vigueur',
  'trace.rules-saved': 'Celles enregistrées, avec ce qui n’est pas encore en vigueur',
  'trace.ask': 'Suivre l’appel',
  'trace.wrong-from': 'Un numéro de 60 caractères au plus.',
  'trace.wrong-to': 'Un numéro, ou le nom d’une ligne.',
  'trace.wrong-at': 'Un jour et une heure, par exemple 2026-08-01 18:03.',
  'trace.nothing': 'Aucune configuration n’est encore en vigueur.',
  'trace.way': 'Le chemin de l’appel',
  'trace.at': '{date}, {time}',
  'trace.not-live':
    'Les téléphones ne répondent pas : renvois, commutateurs et forçages par code sont supposés absents.',
  'trace.rule': 'Voir la règle',
  'trace.set': 'ainsi depuis le {when}, par {who}',
  'trace.set-then': 'ainsi depuis le {when}',
  'trace.set-before': 'ainsi depuis avant la plus ancienne configuration conservée',
  'trace.set-saved': 'enregistré, mais pas encore en vigueur',
  'trace.week': 'La semaine de {name} ; le trait est au moment de l’appel, le {day}',
  'trace.call-title': 'Pourquoi cet appel a-t-il fait cela ?',
  'trace.happened': 'Ce qui s’est passé',
  'trace.summary': '{direction}, de {from} vers {to} : {outcome}',
  'trace.why': 'Ce que disent les règles',
  'trace.rules-then':
    'Selon la configuration en vigueur au début de l’appel. Les renvois, commutateurs et forçages par code sont ceux de maintenant.',
  'trace.rules-oldest':
    'La configuration de ce jour n’est plus conservée : selon la plus ancienne qui l’est. Les renvois, commutateurs et forçages par code sont ceux de maintenant.',
  'trace.see': 'Pourquoi ?',
  'trace.see-label': 'Pourquoi cet appel du {when} a-t-il fait cela ?',
  'trace.offer': 'Tout appelant, tout numéro, tout moment : les règles sont suivies pas à pas.',
}
