/** German: HTTPS, certificates, and how browsers come to trust them. */

import type { httpsEn } from './https-en.ts'

export const httpsDe: Readonly<Record<keyof typeof httpsEn, string>> = {
  'https.title': 'HTTPS',
  'https.lead':
    'Über HTTPS liest niemand im Netz Passwörter mit oder ändert Seiten unterwegs. Es arbeitet sofort neben HTTP, mit einem Zertifikat der eigenen Stelle dieser Anlage.',
  'https.see': 'Das Zertifikat ansehen',
  'https.trust': 'Einen Browser vertrauen lassen',
  'https.shown': 'Was Browsern gezeigt wird',
  'https.not-yet': 'Das Zertifikat wird gerade gemacht.',
  'https.open': 'Diese Seiten über HTTPS öffnen: {address}',
  'https.for': 'Für',
  'https.issuer': 'Ausgestellt von',
  'https.until': 'Gültig bis',
  'https.renewed': '(erneuert sich von selbst)',
  'https.forget': 'Wieder eines der Anlage verwenden',
  'https.choices': 'Namen, und HTTP daneben',
  'https.names': 'Weitere Hostnamen dieser Anlage',
  'https.names-hint':
    'Namen, unter denen Ihr Netz sie kennt, etwa telephone.example.com; mehrere mit Kommas. Ihr eigener Name und ihre Adressen stehen schon im Zertifikat.',
  'https.error-names': 'Hostnamen wie telephone.example.com, mit Kommas dazwischen.',
  'https.only': 'Nur HTTPS',
  'https.only-hint':
    'Wer die Seiten ohne öffnet, wird dorthin geführt, und Browser merken sich das einen Monat lang. Die Seite mit dem Zertifikat und was Telefone holen, bleibt offen.',
  'https.only-from-https':
    'Das lässt sich nur von diesen Seiten über HTTPS aus einschalten, damit sich niemand aussperrt.',
  'https.own': 'Ein eigenes Zertifikat',
  'https.own-text':
    'Von einer Stelle, die Browser schon kennen, in PEM: zuerst das Zertifikat des Servers, dann die dazwischen; und dessen Schlüssel ohne Passphrase. Es gilt sofort, und diese Anlage kann es nicht erneuern.',
  'https.certificate': 'Zertifikate',
  'https.key': 'Privater Schlüssel',
  'https.use': 'Verwenden',
  'trust.title': 'Dieses Gerät der Telefonanlage vertrauen lassen',
  'trust.lead':
    'Einmal je Gerät: das Zertifikat der Stelle dieser Anlage herunterladen und installieren. Danach öffnen Browser die Seiten über HTTPS ohne Warnung.',
  'trust.download': 'Das Zertifikat herunterladen',
  'trust.fingerprint': 'SHA-256-Fingerabdruck:',
  'trust.own':
    'Gerade zeigt diese Anlage ein Zertifikat einer anderen Stelle: Die meisten Geräte brauchen nichts.',
  'trust.then': 'Dann öffnen:',
  'trust.windows': 'Windows',
  'trust.windows-how':
    'Die Datei öffnen, „Zertifikat installieren“ wählen, „Lokaler Computer“, dann „Alle Zertifikate in folgendem Speicher speichern“ und „Vertrauenswürdige Stammzertifizierungsstellen“. Den Browser neu starten.',
  'trust.macos': 'macOS',
  'trust.macos-how':
    'Die Datei öffnen: Die Schlüsselbundverwaltung nimmt sie auf. Dort suchen, öffnen und unter „Vertrauen“ für SSL „Immer vertrauen“ wählen.',
  'trust.ios': 'iPhone und iPad',
  'trust.ios-how':
    'Mit Safari herunterladen und das Profil erlauben. Einstellungen, „Profil geladen“, „Installieren“; dann Einstellungen, Allgemein, Info, „Zertifikatsvertrauenseinstellungen“ und einschalten.',
  'trust.android': 'Android',
  'trust.android-how':
    'Einstellungen, Sicherheit, „Verschlüsselung und Anmeldedaten“, „Zertifikat installieren“, „CA-Zertifikat“, und die Datei wählen.',
  'trust.linux': 'Linux',
  'trust.linux-how':
    'Chrome: Einstellungen, „Datenschutz und Sicherheit“, Sicherheit, „Zertifikate verwalten“, Zertifizierungsstellen, Importieren. Für ganz Debian oder Ubuntu: die Datei nach /usr/local/share/ca-certificates kopieren und update-ca-certificates ausführen.',
  'trust.firefox': 'Firefox',
  'trust.firefox-how':
    'Einstellungen, „Datenschutz & Sicherheit“, „Zertifikate anzeigen“, Zertifizierungsstellen, Importieren, und ankreuzen, dass es Websites identifizieren darf. Unter Windows und macOS übernimmt Firefox, wem das System vertraut.',
}
