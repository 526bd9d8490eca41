/** Old rooms, paging groups, parking, recordings, speed dials and inward dialling as ours. */

import type { SoundSettings } from '../../settings/areas/call-flow.ts'
import {
  conferenceSchema,
  disaSchema,
  pagingGroupSchema,
  parkingSchema,
  recordingSchema,
  speedDialSchema,
} from '../../settings/areas/services.ts'
import { dialledNumber, extensionNumber, pin } from '../../settings/atoms.ts'
import type { Settings } from '../../settings/schema.ts'
import type {
  OldConference,
  OldDisa,
  OldPaging,
  OldParking,
  OldRecording,
  OldSpeedDial,
} from '../old-system.ts'
import { oneLine } from '../read/text.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { callerIdFor, type Ids, nameFor, notes, type Surroundings, within } from './context.ts'
import type { Made } from './flow.ts'
import { type Kept, toldAs } from './kept.ts'

export interface Recordings extends Made<Settings['recordings'][number]> {
  /** Key of the old system to what is played here. */
  readonly sounds: ReadonlyMap<string, SoundSettings>
  /** File of the old system, without its ending, to the id here. */
  readonly files: ReadonlyMap<string, string>
}

const MOST_RECORDINGS = 999

/** `has`: the file came along. What Asterisk itself comes with needs none. */
export function recordings(
  old: readonly OldRecording[],
  has: (file: string) => boolean,
  around: Surroundings,
  ids: Ids,
  indexFor: (wanted: number | null) => number | null,
): Recordings {
  const made: Settings['recordings'][number][] = []
  const report: ReportLine[] = []
  const sounds = new Map<string, SoundSettings>()
  const files = new Map<string, string>()
  for (const one of old) {
    const to = notes()
    const [file = ''] = one.files
    const say = (here: string | null) =>
      report.push({ area: 'recording', old: oneLine(one.name) || one.key, here, remarks: to.all })
    if (/^[a-z0-9][a-z0-9/-]{0,60}$/.test(file) && !file.startsWith('custom/')) {
      sounds.set(one.key, { kind: 'builtin', name: file })
      say(file)
      continue
    }
    const index =
      made.length >= MOST_RECORDINGS ? null : indexFor(/^[0-9]{1,3}$/.test(one.key) ? Number(one.key) : null)
    const id = ids.of(one.name, `recording-${one.key}`)
    const reason = around.refused.get(`recording:${id}`)
    if (file === '' || !has(file)) to.add(remark('file-missing', { value: oneLine(file).slice(0, 80) }))
    else if (index === null) to.add(remark('too-many'))
    else if (reason !== undefined) to.add(remark('refused', {}, reason))
    else {
      if (one.files.length > 1) to.add(remark('first-part', { count: one.files.length }))
      const own = recordingSchema.parse({ id, name: nameFor(one.name, one.key, 60, to), index })
      made.push(own)
      sounds.set(one.key, { kind: 'recording', id })
      files.set(file, id)
      say(own.name)
      continue
    }
    say(null)
  }
  return { made, report, sounds, files }
}

export function conferences(kept: Kept<OldConference>): Made<Settings['conferences'][number]> {
  const report: ReportLine[] = [...kept.report]
  const made = kept.things.map(({ id, old }) => {
    const to = notes()
    const pinOf = (text: string) => {
      const parsed = pin.safeParse(text)
      if (text !== '' && !parsed.success) to.add(remark('pins-left'))
      return parsed.success ? parsed.data : null
    }
    const adminPin = pinOf(old.adminPin)
    const own = pinOf(old.pin)
    const room = conferenceSchema.parse({
      id,
      name: nameFor(old.name, old.number, 60, to),
      number: old.number,
      pin: own === adminPin ? null : own,
      adminPin,
      musicWhenAlone: /M/.test(old.options) || old.options === '',
      announceCount: /c/.test(old.options),
      announceJoinLeave: /[iI]/.test(old.options),
      waitForAdmin: /w/.test(old.options) && adminPin !== null,
      record: /r/.test(old.options),
    })
    report.push({
      area: 'conference',
      old: toldAs(old),
      here: `${room.number} ${room.name}`,
      remarks: to.all,
    })
    return room
  })
  return { made, report }
}

export function paging(
  kept: Kept<OldPaging>,
  extensions: ReadonlySet<string>,
): Made<Settings['pagingGroups'][number]> {
  const report: ReportLine[] = [...kept.report]
  const made = kept.things.map(({ id, old }) => {
    const to = notes()
    for (const member of old.members)
      if (!extensions.has(member)) to.add(remark('member-left', { value: member.slice(0, 40) }))
    const group = pagingGroupSchema.parse({
      id,
      name: nameFor(old.name, old.number, 60, to),
      number: old.number,
      members: [...new Set(old.members)].filter(member => extensions.has(member)).slice(0, 200),
      duplex: old.duplex,
      ifBusy: old.ifBusy,
    })
    report.push({ area: 'paging', old: toldAs(old), here: `${group.number} ${group.name}`, remarks: to.all })
    return group
  })
  return { made, report }
}

export function parking(
  old: OldParking | null,
  { refused }: Surroundings,
): { readonly parking: Settings['parking'] | undefined; readonly report: readonly ReportLine[] } {
  if (old === null) return { parking: undefined, report: [] }
  const to = notes()
  const first = Number(old.number) + 1
  const slots = within(old.slots, 1, 99, 8)
  const line = (here: string | null): ReportLine => ({
    area: 'parking',
    old: old.number,
    here,
    remarks: to.all,
  })
  const reason = refused.get('parking')
  if (reason !== undefined) to.add(remark('refused', {}, reason))
  if (!extensionNumber.safeParse(old.number).success) to.add(remark('number-impossible'))
  const parsed = parkingSchema.safeParse({
    number: old.number,
    firstSlot: String(first),
    lastSlot: String(first + slots - 1),
    seconds: within(old.seconds, 10, 3600, 45),
  })
  if (!parsed.success || reason !== undefined) return { parking: undefined, report: [line(null)] }
  return {
    parking: parsed.data,
    report: [line(`${old.number}, ${parsed.data.firstSlot}–${parsed.data.lastSlot}`)],
  }
}

export function speedDials(old: readonly OldSpeedDial[]): Made<Settings['speedDials'][number]> {
  const made = new Map<number, Settings['speedDials'][number]>()
  const report: ReportLine[] = []
  for (const { index, name, number } of old) {
    const to = notes()
    const dialled = number.replace(/[\s().-]/g, '')
    const isGood = dialledNumber.safeParse(dialled).success && index <= 999 && !made.has(index)
    if (isGood)
      made.set(index, speedDialSchema.parse({ index, name: nameFor(name, dialled, 60, to), number: dialled }))
    else
      to.add(
        remark(made.has(index) ? 'number-twice' : 'pattern-left', { value: oneLine(number).slice(0, 60) }),
      )
    report.push({
      area: 'speed-dial',
      old: `${index} ${oneLine(number)}`,
      here: isGood ? `${index} ${dialled}` : null,
      remarks: to.all,
    })
  }
  return { made: [...made.values()], report }
}

export function disas(
  kept: Kept<OldDisa>,
  classOfService: string,
): Made<Settings['disa'][number]> & { readonly ids: ReadonlyMap<string, string> } {
  const report: ReportLine[] = [...kept.report]
  const ids = new Map<string, string>()
  const made = kept.things.flatMap(({ id, old }) => {
    const to = notes()
    const [given = ''] = old.pin.split(/[,\s]+/)
    const isGood = /^[0-9]{6,12}$/.test(given)
    if (!isGood) to.add(remark('disa-pin'))
    const callerId = callerIdFor(old.callerId, to)
    const name = nameFor(old.name, old.key, 60, to)
    report.push({ area: 'disa', old: toldAs(old), here: isGood ? name : null, remarks: to.all })
    if (!isGood) return []
    ids.set(old.key, id)
    return [disaSchema.parse({ id, name, pin: given, classOfService, callerId })]
  })
  return { made, report, ids }
}
