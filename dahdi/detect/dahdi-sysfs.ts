/** The DAHDI buses in sysfs: devices, spans and channels as raw facts (dahdi-sysfs.c, dahdi-sysfs-chan.c). */

import { anyNumber, wholeNumber } from '../parsers/text.ts'
import { lastPart, type Tree } from './tree.ts'

export interface DeviceFacts {
  /** `pci:0000:05:0d.0`, `astribanks:xbus-00`, `dynamic:loc:1`. */
  readonly name: string
  readonly hardwareId: string
  readonly location: string
  /** `Wildcard TE435 (VPMOCT128)`. */
  readonly type: string
  /** Local span number to type, from the `dahdi_spantype` attribute. */
  readonly spanTypes: ReadonlyMap<number, string>
}

export interface SpanFacts {
  readonly number: number
  readonly device: string | null
  /** Attributes as text; missing ones are absent. */
  readonly attributes: ReadonlyMap<string, string>
  /** Of the device, where only the span's own `ddev` leads to it. */
  readonly hardwareId: string
  readonly location: string
  readonly channels: readonly ChannelFacts[]
}

export interface ChannelFacts {
  readonly position: number
  readonly attributes: ReadonlyMap<string, string>
}

const DEVICES = 'sys/bus/dahdi_devices/devices'
const SPANS = 'sys/bus/dahdi_spans/devices'
const CHANNELS = 'sys/bus/dahdi_channels/devices'

const SPAN_ATTRIBUTES = [
  'name',
  'desc',
  'spantype',
  'local_spanno',
  'alarms',
  'is_digital',
  'is_sync_master',
  'basechan',
  'channels',
  'lineconfig',
]
const CHANNEL_ATTRIBUTES = ['name', 'channo', 'sig', 'sigcap', 'alarms', 'ec_factory', 'ec_state', 'in_use']

export async function readDevices(tree: Tree): Promise<DeviceFacts[]> {
  const names = await tree.names(DEVICES)
  return Promise.all(
    names.map(async name => ({
      name,
      hardwareId: (await tree.attribute(`${DEVICES}/${name}/hardware_id`)) ?? '',
      location: (await tree.attribute(`${DEVICES}/${name}/location`)) ?? '',
      type: (await tree.attribute(`${DEVICES}/${name}/type`)) ?? '',
      // It was called spantype before Linux 4.13.
      spanTypes: parseSpanTypes(
        (await tree.text(`${DEVICES}/${name}/dahdi_spantype`)) ??
          (await tree.text(`${DEVICES}/${name}/spantype`)) ??
          '',
      ),
    })),
  )
}

/** `1:BRI_TE` a line. */
const parseSpanTypes = (text: string): ReadonlyMap<number, string> =>
  new Map(
    [...text.matchAll(/^\s*(\d{1,4}):([A-Z0-9_]{1,20})\s*$/gim)].map(match => [
      Number(match[1]),
      match[2] ?? '',
    ]),
  )

export async function readSpans(tree: Tree, devices: readonly DeviceFacts[]): Promise<SpanFacts[]> {
  const places = await findSpanDirectories(tree, devices)
  const channels = await findChannelDirectories(tree, places)
  const numbers = [...new Set([...places.keys(), ...channels.keys()])].sort((a, b) => a - b)
  return Promise.all(
    numbers.map(async number => {
      const { directories = [], device = null } = places.get(number) ?? {}
      const positions = [...(channels.get(number) ?? new Map<number, string[]>())].sort(([a], [b]) => a - b)
      return {
        number,
        device,
        attributes: await readAttributes(tree, directories, SPAN_ATTRIBUTES),
        ...(await readDdev(tree, directories)),
        channels: await Promise.all(
          positions.map(async ([position, paths]) => ({
            position,
            attributes: await readAttributes(tree, paths, CHANNEL_ATTRIBUTES),
          })),
        ),
      }
    }),
  )
}

interface SpanPlaces {
  readonly directories: string[]
  device: string | null
}

/** A span's directory shows on the bus and inside its device; a captured tree may have either. */
async function findSpanDirectories(
  tree: Tree,
  devices: readonly DeviceFacts[],
): Promise<Map<number, SpanPlaces>> {
  const found = new Map<number, SpanPlaces>()
  const add = (name: string, directory: string, device: string | null) => {
    const number = wholeNumber(/^span-(\d{1,4})$/.exec(name)?.[1])
    if (number === null) return
    const span = found.get(number) ?? { directories: [], device: null }
    span.directories.push(directory)
    span.device ??= device
    found.set(number, span)
  }
  for (const device of devices) {
    const inside = `${DEVICES}/${device.name}`
    for (const name of await tree.names(inside)) add(name, `${inside}/${name}`, device.name)
  }
  for (const name of await tree.names(SPANS)) {
    const directory = `${SPANS}/${name}`
    const ddev = await tree.link(`${directory}/ddev`)
    // …/0000:05:0d.0/pci:0000:05:0d.0/span-1
    const parent = (await tree.link(directory))?.split('/').at(-2) ?? null
    const parentDevice = parent !== null && /^[a-z]+:.+/.test(parent) ? parent : null
    const named = ddev === null ? parentDevice : lastPart(ddev)
    add(name, directory, named === '' || named === '..' ? parentDevice : named)
  }
  return found
}

/** By span number, then position; names as `dahdi!chan!001!001`, which some archivers rewrite. */
async function findChannelDirectories(
  tree: Tree,
  spans: ReadonlyMap<number, SpanPlaces>,
): Promise<Map<number, Map<number, string[]>>> {
  const found = new Map<number, Map<number, string[]>>()
  const parents = [CHANNELS, ...[...spans.values()].flatMap(span => span.directories)]
  for (const parent of parents) {
    for (const name of await tree.names(parent)) {
      const match = /^dahdi[^A-Za-z0-9]chan(?:nels)?[^A-Za-z0-9](\d{1,4})[^A-Za-z0-9](\d{1,4})$/.exec(name)
      if (match === null) continue
      const span = found.get(Number(match[1])) ?? new Map<number, string[]>()
      const position = Number(match[2])
      span.set(position, [...(span.get(position) ?? []), `${parent}/${name}`])
      found.set(Number(match[1]), span)
    }
  }
  return found
}

/** Of each attribute the first readable copy. */
async function readAttributes(
  tree: Tree,
  directories: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  for (const directory of directories) {
    const wanted = names.filter(name => !values.has(name))
    const found = await Promise.all(wanted.map(name => tree.attribute(`${directory}/${name}`)))
    for (const [at, value] of found.entries()) {
      const name = wanted[at]
      if (name !== undefined && value !== null) values.set(name, value)
    }
  }
  return values
}

async function readDdev(
  tree: Tree,
  directories: readonly string[],
): Promise<{ hardwareId: string; location: string }> {
  for (const directory of directories) {
    const hardwareId = await tree.attribute(`${directory}/ddev/hardware_id`)
    const location = await tree.attribute(`${directory}/ddev/location`)
    if (hardwareId !== null || location !== null) {
      return { hardwareId: hardwareId ?? '', location: location ?? '' }
    }
  }
  return { hardwareId: '', location: '' }
}

export const numberOf = (attributes: ReadonlyMap<string, string>, name: string): number | null =>
  anyNumber(attributes.get(name))
