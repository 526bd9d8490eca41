/** What was in force before, and what is on trial, in Spanish. */

import type { historyEn } from './history-en.ts'
import type { Message } from './message.ts'

export const historyEs: Readonly<Record<keyof typeof historyEn, Message>> = {
  'past.title': 'Historial',
  'past.lead': 'Todas las configuraciones que estuvieron en vigor y se conservan, la más reciente primero.',
  'past.none': 'Nunca ha habido nada en vigor.',
  'past.generation': 'Configuración',
  'past.when': 'Cuándo',
  'past.who': 'Quién',
  'past.what': 'Qué cambió',
  'past.in-force': 'En vigor',
  'past.unknown': 'No se sabe',
  'past.first': 'La más antigua que se conserva',
  'past.files-only': 'Ningún ajuste; solo lo que se deriva del hardware o de una versión nueva',
  'past.more': { one: 'y uno más', other: 'y {count} más' },
  'past.one': 'Configuración {generation}',
  'past.former': 'Anterior: configuración {generation}',
  'past.back': 'Volver a este estado',
  'past.back-text':
    'Entra en vigor de inmediato si no se corta ninguna llamada. Si no, verá primero lo que ocurrirá.',
  'past.back-pending': 'Sustituye los cambios guardados que aún no están en vigor.',
  'past.how.pages': 'en estas páginas',
  'past.how.own': 'en sus propias páginas',
  'past.how.api': 'un programa, por la API',
  'past.how.command-line': 'en la línea de órdenes',
  'past.how.automatic': 'el equipo por sí mismo',
  'past.how.fall-back': 'vuelta atrás tras fallos',
  'past.how.not-confirmed': 'nadie lo confirmó a tiempo',
  'trial.choose': 'Conservar',
  'trial.at-once': 'de forma definitiva',
  'trial.minutes': {
    one: 'solo si lo confirmo en {count} minuto',
    other: 'solo si lo confirmo en {count} minutos',
  },
  'trial.risky':
    'Esto cambia líneas, tarjetas o direcciones. Si algo sale mal, el estado anterior vuelve por sí solo.',
  'trial.calm': 'Con un plazo, el estado anterior vuelve por sí solo si usted no confirma.',
  'trial.label': 'A prueba',
  'trial.waits': 'Los últimos cambios están a prueba. El estado anterior vuelve en',
  'trial.keep': 'Conservar los cambios',
  'trial.give-up': 'Deshacerlos ahora',
  'notice.trial-kept': 'Los cambios se conservan.',
  'notice.trial-given-up': 'El estado anterior está de nuevo en vigor. Sus cambios siguen guardados.',
}
