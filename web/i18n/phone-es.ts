/** Spanish: the telephone in the browser. */

import type { phoneEn } from './phone-en.ts'

export const phoneEs: Readonly<Record<keyof typeof phoneEn, string>> = {
  'me.phone': 'Teléfono web',
  'extension.browser-phone': 'Teléfono en el navegador',
  'extension.browser-phone-hint':
    'Junto a los demás, en las páginas propias de esta persona por HTTPS. Suena mientras esa página esté abierta.',
  'phone.not-yours': 'No hay teléfono en el navegador para esta extensión. El administrador puede activarlo.',
  'phone.needs-https': 'Los navegadores solo dan el micrófono a páginas por HTTPS. Abra esta allí:',
  'phone.needs-script': 'El teléfono en el navegador necesita JavaScript.',
  'phone.number': 'Número',
  'phone.keys': 'Teclas',
  'phone.call': 'Llamar',
  'phone.answer': 'Contestar',
  'phone.hold': 'Retener',
  'phone.mute': 'Silenciar',
  'phone.transfer': 'Transferir',
  'phone.hang-up': 'Colgar',
  'phone.transfer-hint': 'Para transferir una llamada, escriba primero el número y pulse «Transferir».',
  'phone.microphone':
    'El navegador pide el micrófono con la primera llamada: permítalo; con auriculares es mejor para ambas partes. Solo escucha durante las llamadas.',
  'phone.window': 'Mantenga esta página abierta en una ventana propia: las llamadas terminan al cerrarla.',
  'phone.say.connecting': 'Conectando…',
  'phone.say.ready': 'Listo: las llamadas a esta extensión suenan también aquí.',
  'phone.say.lost': 'Sin conexión con la centralita; reintentando…',
  'phone.say.refused': 'La centralita no admite esta página. Vuelva a cargarla.',
  'phone.say.calling': 'Llamando…',
  'phone.say.ringing': 'Está sonando.',
  'phone.say.incoming': 'Entra una llamada.',
  'phone.say.talking': 'En conversación.',
  'phone.say.held': 'Retenida.',
  'phone.say.ended': 'La llamada ha terminado.',
  'phone.say.busy': 'Ocupado.',
  'phone.say.no-answer': 'Nadie contesta.',
  'phone.say.rejected': 'La llamada fue rechazada.',
  'phone.say.failed': 'La llamada no se pudo establecer.',
  'phone.say.no-microphone':
    'El navegador no da el micrófono. Permítalo en la barra de direcciones y vuelva a intentarlo.',
}
