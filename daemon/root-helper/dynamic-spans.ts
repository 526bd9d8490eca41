/**
 * Dynamic spans under the numbers the configuration gives them. dahdi_cfg creates them and has the kernel number them, from
 * the first gap on: where a card is missing they would move into its place, and be configured as what the card was.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dynamicSpanName } from '../../dahdi/identity.ts'
import type { AssignedSpan } from '../../dahdi/parsers/span-files.ts'
import type { SystemConf } from '../../dahdi/parsers/system-conf.ts'
import type { Issue } from '../model/issue.ts'
import { nextPlace, type Place } from '../model/span-places.ts'
import { run } from '../system/run.ts'
import { assignSpans, assignsSpans, isDynamic, wantedSpans } from './assign-spans.ts'
import type { Places } from './places.ts'

export interface StandingSpan extends Place {
  readonly name: string
}

/** Spans that have a number and channels, in the order of their directories. */
export async function standingSpans(places: Places): Promise<StandingSpan[]> {
  const found: StandingSpan[] = []
  for (const entry of (await readdir(places.spans).catch(() => [])).sort()) {
    const number = Number(/^span-(\d{1,3})$/.exec(entry)?.[1])
    const read = async (attribute: string) =>
      (await readFile(join(places.spans, entry, attribute), 'utf8').catch(() => '')).trim()
    const [firstChannel, channels] = [Number(await read('basechan')), Number(await read('channels'))]
    if (number > 0 && firstChannel > 0 && channels > 0)
      found.push({ name: await read('name'), number, firstChannel, channels })
  }
  return found
}

/** Whether the kernel would come to the same numbers. What is not numbered by us is left to it. */
export function kernelAgrees(
  { dynamics }: Pick<SystemConf, 'dynamics'>,
  wanted: readonly AssignedSpan[],
  standing: readonly StandingSpan[],
): boolean {
  const ours = new Set(dynamics.map(dynamicSpanName))
  const taken: Place[] = standing.filter(({ name }) => !ours.has(name))
  return dynamics.every(dynamic => {
    const place = nextPlace(taken, dynamic.channels)
    taken.push(place)
    const row = wanted.find(({ device }) => device === dynamicSpanName(dynamic))
    return row === undefined || (row.number === place.number && row.firstChannel === place.firstChannel)
  })
}

/** dahdi_cfg waits so long for each to be numbered, and then goes on (`wait_for_all_spans_assigned(1)`). */
const WAIT_MS = 1500

/** Creates them without their channels and gives them their numbers; the country's tones come along, or it would take America's. */
export async function createDynamicSpans(
  places: Places,
  { dynamics, loadZones, defaultZone }: SystemConf,
  timeoutMs: number,
): Promise<Issue[]> {
  if (dynamics.length === 0) return []
  const standing = new Set((await standingSpans(places)).map(({ name }) => name))
  if (dynamics.every(dynamic => standing.has(dynamicSpanName(dynamic)))) return []
  const isNumbered = (await wantedSpans(places)).some(isDynamic)
  await numbering(places, isNumbered ? '0' : '1')
  const input = [
    ...dynamics.map(
      ({ driver, address, channels, timing }) => `dynamic=${driver},${address},${channels},${timing}`,
    ),
    ...loadZones.map(zone => `loadzone=${zone}`),
    ...(defaultZone === null ? [] : [`defaultzone=${defaultZone}`]),
    '',
  ].join('\n')
  await run('dahdi_cfg', ['-c', '-'], { input, timeoutMs: timeoutMs + WAIT_MS * dynamics.length })
  const issues = isNumbered ? await assignSpans(places) : []
  await numbering(places, (await assignsSpans(places)) ? '0' : '1')
  return issues
}

/** '1': the kernel numbers spans as they come. */
export const numbering = (places: Places, on: '0' | '1'): Promise<void> =>
  writeFile(places.autoAssign, on).catch(() => {})
