/** SIP telephones that get their settings by themselves, in French. */

import type { provisioningEn } from './provisioning-en.ts'

export const provisioningFr: Readonly<Record<keyof typeof provisioningEn, string>> = {
  'provisioning.title': 'Installer le téléphone SIP du {number} {name}',
  'provisioning.lead':
    'Saisissez une adresse dans le téléphone et redémarrez-le : il va chercher lui-même numéro, mot de passe et serveur.',
  'provisioning.see': 'Installer le téléphone automatiquement',
  'provisioning.not-in-force':
    'Appliquez d’abord les modifications : d’ici là, le téléphone n’y trouve rien.',
  'provisioning.makers': 'L’adresse, par fabricant',
  'provisioning.makers-hint': 'Sur la page web du téléphone :',
  'provisioning.where-snom': 'Advanced, Update : Setting URL',
  'provisioning.where-yealink': 'Settings, Auto Provision : Server URL',
  'provisioning.where-grandstream':
    'Maintenance, Upgrade and Provisioning : Config Server Path, sans http:// devant, par HTTP',
  'provisioning.where-polycom': 'Settings, Provisioning Server : Server Address, type HTTP',
  'provisioning.where-cisco': 'Voice, Provisioning : Profile Rule',
  'provisioning.where-linphone': 'Assistant, configuration à distance',
  'provisioning.mobile': 'Sur un mobile',
  'provisioning.mobile-hint':
    'Linphone et d’autres programmes qui prennent une telle adresse la lisent dans leur assistant.',
  'provisioning.qr': 'Code QR de l’adresse',
  'provisioning.secret':
    'Qui connaît l’adresse peut téléphoner comme ce poste : traitez-la comme un mot de passe. Un nouveau mot de passe fait une nouvelle adresse.',
}
