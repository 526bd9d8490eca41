/** Spanish: moving in from another system. */

import type { Message } from './message.ts'
import type { migrationEn } from './migration-en.ts'

export const migrationEs: Readonly<Record<keyof typeof migrationEn, Message>> = {
  'migration.title': 'Mudanza desde otro sistema',
  'migration.lead':
    'Trae lo que tenía otra centralita: extensiones con sus contraseñas y buzones, líneas, rutas, grupos, menús, mensajes y registros de llamadas. Primero verá lo que se trae y lo que no.',
  'migration.see': 'Mudarse',
  'migration.kinds':
    'Copias de seguridad de FreePBX (2.x a 17), Elastix e Issabel, Askozia (config.xml) y MikoPBX; volcados SQL; un tar de /etc/asterisk; registros de llamadas como volcado de la tabla cdr, en CSV o Master.csv.',
  'migration.file': 'Archivo de la copia de seguridad',
  'migration.look': 'Ver su contenido',
  'migration.nothing-yet': 'Aún no cambia nada.',
  'migration.found': 'Encontrado: {system}',
  'migration.kind-freepbx': 'FreePBX {version}',
  'migration.kind-issabel': 'Elastix o Issabel {version}',
  'migration.kind-askozia': 'AskoziaPBX {version}',
  'migration.kind-mikopbx': 'MikoPBX {version}',
  'migration.kind-asterisk': 'Asterisk {version}',
  'migration.kind-calls': 'Registros de llamadas y mensajes {version}',
  'migration.as-it-was': 'Se traen tal cual',
  'migration.with-a-change': 'Se traen con un cambio',
  'migration.stays-behind': 'Se quedan atrás',
  'migration.messages': 'Mensajes',
  'migration.calls': 'Registros de llamadas',
  'migration.calls-between': 'Registros de llamadas del {from} al {to}.',
  'migration.places': 'Tomas',
  'migration.places-hint':
    'Qué toma de esta máquina ocupa el lugar de qué canal de la antigua. El orden es una propuesta; mire los cables.',
  'migration.show-with-these': 'Mostrar con estas tomas',
  'migration.report': 'Lo que se trae',
  'migration.area-count': '{done} de {all}',
  'migration.old': 'Allí',
  'migration.here': 'Aquí',
  'migration.why': 'Qué es distinto',
  'migration.unchanged': {
    one: '{count} se trae tal cual',
    other: '{count} se traen tal cual',
  },
  'migration.accept-title': 'Primero: los ajustes',
  'migration.accept-text':
    'Se convierten en cambios que aún no están en vigor. Lo que hay aquí y no coincide se queda; el mismo número se sustituye.',
  'migration.accept': 'Aceptar los ajustes',
  'migration.accepted': 'Los ajustes se han aceptado.',
  'migration.see-changes': 'Ver lo que ocurrirá',
  'migration.bring-title': 'Después: mensajes, desvíos y registros de llamadas',
  'migration.bring-text':
    'Una vez en vigor los ajustes: lo que cada uno había ajustado por teléfono, sus mensajes y los registros de llamadas. Repetirlo no añade nada dos veces.',
  'migration.bring': 'Traerlos',
  'migration.bring-later': 'Ponga primero en vigor los ajustes.',
  'migration.brought':
    'Se han traído: {choices} ajustes hechos por teléfono, {files} sonidos, {records} registros de llamadas; {refused} registros no se pudieron leer.',
  'migration.close': 'Terminar con esta copia',
  'notice.import-accepted': 'Los ajustes del otro sistema se han aceptado.',
  'notice.import-brought': 'Los mensajes, desvíos y registros de llamadas están aquí.',
}
