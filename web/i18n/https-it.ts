/** Italian: HTTPS, certificates, and how browsers come to trust them. */

import type { httpsEn } from './https-en.ts'

export const httpsIt: Readonly<Record<keyof typeof httpsEn, string>> = {
  'https.title': 'HTTPS',
  'https.lead':
    'Via HTTPS nessuno nella rete legge le password o cambia le pagine per strada. Funziona subito accanto a HTTP, con un certificato dell’autorità propria di questo apparecchio.',
  'https.see': 'Vedere il certificato',
  'https.trust': 'Far fidare un browser',
  'https.shown': 'Che cosa vedono i browser',
  'https.not-yet': 'Il certificato è in preparazione.',
  'https.open': 'Aprire queste pagine via HTTPS: {address}',
  'https.for': 'Per',
  'https.issuer': 'Rilasciato da',
  'https.until': 'Fino al',
  'https.renewed': '(si rinnova da sé)',
  'https.forget': 'Tornare a uno dell’apparecchio',
  'https.choices': 'Nomi, e HTTP accanto',
  'https.names': 'Altri nomi host di questo apparecchio',
  'https.names-hint':
    'Nomi con cui la rete lo conosce, per esempio telephone.example.com; più d’uno con virgole. Il nome proprio e gli indirizzi sono già nel certificato.',
  'https.error-names': 'Nomi host come telephone.example.com, separati da virgole.',
  'https.only': 'Solo HTTPS',
  'https.only-hint':
    'Chi apre le pagine senza viene portato lì, e i browser lo ricordano per un mese. La pagina del certificato e ciò che scaricano i telefoni restano aperti.',
  'https.only-from-https': 'Si attiva solo da queste pagine via HTTPS, perché nessuno resti chiuso fuori.',
  'https.own': 'Un certificato proprio',
  'https.own-text':
    'Di un’autorità che i browser conoscono già, in PEM: prima il certificato del server, poi gli intermedi; e la sua chiave senza passphrase. Vale subito, e questo apparecchio non può rinnovarlo.',
  'https.certificate': 'Certificati',
  'https.key': 'Chiave privata',
  'https.use': 'Usarlo',
  'trust.title': 'Far fidare questo dispositivo del centralino',
  'trust.lead':
    'Una volta per dispositivo: scaricare il certificato dell’autorità di questo apparecchio e installarlo. Poi i browser aprono le pagine via HTTPS senza avviso.',
  'trust.download': 'Scaricare il certificato',
  'trust.fingerprint': 'Impronta SHA-256:',
  'trust.own':
    'Ora questo apparecchio mostra un certificato di un’altra autorità: alla maggior parte dei dispositivi non serve nulla.',
  'trust.then': 'Poi aprire',
  'trust.windows': 'Windows',
  'trust.windows-how':
    'Aprire il file, scegliere «Installa certificato», «Computer locale», poi «Colloca tutti i certificati nel seguente archivio» e «Autorità di certificazione radice attendibili». Riavviare il browser.',
  'trust.macos': 'macOS',
  'trust.macos-how':
    'Aprire il file: Accesso Portachiavi lo prende. Cercarlo nel portachiavi, aprirlo e sotto «Attendibilità» scegliere «Fidati sempre» per SSL.',
  'trust.ios': 'iPhone e iPad',
  'trust.ios-how':
    'Scaricare con Safari e consentire il profilo. Impostazioni, «Profilo scaricato», «Installa»; poi Impostazioni, Generali, Info, «Impostazioni attendibilità certificati», e attivarlo.',
  'trust.android': 'Android',
  'trust.android-how':
    'Impostazioni, Sicurezza, «Crittografia e credenziali», «Installa un certificato», «Certificato CA», e scegliere il file.',
  'trust.linux': 'Linux',
  'trust.linux-how':
    'Chrome: Impostazioni, «Privacy e sicurezza», Sicurezza, «Gestisci certificati», Autorità, Importa. Per tutto Debian o Ubuntu: copiare il file in /usr/local/share/ca-certificates ed eseguire update-ca-certificates.',
  'trust.firefox': 'Firefox',
  'trust.firefox-how':
    'Impostazioni, «Privacy e sicurezza», «Mostra certificati», Autorità, Importa, e spuntare che può identificare siti web. Su Windows e macOS Firefox riprende la fiducia del sistema.',
}
