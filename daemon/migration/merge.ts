/** What comes over, beside what is here: the same number or id is replaced, everything else stays. Pure. */

import { extensionOf, withDestinations } from '../model/destinations.ts'
import type { Settings } from '../settings/schema.ts'
import { remark } from './remarks.ts'
import type { ReportLine } from './report.ts'
import type { Imported } from './translate/translate.ts'

export interface Merged {
  readonly settings: Settings
  /** What gave way. */
  readonly report: readonly ReportLine[]
}

export function merged(here: Settings, imported: Imported): Merged {
  const numbers = new Set(imported.extensions.map(({ number }) => number))
  const places = new Set([
    ...imported.extensions.flatMap(({ devices }) =>
      devices.flatMap(device => (device.kind === 'analog' ? [device.port] : [])),
    ),
    ...imported.trunks.flatMap(({ lines }) =>
      lines.map(line => (line.kind === 'analog' ? line.port : line.span)),
    ),
  ])
  const remaining = here.extensions
    .filter(({ number }) => !numbers.has(number))
    .map(extension => ({
      ...extension,
      devices: extension.devices.filter(device => device.kind !== 'analog' || !places.has(device.port)),
    }))
  // A handset that was given a number by itself is the old one's handset now.
  const gone = new Set(
    remaining
      .filter(
        ({ number, devices }) =>
          devices.length === 0 &&
          (here.extensions.find(one => one.number === number)?.devices.length ?? 0) > 0,
      )
      .map(({ number }) => number),
  )
  const extensions = [
    ...imported.extensions,
    ...remaining.filter(({ number }) => !gone.has(number)),
  ].toSorted((a, b) =>
    a.number.length === b.number.length ? (a.number < b.number ? -1 : 1) : a.number.length - b.number.length,
  )
  const trunkIds = new Set(imported.trunks.map(({ id }) => id))
  const emptied = new Set<string>()
  const trunks = here.trunks
    .filter(({ id }) => !trunkIds.has(id))
    .flatMap(trunk => {
      const lines = trunk.lines.filter(line => !places.has(line.kind === 'analog' ? line.port : line.span))
      if (lines.length === 0 && trunk.networkLines.length === 0 && trunk.lines.length > 0) {
        emptied.add(trunk.id)
        return []
      }
      return [{ ...trunk, lines }]
    })
  const routeIds = new Set([...imported.outgoing, ...imported.incoming].map(({ id }) => id))
  const isGone = (trunk: string | null) => trunk !== null && emptied.has(trunk)
  const outgoing = here.routes.outgoing
    .filter(({ id }) => !routeIds.has(id))
    .map(route => ({
      ...route,
      trunks: route.trunks.filter(trunk => !isGone(trunk)),
      extensions: route.extensions.filter(number => !gone.has(number)),
    }))
    .filter((route, index) => {
      const before = here.routes.outgoing.filter(({ id }) => !routeIds.has(id))[index]
      // A route for some extensions must not become one for all.
      return (
        route.trunks.length > 0 && !((before?.extensions.length ?? 0) > 0 && route.extensions.length === 0)
      )
    })
  const incoming = here.routes.incoming.filter(
    ({ id, trunk, destination }) =>
      !routeIds.has(id) && !isGone(trunk) && !gone.has(extensionOf(destination) ?? ''),
  )
  const without = <T>(numbersHere: readonly T[], numberOf: (one: T) => string) =>
    numbersHere.filter(one => !gone.has(numberOf(one)))
  const settings: Settings = {
    ...here,
    portsAssigned: true,
    extensions,
    trunks: [...imported.trunks, ...trunks],
    routes: { outgoing: [...imported.outgoing, ...outgoing], incoming: [...imported.incoming, ...incoming] },
    ringGroups: beside(imported.ringGroups, here.ringGroups).map(group => ({
      ...group,
      members: without(group.members, one => one),
    })),
    queues: beside(imported.queues, here.queues).map(queue => ({
      ...queue,
      agents: without(queue.agents, ({ number }) => number),
      mayLogOn: without(queue.mayLogOn, one => one),
    })),
    menus: beside(imported.menus, here.menus),
    schedules: beside(imported.schedules, here.schedules),
    switches: beside(imported.switches, here.switches),
    announcements: beside(imported.announcements, here.announcements),
    conferences: beside(imported.conferences, here.conferences),
    pagingGroups: beside(imported.pagingGroups, here.pagingGroups).map(group => ({
      ...group,
      members: without(group.members, one => one),
    })),
    recordings: beside(imported.recordings, here.recordings),
    disa: beside(imported.disa, here.disa),
    speedDials: [
      ...imported.speedDials,
      ...here.speedDials.filter(({ index }) => !imported.speedDials.some(one => one.index === index)),
    ].toSorted((a, b) => a.index - b.index),
    parking: imported.parking === undefined ? here.parking : imported.parking,
    codes: imported.codes,
    emergencyNotice: {
      ...here.emergencyNotice,
      extensions: without(here.emergencyNotice.extensions, one => one),
    },
    staff: here.staff.map(one => ({
      ...one,
      extension: gone.has(one.extension ?? '') ? null : one.extension,
    })),
  }
  return {
    settings: withDestinations(settings, destination =>
      gone.has(extensionOf(destination) ?? '') ? { kind: 'hangup' } : destination,
    ),
    report: [...gone].map(number => ({
      area: 'extension',
      old: number,
      here: null,
      remarks: [remark('gave-way')],
    })),
  }
}

const beside = <T extends { readonly id: string }>(imported: readonly T[], here: readonly T[]): T[] => [
  ...imported,
  ...here.filter(({ id }) => !imported.some(one => one.id === id)),
]
