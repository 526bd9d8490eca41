/** The directory, the blacklist and speed dials, in Spanish. */

import type { numbersEn } from './numbers-en.ts'

export const numbersEs: Readonly<Record<keyof typeof numbersEn, string>> = {
  'numbers.title': 'Lista negra y números abreviados personales',
  'numbers.lead': 'Lo que cada uno ha puesto por código, y usted aquí. Los cambios valen de inmediato.',
  'numbers.unreadable': 'Los teléfonos no responden: las listas no se pueden leer ahora.',
  'numbers.blocked': 'Llamantes rechazados',
  'numbers.blocked-where': 'Adónde van sus llamadas',
  'numbers.blocked-none': 'No hay nadie en la lista.',
  'numbers.blocked-hint': 'Como lo muestran los teléfonos.',
  'numbers.block': 'Poner en la lista',
  'numbers.by-code': 'Por código',
  'numbers.number': 'Número',
  'numbers.name': 'Nombre',
  'numbers.actions': 'Qué se puede hacer con ello',
  'numbers.remove': 'Quitar',
  'numbers.dials': 'Números abreviados personales',
  'numbers.dials-house': 'Números abreviados de la empresa',
  'numbers.dials-none': 'Nadie tiene números propios.',
  'numbers.whose': 'De quién',
  'numbers.place': 'Posición',
  'numbers.keep': 'Guardar',
  'numbers.offer':
    'Llamantes rechazados, por número y nombre; lo que cada uno ha puesto como número abreviado.',
  'notice.numbers-saved': 'Hecho. Vale desde ahora.',
  'directory.title': 'Directorio',
  'directory.search': 'Nombre o número',
  'directory.nobody': 'No hay nadie con ese nombre en el directorio.',
  'directory.now': 'Ahora',
  'directory.follow-me': 'Sígueme está activado',
  'directory.forwards': 'Sus llamadas van a {to}',
  'directory.quiet': 'No desea ser molestado',
  'directory.offer':
    'Todos por nombre y número, con quién desvía sus llamadas; para todo el que inicia sesión.',
}
