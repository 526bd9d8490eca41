/** French: HTTPS, certificates, and how browsers come to trust them. */

import type { httpsEn } from './https-en.ts'

export const httpsFr: Readonly<Record<keyof typeof httpsEn, string>> = {
  'https.title': 'HTTPS',
  'https.lead':
    'Par HTTPS, personne dans le réseau ne lit les mots de passe ni ne modifie les pages en chemin. Il marche tout de suite à côté de HTTP, avec un certificat de l’autorité de cet appareil.',
  'https.see': 'Voir le certificat',
  'https.trust': 'Faire confiance dans un navigateur',
  'https.shown': 'Ce que voient les navigateurs',
  'https.not-yet': 'Le certificat est en train d’être créé.',
  'https.open': 'Ouvrir ces pages par HTTPS : {address}',
  'https.for': 'Pour',
  'https.issuer': 'Attesté par',
  'https.until': 'Jusqu’au',
  'https.renewed': '(renouvelé de lui-même)',
  'https.forget': 'Reprendre un certificat de l’appareil',
  'https.choices': 'Noms, et HTTP à côté',
  'https.names': 'Autres noms d’hôte de cet appareil',
  'https.names-hint':
    'Les noms sous lesquels votre réseau le connaît, par exemple telephone.example.com ; plusieurs avec des virgules. Son propre nom et ses adresses sont déjà dans le certificat.',
  'https.error-names': 'Des noms d’hôte comme telephone.example.com, séparés par des virgules.',
  'https.only': 'Seulement HTTPS',
  'https.only-hint':
    'Qui ouvre les pages sans lui y est mené, et les navigateurs le retiennent un mois. La page du certificat et ce que les téléphones viennent chercher restent ouverts.',
  'https.only-from-https':
    'Cela ne s’active que depuis ces pages par HTTPS, pour que personne ne s’enferme dehors.',
  'https.own': 'Un certificat à vous',
  'https.own-text':
    'D’une autorité que les navigateurs connaissent déjà, en PEM : d’abord le certificat du serveur, puis les intermédiaires ; et sa clé sans phrase secrète. Il sert tout de suite, et cet appareil ne peut pas le renouveler.',
  'https.certificate': 'Certificats',
  'https.key': 'Clé privée',
  'https.use': 'L’utiliser',
  'trust.title': 'Faire confiance au système téléphonique',
  'trust.lead':
    'Une fois par appareil : téléchargez le certificat de l’autorité et installez-le. Les navigateurs ouvrent ensuite les pages par HTTPS sans avertissement.',
  'trust.download': 'Télécharger le certificat',
  'trust.fingerprint': 'Empreinte SHA-256 :',
  'trust.own':
    'En ce moment, un certificat d’une autre autorité est montré : la plupart des appareils n’ont besoin de rien.',
  'trust.then': 'Ouvrez ensuite',
  'trust.windows': 'Windows',
  'trust.windows-how':
    'Ouvrez le fichier, choisissez « Installer le certificat », « Ordinateur local », puis « Placer tous les certificats dans le magasin suivant » et « Autorités de certification racines de confiance ». Redémarrez le navigateur.',
  'trust.macos': 'macOS',
  'trust.macos-how':
    'Ouvrez le fichier : Trousseaux d’accès le prend. Cherchez-le dans le trousseau, ouvrez-le et, sous « Se fier », choisissez « Toujours approuver » pour SSL.',
  'trust.ios': 'iPhone et iPad',
  'trust.ios-how':
    'Téléchargez avec Safari et autorisez le profil. Réglages, « Profil téléchargé », « Installer » ; puis Réglages, Général, Informations, « Réglages de confiance des certificats », et activez-le.',
  'trust.android': 'Android',
  'trust.android-how':
    'Paramètres, Sécurité, « Chiffrement et identifiants », « Installer un certificat », « Certificat CA », puis choisissez le fichier.',
  'trust.linux': 'Linux',
  'trust.linux-how':
    'Chrome : Paramètres, « Confidentialité et sécurité », Sécurité, « Gérer les certificats », Autorités, Importer. Pour tout Debian ou Ubuntu : copiez le fichier dans /usr/local/share/ca-certificates et lancez update-ca-certificates.',
  'trust.firefox': 'Firefox',
  'trust.firefox-how':
    'Paramètres, « Vie privée et sécurité », « Afficher les certificats », Autorités, Importer, et cochez qu’il peut identifier des sites web. Sous Windows et macOS, Firefox reprend la confiance du système.',
}
