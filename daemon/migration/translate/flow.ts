/** Old groups, queues, menus, schedules, switches and announcements as ours. */

import {
  announcementSchema,
  menuSchema,
  queueSchema,
  type ringGroupSchema as RingGroupSchema,
  ringGroupSchema,
  type SoundSettings,
  scheduleSchema,
  switchSchema,
} from '../../settings/areas/call-flow.ts'
import { dialledNumber, pin } from '../../settings/atoms.ts'
import type { Settings } from '../../settings/schema.ts'
import type {
  OldAnnouncement,
  OldMenu,
  OldQueue,
  OldRingGroup,
  OldSchedule,
  OldSwitch,
} from '../old-system.ts'
import { remark } from '../remarks.ts'
import type { Area, ReportLine } from '../report.ts'
import { labelFor, type Notes, nameFor, notes, within } from './context.ts'
import { type Carried, destinationFor } from './destinations.ts'
import { type Kept, toldAs } from './kept.ts'
import { timesOf } from './schedules.ts'

export interface FlowAround {
  readonly carried: Carried
  /** Key of a recording to the sound here. */
  readonly sounds: ReadonlyMap<string, SoundSettings>
  /** Begins as a number outside does. */
  readonly isOutside: (number: string) => boolean
}

export interface Made<T> {
  readonly made: readonly T[]
  readonly report: readonly ReportLine[]
}

/** One line each in the report; null stays behind with its remarks. */
function makeAll<
  O extends { key: string; name: string; number?: string },
  T extends { id: string; name: string },
>(area: Area, kept: Kept<O>, make: (old: O, id: string, to: Notes) => T | null): Made<T> {
  const made: T[] = []
  const report: ReportLine[] = [...kept.report]
  for (const { id, old } of kept.things) {
    const to = notes()
    const one = make(old, id, to)
    if (one !== null) made.push(one)
    report.push({
      area,
      old: toldAs(old),
      here: one === null ? null : [old.number ?? '', one.name].filter(part => part !== '').join(' '),
      remarks: to.all,
    })
  }
  return { made, report }
}

const soundFor = (key: string | null, { sounds }: FlowAround, to: Notes): SoundSettings | null => {
  if (key === null) return null
  const sound = sounds.get(key)
  if (sound === undefined) to.add(remark('sound-left', { value: key.slice(0, 60) }))
  return sound ?? null
}

type Strategy = Settings['ringGroups'][number]['strategy']
const GROUP_STRATEGIES: Readonly<Record<string, Strategy>> = {
  ringall: 'ring-all',
  ringallv2: 'ring-all',
  hunt: 'hunt',
  memoryhunt: 'memory-hunt',
  firstavailable: 'first-available',
  firstnotonphone: 'first-not-on-phone',
  random: 'random',
}

export const ringGroups = (
  kept: Kept<OldRingGroup>,
  around: FlowAround,
): Made<Settings['ringGroups'][number]> =>
  makeAll('ring-group', kept, (old, id, to) => {
    const members = [...new Set(old.members.flatMap(member => memberOf(member, around, to) ?? []))]
    const plain = old.strategy.replace(/-prim$/, '')
    const strategy = GROUP_STRATEGIES[plain]
    if (strategy === undefined || plain !== old.strategy)
      to.add(remark('option-left', { value: old.strategy || '?' }))
    return ringGroupSchema.parse({
      id,
      name: nameFor(old.name, old.number, 60, to),
      number: old.number,
      members: members.slice(0, 50),
      strategy: strategy ?? 'ring-all',
      ringSeconds: within(old.ringSeconds, 5, 300, 20),
      ...(old.skipForwards === null ? {} : { skipForwards: old.skipForwards }),
      confirm: old.confirm,
      announcement: soundFor(old.announcement, around, to),
      namePrefix: prefixFor(old.namePrefix, to),
      classOfService: around.carried.classOfService,
      otherwise: destinationFor(old.destination, around.carried, to),
    }) satisfies ReturnType<typeof RingGroupSchema.parse>
  })

const prefixFor = (text: string, to: Notes): string | null =>
  text.trim() === '' ? null : labelFor(text, 20, to)

/** `0791234567#` is a number outside. */
function memberOf(member: string, { carried, isOutside }: FlowAround, to: Notes): string | null {
  const number = member.replace(/#$/, '')
  if (carried.extensions.has(number)) return number
  if (dialledNumber.safeParse(number).success && isOutside(number)) return number
  to.add(remark('member-left', { value: member.slice(0, 40) }))
  return null
}

type QueueStrategy = Settings['queues'][number]['strategy']
const QUEUE_STRATEGIES: readonly QueueStrategy[] = [
  'ringall',
  'leastrecent',
  'fewestcalls',
  'random',
  'rrmemory',
  'rrordered',
  'linear',
  'wrandom',
]

export const queues = (kept: Kept<OldQueue>, around: FlowAround): Made<Settings['queues'][number]> =>
  makeAll('queue', kept, (old, id, to) => {
    const { extensions } = around.carried
    const known = (number: string) => {
      if (extensions.has(number)) return true
      to.add(remark('member-left', { value: number.slice(0, 40) }))
      return false
    }
    const said = <T>(name: string, value: T | null) => (value === null ? {} : { [name]: value })
    const strategy = QUEUE_STRATEGIES.find(one => one === old.strategy) ?? 'rrmemory'
    if (strategy !== old.strategy && !['', 'roundrobin'].includes(old.strategy))
      to.add(remark('option-left', { value: old.strategy }))
    const agents = old.agents.filter(({ number }) => known(number))
    return queueSchema.parse({
      id,
      name: nameFor(old.name, old.number, 60, to),
      number: old.number,
      agents: agents
        .slice(0, 200)
        .map(({ number, penalty }) => ({ number, penalty: within(penalty, 0, 99, 0) })),
      mayLogOn: [...new Set(old.mayLogOn)].filter(known).slice(0, 500),
      strategy,
      ringSeconds: within(old.ringSeconds === 0 ? 120 : old.ringSeconds, 5, 120, 20),
      retrySeconds: within(old.retrySeconds, 1, 60, 5),
      wrapUpSeconds: within(old.wrapUpSeconds, 0, 600, 0),
      maxWaiting: within(old.maxWaiting, 0, 500, 0),
      maxWaitSeconds: within(old.maxWaitSeconds, 0, 7200, 0),
      ...said('announcePosition', old.announcePosition),
      ...said('announceHoldTime', old.announceHoldTime),
      announceEverySeconds: within(old.announceEverySeconds, 15, 600, 60),
      joinAnnouncement: soundFor(old.joinAnnouncement, around, to),
      agentAnnouncement: soundFor(old.agentAnnouncement, around, to),
      ...said('joinWhenEmpty', old.joinWhenEmpty),
      ...said('leaveWhenEmpty', old.leaveWhenEmpty),
      record: old.record,
      namePrefix: prefixFor(old.namePrefix, to),
      otherwise: destinationFor(old.destination, around.carried, to),
    })
  })

export const menus = (kept: Kept<OldMenu>, around: FlowAround): Made<Settings['menus'][number]> =>
  makeAll('menu', kept, (old, id, to) => {
    const keys = new Map<string, Settings['menus'][number]['keys'][number]>()
    for (const { key, destination } of old.keys) {
      if (!/^[0-9*#]{1,3}$/.test(key) || keys.has(key) || keys.size >= 50)
        to.add(remark('option-left', { value: key.slice(0, 20) }))
      else keys.set(key, { key, destination: destinationFor(destination, around.carried, to) })
    }
    return menuSchema.parse({
      id,
      name: nameFor(old.name, old.key, 60, to),
      number: old.number === '' ? null : old.number,
      greeting: soundFor(old.greeting, around, to),
      timeoutSeconds: within(old.timeoutSeconds, 1, 60, 5),
      tries: within(old.tries, 1, 10, 3),
      directDial: old.directDial,
      keys: [...keys.values()],
      otherwise: destinationFor(old.otherwise, around.carried, to),
    })
  })

/** Indices stand behind a code that people know: kept where they can be. */
export function indices(taken: Iterable<number>, most: number): (wanted: number | null) => number | null {
  const used = new Set(taken)
  return wanted => {
    let index = wanted !== null && wanted >= 0 && wanted <= most && !used.has(wanted) ? wanted : 0
    while (used.has(index)) index += 1
    if (index > most) return null
    used.add(index)
    return index
  }
}

export const schedules = (
  kept: Kept<OldSchedule>,
  around: FlowAround,
  indexFor: (wanted: number | null) => number | null,
): Made<Settings['schedules'][number]> =>
  makeAll('schedule', kept, (old, id, to) => {
    const name = nameFor(old.name, old.key, 60, to)
    const { hours, dates } = timesOf(old.times, name, to)
    const index = indexFor(/^[0-9]{1,2}$/.test(old.key) ? Number(old.key) : null)
    if (index === null) {
      to.add(remark('too-many'))
      return null
    }
    const [open, closed] = [
      destinationFor(old.open, around.carried, to),
      destinationFor(old.closed, around.carried, to),
    ]
    // A condition of dates alone asks whether today is a holiday.
    if (hours.length === 0 && dates.length > 0)
      return scheduleSchema.parse({
        id,
        name,
        number: null,
        index,
        holidays: dates,
        open: closed,
        closed,
        onHoliday: open,
      })
    if (dates.length > 0) to.add(remark('dates-left', { count: dates.length }))
    return scheduleSchema.parse({ id, name, number: null, index, hours, open, closed })
  })

export const switches = (
  kept: Kept<OldSwitch>,
  around: FlowAround,
  indexFor: (wanted: number | null) => number | null,
): Made<Settings['switches'][number]> =>
  makeAll('switch', kept, (old, id, to) => {
    const index = indexFor(old.index)
    if (index === null) {
      to.add(remark('too-many'))
      return null
    }
    if (index !== old.index) to.add(remark('index-other', { index }))
    const given = old.pin === '' ? null : old.pin
    if (given !== null && !pin.safeParse(given).success) to.add(remark('pins-left'))
    return switchSchema.parse({
      id,
      name: nameFor(old.name, old.key, 60, to),
      number: null,
      index,
      pin: given !== null && pin.safeParse(given).success ? given : null,
      day: destinationFor(old.day, around.carried, to),
      night: destinationFor(old.night, around.carried, to),
    })
  })

/** Without its sound there is nothing to announce; who led there is led on instead. */
export const announcements = (
  kept: Kept<OldAnnouncement>,
  around: FlowAround,
): Made<Settings['announcements'][number]> =>
  makeAll('announcement', kept, (old, id, to) => {
    const sound = soundFor(old.recording, around, to)
    if (sound === null) {
      to.add(remark('no-sound'))
      return null
    }
    return announcementSchema.parse({
      id,
      name: nameFor(old.name, old.key, 60, to),
      number: null,
      sound,
      repeatKey: /^[0-9*#]$/.test(old.repeatKey) ? old.repeatKey : null,
      answer: old.answer,
      afterwards: destinationFor(old.destination, around.carried, to),
    })
  })
