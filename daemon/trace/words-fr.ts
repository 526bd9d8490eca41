/** The steps of a call in French. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

const list = (things: readonly string[]): string => (things.length === 0 ? 'personne' : things.join(', '))

const classes: Readonly<Record<CallClass, string>> = {
  emergency: 'urgence',
  free: 'gratuit',
  local: 'local',
  national: 'national',
  mobile: 'mobile',
  premium: 'surtaxé ou inconnu',
  international: 'international',
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], string>> = {
  'ring-all': 'tous sonnent ensemble',
  hunt: 'l’un après l’autre',
  'memory-hunt': 'l’un après l’autre, qui a sonné sonne encore avec le suivant',
  'first-available': 'seulement le premier libre',
  'first-not-on-phone': 'seulement le premier qui ne téléphone pas',
  random: 'l’un après l’autre, dans un ordre de hasard',
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], string>> = {
  rings: 'sonne',
  quiet: 'ne veut pas être dérangé',
  away: 'n’a pas de téléphone ici',
  outside: 'est appelé à l’extérieur',
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  extension: 'le poste',
  voicemail: 'la messagerie de',
  'ring-group': 'le groupe',
  queue: 'la file',
  menu: 'le menu',
  schedule: 'l’horaire',
  switch: 'le commutateur',
  announcement: 'l’annonce',
  conference: 'la conférence',
  disa: 'l’accès direct',
  outside: 'un appel à l’extérieur',
  directory: 'l’annuaire',
  fax: 'le fax',
  busy: 'tonalité d’occupation',
  congestion: 'tonalité d’encombrement',
  hangup: 'fin de l’appel',
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], string>> = {
  all: 'renvoie tous ses appels',
  busy: 'renvoie ses appels quand il est occupé',
  unanswered: 'renvoie les appels sans réponse',
}

const trunks = (names: readonly string[]): string => (names.length === 0 ? 'aucune ligne' : names.join(', '))

export function traceStepFr(step: TraceStep): string {
  switch (step.is) {
    case 'calls':
      return `Le poste ${step.from} (${step.name}) compose le ${step.to}.`
    case 'comes-in':
      return `Un appel ${step.from === null ? 'd’un numéro masqué' : `du ${step.from}`} arrive par ${step.trunk} pour ${step.to}.`
    case 'route': {
      const called = step.called ?? null
      return `La route entrante ${step.id} convient (${called === null ? 'tout numéro appelé' : `numéro appelé ${called}`}, ${step.caller === null ? 'tout appelant' : `appelant ${step.caller}`}).`
    }
    case 'no-route':
      return 'Aucune route entrante ne convient : l’appel est refusé.'
    case 'blacklisted':
      return step.anonymous
        ? 'Les appelants sans numéro ne sont pas admis.'
        : 'L’appelant est sur la liste noire.'
    case 'emergency':
      return `Le ${step.number} est un numéro d’urgence : il est appelé aussitôt, par ${trunks(step.trunks)}, quels que soient les droits.`
    case 'code':
      return `${step.code} est un code : ${namesFeature('feature', step.feature)?.fr ?? step.feature}.`
    case 'unknown-number':
      return `Rien n’a le numéro ${step.number}.`
    case 'goes-out':
      return `L’appel sort vers le ${step.number} (${classes[step.callClass]}) par la route ${step.route}, sur ${trunks(step.trunks)}${step.shows === null ? '' : `, et montre ${step.shows}`}.`
    case 'parks':
      return 'L’appel est parqué.'
    case 'asks-pin':
      return 'Le PIN de la route est demandé.'
    case 'night-lock':
      return `Le verrou de nuit est actif : au lieu de ${step.own}, la classe de service ${step.now} s’applique.`
    case 'no-way-out':
      return `Aucune route sortante ne prend le ${step.number} de cet appelant à ce moment : l’appel est refusé.`
    case 'may-not':
      return `La classe de service ${step.by || '(aucune)'} ne peut pas appeler le ${step.number} (${classes[step.callClass]}) : l’appel est refusé.`
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night
        ? `Le commutateur ${step.name} est sur nuit.`
        : `Le commutateur ${step.name} est sur jour.`
    case 'group':
      return `Le groupe ${step.name} sonne ${step.seconds} s : ${strategies[step.strategy]}.`
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return `${who} ${how[step.how]}`
    }
    case 'queue':
      if (step.isEmpty)
        return `Personne n’est connecté dans la file ${step.name} : l’appel continue aussitôt.`
      return `L’appelant attend dans la file ${step.name}${step.maxWaitSeconds === 0 ? '' : `, ${step.maxWaitSeconds} s au plus`} ; agents : ${list(step.agents)} ; d’autres se connectent par code.`
    case 'menu':
      return `Le menu ${step.name} joue son accueil, ${step.tries} fois au plus${step.directDial ? ' ; on peut composer un poste' : ''}. Touches :`
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return `${step.key} : ${kinds[step.place.kind]} ${who}`.trimEnd()
    }
    case 'announcement':
      return step.answer
        ? `L’annonce ${step.name} est jouée.`
        : `L’annonce ${step.name} est jouée avant la réponse, si la ligne le permet.`
    case 'conference':
      return `L’appelant entre dans la conférence ${step.name}${step.pin ? ', avec un code' : ''}${step.waitsForAdmin ? ', et attend son administrateur' : ''}.`
    case 'paging':
      return `Les téléphones de ${step.name} répondent d’eux-mêmes : ${list(step.members)}.`
    case 'follow-me':
      return `Le « suivez-moi » du ${step.number} est actif et passe avant ses renvois : ${list(step.list)}.`
    case 'screening':
      return `L’appelant dit d’abord son nom ; le ${step.number} décide s’il prend l’appel.`
    case 'forward':
      return `Le ${step.number} ${when[step.when]} vers ${step.to}.`
    case 'do-not-disturb':
      return `Le ${step.number} ne veut pas être dérangé : occupé.`
    case 'rings':
      return `Le ${step.number} (${step.name}) sonne ${step.seconds} s sur ${step.telephones} téléphone${step.telephones === 1 ? '' : 's'}.`
    case 'no-telephone':
      return `Le ${step.number} (${step.name}) n’a pas de téléphone ici.`
    case 'mailbox':
      return `L’appelant laisse un message dans la messagerie du ${step.number}${step.greeting === 'busy' ? ', qui dit que la ligne est occupée' : ''}.`
    case 'disa':
      return 'L’appelant entre un code et compose.'
    case 'directory':
      return 'L’appelant épelle un nom.'
    case 'fax':
      return 'L’appel est reçu comme fax.'
    case 'busy':
      return 'Tonalité d’occupation.'
    case 'congestion':
      return 'Tonalité d’encombrement.'
    case 'hang-up':
      return 'L’appel se termine.'
    case 'otherwise':
      return 'Si personne ne le prend :'
    case 'circle':
      return `L’appel est déjà passé par ${step.place} : il tourne en rond.`
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): string {
  if (state.because === 'override')
    return state.is === 'open'
      ? `L’horaire ${name} est ouvert, parce qu’un code le dit.`
      : `L’horaire ${name} est fermé, parce qu’un code le dit.`
  if (state.is === 'holiday') return `L’horaire ${name} a un jour férié : ${state.name}.`
  if (state.is === 'closed') return `L’horaire ${name} est fermé à ce moment.`
  const { from, to } = state.hours
  return `L’horaire ${name} est ouvert (de ${from} à ${to}).`
}
