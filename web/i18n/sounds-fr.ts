/** Recordings of the house and music on hold, in French. */

import type { Message } from './message.ts'
import type { soundsEn } from './sounds-en.ts'

export const soundsFr: Readonly<Record<keyof typeof soundsEn, Message>> = {
  'sounds.title': 'Enregistrements et musiques',
  'sounds.lead':
    'Ce qu’entendent les appelants : écoutez, envoyez un fichier ou parlez vous-même. Un nouveau son s’entend dès le prochain appel.',
  'sounds.empty': 'Pas encore enregistré',
  'sounds.listen': 'Écouter {name}',
  'sounds.tracks': { one: '{count} morceau', other: '{count} morceaux' },
  'sounds.tracks-title': 'Ce qu’elle joue',
  'sounds.no-tracks': 'Rien encore : les appelants entendent la musique habituelle.',
  'sounds.edit': 'Nom et réglages',
  'sounds.now': 'Comme il s’entend maintenant',
  'sounds.download': 'Télécharger',
  'sounds.delete': 'Supprimer le son',
  'sounds.delete-track': 'Supprimer',
  'sounds.delete-title': 'Supprimer le son de {name} ?',
  'sounds.delete-text':
    'Son nom et ses emplois restent ; les appelants n’y entendent rien jusqu’au prochain enregistrement.',
  'sounds.file-title': 'Envoyer un fichier',
  'sounds.file': 'Fichier',
  'sounds.file-hint': 'WAV, dix minutes au plus (musique : trente).',
  'sounds.file-hint-script':
    'WAV, MP3, Ogg et tout ce que joue ce navigateur ; dix minutes au plus (musique : trente).',
  'sounds.send': 'Envoyer',
  'sounds.converting': 'Le fichier est préparé pour le téléphone…',
  'sounds.microphone-title': 'Parler ici',
  'sounds.microphone-hint': 'Le navigateur demande s’il peut utiliser le microphone.',
  'sounds.microphone-ready': 'Écoutez, gardez ou recommencez.',
  'sounds.microphone-running': 'Parlez maintenant.',
  'sounds.microphone-refused': 'Le navigateur n’a pas donné le microphone.',
  'sounds.record': 'Enregistrer',
  'sounds.stop': 'Arrêter',
  'sounds.play': 'Écouter',
  'sounds.keep': 'Garder',
  'sounds.telephone-title': 'Parler dans un téléphone',
  'sounds.telephone-hint':
    'Le téléphone sonne ; une voix dit que faire. Rien ne change avant que vous acceptiez par ses touches.',
  'sounds.telephone': 'Quel téléphone',
  'sounds.ring': 'Le faire sonner',
  'sounds.hear': 'Écouter, envoyer un fichier, enregistrer',
  'sounds.offer': 'Tout écouter, envoyer des fichiers, enregistrer à nouveau.',
  'notice.sound-kept': 'Le son est là, et s’entend dès le prochain appel.',
  'notice.sound-deleted': 'Le son est supprimé.',
  'notice.sound-ringing': 'Le téléphone sonne. Revenez sur cette page quand vous aurez accepté.',
}
