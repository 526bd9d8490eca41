/** Everything in the settings that names an extension by its number: found before one is deleted, followed when one moves. Pure. */

import type { Settings } from '../settings/schema.ts'
import { destinationsIn, extensionOf, withDestinations } from './destinations.ts'

/** Who names the extension, as an issue's subject (`route:in-1`, `queue:sales`, `staff:anna`); each once. */
export function referencesTo(settings: Settings, number: string): string[] {
  const naming = <T extends { readonly id: string }>(
    kind: string,
    things: readonly T[],
    numbersIn: (thing: T) => readonly string[],
  ) => things.filter(thing => numbersIn(thing).includes(number)).map(({ id }) => `${kind}:${id}`)
  const own = `extension:${number}`
  const found = [
    ...destinationsIn(settings)
      .filter(({ destination }) => extensionOf(destination) === number)
      .map(({ subject }) => subject),
    ...settings.extensions
      .filter(({ devices }) =>
        devices.some(device => device.kind === 'analog' && device.hotline?.number === number),
      )
      .map(one => `extension:${one.number}`),
    ...naming('ring-group', settings.ringGroups, ({ members }) => members),
    ...naming('queue', settings.queues, ({ agents, mayLogOn }) => [
      ...agents.map(agent => agent.number),
      ...mayLogOn,
    ]),
    ...naming('paging', settings.pagingGroups, ({ members }) => members),
    ...naming('route', settings.routes.outgoing, ({ extensions }) => extensions),
    ...(settings.emergencyNotice.extensions.includes(number) ? ['emergency'] : []),
    ...naming('staff', settings.staff, ({ extension }) => (extension === null ? [] : [extension])),
  ]
  return [...new Set(found)].filter(subject => subject !== own)
}

/** Who names the trunk or one of its lines. */
export function referencesToTrunk({ routes }: Settings, trunk: string): string[] {
  const naming = [
    ...routes.outgoing.filter(({ trunks }) => trunks.includes(trunk)),
    ...routes.incoming.filter(route => route.trunk === trunk),
  ]
  return naming.map(({ id }) => `route:${id}`)
}

/** Extensions get other numbers, all at once, and whoever named one by its number follows. */
export function renumbered(settings: Settings, numbers: ReadonlyMap<string, string>): Settings {
  const to = (number: string): string => numbers.get(number) ?? number
  const led = withDestinations(settings, destination => {
    const number = extensionOf(destination)
    return number !== null && 'number' in destination ? { ...destination, number: to(number) } : destination
  })
  return {
    ...led,
    extensions: led.extensions.map(one => ({
      ...one,
      number: to(one.number),
      devices: one.devices.map(device =>
        device.kind === 'analog' && device.hotline !== null
          ? { ...device, hotline: { ...device.hotline, number: to(device.hotline.number) } }
          : device,
      ),
    })),
    ringGroups: led.ringGroups.map(one => ({ ...one, members: one.members.map(to) })),
    queues: led.queues.map(one => ({
      ...one,
      agents: one.agents.map(agent => ({ ...agent, number: to(agent.number) })),
      mayLogOn: one.mayLogOn.map(to),
    })),
    pagingGroups: led.pagingGroups.map(one => ({ ...one, members: one.members.map(to) })),
    routes: {
      ...led.routes,
      outgoing: led.routes.outgoing.map(one => ({ ...one, extensions: one.extensions.map(to) })),
    },
    emergencyNotice: { ...led.emergencyNotice, extensions: led.emergencyNotice.extensions.map(to) },
    staff: led.staff.map(one => ({
      ...one,
      extension: one.extension === null ? null : to(one.extension),
    })),
  }
}
