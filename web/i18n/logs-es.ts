/** The logs, in Spanish. */

import type { logsEn } from './logs-en.ts'
import type { Message } from './message.ts'

export const logsEs: Readonly<Record<keyof typeof logsEn, Message>> = {
  'logs.title': 'Registros y diagnóstico',
  'logs.lead': 'Lo que han anotado las partes del equipo, lo más reciente primero.',
  'logs.see': 'Ver los registros',
  'logs.download': 'Descargar estas líneas',
  'logs.diagnostics': 'Descargar todo para quien le ayuda',
  'logs.source': 'De quién',
  'logs.source-messages': 'Advertencias de la centralita',
  'logs.source-asterisk': 'Inicio y fin de la centralita',
  'logs.source-offhook': 'Offhook',
  'logs.source-root-helper': 'El ayudante de Offhook con permisos de root',
  'logs.source-dahdi': 'Tarjetas al arrancar',
  'logs.source-drivers': 'Controladores de las tarjetas',
  'logs.level': 'Gravedad',
  'logs.level-all': 'Todo',
  'logs.level-warnings': 'Advertencias y peor',
  'logs.level-errors': 'Solo errores',
  'logs.text': 'Con estas palabras',
  'logs.none': 'No hay nada anotado.',
  'logs.lines': 'Líneas',
  'logs.count': { one: '{count} línea', other: '{count} líneas' },
}
