/** The steps of a call in German. */

import { namesFeature } from '../model/codes/explanations.ts'
import type { CallClass } from '../model/numbering.ts'
import type { Place, TraceStep } from './steps.ts'

const list = (things: readonly string[]): string => (things.length === 0 ? 'niemand' : things.join(', '))

const classes: Readonly<Record<CallClass, string>> = {
  emergency: 'Notruf',
  free: 'kostenlos',
  local: 'lokal',
  national: 'national',
  mobile: 'mobile',
  premium: 'Mehrwertnummer oder unbekannt',
  international: 'international',
}

const strategies: Readonly<Record<Extract<TraceStep, { is: 'group' }>['strategy'], string>> = {
  'ring-all': 'alle klingeln zusammen',
  hunt: 'einer nach dem anderen',
  'memory-hunt': 'einer nach dem anderen; wer geklingelt hat, klingelt mit dem nächsten wieder',
  'first-available': 'nur der erste, der frei ist',
  'first-not-on-phone': 'nur der erste, der nicht telefoniert',
  random: 'einer nach dem anderen, in zufälliger Reihenfolge',
}

const how: Readonly<Record<Extract<TraceStep, { is: 'member' }>['how'], string>> = {
  rings: 'klingelt',
  quiet: 'möchte nicht gestört werden',
  away: 'hat hier kein Telefon',
  outside: 'wird außerhalb angerufen',
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  extension: 'Nebenstelle',
  voicemail: 'die Sprachbox von',
  'ring-group': 'der Sammelruf',
  queue: 'die Warteschlange',
  menu: 'das Sprachmenü',
  schedule: 'der Zeitplan',
  switch: 'der Schalter',
  announcement: 'die Ansage',
  conference: 'die Konferenz',
  disa: 'der Amtszugang von außen',
  outside: 'ein Anruf nach außen',
  directory: 'das Telefonbuch',
  fax: 'das Fax',
  busy: 'Besetztton',
  congestion: 'Gassenbesetztton',
  hangup: 'Auflegen',
}

const when: Readonly<Record<Extract<TraceStep, { is: 'forward' }>['when'], string>> = {
  all: 'leitet alle Anrufe um',
  busy: 'leitet Anrufe bei besetzt um',
  unanswered: 'leitet unbeantwortete Anrufe um',
}

const trunks = (names: readonly string[]): string => (names.length === 0 ? 'keine Leitung' : names.join(', '))

export function traceStepDe(step: TraceStep): string {
  switch (step.is) {
    case 'calls':
      return `Nebenstelle ${step.from} (${step.name}) wählt ${step.to}.`
    case 'comes-in':
      return `Ein Anruf von ${step.from ?? 'einer unterdrückten Nummer'} kommt über ${step.trunk} für ${step.to}.`
    case 'route': {
      const called = step.called ?? null
      return `Die eingehende Route ${step.id} passt (${called === null ? 'jede gerufene Nummer' : `gerufene Nummer ${called}`}, ${step.caller === null ? 'jeder Anrufer' : `Anrufer ${step.caller}`}).`
    }
    case 'no-route':
      return 'Keine eingehende Route passt: Der Anruf wird abgewiesen.'
    case 'blacklisted':
      return step.anonymous
        ? 'Anrufer ohne Nummer werden nicht durchgelassen.'
        : 'Der Anrufer steht auf der Sperrliste.'
    case 'emergency':
      return `${step.number} ist eine Notrufnummer: Sie wird sofort über ${trunks(step.trunks)} angerufen, unabhängig von den Rechten.`
    case 'code':
      return `${step.code} ist eine Kennziffer: ${namesFeature('feature', step.feature)?.de ?? step.feature}.`
    case 'unknown-number':
      return `Die Nummer ${step.number} gibt es nicht.`
    case 'goes-out':
      return `Der Anruf geht als ${step.number} (${classes[step.callClass]}) über die Route ${step.route} und ${trunks(step.trunks)} hinaus${step.shows === null ? '' : ` und zeigt ${step.shows}`}.`
    case 'parks':
      return 'Das Gespräch wird geparkt.'
    case 'asks-pin':
      return 'Die PIN der Route wird verlangt.'
    case 'night-lock':
      return `Die Nachtsperre ist aktiv: Statt ${step.own} gilt die Berechtigungsklasse ${step.now}.`
    case 'no-way-out':
      return `Keine ausgehende Route nimmt ${step.number} von diesem Anrufer zu dieser Zeit: Der Anruf wird abgewiesen.`
    case 'may-not':
      return `Die Berechtigungsklasse ${step.by || '(keine)'} darf ${step.number} (${classes[step.callClass]}) nicht anrufen: Der Anruf wird abgewiesen.`
    case 'schedule':
      return schedule(step)
    case 'switch':
      return step.night
        ? `Der Schalter ${step.name} steht auf Nacht.`
        : `Der Schalter ${step.name} steht auf Tag.`
    case 'group':
      return `Der Sammelruf ${step.name} klingelt ${step.seconds} s: ${strategies[step.strategy]}.`
    case 'member': {
      const who = step.name === null ? step.number : `${step.number} (${step.name})`
      return `${who} ${how[step.how]}`
    }
    case 'queue':
      if (step.isEmpty)
        return `In der Warteschlange ${step.name} ist niemand angemeldet: Der Anruf geht sofort weiter.`
      return `Der Anrufer wartet in der Warteschlange ${step.name}${step.maxWaitSeconds === 0 ? '' : `, höchstens ${step.maxWaitSeconds} s`}; Agenten: ${list(step.agents)}; weitere melden sich per Kennziffer an.`
    case 'menu':
      return `Das Sprachmenü ${step.name} spielt seine Begrüßung, höchstens ${step.tries}-mal${step.directDial ? '; Nebenstellen sind wählbar' : ''}. Tasten:`
    case 'key': {
      const who = [step.place.number, step.place.name].filter(one => one !== null).join(' ')
      return `${step.key}: ${kinds[step.place.kind]} ${who}`.trimEnd()
    }
    case 'announcement':
      return step.answer
        ? `Die Ansage ${step.name} wird gespielt.`
        : `Die Ansage ${step.name} wird vor der Antwort gespielt, wo die Leitung es zulässt.`
    case 'conference':
      return `Der Anrufer tritt in die Konferenz ${step.name} ein${step.pin ? ', mit einer PIN' : ''}${step.waitsForAdmin ? ', und wartet auf den Leiter' : ''}.`
    case 'paging':
      return `Die Telefone von ${step.name} nehmen von selbst ab: ${list(step.members)}.`
    case 'follow-me':
      return `Der Folgeruf von ${step.number} ist aktiv und geht den Umleitungen vor: ${list(step.list)}.`
    case 'screening':
      return `Der Anrufer nennt zuerst seinen Namen; ${step.number} entscheidet, ob der Anruf angenommen wird.`
    case 'forward':
      return `${step.number} ${when[step.when]}, an ${step.to}.`
    case 'do-not-disturb':
      return `${step.number} möchte nicht gestört werden: besetzt.`
    case 'rings':
      return `${step.number} (${step.name}) klingelt ${step.seconds} s an ${step.telephones} ${step.telephones === 1 ? 'Telefon' : 'Telefonen'}.`
    case 'no-telephone':
      return `${step.number} (${step.name}) hat hier kein Telefon.`
    case 'mailbox':
      return `Der Anrufer hinterlässt eine Nachricht in der Sprachbox von ${step.number}${step.greeting === 'busy' ? ', die sagt, dass besetzt ist' : ''}.`
    case 'disa':
      return 'Der Anrufer wählt sich mit einer PIN ein.'
    case 'directory':
      return 'Der Anrufer buchstabiert einen Namen.'
    case 'fax':
      return 'Der Anruf wird als Fax empfangen.'
    case 'busy':
      return 'Besetztton.'
    case 'congestion':
      return 'Gassenbesetztton.'
    case 'hang-up':
      return 'Der Anruf endet.'
    case 'otherwise':
      return 'Wenn niemand abnimmt:'
    case 'circle':
      return `Der Anruf war schon bei ${step.place}: Er dreht sich im Kreis.`
  }
}

function schedule({ name, state }: Extract<TraceStep, { is: 'schedule' }>): string {
  if (state.because === 'override')
    return state.is === 'open'
      ? `Der Zeitplan ${name} ist offen, weil eine Kennziffer es so will.`
      : `Der Zeitplan ${name} ist geschlossen, weil eine Kennziffer es so will.`
  if (state.is === 'holiday') return `Der Zeitplan ${name} hat einen Feiertag: ${state.name}.`
  if (state.is === 'closed') return `Der Zeitplan ${name} ist zu dieser Zeit geschlossen.`
  const { from, to } = state.hours
  return `Der Zeitplan ${name} ist offen (${from} bis ${to}).`
}
