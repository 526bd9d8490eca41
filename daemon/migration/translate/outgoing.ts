/** Old outgoing routes as ours: one of ours for each access code, what is put before, and who may. */

import { numberPattern, pin } from '../../settings/atoms.ts'
import { type OutgoingRouteSettings, outgoingRouteSchema } from '../../settings/schema.ts'
import type { OldOutgoing, OldPattern } from '../old-system.ts'
import { oneLine } from '../read/text.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { callerIdFor, type Ids, type Notes, nameFor, notes, type Surroundings } from './context.ts'

export interface TranslatedOutgoing {
  readonly routes: readonly OutgoingRouteSettings[]
  readonly report: readonly ReportLine[]
}

const MOST = 50
const MOST_PATTERNS = 100

interface Shape {
  readonly accessCode: string
  readonly strip: number
  readonly prepend: string
  /** '' for everybody. */
  readonly caller: string
  /** '' for every number. */
  readonly pattern: string
}

export function translateOutgoing(
  old: readonly OldOutgoing[],
  /** Numbers of the house: an access code must not stand in their way. */
  numbers: readonly string[],
  extensions: ReadonlySet<string>,
  trunkOf: ReadonlyMap<string, string>,
  around: Surroundings,
  ids: Ids,
): TranslatedOutgoing {
  const routes: OutgoingRouteSettings[] = []
  const report: ReportLine[] = []
  for (const one of old) {
    const to = notes()
    const told = oneLine(one.name)
    const trunks = [...new Set(one.trunks.flatMap(key => trunkOf.get(key) ?? []))].slice(0, 16)
    const pins = [...new Set(one.pins)].filter(given => pin.safeParse(given).success).slice(0, 100)
    const before = routes.length
    if (one.isEmergency) to.add(remark('emergency-built-in'))
    else if (trunks.length === 0) to.add(remark('no-trunk'))
    else if (one.pins.length > 0 && pins.length === 0) to.add(remark('pins-left'))
    else {
      if (pins.length < one.pins.length) to.add(remark('pins-left'))
      if (one.hours !== null) to.add(remark('hours-left'))
      const shapes = one.patterns.flatMap(pattern => shapeOf(pattern, numbers, extensions, to) ?? [])
      const groups = Map.groupBy(shapes, shape =>
        JSON.stringify([shape.accessCode, shape.strip, shape.prepend, shape.caller]),
      )
      const name = nameFor(one.name, `Route ${one.key}`, 60, to)
      const outsideCallerId = callerIdFor(one.callerId, to)
      for (const own of groups.values()) {
        const [first] = own
        if (first === undefined) continue
        const id = ids.of(one.name, `route-${routes.length + 1}`)
        const reason = around.refused.get(`route:${id}`)
        const takesAll = own.some(({ pattern }) => pattern === '')
        if (reason !== undefined) to.add(remark('refused', {}, reason))
        else if (routes.length >= MOST || own.length > MOST_PATTERNS) to.add(remark('too-many'))
        else
          routes.push(
            outgoingRouteSchema.parse({
              id,
              name,
              accessCode: first.accessCode,
              patterns: takesAll ? [] : [...new Set(own.map(({ pattern }) => pattern))],
              strip: first.strip,
              prepend: first.prepend,
              trunks,
              extensions: first.caller === '' ? [] : [first.caller],
              pins,
              outsideCallerId,
            }),
          )
      }
      if (one.patterns.length === 0) to.add(remark('no-patterns'))
    }
    const made = routes.slice(before)
    const here = made.length === 0 ? null : made.map(wordsOf).join(' · ')
    report.push({ area: 'outgoing', old: told, here, remarks: to.all })
  }
  // What takes every number without a code comes last, or nothing behind it were ever reached.
  const isCatchAll = ({ accessCode, patterns }: OutgoingRouteSettings) =>
    accessCode === '' && patterns.length === 0
  return { routes: [...routes.filter(one => !isCatchAll(one)), ...routes.filter(isCatchAll)], report }
}

const wordsOf = ({ name, accessCode, patterns }: OutgoingRouteSettings): string =>
  `${name}: ${[accessCode, patterns.slice(0, 3).join(', ')].filter(part => part !== '').join(' + ')}${patterns.length > 3 ? ', …' : ''}`

function shapeOf(
  { prefix, match, prepend, caller }: OldPattern,
  numbers: readonly string[],
  extensions: ReadonlySet<string>,
  to: Notes,
): Shape | null {
  const [front, rest] = [upper(prefix), upper(match)]
  const written = `${prefix}${prefix === '' ? '' : '|'}${match}`
  const leave = () => {
    to.add(remark('pattern-left', { value: oneLine(written).slice(0, 60) }))
    return null
  }
  if (!/^[0-9*#+]{0,15}$/.test(prepend)) return leave()
  const [only] = caller === '' ? [''] : [...extensions].filter(number => number === caller)
  // Without the restriction everybody could dial it.
  if (only === undefined) return leave()
  const shape = { prepend, caller: only }
  const isCode = /^[0-9]{1,4}$/.test(front)
  const isInTheWay = numbers.some(number => number.startsWith(front) || front.startsWith(number))
  if (front === '' || (isCode && !isInTheWay)) {
    if (rest === '.' || (rest === '' && front !== ''))
      return { ...shape, accessCode: front, strip: 0, pattern: '' }
    return numberPattern.safeParse(rest).success
      ? { ...shape, accessCode: front, strip: 0, pattern: rest }
      : leave()
  }
  const strip = lengthOf(front)
  const pattern = `${front}${rest}`
  if (strip > 15 || rest === '' || !numberPattern.safeParse(pattern).success) return leave()
  if (isCode) to.add(remark('code-in-pattern', { code: front }))
  return { ...shape, accessCode: '', strip, pattern }
}

/** `!` and `.` both stand for whatever follows; letters of patterns are capital here. */
const upper = (pattern: string): string =>
  pattern
    .replace(/^_/, '')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[.!]+$/, '.')

/** A set in brackets is one digit. */
const lengthOf = (pattern: string): number => pattern.replace(/\[[^\]]*\]/g, 'X').length
