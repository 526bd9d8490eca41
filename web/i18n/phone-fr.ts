/** French: the telephone in the browser. */

import type { phoneEn } from './phone-en.ts'

export const phoneFr: Readonly<Record<keyof typeof phoneEn, string>> = {
  'me.phone': 'Téléphone web',
  'extension.browser-phone': 'Téléphone dans le navigateur',
  'extension.browser-phone-hint':
    'À côté des autres, sur les pages personnelles par HTTPS. Il sonne tant que cette page est ouverte.',
  'phone.not-yours':
    'Il n’y a pas de téléphone dans le navigateur pour votre poste. L’administrateur peut l’activer.',
  'phone.needs-https':
    'Les navigateurs ne donnent le microphone qu’aux pages par HTTPS. Ouvrez celle-ci là :',
  'phone.needs-script': 'Le téléphone dans le navigateur demande JavaScript.',
  'phone.number': 'Numéro',
  'phone.keys': 'Touches',
  'phone.call': 'Appeler',
  'phone.answer': 'Répondre',
  'phone.hold': 'Garde',
  'phone.mute': 'Muet',
  'phone.transfer': 'Transférer',
  'phone.hang-up': 'Raccrocher',
  'phone.transfer-hint':
    'Pour transférer un appel, saisissez d’abord le numéro, puis pressez « Transférer ».',
  'phone.microphone':
    'Le navigateur demande le microphone au premier appel : autorisez-le ; un casque est plus agréable pour les deux. Il n’écoute que pendant les appels.',
  'phone.window':
    'Gardez cette page ouverte dans sa propre fenêtre : les appels finissent quand on la ferme.',
  'phone.say.connecting': 'Connexion…',
  'phone.say.ready': 'Prêt : les appels à votre poste sonnent aussi ici.',
  'phone.say.lost': 'Pas de connexion au système téléphonique ; nouvel essai…',
  'phone.say.refused': 'Le système téléphonique refuse cette page. Rechargez-la.',
  'phone.say.calling': 'Appel en cours…',
  'phone.say.ringing': 'Ça sonne là-bas.',
  'phone.say.incoming': 'Un appel arrive.',
  'phone.say.talking': 'Vous êtes en communication.',
  'phone.say.held': 'En garde.',
  'phone.say.ended': 'L’appel est terminé.',
  'phone.say.busy': 'Occupé.',
  'phone.say.no-answer': 'Personne ne répond.',
  'phone.say.rejected': 'L’appel a été refusé.',
  'phone.say.failed': 'L’appel n’a pas abouti.',
  'phone.say.no-microphone':
    'Le navigateur ne donne pas le microphone. Autorisez-le dans la barre d’adresse, puis réessayez.',
}
