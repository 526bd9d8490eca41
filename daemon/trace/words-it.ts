/** The steps of a call in Italian. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

const list = (things: readonly string[]): string => (things.length === 0 ? 'nessuno' : things.join(', '))

const classes: Readonly<Record<CallClass, string>> = {
  emergency: 'emergenza',
  free: 'numero verde',
  local: 'locale',
  national: 'nazionale',
  mobile: 'cellulare',
  premium: 'a tariffa speciale o sconosciuto',
  international: 'internazionale',
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], string>> = {
  'ring-all': 'squillano tutti insieme',
  hunt: 'uno dopo l’altro',
  'memory-hunt': 'uno dopo l’altro, chi ha squillato squilla ancora con il successivo',
  'first-available': 'solo il primo libero',
  'first-not-on-phone': 'solo il primo che non è al telefono',
  random: 'uno dopo l’altro, in ordine casuale',
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], string>> = {
  rings: 'squilla',
  quiet: 'non vuole essere disturbato',
  away: 'non ha un telefono qui',
  outside: 'è chiamato all’esterno',
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  extension: 'l’interno',
  voicemail: 'la casella vocale di',
  'ring-group': 'il gruppo',
  queue: 'la coda',
  menu: 'il menu vocale',
  schedule: 'la fascia oraria',
  switch: 'il commutatore',
  announcement: 'l’annuncio',
  conference: 'la conferenza',
  disa: 'l’accesso dall’esterno',
  outside: 'una chiamata esterna',
  directory: 'la rubrica',
  fax: 'il fax',
  busy: 'tono di occupato',
  congestion: 'tono di congestione',
  hangup: 'fine della chiamata',
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], string>> = {
  all: 'devia tutte le chiamate',
  busy: 'devia le chiamate quando è occupato',
  unanswered: 'devia le chiamate senza risposta',
}

const trunks = (names: readonly string[]): string => (names.length === 0 ? 'nessuna linea' : names.join(', '))

export function traceStepIt(step: TraceStep): string {
  switch (step.is) {
    case 'calls':
      return `L’interno ${step.from} (${step.name}) compone ${step.to}.`
    case 'comes-in':
      return `Una chiamata da ${step.from ?? 'un numero nascosto'} arriva tramite ${step.trunk} per ${step.to}.`
    case 'route': {
      const called = step.called ?? null
      return `L’instradamento in entrata ${step.id} corrisponde (${called === null ? 'qualsiasi numero chiamato' : `numero chiamato ${called}`}, ${step.caller === null ? 'qualsiasi chiamante' : `chiamante ${step.caller}`}).`
    }
    case 'no-route':
      return 'Nessun instradamento in entrata corrisponde: la chiamata è rifiutata.'
    case 'blacklisted':
      return step.anonymous
        ? 'I chiamanti senza numero non sono ammessi.'
        : 'Il chiamante è nella lista nera.'
    case 'emergency':
      return `${step.number} è un numero di emergenza: si chiama subito, tramite ${trunks(step.trunks)}, qualunque sia l’abilitazione.`
    case 'code':
      return `${step.code} è un codice: ${namesFeature('feature', step.feature)?.it ?? step.feature}.`
    case 'unknown-number':
      return `Nulla ha il numero ${step.number}.`
    case 'goes-out':
      return `La chiamata esce verso ${step.number} (${classes[step.callClass]}) con l’instradamento ${step.route}, tramite ${trunks(step.trunks)}${step.shows === null ? '' : `, e mostra ${step.shows}`}.`
    case 'parks':
      return 'La chiamata è parcheggiata.'
    case 'asks-pin':
      return 'È chiesto il PIN dell’instradamento.'
    case 'night-lock':
      return `Il blocco notturno è attivo: invece di ${step.own} vale la classe di abilitazione ${step.now}.`
    case 'no-way-out':
      return `Nessun instradamento in uscita prende ${step.number} da questo chiamante in quel momento: la chiamata è rifiutata.`
    case 'may-not':
      return `La classe di abilitazione ${step.by || '(nessuna)'} non può chiamare ${step.number} (${classes[step.callClass]}): la chiamata è rifiutata.`
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night
        ? `Il commutatore ${step.name} è su notte.`
        : `Il commutatore ${step.name} è su giorno.`
    case 'group':
      return `Il gruppo ${step.name} squilla per ${step.seconds} s: ${strategies[step.strategy]}.`
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return `${who} ${how[step.how]}`
    }
    case 'queue':
      if (step.isEmpty) return `Nessuno è entrato nella coda ${step.name}: la chiamata prosegue subito.`
      return `Il chiamante attende nella coda ${step.name}${step.maxWaitSeconds === 0 ? '' : `, al massimo ${step.maxWaitSeconds} s`}; agenti: ${list(step.agents)}; altri entrano con un codice.`
    case 'menu':
      return `Il menu vocale ${step.name} fa sentire il messaggio di benvenuto, al massimo ${step.tries} volte${step.directDial ? '; si possono comporre gli interni' : ''}. Tasti:`
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return `${step.key}: ${kinds[step.place.kind]} ${who}`.trimEnd()
    }
    case 'announcement':
      return step.answer
        ? `Si sente l’annuncio ${step.name}.`
        : `Si sente l’annuncio ${step.name} prima della risposta, dove la linea lo permette.`
    case 'conference':
      return `Il chiamante entra nella conferenza ${step.name}${step.pin ? ', con un PIN' : ''}${step.waitsForAdmin ? ', e attende il moderatore' : ''}.`
    case 'paging':
      return `I telefoni di ${step.name} rispondono da soli: ${list(step.members)}.`
    case 'follow-me':
      return `Seguimi di ${step.number} è attivo e viene prima delle sue deviazioni: ${list(step.list)}.`
    case 'screening':
      return `Il chiamante dice prima il suo nome; ${step.number} decide se prendere la chiamata.`
    case 'forward':
      return `${step.number} ${when[step.when]} verso ${step.to}.`
    case 'do-not-disturb':
      return `${step.number} non vuole essere disturbato: occupato.`
    case 'rings':
      return `${step.number} (${step.name}) squilla per ${step.seconds} s su ${step.telephones} ${step.telephones === 1 ? 'telefono' : 'telefoni'}.`
    case 'no-telephone':
      return `${step.number} (${step.name}) non ha un telefono qui.`
    case 'mailbox':
      return `Il chiamante lascia un messaggio nella casella vocale di ${step.number}${step.greeting === 'busy' ? ', che dice che la linea è occupata' : ''}.`
    case 'disa':
      return 'Il chiamante inserisce un PIN e compone.'
    case 'directory':
      return 'Il chiamante compone un nome.'
    case 'fax':
      return 'La chiamata è ricevuta come fax.'
    case 'busy':
      return 'Tono di occupato.'
    case 'congestion':
      return 'Tono di congestione.'
    case 'hang-up':
      return 'La chiamata termina.'
    case 'otherwise':
      return 'Se nessuno la prende:'
    case 'circle':
      return `La chiamata è già passata per ${step.place}: gira in cerchio.`
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): string {
  if (state.because === 'override')
    return state.is === 'open'
      ? `La fascia oraria ${name} è aperta, perché lo dice un codice.`
      : `La fascia oraria ${name} è chiusa, perché lo dice un codice.`
  if (state.is === 'holiday') return `La fascia oraria ${name} ha un giorno festivo: ${state.name}.`
  if (state.is === 'closed') return `La fascia oraria ${name} in quel momento è chiusa.`
  const { from, to } = state.hours
  return `La fascia oraria ${name} è aperta (dalle ${from} alle ${to}).`
}
