/** Spanish: HTTPS, certificates, and how browsers come to trust them. */

import type { httpsEn } from './https-en.ts'

export const httpsEs: Readonly<Record<keyof typeof httpsEn, string>> = {
  'https.title': 'HTTPS',
  'https.lead':
    'Por HTTPS nadie en la red lee contraseñas ni cambia páginas por el camino. Funciona enseguida junto a HTTP, con un certificado de la autoridad propia de este equipo.',
  'https.see': 'Ver el certificado',
  'https.trust': 'Hacer que un navegador confíe',
  'https.shown': 'Lo que ven los navegadores',
  'https.not-yet': 'El certificado se está creando.',
  'https.open': 'Abrir estas páginas por HTTPS: {address}',
  'https.for': 'Para',
  'https.issuer': 'Avalado por',
  'https.until': 'Hasta',
  'https.renewed': '(se renueva solo)',
  'https.forget': 'Volver a uno del equipo',
  'https.choices': 'Nombres, y HTTP al lado',
  'https.names': 'Otros nombres de host de este equipo',
  'https.names-hint':
    'Nombres con los que la red lo conoce, como telephone.example.com; varios con comas. Su propio nombre y sus direcciones ya están en el certificado.',
  'https.error-names': 'Nombres de host como telephone.example.com, separados por comas.',
  'https.only': 'Solo HTTPS',
  'https.only-hint':
    'Quien abra las páginas sin él es llevado allí, y los navegadores lo recuerdan un mes. La página del certificado y lo que descargan los teléfonos siguen abiertos.',
  'https.only-from-https':
    'Esto solo se activa desde estas páginas por HTTPS, para que nadie se quede fuera.',
  'https.own': 'Un certificado propio',
  'https.own-text':
    'De una autoridad que los navegadores ya conocen, en PEM: primero el certificado del servidor, luego los intermedios; y su clave sin frase de paso. Se usa enseguida, y este equipo no puede renovarlo.',
  'https.certificate': 'Certificados',
  'https.key': 'Clave privada',
  'https.use': 'Usarlo',
  'trust.title': 'Hacer que este dispositivo confíe en la centralita',
  'trust.lead':
    'Una vez por dispositivo: descargue el certificado de la autoridad de este equipo e instálelo. Después los navegadores abren sus páginas por HTTPS sin aviso.',
  'trust.download': 'Descargar el certificado',
  'trust.fingerprint': 'Huella SHA-256:',
  'trust.own':
    'Ahora este equipo muestra un certificado de otra autoridad: la mayoría de los dispositivos no necesita nada.',
  'trust.then': 'Después abra',
  'trust.windows': 'Windows',
  'trust.windows-how':
    'Abra el archivo, elija «Instalar certificado», «Equipo local», luego «Colocar todos los certificados en el siguiente almacén» y «Entidades de certificación raíz de confianza». Reinicie el navegador.',
  'trust.macos': 'macOS',
  'trust.macos-how':
    'Abra el archivo: Acceso a Llaveros lo incorpora. Búsquelo en el llavero, ábralo y en «Confiar» elija «Confiar siempre» para SSL.',
  'trust.ios': 'iPhone y iPad',
  'trust.ios-how':
    'Descárguelo con Safari y permita el perfil. Ajustes, «Perfil descargado», «Instalar»; luego Ajustes, General, Información, «Ajustes de confianza de los certificados», y actívelo.',
  'trust.android': 'Android',
  'trust.android-how':
    'Ajustes, Seguridad, «Cifrado y credenciales», «Instalar un certificado», «Certificado de CA», y elija el archivo.',
  'trust.linux': 'Linux',
  'trust.linux-how':
    'Chrome: Configuración, «Privacidad y seguridad», Seguridad, «Gestionar certificados», Autoridades, Importar. Para todo Debian o Ubuntu: copie el archivo en /usr/local/share/ca-certificates y ejecute update-ca-certificates.',
  'trust.firefox': 'Firefox',
  'trust.firefox-how':
    'Ajustes, «Privacidad y seguridad», «Ver certificados», Autoridades, Importar, y marque que puede identificar sitios web. En Windows y macOS, Firefox adopta la confianza del sistema.',
}
