/** French: updates. */

import type { Message } from './message.ts'
import type { updatesEn } from './updates-en.ts'

export const updatesFr: Readonly<Record<keyof typeof updatesEn, Message>> = {
  'updates.title': 'Mises à jour',
  'updates.lead':
    'Une nouvelle version est écrite à côté de celle qui tourne, pendant que les appels continuent, et n’est gardée que si tout marche comme avant. Sinon l’ancienne revient d’elle-même.',
  'updates.see': 'Voir les mises à jour',
  'updates.version': 'Version qui tourne',
  'updates.slot': 'Dans l’emplacement',
  'updates.other': 'Dans l’autre emplacement',
  'updates.other-empty': 'rien d’entier',
  'updates.on-trial': 'à l’essai : on regarde si tout marche comme avant',
  'updates.confirmed': 'confirmée',
  'updates.no-slots':
    'Cette machine ne tourne pas depuis un disque à deux systèmes : écrivez plutôt la nouvelle image et apportez une sauvegarde.',
  'updates.last-passed': 'Dernière mise à jour : de {former} à {version}, {when} : retenue',
  'updates.last-failed':
    'Dernière mise à jour : de {former} à {version}, {when} : non retenue, {former} est revenue',
  'updates.seen': 'J’ai lu',
  'updates.upload-title': 'D’un fichier',
  'updates.upload-text': 'La signature est vérifiée avant toute autre chose.',
  'updates.file': 'Fichier d’une mise à jour',
  'updates.upload': 'L’apporter ici',
  'updates.received': 'La version {version} est ici ({size}) ; sa signature est bonne.',
  'updates.write': 'L’écrire à côté de celle qui tourne',
  'updates.write-text': 'Les appels continuent. Rien ne démarre tout seul.',
  'updates.older': 'Elle est plus ancienne que celle qui tourne, et c’est voulu',
  'updates.drop': 'La jeter',
  'updates.writing': 'Écriture : {percent} %',
  'updates.checking': 'Relecture et vérification : {percent} %',
  'updates.fetching': 'Téléchargement : {done} sur {all}',
  'updates.start-title': 'Démarrer la version {version}',
  'updates.start-text':
    'La machine redémarre et reste sans téléphone le temps d’un démarrage. La nouvelle version doit faire ses preuves en dix minutes.',
  'updates.back-text': 'Elle lit les réglages d’aujourd’hui.',
  'updates.back-settings':
    'Elle ne sait pas lire les réglages d’aujourd’hui : ceux d’avant la mise à jour reviennent avec elle, et ce qui a été changé depuis ne vaut plus.',
  'updates.when': 'Quand',
  'updates.when-now': 'Maintenant',
  'updates.when-at': 'À l’heure ci-dessous, dès qu’aucun appel n’est en cours',
  'updates.at': 'À',
  'updates.start': 'La démarrer',
  'updates.planned': 'Prévu le {when}, dès qu’aucun appel n’est en cours.',
  'updates.cancel': 'Ne pas la démarrer',
  'updates.server-title': 'D’un serveur',
  'updates.address': 'Adresse de la mise à jour',
  'updates.address-hint': 'https://… du fichier lui-même. Vide : personne n’est interrogé.',
  'updates.asked-at': 'Interrogé chaque nuit à',
  'updates.install':
    'Écrire et démarrer ce qui est plus récent la même nuit, quand aucun appel n’est en cours',
  'updates.look': 'Interroger maintenant',
  'error.https-address': 'Une adresse qui commence par https://',
  'notice.update-received': 'La mise à jour est ici ; sa signature est bonne.',
  'notice.update-writing': 'La mise à jour est en cours d’écriture.',
  'notice.update-planned': 'Le démarrage de la mise à jour est prévu.',
  'notice.update-restarting': 'La machine redémarre. Cette page répondra à nouveau dans une minute ou deux.',
  'notice.update-cancelled': 'Rien ne sera démarré.',
  'notice.update-none': 'Le serveur n’a rien de plus récent.',
}
