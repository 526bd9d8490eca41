/** Long exports of calls, in Spanish. */

import type { exportsEn } from './exports-en.ts'
import type { Message } from './message.ts'

export const exportsEs: Readonly<Record<keyof typeof exportsEn, Message>> = {
  'exports.title': 'Exportaciones',
  'exports.title-of.csv': 'Exportación en CSV',
  'exports.title-of.pdf': 'Exportación en PDF',
  'exports.lead':
    'Las exportaciones largas se hacen aquí, una tras otra, mientras usted hace otra cosa. Nadie más ve las suyas; un archivo se guarda una hora.',
  'exports.none': 'No tiene ninguna exportación.',
  'exports.aside': 'CSV en segundo plano',
  'exports.mine': 'Sus exportaciones',
  'exports.back': 'Volver a las llamadas',
  'exports.waiting': {
    one: 'En espera: {count} exportación va antes.',
    other: 'En espera: {count} exportaciones van antes.',
  },
  'exports.counting': 'Contando las llamadas…',
  'exports.running': '{done} de unas {rows} llamadas',
  'exports.ready': {
    one: '{count} llamada, {size}. Se guarda hasta el {until}.',
    other: '{count} llamadas, {size}. Se guarda hasta el {until}.',
  },
  'exports.newest':
    'Un PDF contiene como máximo las {most} llamadas más recientes; un CSV las contiene todas.',
  'exports.too-large':
    'No hay espacio suficiente. Elija un período más corto o descargue el CSV desde la lista de llamadas: no ocupa espacio.',
  'exports.broken': 'No se pudo hacer. Inténtelo de nuevo.',
  'exports.given-up': 'Cancelada. No se guarda nada de ella.',
  'exports.get': 'Descargar el archivo',
  'exports.give-up': 'Cancelar la exportación',
  'exports.remove': 'Eliminar el archivo',
  'exports.full':
    'Dos de sus exportaciones, o cinco de todas las personas, están todavía en curso. Espere a que termine una o cancele una.',
}
