/** assigned-spans.conf and span-types.conf: which number and which line mode each span of a device gets (dahdi-tools). */

import type { LineProblem } from './system-conf-draft.ts'
import { linesOf } from './text.ts'

/** As the files write a device: hardware id, `@location`, or `*` and the end of its path in sysfs. */
export interface AssignedSpan {
  readonly device: string
  /** 1-based on its device. */
  readonly local: number
  readonly number: number
  readonly firstChannel: number
}

export interface SpanType {
  readonly device: string
  readonly local: number
  readonly lineMode: 'E1' | 'T1' | 'J1'
}

/** `@PCI_Bus_05_Slot_14 1:2:5`: several `local:span:channel` may stand on a line. What is not understood is left out. */
export const parseAssignedSpans = (text: string): AssignedSpan[] =>
  rowsOf(text).flatMap(({ device, words }) =>
    words.flatMap(word => {
      const [, local, number, firstChannel] = ASSIGNMENT.exec(word) ?? []
      if (firstChannel === undefined) return []
      return [{ device, local: Number(local), number: Number(number), firstChannel: Number(firstChannel) }]
    }),
  )

/** `@PCI_Bus_05_Slot_14 1:E1`. */
export const parseSpanTypes = (text: string): SpanType[] =>
  rowsOf(text).flatMap(({ device, words }) =>
    words.flatMap(word => {
      const [, local, mode] = TYPE.exec(word) ?? []
      return mode === 'E1' || mode === 'T1' || mode === 'J1'
        ? [{ device, local: Number(local), lineMode: mode }]
        : []
    }),
  )

const ASSIGNMENT = /^([1-9]\d{0,2}):([1-9]\d{0,2}):([1-9]\d{0,3})$/
const TYPE = /^([1-9]\d{0,2}):([ETJ]1)$/

/** dahdi_span_assignments, attr_clean: how the files write what sysfs calls a device. */
export const cleanName = (text: string): string => text.replace(/[^a-zA-Z0-9/:.-]/g, '_')

/** What `cleanName` leaves; no other glob than our own `*` in front. */
const DEVICE = /^(@|\*\/)?[a-zA-Z0-9/:._-]{1,120}$/

/** user.h DAHDI_MAX_SPANS and DAHDI_MAX_CHANNELS, counted from 0. */
const LAST_SPAN = 127
const LAST_CHANNEL = 1023

/** For the root helper. Spans must be assigned in the order of their numbers, and their channels follow that order. */
export function checkAssignedSpans(text: string): LineProblem[] {
  let former: AssignedSpan | null = null
  return checkRows(text, ASSIGNMENT, row => {
    const [span] = parseAssignedSpans(row)
    if (span === undefined) return 'not of the form local:span:channel'
    if (span.number > LAST_SPAN || span.firstChannel > LAST_CHANNEL)
      return `spans end at ${LAST_SPAN}, channels at ${LAST_CHANNEL}`
    const before: AssignedSpan | null = former
    former = span
    if (before === null) return null
    const rises = span.number > before.number && span.firstChannel > before.firstChannel
    return rises ? null : `span ${span.number} does not follow span ${before.number}`
  })
}

export function checkSpanTypes(text: string): LineProblem[] {
  const seen = new Set<string>()
  return checkRows(text, TYPE, row => {
    const [type] = parseSpanTypes(row)
    if (type === undefined) return 'not of the form local:E1, T1 or J1'
    const span = `${type.device} ${type.local}`
    if (seen.has(span)) return `the type of ${span} is there twice`
    seen.add(span)
    return null
  })
}

const rowsOf = (text: string): { readonly device: string; readonly words: readonly string[] }[] =>
  linesOf(text).flatMap(line => {
    const [device = '', ...words] = line
      .replace(/#.*/, '')
      .split(/[ \t]+/)
      .filter(Boolean)
    return DEVICE.test(device) ? [{ device, words }] : []
  })

/** One span a line: that is how Offhook writes them. */
function checkRows(text: string, form: RegExp, complaint: (row: string) => string | null): LineProblem[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.flatMap((raw, at) => {
    const say = (message: string) => [{ line: at + 1, message }]
    if (!/^[\t\u0020-\u007e]{0,250}$/.test(raw)) return say('only short lines of printable ASCII are allowed')
    const row = raw.replace(/#.*/, '').trim()
    if (row === '') return []
    const [device = '', word = '', ...more] = row.split(/[ \t]+/)
    if (!DEVICE.test(device)) return say(`'${device.slice(0, 60)}' is no name of a device`)
    if (!form.test(word) || more.length > 0) return say(`'${row.slice(0, 60)}': one span a line`)
    const message = complaint(row)
    return message === null ? [] : say(message)
  })
}
