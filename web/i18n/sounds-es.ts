/** Recordings of the house and music on hold, in Spanish. */

import type { Message } from './message.ts'
import type { soundsEn } from './sounds-en.ts'

export const soundsEs: Readonly<Record<keyof typeof soundsEn, Message>> = {
  'sounds.title': 'Grabaciones y música',
  'sounds.lead':
    'Lo que oyen quienes llaman: escúchelo, envíe un archivo o dígalo usted. Un sonido nuevo se oye desde la próxima llamada.',
  'sounds.empty': 'Aún sin grabar',
  'sounds.listen': 'Escuchar {name}',
  'sounds.tracks': { one: '{count} pieza', other: '{count} piezas' },
  'sounds.tracks-title': 'Lo que suena',
  'sounds.no-tracks': 'Nada todavía: quienes llaman oyen la música habitual.',
  'sounds.edit': 'Nombre y ajustes',
  'sounds.now': 'Como suena ahora',
  'sounds.download': 'Descargar',
  'sounds.delete': 'Eliminar el sonido',
  'sounds.delete-track': 'Eliminar',
  'sounds.delete-title': '¿Eliminar el sonido de {name}?',
  'sounds.delete-text':
    'Su nombre y sus usos se conservan; quienes llaman no oyen nada allí hasta que haya uno nuevo.',
  'sounds.file-title': 'Enviar un archivo',
  'sounds.file': 'Archivo',
  'sounds.file-hint': 'WAV, diez minutos como máximo (música: treinta).',
  'sounds.file-hint-script':
    'WAV, MP3, Ogg y lo que reproduzca este navegador; diez minutos como máximo (música: treinta).',
  'sounds.send': 'Enviar',
  'sounds.converting': 'El archivo se está preparando para el teléfono…',
  'sounds.microphone-title': 'Dígalo aquí',
  'sounds.microphone-hint': 'El navegador pregunta si puede usar el micrófono.',
  'sounds.microphone-ready': 'Escúchelo, consérvelo o grábelo de nuevo.',
  'sounds.microphone-running': 'Hable ahora.',
  'sounds.microphone-refused': 'El navegador no ha dado acceso al micrófono.',
  'sounds.record': 'Grabar',
  'sounds.stop': 'Parar',
  'sounds.play': 'Escuchar',
  'sounds.keep': 'Conservar',
  'sounds.telephone-title': 'Dígalo por un teléfono',
  'sounds.telephone-hint':
    'El teléfono suena; una voz dice qué hacer. No cambia nada hasta que usted acepta con sus teclas.',
  'sounds.telephone': 'Qué teléfono',
  'sounds.ring': 'Hacerlo sonar',
  'sounds.hear': 'Escuchar, enviar un archivo, grabar',
  'sounds.offer': 'Escuchar todas, enviar archivos, grabar de nuevo.',
  'notice.sound-kept': 'El sonido está listo, y se oye desde la próxima llamada.',
  'notice.sound-deleted': 'El sonido se ha eliminado.',
  'notice.sound-ringing': 'El teléfono suena ahora. Vuelva a ver esta página cuando haya aceptado.',
}
