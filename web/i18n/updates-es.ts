/** Spanish: updates. */

import type { Message } from './message.ts'
import type { updatesEn } from './updates-en.ts'

export const updatesEs: Readonly<Record<keyof typeof updatesEn, Message>> = {
  'updates.title': 'Actualizaciones',
  'updates.lead':
    'Una versión nueva se escribe junto a la que funciona, mientras siguen las llamadas, y solo se conserva si todo funciona como antes. Si no, la anterior vuelve por sí sola.',
  'updates.see': 'Ver las actualizaciones',
  'updates.version': 'Versión en funcionamiento',
  'updates.slot': 'En la ranura',
  'updates.other': 'En la otra ranura',
  'updates.other-empty': 'nada completo',
  'updates.on-trial': 'a prueba: se comprueba si todo funciona como antes',
  'updates.confirmed': 'confirmada',
  'updates.no-slots':
    'Este equipo no funciona desde un disco con dos sistemas: escribir la nueva imagen y traer una copia de seguridad.',
  'updates.last-passed': 'Última actualización: de {former} a {version}, {when}: aprobada',
  'updates.last-failed':
    'Última actualización: de {former} a {version}, {when}: no aprobada, ha vuelto {former}',
  'updates.seen': 'Leído',
  'updates.upload-title': 'Desde un archivo',
  'updates.upload-text': 'Antes de nada se comprueba la firma.',
  'updates.file': 'Archivo de una actualización',
  'updates.upload': 'Traerlo aquí',
  'updates.received': 'La versión {version} está aquí ({size}); su firma es válida.',
  'updates.write': 'Escribirla junto a la que funciona',
  'updates.write-text': 'Las llamadas siguen mientras tanto. Nada arranca por sí solo.',
  'updates.older': 'Es más antigua que la que funciona, y es lo que se quiere',
  'updates.drop': 'Descartarla',
  'updates.writing': 'Escribiendo: {percent} %',
  'updates.checking': 'Releyendo y comprobando: {percent} %',
  'updates.fetching': 'Descargando: {done} de {all}',
  'updates.start-title': 'Arrancar la versión {version}',
  'updates.start-text':
    'El equipo se reinicia y queda sin teléfono el tiempo de un arranque. La nueva versión debe demostrar que funciona en diez minutos.',
  'updates.back-text': 'Lee los ajustes de hoy.',
  'updates.back-settings':
    'No puede leer los ajustes de hoy: con ella vuelven los de antes de la actualización, y lo cambiado desde entonces deja de valer.',
  'updates.when': 'Cuándo',
  'updates.when-now': 'Ahora',
  'updates.when-at': 'A la hora de abajo, en cuanto no haya llamadas',
  'updates.at': 'A las',
  'updates.start': 'Arrancarla',
  'updates.planned': 'Previsto para {when}, en cuanto no haya llamadas.',
  'updates.cancel': 'No arrancarla',
  'updates.server-title': 'Desde un servidor',
  'updates.address': 'Dirección de la actualización',
  'updates.address-hint': 'https://… del archivo mismo. Vacío: no se pregunta a nadie.',
  'updates.asked-at': 'Se pregunta cada noche a las',
  'updates.install': 'Escribir y arrancar lo más nuevo la misma noche, cuando no haya llamadas',
  'updates.look': 'Preguntar ahora',
  'error.https-address': 'Una dirección que empiece por https://',
  'notice.update-received': 'La actualización está aquí; su firma es válida.',
  'notice.update-writing': 'La actualización se está escribiendo.',
  'notice.update-planned': 'El arranque de la actualización está previsto.',
  'notice.update-restarting': 'El equipo se reinicia. Esta página volverá a responder en uno o dos minutos.',
  'notice.update-cancelled': 'No se arrancará nada.',
  'notice.update-none': 'El servidor no tiene nada más nuevo.',
}
