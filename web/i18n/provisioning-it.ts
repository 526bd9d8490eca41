/** SIP telephones that get their settings by themselves, in Italian. */

import type { Message } from './message.ts'
import type { provisioningEn } from './provisioning-en.ts'

export const provisioningIt: Readonly<Record<keyof typeof provisioningEn, Message>> = {
  'provisioning.title': 'Impostare il telefono SIP di {number} {name}',
  'provisioning.lead':
    'Inserire un indirizzo nel telefono e riavviarlo: recupera da solo numero, password e server.',
  'provisioning.see': 'Imposta il telefono automaticamente',
  'provisioning.not-in-force':
    'Applicare prima le modifiche: fino ad allora il telefono lì non ottiene nulla.',
  'provisioning.makers': 'L’indirizzo, per produttore',
  'provisioning.makers-hint': 'Nella pagina web del telefono:',
  'provisioning.where-snom': 'Advanced, Update: Setting URL',
  'provisioning.where-yealink': 'Settings, Auto Provision: Server URL',
  'provisioning.where-grandstream':
    'Maintenance, Upgrade and Provisioning: Config Server Path, senza http:// davanti, via HTTP',
  'provisioning.where-polycom': 'Settings, Provisioning Server: Server Address, tipo HTTP',
  'provisioning.where-cisco': 'Voice, Provisioning: Profile Rule',
  'provisioning.where-linphone': 'Assistente, Configurazione remota',
  'provisioning.mobile': 'Su un cellulare',
  'provisioning.mobile-hint':
    'Linphone e altri programmi che accettano un tale indirizzo lo leggono nel loro assistente.',
  'provisioning.qr': 'Codice QR dell’indirizzo',
  'provisioning.secret':
    'Chi conosce l’indirizzo può telefonare come questo interno: trattarlo come una password. Una nuova password crea un nuovo indirizzo.',
}
