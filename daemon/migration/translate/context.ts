/** What translating needs beside the old system, and the small decisions everything shares. */

import type { Issue } from '../../model/issue.ts'
import type { Randomness } from '../../model/surroundings.ts'
import { label, phoneNumber } from '../../settings/atoms.ts'
import type { Settings } from '../../settings/schema.ts'
import { oneLine } from '../read/text.ts'
import { type Remark, remark } from '../remarks.ts'

export interface Surroundings {
  /** The settings of this machine, into which everything comes. */
  readonly here: Settings
  /** Place of the old system (`dahdi-12`) to a key of this machine. */
  readonly places: ReadonlyMap<string, string>
  readonly random: Randomness
  /** Subjects that the rules of the settings refused, with the reason: they stay behind. */
  readonly refused: ReadonlyMap<string, Issue>
}

export const placeOfChannel = (channel: number): string => `dahdi-${channel}`

/** Collects remarks on one thing. */
export interface Notes {
  add(...remarks: readonly Remark[]): void
  readonly all: readonly Remark[]
}

export function notes(): Notes {
  const all: Remark[] = []
  return { all, add: (...more) => all.push(...more) }
}

/** As much of it as fits; null where nothing is left of it. */
export function labelFor(text: string, longest: number, to: Notes): string | null {
  const line = oneLine(text.toWellFormed())
  // Whole characters: half of a pair is none.
  const cut = line
    .slice(0, longest)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
  if (cut !== line) to.add(remark('name-cut'))
  const parsed = label(longest).safeParse(cut)
  return parsed.success ? parsed.data : null
}

/** A name that fits, or the other one where nothing is left of it. */
export const nameFor = (text: string, otherwise: string, longest: number, to: Notes): string =>
  labelFor(text, longest, to) ?? labelFor(otherwise, longest, notes()) ?? '–'

/** `"Office" <022 700 11 22>` or the number alone. '' and what hides the number are null without a remark. */
export function callerIdFor(text: string, to: Notes): string | null {
  const line = oneLine(text)
  const number = (/<([^>]*)>/.exec(line)?.[1] ?? line).replace(/[\s().\-/]/g, '')
  if (number === '' || /^(?:hidden|none|anonymous|unknown)$/i.test(number)) return null
  const parsed = phoneNumber.safeParse(number)
  if (parsed.success) return parsed.data
  to.add(remark('caller-id-left', { value: line.slice(0, 60) }))
  return null
}

const LETTERS = /[^a-z0-9]+/g

/** Ids made of names: the same on every run, and each only once. */
export interface Ids {
  of(name: string, otherwise: string): string
}

export function idsBeside(taken: Iterable<string> = []): Ids {
  const used = new Set(taken)
  return {
    of(name, otherwise) {
      const base = plainId(name) || plainId(otherwise) || 'imported'
      let id = base
      for (let nth = 2; used.has(id); nth++) id = `${base}-${nth}`
      used.add(id)
      return id
    },
  }
}

/** '' where nothing is left of it; `new` is where a page for the next one is. */
function plainId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(LETTERS, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  return plain === 'new' ? '' : plain
}

export const within = (value: number | null, least: number, most: number, usual: number): number =>
  value === null ? usual : Math.min(Math.max(value, least), most)
