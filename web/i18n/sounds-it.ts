/** Recordings of the house and music on hold, in Italian. */

import type { Message } from './message.ts'
import type { soundsEn } from './sounds-en.ts'

export const soundsIt: Readonly<Record<keyof typeof soundsEn, Message>> = {
  'sounds.title': 'Registrazioni e musica',
  'sounds.lead':
    'Ciò che sentono i chiamanti: ascoltare, inviare un file o registrare la propria voce. Un nuovo audio si sente dalla prossima chiamata.',
  'sounds.empty': 'Non ancora registrato',
  'sounds.listen': 'Ascolta {name}',
  'sounds.tracks': { one: '{count} brano', other: '{count} brani' },
  'sounds.tracks-title': 'Che cosa suona',
  'sounds.no-tracks': 'Ancora nulla: i chiamanti sentono la musica consueta.',
  'sounds.edit': 'Nome e impostazioni',
  'sounds.now': 'Come suona adesso',
  'sounds.download': 'Scarica',
  'sounds.delete': 'Elimina l’audio',
  'sounds.delete-track': 'Elimina',
  'sounds.delete-title': 'Eliminare l’audio di {name}?',
  'sounds.delete-text':
    'Il nome e i punti in cui è usato restano; i chiamanti lì non sentono nulla finché ce n’è uno nuovo.',
  'sounds.file-title': 'Invia un file',
  'sounds.file': 'File',
  'sounds.file-hint': 'WAV, al massimo dieci minuti (musica: trenta).',
  'sounds.file-hint-script':
    'WAV, MP3, Ogg e tutto ciò che questo browser riproduce; al massimo dieci minuti (musica: trenta).',
  'sounds.send': 'Invia',
  'sounds.converting': 'Il file è in preparazione per il telefono…',
  'sounds.microphone-title': 'Registra qui',
  'sounds.microphone-hint': 'Il browser chiede se può usare il microfono.',
  'sounds.microphone-ready': 'Ascoltare, conservare o registrare di nuovo.',
  'sounds.microphone-running': 'Parlare adesso.',
  'sounds.microphone-refused': 'Il browser non ha concesso il microfono.',
  'sounds.record': 'Registra',
  'sounds.stop': 'Ferma',
  'sounds.play': 'Ascolta',
  'sounds.keep': 'Conserva',
  'sounds.telephone-title': 'Registra con un telefono',
  'sounds.telephone-hint':
    'Il telefono squilla; una voce dice che cosa fare. Non cambia nulla prima di confermare con i tasti.',
  'sounds.telephone': 'Quale telefono',
  'sounds.ring': 'Fallo squillare',
  'sounds.hear': 'Ascolta, invia un file, registra',
  'sounds.offer': 'Ascoltarle tutte, inviare file, registrare di nuovo.',
  'notice.sound-kept': 'L’audio è presente e si sente dalla prossima chiamata.',
  'notice.sound-deleted': 'L’audio è eliminato.',
  'notice.sound-ringing': 'Il telefono squilla adesso. Riaprire questa pagina dopo aver confermato.',
}
