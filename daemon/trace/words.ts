/** The steps of a call as sentences, in English and French. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

export type TraceLanguage = 'en' | 'fr'
type Words = Readonly<Record<TraceLanguage, string>>

/** A step in words; what holds only when nobody has taken the call stands further in. */
export interface ToldStep {
  readonly step: TraceStep
  readonly text: string
  readonly depth: number
}

export function tellTrace(steps: readonly TraceStep[], language: TraceLanguage): ToldStep[] {
  let depth = 0
  return steps.map(step => {
    const inside = step.is === 'key' || step.is === 'member' ? 1 : 0
    const told = { step, text: sentence(step)[language], depth: depth + inside }
    if (step.is === 'otherwise') depth += 1
    return told
  })
}

export const traceLines = (steps: readonly TraceStep[], language: TraceLanguage): string[] =>
  tellTrace(steps, language).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`)

const words = (en: string, fr: string): Words => ({ en, fr })
const list = (things: readonly string[]): Words =>
  things.length === 0 ? words('nobody', 'personne') : words(things.join(', '), things.join(', '))

const classes: Readonly<Record<CallClass, Words>> = {
  emergency: words('emergency', 'urgence'),
  free: words('free', 'gratuit'),
  local: words('local', 'local'),
  national: words('national', 'national'),
  mobile: words('mobile', 'mobile'),
  premium: words('premium or unknown', 'surtaxé ou inconnu'),
  international: words('international', 'international'),
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], Words>> = {
  'ring-all': words('all ring together', 'tous sonnent ensemble'),
  hunt: words('one after the other', 'l’un après l’autre'),
  'memory-hunt': words(
    'one after the other, who has rung rings again with the next',
    'l’un après l’autre, qui a sonné sonne encore avec le suivant',
  ),
  'first-available': words('only the first who is free', 'seulement le premier libre'),
  'first-not-on-phone': words(
    'only the first who is not talking',
    'seulement le premier qui ne téléphone pas',
  ),
  random: words('one after the other, in an order of chance', 'l’un après l’autre, dans un ordre de hasard'),
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], Words>> = {
  rings: words('rings', 'sonne'),
  quiet: words('does not want to be disturbed', 'ne veut pas être dérangé'),
  away: words('has no telephone here', 'n’a pas de téléphone ici'),
  outside: words('is called outside', 'est appelé à l’extérieur'),
}

const kinds: Readonly<Record<Place['kind'], Words>> = {
  extension: words('extension', 'le poste'),
  voicemail: words('the mailbox of', 'la messagerie de'),
  'ring-group': words('the group', 'le groupe'),
  queue: words('the queue', 'la file'),
  menu: words('the menu', 'le menu'),
  schedule: words('the schedule', 'l’horaire'),
  switch: words('the switch', 'le commutateur'),
  announcement: words('the announcement', 'l’annonce'),
  conference: words('the conference', 'la conférence'),
  disa: words('dialling in', 'l’accès direct'),
  outside: words('a call outside', 'un appel à l’extérieur'),
  directory: words('the directory', 'l’annuaire'),
  fax: words('the fax', 'le fax'),
  busy: words('busy tone', 'tonalité d’occupation'),
  congestion: words('congestion tone', 'tonalité d’encombrement'),
  hangup: words('hanging up', 'fin de l’appel'),
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], Words>> = {
  all: words('forwards all calls', 'renvoie tous ses appels'),
  busy: words('forwards calls when busy', 'renvoie ses appels quand il est occupé'),
  unanswered: words('forwards calls that are not answered', 'renvoie les appels sans réponse'),
}

const trunks = (names: readonly string[]): Words =>
  names.length === 0 ? words('no line', 'aucune ligne') : words(names.join(', '), names.join(', '))

function sentence(step: TraceStep): Words {
  switch (step.is) {
    case 'calls':
      return words(
        `Extension ${step.from} (${step.name}) dials ${step.to}.`,
        `Le poste ${step.from} (${step.name}) compose le ${step.to}.`,
      )
    case 'comes-in':
      return words(
        `A call from ${step.from ?? 'a hidden number'} comes in over ${step.trunk} for ${step.to}.`,
        `Un appel ${step.from === null ? 'd’un numéro masqué' : `du ${step.from}`} arrive par ${step.trunk} pour ${step.to}.`,
      )
    case 'route': {
      const called = step.called ?? null
      return words(
        `The incoming route ${step.id} fits (${called === null ? 'any number called' : `called number ${called}`}, ${step.caller === null ? 'any caller' : `caller ${step.caller}`}).`,
        `La route entrante ${step.id} convient (${called === null ? 'tout numéro appelé' : `numéro appelé ${called}`}, ${step.caller === null ? 'tout appelant' : `appelant ${step.caller}`}).`,
      )
    }
    case 'no-route':
      return words(
        'No incoming route fits: the call is refused.',
        'Aucune route entrante ne convient : l’appel est refusé.',
      )
    case 'blacklisted':
      return step.anonymous
        ? words('Callers without a number are not let in.', 'Les appelants sans numéro ne sont pas admis.')
        : words('The caller is on the blacklist.', 'L’appelant est sur la liste noire.')
    case 'emergency':
      return words(
        `${step.number} is an emergency number: it is called at once, over ${trunks(step.trunks).en}, whatever the rights.`,
        `Le ${step.number} est un numéro d’urgence : il est appelé aussitôt, par ${trunks(step.trunks).fr}, quels que soient les droits.`,
      )
    case 'code':
      return words(
        `${step.code} is a code: ${namesFeature('feature', step.feature)?.en ?? step.feature}.`,
        `${step.code} est un code : ${namesFeature('feature', step.feature)?.fr ?? step.feature}.`,
      )
    case 'unknown-number':
      return words(`Nothing has the number ${step.number}.`, `Rien n’a le numéro ${step.number}.`)
    case 'goes-out':
      return words(
        `The call goes out as ${step.number} (${classes[step.callClass].en}) by the route ${step.route}, over ${trunks(step.trunks).en}${step.shows === null ? '' : `, and shows ${step.shows}`}.`,
        `L’appel sort vers le ${step.number} (${classes[step.callClass].fr}) par la route ${step.route}, sur ${trunks(step.trunks).fr}${step.shows === null ? '' : `, et montre ${step.shows}`}.`,
      )
    case 'parks':
      return words('The call is parked.', 'L’appel est parqué.')
    case 'asks-pin':
      return words('The PIN of the route is asked for.', 'Le PIN de la route est demandé.')
    case 'night-lock':
      return words(
        `The night lock is on: instead of ${step.own}, the class of service ${step.now} holds.`,
        `Le verrou de nuit est actif : au lieu de ${step.own}, la classe de service ${step.now} s’applique.`,
      )
    case 'no-way-out':
      return words(
        `No outgoing route takes ${step.number} from this caller at that time: the call is refused.`,
        `Aucune route sortante ne prend le ${step.number} de cet appelant à ce moment : l’appel est refusé.`,
      )
    case 'may-not':
      return words(
        `The class of service ${step.by || '(none)'} may not call ${step.number} (${classes[step.callClass].en}): the call is refused.`,
        `La classe de service ${step.by || '(aucune)'} ne peut pas appeler le ${step.number} (${classes[step.callClass].fr}) : l’appel est refusé.`,
      )
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night
        ? words(`The switch ${step.name} is at night.`, `Le commutateur ${step.name} est sur nuit.`)
        : words(`The switch ${step.name} is at day.`, `Le commutateur ${step.name} est sur jour.`)
    case 'group':
      return words(
        `The group ${step.name} is rung for ${step.seconds} s: ${strategies[step.strategy].en}.`,
        `Le groupe ${step.name} sonne ${step.seconds} s : ${strategies[step.strategy].fr}.`,
      )
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return words(`${who} ${how[step.how].en}`, `${who} ${how[step.how].fr}`)
    }
    case 'queue':
      if (step.isEmpty)
        return words(
          `Nobody is logged on in the queue ${step.name}: the call goes on at once.`,
          `Personne n’est connecté dans la file ${step.name} : l’appel continue aussitôt.`,
        )
      return words(
        `The caller waits in the queue ${step.name}${step.maxWaitSeconds === 0 ? '' : `, ${step.maxWaitSeconds} s at most`}; agents: ${list(step.agents).en}; others log on by code.`,
        `L’appelant attend dans la file ${step.name}${step.maxWaitSeconds === 0 ? '' : `, ${step.maxWaitSeconds} s au plus`} ; agents : ${list(step.agents).fr} ; d’autres se connectent par code.`,
      )
    case 'menu':
      return words(
        `The menu ${step.name} plays its greeting, ${step.tries} times at most${step.directDial ? '; extensions can be dialled' : ''}. Keys:`,
        `Le menu ${step.name} joue son accueil, ${step.tries} fois au plus${step.directDial ? ' ; on peut composer un poste' : ''}. Touches :`,
      )
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return words(
        `${step.key}: ${kinds[step.place.kind].en} ${who}`.trimEnd(),
        `${step.key} : ${kinds[step.place.kind].fr} ${who}`.trimEnd(),
      )
    }
    case 'announcement':
      return step.answer
        ? words(`The announcement ${step.name} is played.`, `L’annonce ${step.name} est jouée.`)
        : words(
            `The announcement ${step.name} is played before an answer, where the line carries it.`,
            `L’annonce ${step.name} est jouée avant la réponse, si la ligne le permet.`,
          )
    case 'conference':
      return words(
        `The caller joins the conference ${step.name}${step.pin ? ', with a PIN' : ''}${step.waitsForAdmin ? ', and waits for its administrator' : ''}.`,
        `L’appelant entre dans la conférence ${step.name}${step.pin ? ', avec un code' : ''}${step.waitsForAdmin ? ', et attend son administrateur' : ''}.`,
      )
    case 'paging':
      return words(
        `The telephones of ${step.name} answer by themselves: ${list(step.members).en}.`,
        `Les téléphones de ${step.name} répondent d’eux-mêmes : ${list(step.members).fr}.`,
      )
    case 'follow-me':
      return words(
        `Follow-me of ${step.number} is on and comes before its forwards: ${list(step.list).en}.`,
        `Le « suivez-moi » du ${step.number} est actif et passe avant ses renvois : ${list(step.list).fr}.`,
      )
    case 'screening':
      return words(
        `The caller says his name first; ${step.number} decides whether to take the call.`,
        `L’appelant dit d’abord son nom ; le ${step.number} décide s’il prend l’appel.`,
      )
    case 'forward':
      return words(
        `${step.number} ${when[step.when].en} to ${step.to}.`,
        `Le ${step.number} ${when[step.when].fr} vers ${step.to}.`,
      )
    case 'do-not-disturb':
      return words(
        `${step.number} does not want to be disturbed: busy.`,
        `Le ${step.number} ne veut pas être dérangé : occupé.`,
      )
    case 'rings':
      return words(
        `${step.number} (${step.name}) rings for ${step.seconds} s on ${step.telephones} telephone${step.telephones === 1 ? '' : 's'}.`,
        `Le ${step.number} (${step.name}) sonne ${step.seconds} s sur ${step.telephones} téléphone${step.telephones === 1 ? '' : 's'}.`,
      )
    case 'no-telephone':
      return words(
        `${step.number} (${step.name}) has no telephone here.`,
        `Le ${step.number} (${step.name}) n’a pas de téléphone ici.`,
      )
    case 'mailbox':
      return words(
        `The caller leaves a message in the mailbox of ${step.number}${step.greeting === 'busy' ? ', which says that the line is busy' : ''}.`,
        `L’appelant laisse un message dans la messagerie du ${step.number}${step.greeting === 'busy' ? ', qui dit que la ligne est occupée' : ''}.`,
      )
    case 'disa':
      return words('The caller dials in with a PIN.', 'L’appelant entre un code et compose.')
    case 'directory':
      return words('The caller spells a name.', 'L’appelant épelle un nom.')
    case 'fax':
      return words('The call is received as a fax.', 'L’appel est reçu comme fax.')
    case 'busy':
      return words('Busy tone.', 'Tonalité d’occupation.')
    case 'congestion':
      return words('Congestion tone.', 'Tonalité d’encombrement.')
    case 'hang-up':
      return words('The call ends.', 'L’appel se termine.')
    case 'otherwise':
      return words('If nobody takes it:', 'Si personne ne le prend :')
    case 'circle':
      return words(
        `The call has been at ${step.place} before: it goes round in a circle.`,
        `L’appel est déjà passé par ${step.place} : il tourne en rond.`,
      )
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): Words {
  if (state.because === 'override')
    return state.is === 'open'
      ? words(
          `The schedule ${name} is open, because a code says so.`,
          `L’horaire ${name} est ouvert, parce qu’un code le dit.`,
        )
      : words(
          `The schedule ${name} is closed, because a code says so.`,
          `L’horaire ${name} est fermé, parce qu’un code le dit.`,
        )
  if (state.is === 'holiday')
    return words(
      `The schedule ${name} has a holiday: ${state.name}.`,
      `L’horaire ${name} a un jour férié : ${state.name}.`,
    )
  if (state.is === 'closed')
    return words(`The schedule ${name} is closed at that time.`, `L’horaire ${name} est fermé à ce moment.`)
  const { from, to } = state.hours
  return words(
    `The schedule ${name} is open (${from} to ${to}).`,
    `L’horaire ${name} est ouvert (de ${from} à ${to}).`,
  )
}
