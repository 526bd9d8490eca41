/** French: backups. */

import type { backupsEn } from './backups-en.ts'
import type { Message } from './message.ts'

export const backupsFr: Readonly<Record<keyof typeof backupsEn, Message>> = {
  'backups.title': 'Sauvegardes',
  'backups.lead':
    'Réglages, messages, annonces, ce que chacun a réglé par téléphone et la liste des appels : en un fichier chiffré.',
  'backups.see': 'Voir les sauvegardes',
  'backups.none': 'Il n’y a pas encore de sauvegarde.',
  'backups.made-at': 'Faite',
  'backups.size': 'Taille',
  'backups.actions': 'Ce qu’on peut en faire',
  'backups.download': 'Télécharger',
  'backups.look': 'Regarder dedans',
  'backups.remove': 'Supprimer',
  'backups.make-title': 'En faire une maintenant',
  'backups.make': 'Faire une sauvegarde',
  'backups.recordings': 'Avec les appels enregistrés',
  'backups.nightly': 'Chaque nuit',
  'backups.at': 'À',
  'backups.at-hint': 'Heures et minutes : 03:30',
  'backups.keep': 'Combien sont gardées',
  'backups.keep-hint':
    '0 : aucune n’est faite. Elles sont sur cette machine : téléchargez-en une de temps en temps.',
  'backups.upload-title': 'D’une autre machine',
  'backups.file': 'Fichier d’une sauvegarde',
  'backups.upload': 'L’apporter ici',
  'backups.key-title': 'Clé de récupération',
  'backups.key-text':
    'Sans elle, personne n’ouvre une sauvegarde sur une autre machine. Notez-la et gardez-la loin de celle-ci.',
  'backups.key-show': 'Montrer la clé',
  'backups.key-unreadable': 'La clé est illisible.',
  'backups.look-title': 'Sauvegarde du {when}',
  'backups.look-text': 'Rien ne change encore : on voit d’abord ce qu’elle contient.',
  'backups.key': 'Clé de récupération',
  'backups.key-hint': 'Vide pour une sauvegarde de cette machine.',
  'backups.opened-title': 'Dans la sauvegarde du {when}',
  'backups.site': 'Site',
  'backups.extensions': 'Postes',
  'backups.files': 'Messages et enregistrements',
  'backups.choices': 'Réglé par téléphone',
  'backups.calls': 'Liste des appels',
  'backups.places': 'Prises',
  'backups.places-hint':
    'Quelle prise de cette machine remplace celle de la sauvegarde. Ce qui n’en a pas est signalé comme manquant.',
  'backups.place-fxs': 'Téléphone {usedBy}',
  'backups.place-fxo': 'Ligne {usedBy}',
  'backups.place-bri': 'Ligne RNIS {usedBy}',
  'backups.place-pri': 'Ligne primaire {usedBy}',
  'backups.no-place': 'Aucune ici',
  'backups.same-place': '{place} (comme avant)',
  'backups.take-back-text':
    'Les réglages d’aujourd’hui sont remplacés et appliqués aussitôt ; des appels peuvent être coupés. Les messages d’ici restent à côté de ceux de la sauvegarde.',
  'backups.take-back': 'Reprendre cette sauvegarde',
  'backups.close': 'Ne rien en faire',
  'error.time-of-day': 'Heures et minutes, par exemple 03:30.',
  'notice.backup-made': 'La sauvegarde est faite.',
  'notice.backup-removed': 'La sauvegarde est supprimée.',
  'notice.backup-taken-back': 'La sauvegarde est en vigueur.',
}
