/** Many extensions at once, and what names one that is deleted, in Spanish. */

import type { importEn } from './import-en.ts'
import type { Message } from './message.ts'

export const importEs: Readonly<Record<keyof typeof importEn, Message>> = {
  'import.title': 'Varias a la vez',
  'import.table': 'De una tabla',
  'import.columns':
    'Primera línea: los nombres de las columnas. Las conocidas: {columns}. Lo que una columna no dice queda como está.',
  'import.paste': 'La tabla, copiada de una hoja de cálculo o de un archivo CSV',
  'import.look': 'Ver primero',
  'import.export': 'Todas las extensiones en CSV',
  'import.preview': 'Lo que se guardaría',
  'import.all-good': { one: '{count} fila, sin errores.', other: '{count} filas, sin errores.' },
  'import.faulty': {
    one: '{count} fila tiene un error. No se ha guardado nada.',
    other: '{count} filas tienen errores. No se ha guardado nada.',
  },
  'import.line': 'Línea',
  'import.what': 'Qué ocurre',
  'import.new': 'Nueva',
  'import.changed': 'Cambiada',
  'import.save': 'Guardarlas todas',
  'import.no-header':
    'La primera línea debe nombrar las columnas, «number» entre ellas. Las conocidas: {columns}.',
  'import.empty': 'No hay ninguna fila debajo de los nombres de las columnas.',
  'import.too-many': 'Como máximo {most} filas de una vez.',
  'import.twice': '{number} está dos veces en la tabla.',
  'import.yes-no': '«{word}» en la columna {column}: escriba sí o no.',
  'import.no-socket': 'No existe la toma «{socket}».',
  'import.socket-twice': 'La toma «{socket}» está dos veces en la tabla.',
  'bulk.title': 'Una serie de números',
  'bulk.first': 'Primer número',
  'bulk.count': 'Cuántos',
  'bulk.count-wrong': 'Un número de 1 a {most}.',
  'bulk.name': 'Nombres',
  'bulk.name-hint':
    'Oficina {n} se convierte en Oficina 1, Oficina 2…; {number} representa el número de la extensión.',
  'bulk.telephone': 'Teléfono',
  'bulk.sip': 'Un teléfono SIP cada una',
  'bulk.sockets': 'Las tomas libres, por orden',
  'bulk.none': 'Ninguno todavía',
  'bulk.taken': 'Este número está ocupado.',
  'references.title': 'Esto lleva todavía a ella o la nombra:',
  'references.none': 'Nada remite a ello.',
  'references.staff': 'Acceso de {name}',
  'references.blacklist': 'Llamadas de llamantes no deseados',
  'extension.was-deleted': '{number} {name} se eliminará en cuanto se apliquen los cambios.',
  'extension.put-back': 'Recuperar',
  'notice.extension-put-back': 'La extensión {about} se ha recuperado.',
  'notice.extensions-imported': 'Las extensiones se han guardado.',
}
