/** SIP telephones that get their settings by themselves, in German. */

import type { provisioningEn } from './provisioning-en.ts'

export const provisioningDe: Readonly<Record<keyof typeof provisioningEn, string>> = {
  'provisioning.title': 'SIP-Telefon von {number} {name} einrichten',
  'provisioning.lead':
    'Geben Sie eine einzige Adresse ins Telefon ein und starten Sie es neu: Es holt Nummer, Passwort und Server selbst.',
  'provisioning.see': 'Telefon selbst einrichten lassen',
  'provisioning.not-in-force':
    'Übernehmen Sie zuerst die Änderungen: Bis dahin erhält das Telefon dort nichts.',
  'provisioning.makers': 'Die Adresse, nach Hersteller',
  'provisioning.makers-hint': 'Auf der eigenen Webseite des Telefons:',
  'provisioning.where-snom': 'Erweitert, Aktualisierung: Setting-URL',
  'provisioning.where-yealink': 'Einstellungen, Auto Provision: Server-URL',
  'provisioning.where-grandstream':
    'Wartung, Upgrade und Provisionierung: Config-Server-Pfad, ohne http:// davor, über HTTP',
  'provisioning.where-polycom': 'Einstellungen, Provisionierungsserver: Serveradresse, Typ HTTP',
  'provisioning.where-cisco': 'Voice, Provisioning: Profile Rule',
  'provisioning.where-linphone': 'Assistent, Remote-Provisionierung',
  'provisioning.mobile': 'Auf einem Mobiltelefon',
  'provisioning.mobile-hint':
    'Linphone und andere Programme, die eine solche Adresse annehmen, scannen dies in ihrem Assistenten.',
  'provisioning.qr': 'QR-Code der Adresse',
  'provisioning.secret':
    'Wer die Adresse kennt, kann als diese Nebenstelle telefonieren: Behandeln Sie sie wie ein Passwort. Ein neues Passwort ergibt eine neue Adresse.',
}
