/** What the appliance is made of, in Italian. */
import type { licencesEn } from './licences-en.ts'
import type { Message } from './message.ts'

export const licencesIt: Readonly<Record<keyof typeof licencesEn, Message>> = {
  'licences.title': 'Licenze',
  'licences.lead':
    'Offhook è software libero sotto la GNU General Public License, versione 3 o successiva. È fornito con i programmi qui sotto; ognuno mantiene la sua licenza.',
  'licences.see': 'Vedere le licenze',
  'licences.exchange':
    'Il centralino è Asterisk, i driver delle schede sono DAHDI; entrambi sotto la GNU General Public License, versione 2.',
  'licences.libraries': 'Nei nostri programmi',
  'licences.system': 'Pacchetti del sistema',
  'licences.name': 'Nome',
  'licences.version': 'Versione',
  'licences.licence': 'Licenza',
  'licences.text': 'Testo',
  'licences.read': 'Leggere',
  'licences.none': 'Fuori dall’immagine dell’apparecchio non c’è un elenco dei pacchetti.',
}
