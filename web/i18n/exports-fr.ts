/** Long exports of calls, in French. */

import type { exportsEn } from './exports-en.ts'
import type { Message } from './message.ts'

export const exportsFr: Readonly<Record<keyof typeof exportsEn, Message>> = {
  'exports.title': 'Exportations',
  'exports.title-of.csv': 'Exportation en CSV',
  'exports.title-of.pdf': 'Exportation en PDF',
  'exports.lead':
    'Les longues exportations se font ici, l’une après l’autre, pendant que vous faites autre chose. Personne d’autre ne voit les vôtres ; un fichier est gardé une heure.',
  'exports.none': 'Vous n’avez aucune exportation.',
  'exports.aside': 'CSV en arrière-plan',
  'exports.mine': 'Vos exportations',
  'exports.back': 'Retour aux appels',
  'exports.waiting': {
    one: 'En attente : {count} exportation passe avant.',
    other: 'En attente : {count} exportations passent avant.',
  },
  'exports.counting': 'Comptage des appels…',
  'exports.running': '{done} appels sur environ {rows}',
  'exports.ready': {
    one: '{count} appel, {size}. Gardé jusqu’au {until}.',
    other: '{count} appels, {size}. Gardé jusqu’au {until}.',
  },
  'exports.newest': 'Un PDF contient au plus les {most} appels les plus récents ; un CSV les contient tous.',
  'exports.too-large':
    'Il n’y a pas assez de place. Choisissez une période plus courte, ou téléchargez le CSV depuis la liste des appels : il ne prend pas de place.',
  'exports.broken': 'L’exportation n’a pas pu être faite. Essayez encore une fois.',
  'exports.given-up': 'Abandonnée. Rien n’en est gardé.',
  'exports.get': 'Télécharger le fichier',
  'exports.give-up': 'Annuler l’exportation',
  'exports.remove': 'Supprimer le fichier',
  'exports.full':
    'Deux de vos exportations, ou cinq de tout le monde, sont encore en cours. Attendez la fin de l’une d’elles, ou annulez-en une.',
}
