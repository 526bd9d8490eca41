/** The steps of a call in Spanish. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

const list = (things: readonly string[]): string => (things.length === 0 ? 'nadie' : things.join(', '))

const classes: Readonly<Record<CallClass, string>> = {
  emergency: 'emergencia',
  free: 'gratuito',
  local: 'local',
  national: 'nacional',
  mobile: 'móvil',
  premium: 'tarificación adicional o desconocido',
  international: 'internacional',
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], string>> = {
  'ring-all': 'suenan todos juntos',
  hunt: 'uno tras otro',
  'memory-hunt': 'uno tras otro, y el que ha sonado vuelve a sonar con el siguiente',
  'first-available': 'solo el primero que esté libre',
  'first-not-on-phone': 'solo el primero que no esté hablando',
  random: 'uno tras otro, en un orden al azar',
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], string>> = {
  rings: 'suena',
  quiet: 'no desea ser molestado',
  away: 'no tiene teléfono aquí',
  outside: 'se llama fuera',
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  extension: 'la extensión',
  voicemail: 'el buzón de',
  'ring-group': 'el grupo',
  queue: 'la cola',
  menu: 'el menú de voz',
  schedule: 'el horario',
  switch: 'el conmutador',
  announcement: 'la locución',
  conference: 'la conferencia',
  disa: 'la marcación desde fuera',
  outside: 'una llamada fuera',
  directory: 'el directorio',
  fax: 'el fax',
  busy: 'tono de ocupado',
  congestion: 'tono de congestión',
  hangup: 'fin de la llamada',
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], string>> = {
  all: 'desvía todas las llamadas',
  busy: 'desvía las llamadas si está ocupado',
  unanswered: 'desvía las llamadas que nadie contesta',
}

const trunks = (names: readonly string[]): string => (names.length === 0 ? 'ninguna línea' : names.join(', '))

export function traceStepEs(step: TraceStep): string {
  switch (step.is) {
    case 'calls':
      return `La extensión ${step.from} (${step.name}) marca ${step.to}.`
    case 'comes-in':
      return `Entra una llamada de ${step.from ?? 'un número oculto'} por ${step.trunk} para ${step.to}.`
    case 'route': {
      const called = step.called ?? null
      return `Coincide la ruta entrante ${step.id} (${called === null ? 'cualquier número llamado' : `número llamado ${called}`}, ${step.caller === null ? 'cualquier llamante' : `llamante ${step.caller}`}).`
    }
    case 'no-route':
      return 'No coincide ninguna ruta entrante: la llamada se rechaza.'
    case 'blacklisted':
      return step.anonymous ? 'No se admiten llamantes sin número.' : 'El llamante está en la lista negra.'
    case 'emergency':
      return `${step.number} es un número de emergencia: se llama de inmediato, por ${trunks(step.trunks)}, sean cuales sean los permisos.`
    case 'code':
      return `${step.code} es un código: ${namesFeature('feature', step.feature)?.es ?? step.feature}.`
    case 'unknown-number':
      return `Nada tiene el número ${step.number}.`
    case 'goes-out':
      return `La llamada sale como ${step.number} (${classes[step.callClass]}) por la ruta ${step.route}, por ${trunks(step.trunks)}${step.shows === null ? '' : `, y muestra ${step.shows}`}.`
    case 'parks':
      return 'La llamada se aparca.'
    case 'asks-pin':
      return 'Se pide el PIN de la ruta.'
    case 'night-lock':
      return `El bloqueo nocturno está activado: en lugar de ${step.own}, vale la clase de servicio ${step.now}.`
    case 'no-way-out':
      return `Ninguna ruta saliente admite ${step.number} de este llamante a esa hora: la llamada se rechaza.`
    case 'may-not':
      return `La clase de servicio ${step.by || '(ninguna)'} no puede llamar al ${step.number} (${classes[step.callClass]}): la llamada se rechaza.`
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night
        ? `El conmutador ${step.name} está en noche.`
        : `El conmutador ${step.name} está en día.`
    case 'group':
      return `Suena el grupo ${step.name} durante ${step.seconds} s: ${strategies[step.strategy]}.`
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return `${who}: ${how[step.how]}`
    }
    case 'queue':
      if (step.isEmpty)
        return `No hay nadie conectado en la cola ${step.name}: la llamada sigue de inmediato.`
      return `El llamante espera en la cola ${step.name}${step.maxWaitSeconds === 0 ? '' : `, ${step.maxWaitSeconds} s como máximo`}; agentes: ${list(step.agents)}; otros se conectan por código.`
    case 'menu':
      return `El menú de voz ${step.name} reproduce su saludo, ${step.tries} ${step.tries === 1 ? 'vez' : 'veces'} como máximo${step.directDial ? '; se pueden marcar extensiones' : ''}. Teclas:`
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return `${step.key}: ${kinds[step.place.kind]} ${who}`.trimEnd()
    }
    case 'announcement':
      return step.answer
        ? `Se reproduce la locución ${step.name}.`
        : `Se reproduce la locución ${step.name} antes de contestar, si la línea lo permite.`
    case 'conference':
      return `El llamante entra en la conferencia ${step.name}${step.pin ? ', con un PIN' : ''}${step.waitsForAdmin ? ', y espera a quien preside' : ''}.`
    case 'paging':
      return `Los teléfonos de ${step.name} contestan solos: ${list(step.members)}.`
    case 'follow-me':
      return `Sígueme de ${step.number} está activado y va antes que sus desvíos: ${list(step.list)}.`
    case 'screening':
      return `El llamante dice antes su nombre; ${step.number} decide si toma la llamada.`
    case 'forward':
      return `${step.number} ${when[step.when]} a ${step.to}.`
    case 'do-not-disturb':
      return `${step.number} no desea ser molestado: ocupado.`
    case 'rings':
      return `${step.number} (${step.name}) suena durante ${step.seconds} s en ${step.telephones} ${step.telephones === 1 ? 'teléfono' : 'teléfonos'}.`
    case 'no-telephone':
      return `${step.number} (${step.name}) no tiene teléfono aquí.`
    case 'mailbox':
      return `El llamante deja un mensaje en el buzón de ${step.number}${step.greeting === 'busy' ? ', que dice que la línea está ocupada' : ''}.`
    case 'disa':
      return 'El llamante marca desde fuera con un PIN.'
    case 'directory':
      return 'El llamante deletrea un nombre.'
    case 'fax':
      return 'La llamada se recibe como fax.'
    case 'busy':
      return 'Tono de ocupado.'
    case 'congestion':
      return 'Tono de congestión.'
    case 'hang-up':
      return 'La llamada termina.'
    case 'otherwise':
      return 'Si nadie la toma:'
    case 'circle':
      return `La llamada ya ha pasado por ${step.place}: da vueltas en círculo.`
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): string {
  if (state.because === 'override')
    return state.is === 'open'
      ? `El horario ${name} está abierto, porque lo dice un código.`
      : `El horario ${name} está cerrado, porque lo dice un código.`
  if (state.is === 'holiday') return `El horario ${name} tiene un festivo: ${state.name}.`
  if (state.is === 'closed') return `El horario ${name} está cerrado a esa hora.`
  const { from, to } = state.hours
  return `El horario ${name} está abierto (de ${from} a ${to}).`
}
