/** An old system as settings of ours, with a line of the report for each of its things. Pure, but for secrets made anew. */

import type { BackedPlace } from '../../backup/places.ts'
import type { Settings } from '../../settings/schema.ts'
import type { OldSystem } from '../old-system.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { codes } from './codes.ts'
import { idsBeside, placeOfChannel, type Surroundings } from './context.ts'
import type { Carried } from './destinations.ts'
import { classOf, translateExtensions } from './extensions.ts'
import { announcements, indices, menus, queues, ringGroups, schedules, switches } from './flow.ts'
import { conferences, disas, paging, parking, recordings, speedDials } from './house.ts'
import { translateIncoming } from './incoming.ts'
import { keep } from './kept.ts'
import { translateTrunks } from './lines.ts'
import { translateOutgoing } from './outgoing.ts'
import { type StateRow, stateRows, switchIndices } from './state.ts'

/** What comes over, to be merged into what is here. */
export interface Imported {
  readonly extensions: Settings['extensions']
  readonly trunks: Settings['trunks']
  readonly outgoing: Settings['routes']['outgoing']
  readonly incoming: Settings['routes']['incoming']
  readonly ringGroups: Settings['ringGroups']
  readonly queues: Settings['queues']
  readonly menus: Settings['menus']
  readonly schedules: Settings['schedules']
  readonly switches: Settings['switches']
  readonly announcements: Settings['announcements']
  readonly conferences: Settings['conferences']
  readonly pagingGroups: Settings['pagingGroups']
  readonly recordings: Settings['recordings']
  readonly speedDials: Settings['speedDials']
  readonly disa: Settings['disa']
  /** undefined: stays as it is here. */
  readonly parking: Settings['parking'] | undefined
  readonly codes: Settings['codes']
}

export interface Translation {
  readonly imported: Imported
  readonly report: readonly ReportLine[]
  readonly state: readonly StateRow[]
  /** Sound file of the old system, without its ending, to the recording's id here. */
  readonly soundFiles: ReadonlyMap<string, string>
  /** Mailboxes that come over. */
  readonly mailboxes: ReadonlySet<string>
}

/** Everything of the old system that was at a channel of a card, in the order of the channels. */
export function placesOf(old: OldSystem): BackedPlace[] {
  const handsets = old.extensions.flatMap(({ number, devices }) =>
    devices.flatMap(device =>
      device.is === 'analog' ? [{ channel: device.channel, kind: 'fxs' as const, usedBy: number }] : [],
    ),
  )
  const lines = old.trunks.flatMap(({ name, disabled, line }) =>
    line.is === 'card' && !disabled
      ? line.channels.map(({ number, kind }) => ({ channel: number, kind, usedBy: `${name} ${number}` }))
      : [],
  )
  const seen = new Set<number>()
  return [...handsets, ...lines]
    .toSorted((a, b) => a.channel - b.channel)
    .filter(({ channel }) => !seen.has(channel) && seen.add(channel))
    .map(({ channel, kind, usedBy }) => ({ key: placeOfChannel(channel), kind, usedBy }))
}

export function translate(old: OldSystem, has: (file: string) => boolean, around: Surroundings): Translation {
  const { here } = around
  const classOfService = classOf(around)
  const own = translateExtensions(old.extensions, around)
  const extensions = new Set(own.extensions.map(({ number }) => number))
  const mailboxes = new Set(
    own.extensions.flatMap(({ number, voicemail }) => (voicemail === null ? [] : [number])),
  )

  const groups = keep('ring-group', old.ringGroups, 200, around, 'group')
  const lines = keep('queue', old.queues, 100, around, 'queue')
  const trees = keep('menu', old.menus, 200, around, 'menu')
  const times = keep('schedule', old.schedules, 100, around, 'schedule')
  const flips = keep('switch', old.switches, 10, around, 'switch')
  const rooms = keep('conference', old.conferences, 100, around, 'room')
  const pages = keep('paging', old.pagingGroups, 100, around, 'paging')
  const inward = keep('disa', old.disa, 20, around, 'disa')
  const told = keep('announcement', old.announcements, 200, around, 'announcement')

  const sounds = recordings(
    old.recordings,
    has,
    around,
    idsBeside(),
    indices(
      [
        0,
        ...here.recordings
          .filter(one => !old.recordings.some(({ key }) => key === String(one.index)))
          .map(({ index }) => index),
      ],
      999,
    ),
  )
  const dialIn = disas(inward, classOfService)
  const playable = told.things.filter(
    ({ old: one }) => one.recording !== null && sounds.sounds.has(one.recording),
  )
  const numbers = [
    ...extensions,
    ...[...groups.things, ...lines.things, ...rooms.things, ...pages.things].map(
      ({ old: { number } }) => number,
    ),
  ]

  const lineIds = idsBeside(
    here.trunks.flatMap(({ lines: all, networkLines }) => [...all, ...networkLines].map(({ id }) => id)),
  )
  const trunks = translateTrunks(old.trunks, { ...around, here }, idsBeside(), lineIds)
  const trunkOf = new Map(trunks.idOf)
  const routeIds = idsBeside()
  const outgoing = translateOutgoing(old.outgoing, numbers, extensions, trunkOf, around, routeIds)
  const accessCodes = [...outgoing.routes, ...here.routes.outgoing].map(({ accessCode }) => accessCode)

  const carried: Carried = {
    extensions,
    mailboxes,
    classOfService,
    ids: {
      'ring-group': groups.ids,
      queue: lines.ids,
      menu: trees.ids,
      schedule: times.ids,
      switch: flips.ids,
      conference: rooms.ids,
      disa: dialIn.ids,
      announcement: new Map(playable.map(({ id, old: { key } }) => [key, id])),
    },
  }
  const flow = {
    carried,
    sounds: sounds.sounds,
    isOutside: (number: string) => accessCodes.some(code => number.startsWith(code) && number !== code),
  }
  const incoming = translateIncoming(old.incoming, carried, trunks, around, routeIds)
  const made = {
    ringGroups: ringGroups(groups, flow),
    queues: queues(lines, flow),
    menus: menus(trees, flow),
    schedules: schedules(times, flow, indices(indicesHere(here.schedules, times.ids), 99)),
    switches: switches(flips, flow, indices(indicesHere(here.switches, flips.ids), 9)),
    announcements: announcements(told, flow),
    conferences: conferences(rooms),
    pagingGroups: paging(pages, extensions),
    speedDials: speedDials(old.speedDials),
  }
  const parked = parking(old.parking, around)
  const dialled = codes(old, around)
  const state = stateRows(old.state, {
    extensions,
    switches: switchIndices(flips.things, [...made.switches.made]),
  })
  return {
    imported: {
      extensions: [...own.extensions],
      trunks: [...trunks.trunks],
      outgoing: [...outgoing.routes],
      incoming: [...incoming.routes],
      ringGroups: [...made.ringGroups.made],
      queues: [...made.queues.made],
      menus: [...made.menus.made],
      schedules: [...made.schedules.made],
      switches: [...made.switches.made],
      announcements: [...made.announcements.made],
      conferences: [...made.conferences.made],
      pagingGroups: [...made.pagingGroups.made],
      recordings: [...sounds.made],
      speedDials: [...made.speedDials.made],
      disa: [...dialIn.made],
      parking: parked.parking,
      codes: dialled.codes,
    },
    report: [
      ...own.report,
      ...trunks.report,
      ...outgoing.report,
      ...incoming.report,
      ...Object.values(made).flatMap(({ report }) => report),
      ...sounds.report,
      ...dialIn.report,
      ...parked.report,
      ...dialled.report,
      ...state.report,
      ...old.others.flatMap(({ what, names }) =>
        names.map(
          (name): ReportLine => ({
            area: 'other',
            old: `${what}: ${name}`.slice(0, 120),
            here: null,
            remarks: [remark('no-counterpart')],
          }),
        ),
      ),
    ],
    state: state.rows,
    soundFiles: sounds.files,
    mailboxes,
  }
}

/** Of what stays here beside the import. */
const indicesHere = (
  here: readonly { readonly id: string; readonly index: number }[],
  ids: ReadonlyMap<string, string>,
): number[] => {
  const replaced = new Set(ids.values())
  return here.filter(({ id }) => !replaced.has(id)).map(({ index }) => index)
}
