/** Which extension is on which telephone socket, as somebody decides it who walks from desk to desk. Pure. */

import { deviceSchema, type ExtensionSettings, type Settings } from '../settings/schema.ts'
import { neutralName, newExtension } from './new-extension.ts'
import { renumbered } from './references.ts'
import type { Randomness } from './surroundings.ts'

/** What somebody wrote for one socket. */
export interface HandsetWish {
  readonly port: string
  readonly number: string
  /** Empty: as it is, or a neutral one. */
  readonly name: string
}

export const extensionOn = (settings: Settings, port: string): ExtensionSettings | null =>
  settings.extensions.find(({ devices }) =>
    devices.some(device => device.kind === 'analog' && device.port === port),
  ) ?? null

/**
 * All at once, so that two sockets can change their numbers. A socket's extension takes the number, and whoever named it by
 * the old one follows; a socket without an extension gets a new one. Two of one number are for the rules to refuse.
 */
export function withHandsets(
  settings: Settings,
  wishes: readonly HandsetWish[],
  random: Randomness,
): Settings {
  const there = wishes.flatMap(wish => {
    const extension = extensionOn(settings, wish.port)
    return extension === null ? [] : [{ wish, extension }]
  })
  const fresh = wishes
    .filter(({ port }) => extensionOn(settings, port) === null)
    .map(({ port, number, name }) => {
      const made = newExtension(number, [deviceSchema.parse({ kind: 'analog', port })], random)
      return name === '' ? made : { ...made, name }
    })
  const names = new Map(
    there.map(({ wish, extension }) => [extension.number, nameAfter(wish, extension)] as const),
  )
  const named = {
    ...settings,
    extensions: settings.extensions.map(one => ({ ...one, name: names.get(one.number) ?? one.name })),
  }
  const moved = renumbered(
    named,
    new Map(there.map(({ wish, extension }) => [extension.number, wish.number])),
  )
  return { ...moved, extensions: inOrder([...moved.extensions, ...fresh]) }
}

/** A name nobody has chosen goes with the number. */
function nameAfter({ number, name }: HandsetWish, extension: ExtensionSettings): string {
  const kept = name === '' ? extension.name : name
  return kept === neutralName(extension.number) ? neutralName(number) : kept
}

/**
 * The extension of that number comes to this socket, with its name; the one that was here goes to where it came from. Where
 * nobody has the number yet, the one that is here takes it.
 */
export function placedOn(
  settings: Settings,
  { port, number, name }: HandsetWish,
  random: Randomness,
): Settings {
  const wanted = settings.extensions.find(one => one.number === number)
  const here = extensionOn(settings, port)
  if (wanted === undefined || wanted === here) return withHandsets(settings, [{ port, number, name }], random)
  const from = wanted.devices.find(device => device.kind === 'analog')?.port ?? null
  const extensions = settings.extensions.map((one): ExtensionSettings => {
    if (one === wanted) {
      const kept = one.devices.filter(device => device.kind !== 'analog' || device.port !== from)
      const named = name === '' ? one.name : name
      return { ...one, name: named, devices: [deviceSchema.parse({ kind: 'analog', port }), ...kept] }
    }
    if (one !== here) return one
    const kept = one.devices.filter(device => device.kind !== 'analog' || device.port !== port)
    const back = from === null ? [] : [deviceSchema.parse({ kind: 'analog', port: from })]
    return { ...one, devices: [...back, ...kept] }
  })
  return { ...settings, extensions }
}

const inOrder = (extensions: readonly ExtensionSettings[]): ExtensionSettings[] =>
  extensions.toSorted((a, b) => Number(a.number) - Number(b.number))
