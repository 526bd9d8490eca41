/** Where a number leads that somebody dials, and what becomes of a call that comes in over a line. */

import { asE164, asLineDials } from '../model/caller-number.ts'
import type { CountryPack, IncomingRoute, OutgoingRoute, Trunk } from '../model/gateway-model.ts'
import { classOf, isDear, patternMatches } from '../model/numbering.ts'
import type { Caller, Ways } from './house.ts'
import { houseNumber } from './numbers.ts'
import { classInForce, isOpen } from './rights.ts'
import type { TraceStep } from './steps.ts'

/** As from-handset.ts has it: emergency, codes, extensions, numbers of the house, outside; the first that fits wins. */
export function dial(number: string, caller: Caller, house: Ways, been: readonly string[] = []): TraceStep[] {
  const { model } = house
  const emergency = emergencyNumber(number, house)
  if (emergency !== null)
    return [{ is: 'emergency', number: emergency, trunks: namesOf(model.emergency.trunkIds, house) }]
  const feature = featureOf(number, house)
  if (feature !== null) return [{ is: 'code', code: number, feature }]
  if (model.extensions.some(one => one.number === number)) return house.extension(number, caller, house, been)
  const inHouse = houseNumber(number, model)
  if (inHouse !== null)
    return inHouse.kind === 'paging' ? inHouse.steps : house.follow(inHouse, caller, house, been)
  if (model.parking?.number === number) return [{ is: 'parks' }]
  return outside(
    number,
    caller,
    house,
    been.some(one => LED_ON.test(one)),
  )
}

/** Nobody dials this number now: a forward or follow-me leads there. */
const LED_ON = /^(?:forwarded|followed):/

/** A code that does not begin with a star takes nothing behind it. In the profile of 2.4 agents dial the queue, then the code. */
function featureOf(number: string, { model }: Ways): string | null {
  const fits = model.codes.filter(({ feature, code }) => {
    if (feature === 'queue-log-on' || feature === 'queue-log-off')
      return model.queues.some(queue => queue.number !== null && queue.number + code === number)
    if (feature === 'leave-message')
      return model.extensions.some(one => code + one.number === number && one.voicemail !== null)
    return code.startsWith('*') ? number.startsWith(code) : number === code
  })
  return fits.sort((a, b) => b.code.length - a.code.length)[0]?.feature ?? null
}

const emergencyNumber = (number: string, { model }: Ways): string | null =>
  model.emergency.numbers.find(one =>
    ['', ...model.emergency.accessCodes].some(accessCode => accessCode + one === number),
  ) ?? null

/**
 * The class of service in force must allow the class of the number, or the number itself; what is denied is denied. Then the
 * first route takes it that is for this number, this caller and this moment (asterisk-conf/contexts/outside.ts). A call that
 * is led on goes abroad or to a premium number with a right of its own alone (asterisk-conf/contexts/may-call.ts).
 */
function outside(dialled: string, caller: Caller, house: Ways, isLedOn: boolean): TraceStep[] {
  const { model } = house
  const possible = model.outgoing.filter(one => takes(one, dialled))
  const accessCode = possible[0]?.accessCode
  if (accessCode === undefined) return [{ is: 'unknown-number', number: dialled }]
  const number = dialled.slice(accessCode.length)
  const callClass = classOf(number, model.country)
  const by = caller.is === 'extension' ? caller.classOfService : ''
  const { rights, lockedFrom } = classInForce(by, house)
  const locked: TraceStep[] =
    lockedFrom === null ? [] : [{ is: 'night-lock', id: by, own: lockedFrom, now: rights?.name ?? '' }]
  const fits = (patterns: readonly string[]) => patterns.some(pattern => patternMatches(pattern, number))
  const allowed =
    rights !== undefined &&
    !fits(rights.deny) &&
    (fits(rights.allow) ||
      (rights.may.some(one => one === callClass) &&
        (!isLedOn || !isDear(callClass) || rights.rights.includes('dear-unattended'))))
  if (!allowed)
    return [...locked, { is: 'may-not', id: rights?.id ?? by, number, callClass, by: rights?.name ?? by }]
  const route = possible.find(
    one =>
      one.accessCode === accessCode &&
      isFor(one, rights.id, caller) &&
      (one.scheduleId === null || isOpen(one.scheduleId, house)),
  )
  if (route === undefined) return [...locked, { is: 'no-way-out', number }]
  return [
    ...locked,
    ...(route.pins.length === 0 ? [] : [{ is: 'asks-pin' } as const]),
    {
      is: 'goes-out',
      id: route.id,
      route: route.name,
      number: route.prepend + number.slice(route.strip),
      callClass,
      trunks: namesOf(route.trunkIds, house),
      shows: route.outsideCallerId,
    },
  ]
}

/** Classes and extensions together say who may take a route; none of them: everybody. */
const isFor = ({ classesOfService, extensions }: OutgoingRoute, classId: string, caller: Caller): boolean =>
  (classesOfService.length === 0 && extensions.length === 0) ||
  classesOfService.includes(classId) ||
  (caller.is === 'extension' && extensions.includes(caller.number))

const takes = ({ accessCode, patterns }: OutgoingRoute, dialled: string): boolean => {
  const number = dialled.slice(accessCode.length)
  return (
    dialled.startsWith(accessCode) &&
    number !== '' &&
    (patterns.length === 0 || patterns.some(pattern => patternMatches(pattern, number)))
  )
}

const namesOf = (ids: readonly string[], { model }: Ways): string[] =>
  ids.flatMap(id => model.trunks.find(trunk => trunk.id === id)?.name ?? [])

/**
 * `called`: the number called, or the id or name of a line or trunk. `number`: the caller's; null where he hides it. `over`: the
 * line it came in on, where that is known beside the number.
 */
export function comesIn(
  called: string,
  number: string | null,
  house: Ways,
  over: string | null = null,
): TraceStep[] {
  const { model } = house
  const trunk = trunkOf(over ?? called, house)
  const line = trunk?.lines.find(one => [one.id, one.name, one.number].includes(over ?? called))
  const to = over === null ? (line?.number ?? called) : called
  const steps: TraceStep[] = [{ is: 'comes-in', trunk: trunk?.name ?? called, from: number, to }]
  const caller: Caller = { is: 'outside', number }
  if (isUnwanted(number, house))
    return [
      ...steps,
      { is: 'blacklisted', anonymous: number === null },
      ...house.follow(model.blacklist.destination, caller, house),
    ]
  const route = model.incoming.find(one => fitsIn(one, to, number, trunk, line?.id ?? null, model.country))
  if (route === undefined) return [...steps, { is: 'no-route' }]
  return [
    ...steps,
    { is: 'route', id: route.id, called: route.calledNumber, caller: route.caller },
    ...house.follow(route.destination, caller, house),
  ]
}

/** As contexts/caller-number.ts: the list may have a number in any of its forms. */
function isUnwanted(number: string | null, { model, state }: Ways): boolean {
  if (number === null) return model.blacklist.anonymous || state('blacklist/blocked') !== null
  const onLine = asLineDials(number, model.country)
  const e164 = asE164(onLine, model.country)
  const back = (model.outgoing.find(({ patterns }) => patterns.length === 0) ?? model.outgoing[0])?.accessCode
  return [onLine, `${back ?? ''}${onLine}`, number, e164, `+${e164}`].some(
    form => state(`blacklist/${form}`) !== null,
  )
}

/** By its number, id or name, or by those of a line; else the one a route for this number names; else the first. */
function trunkOf(called: string, { model }: Ways): Trunk | undefined {
  const named = model.trunks.find(
    trunk =>
      [trunk.id, trunk.name].includes(called) ||
      trunk.lines.some(line => [line.id, line.name, line.number].includes(called)),
  )
  if (named !== undefined) return named
  const route = model.incoming.find(
    one => one.calledNumber !== null && one.trunkId !== null && patternMatches(one.calledNumber, called),
  )
  return model.trunks.find(({ id }) => id === route?.trunkId) ?? model.trunks[0]
}

function fitsIn(
  route: IncomingRoute,
  called: string,
  number: string | null,
  trunk: Trunk | undefined,
  lineId: string | null,
  country: CountryPack,
): boolean {
  if (route.trunkId !== null && route.trunkId !== trunk?.id) return false
  if (route.lineId !== null && route.lineId !== lineId) return false
  if (route.calledNumber !== null && !patternMatches(route.calledNumber, called)) return false
  if (route.caller === null) return true
  if (route.caller === 'anonymous') return number === null
  return number !== null && patternMatches(asLineDials(route.caller, country), asLineDials(number, country))
}
