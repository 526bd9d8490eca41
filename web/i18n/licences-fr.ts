/** What the appliance is made of, in French. */
import type { licencesEn } from './licences-en.ts'
import type { Message } from './message.ts'

export const licencesFr: Readonly<Record<keyof typeof licencesEn, Message>> = {
  'licences.title': 'Licences',
  'licences.lead':
    'Offhook est un logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Il est livré avec les programmes ci-dessous ; chacun garde sa licence.',
  'licences.see': 'Voir les licences',
  'licences.exchange':
    'Le central téléphonique est Asterisk, les pilotes des cartes sont DAHDI ; tous deux sous la licence publique générale GNU, version 2.',
  'licences.libraries': 'Dans nos programmes',
  'licences.system': 'Paquets du système',
  'licences.name': 'Nom',
  'licences.version': 'Version',
  'licences.licence': 'Licence',
  'licences.text': 'Texte',
  'licences.read': 'Lire',
  'licences.none': 'Hors de l’image de l’appareil, il n’y a pas de liste de paquets.',
}
