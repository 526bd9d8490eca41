/** Gives the spans of the loaded drivers their line modes and numbers, as assigned-spans.conf and span-types.conf have them. */

import { constants } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AssignedSpan,
  cleanName,
  parseAssignedSpans,
  parseSpanTypes,
} from '../../dahdi/parsers/span-files.ts'
import type { Issue } from '../model/issue.ts'
import type { Places } from './places.ts'

/** A card that registered with DAHDI (dahdi-sysfs.c). */
interface Device {
  readonly path: string
  /** What the files may call it: hardware id, `@location`, and a slash and its name. */
  readonly names: readonly string[]
}

/** Whether DAHDI must wait for us instead of numbering the cards' spans as they come. */
export const assignsSpans = async (places: Places): Promise<boolean> =>
  (await wantedSpans(places)).some(row => !isDynamic(row))

/** A row for a span that dahdi_cfg has to create first (dahdi_dynamic.c: the name is its hardware id). */
export const isDynamic = ({ device }: AssignedSpan): boolean => device.startsWith('DYN/')

export const wantedSpans = async (places: Places): Promise<AssignedSpan[]> =>
  parseAssignedSpans(await readIfThere(join(places.dahdi, 'assigned-spans.conf')))

/**
 * In the order of the span numbers: channels have to rise with them (dahdi-base.c, _check_spanno_and_basechan). A card that
 * is not there is passed over; what no line names gets the next free numbers, so that a new card shows.
 */
export async function assignSpans(places: Places): Promise<Issue[]> {
  const wanted = await wantedSpans(places)
  if (wanted.length === 0) return []
  const devices = await readDevices(places.devices)
  const issues: Issue[] = []
  for (const { device, local, lineMode } of parseSpanTypes(
    await readIfThere(join(places.dahdi, 'span-types.conf')),
  ))
    for (const found of devices.filter(each => isCalled(each, device)))
      if (!(await setType(found.path, local, lineMode)))
        issues.push(notSet('span-type-refused', device, local, lineMode))
  const numbered = wanted.toSorted((a, b) => a.number - b.number)
  for (const { device, local, number, firstChannel } of numbered)
    for (const found of devices.filter(each => isCalled(each, device))) {
      if ((await localNumbers(found.path)).includes(local)) continue
      const done = await write(join(found.path, 'assign_span'), `${local}:${number}:${firstChannel}`)
      if (!done) issues.push(notSet('span-not-assigned', device, local, `${number}`))
    }
  for (const { path } of devices) {
    const count = Number((await readIfThere(join(path, 'span_count'))).trim())
    if ((await localNumbers(path)).length < count) await write(join(path, 'auto_assign'), '1')
  }
  return issues
}

async function readDevices(root: string): Promise<Device[]> {
  const names = await readdir(root).catch(() => [])
  return Promise.all(
    names.sort().map(async name => {
      const attribute = async (file: string) => clean(await readIfThere(join(root, name, file)))
      const [hardwareId, location] = [await attribute('hardware_id'), await attribute('location')]
      return { path: join(root, name), names: [hardwareId, `@${location}`, `/${clean(name)}`] }
    }),
  )
}

/** sysfs writes a slash of a name as `!`. */
const clean = (text: string): string => cleanName(text.trim().replaceAll('!', '/'))

/** The only glob Offhook writes is a star in front of the slash and the device's own name. */
const isCalled = ({ names }: Device, device: string): boolean =>
  names.includes(device.startsWith('*') ? device.slice(1) : device)

/** Local numbers of the spans that have their number. */
async function localNumbers(device: string): Promise<number[]> {
  const names = (await readdir(device).catch(() => [])).filter(name => /^span-\d+$/.test(name))
  return Promise.all(
    names.map(async name => Number((await readIfThere(join(device, name, 'local_spanno'))).trim())),
  )
}

/** It was called spantype before Linux 4.13. A span that is in that mode already needs no word. */
async function setType(device: string, local: number, mode: string): Promise<boolean> {
  for (const name of ['dahdi_spantype', 'spantype']) {
    const types = (await readIfThere(join(device, name))).split('\n')
    if (types.includes(`${local}:${mode}`)) return true
    if (await write(join(device, name), `${local}:${mode}`)) return true
  }
  return false
}

const readIfThere = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** For writing alone: sysfs refuses to open these attributes for reading too (kernfs_fop_open), and makes no files. */
const write = (path: string, text: string): Promise<boolean> =>
  writeFile(path, text, { flag: constants.O_WRONLY }).then(
    () => true,
    () => false,
  )

const notSet = (code: string, device: string, local: number, wanted: string): Issue => ({
  code,
  severity: 'error',
  subject: `device:${device}`,
  params: { device, local, wanted },
})
