/** English: HTTPS, certificates, and how browsers come to trust them. */

export const httpsEn = {
  'https.title': 'HTTPS',
  'https.lead':
    'Over HTTPS nobody in the network reads passwords or changes pages on their way. It works at once beside HTTP, with a certificate of this box’s own authority.',
  'https.see': 'See the certificate',
  'https.trust': 'Let a browser trust it',
  'https.shown': 'What browsers are shown',
  'https.not-yet': 'The certificate is being made.',
  'https.open': 'Open these pages over HTTPS: {address}',
  'https.for': 'For',
  'https.issuer': 'Vouched for by',
  'https.until': 'Until',
  'https.renewed': '(renewed by itself)',
  'https.forget': 'Use one of the box’s own again',
  'https.choices': 'Names, and HTTP beside it',
  'https.names': 'Further host names of this box',
  'https.names-hint':
    'Names your network knows it by, such as telephone.example.com; several with commas. Its own name and addresses are in the certificate already.',
  'https.error-names': 'Host names such as telephone.example.com, with commas between them.',
  'https.only': 'Only HTTPS',
  'https.only-hint':
    'Whoever opens the pages without it is led to it, and browsers remember that for a month. The page with the certificate, and what telephones fetch, stay open.',
  'https.only-from-https':
    'This can be switched on only from these pages over HTTPS, so that nobody is locked out.',
  'https.own': 'A certificate of your own',
  'https.own-text':
    'From an authority that browsers know already, in PEM: first the certificate of the server, then those in between; and its key without a passphrase. It is used at once, and this box cannot renew it.',
  'https.certificate': 'Certificates',
  'https.key': 'Private key',
  'https.use': 'Use it',
  'trust.title': 'Let this device trust the telephone system',
  'trust.lead':
    'Once per device: download the certificate of this box’s authority and install it. Then browsers open its pages over HTTPS without a warning.',
  'trust.download': 'Download the certificate',
  'trust.fingerprint': 'SHA-256 fingerprint:',
  'trust.own': 'This box shows a certificate of another authority just now: most devices need nothing.',
  'trust.then': 'Then open',
  'trust.windows': 'Windows',
  'trust.windows-how':
    'Open the file, choose “Install certificate”, “Local machine”, then “Place all certificates in the following store” and “Trusted root certification authorities”. Restart the browser.',
  'trust.macos': 'macOS',
  'trust.macos-how':
    'Open the file: Keychain Access takes it in. Find it in the keychain, open it, and under “Trust” choose “Always trust” for SSL.',
  'trust.ios': 'iPhone and iPad',
  'trust.ios-how':
    'Download with Safari and allow the profile. Settings, “Profile downloaded”, “Install”; then Settings, General, About, “Certificate trust settings”, and switch it on.',
  'trust.android': 'Android',
  'trust.android-how':
    'Settings, Security, “Encryption and credentials”, “Install a certificate”, “CA certificate”, and choose the file.',
  'trust.linux': 'Linux',
  'trust.linux-how':
    'Chrome: Settings, “Privacy and security”, Security, “Manage certificates”, Authorities, Import. For the whole of Debian or Ubuntu: copy the file to /usr/local/share/ca-certificates and run update-ca-certificates.',
  'trust.firefox': 'Firefox',
  'trust.firefox-how':
    'Settings, “Privacy & Security”, “View certificates”, Authorities, Import, and tick that it may identify websites. On Windows and macOS Firefox takes over what the system trusts.',
} as const
