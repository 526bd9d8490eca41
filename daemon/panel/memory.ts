/** What the panel remembers: notes on callers, which all operators share, and how each person has laid it out. */

import { z } from 'zod'
import type { Database } from '../calls/database.ts'
import { ok, refused } from '../model/issue.ts'
import { seesPanel } from '../users/person.ts'
import type { PanelDesk } from './desk.ts'
import { panelIssue } from './panel-issue.ts'

export interface CallerNote {
  readonly number: string
  readonly text: string
  /** Who wrote it last. */
  readonly login: string
  /** ms since the epoch. */
  readonly at: number
}

export const PANEL_AREAS = [
  'extensions',
  'lines',
  'outside',
  'queues',
  'parked',
  'conferences',
  'switches',
] as const
export type PanelArea = (typeof PANEL_AREAS)[number]

export const TILE_SIZES = ['small', 'medium', 'large'] as const

const areas = z
  .array(z.enum(PANEL_AREAS))
  .max(PANEL_AREAS.length)
  .refine(list => new Set(list).size === list.length)

export const layoutSchema = z.object({
  /** Those that are shown, in their order. */
  areas: areas.default([...PANEL_AREAS]),
  size: z.enum(TILE_SIZES).default('medium'),
  sort: z.enum(['number', 'name']).default('number'),
  byDepartment: z.boolean().default(true),
  /** Shown before all others; an extension may be in several. */
  groups: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(40),
        numbers: z.array(z.string().regex(/^[0-9]{1,20}$/)).max(500),
      }),
    )
    .max(20)
    .default([]),
})
export type PanelLayout = z.infer<typeof layoutSchema>

export const usualLayout: PanelLayout = layoutSchema.parse({})

export const LONGEST_NOTE = 500
export const MOST_NOTES = 10_000

/** As numbers of callers come: without spaces. null: none that could call. */
export function callerNumber(typed: string): string | null {
  const number = typed.replace(/[\s().\-/]/g, '')
  return /^\+?[0-9*#]{2,30}$/.test(number) ? number : null
}

export interface PanelMemory {
  notes(): ReadonlyMap<string, CallerNote>
  /** Throws where it cannot be written. */
  keepNote(note: CallerNote): void
  layout(login: string): PanelLayout
  /** Throws where it cannot be written. */
  keepLayout(login: string, layout: PanelLayout): void
}

const NONE: ReadonlyMap<string, CallerNote> = new Map()

/** In the database of calls: what is erased of a number there takes its note along. */
export function panelMemory(database: () => Database | null): PanelMemory {
  let read: { readonly version: number; readonly notes: ReadonlyMap<string, CallerNote> } | null = null
  const needed = (): Database => {
    const open = database()
    if (open === null) throw new Error('no database of calls')
    return open
  }
  return {
    notes() {
      const open = database()
      if (open === null) return NONE
      const version = notesVersion(open)
      if (read?.version !== version) read = { version, notes: readNotes(open) }
      return read.notes
    },
    keepNote({ number, text, login, at }) {
      const open = needed()
      open.transaction(() => {
        forgetNote(open, number)
        if (text !== '')
          open
            .prepare('INSERT INTO caller_note (number, text, login, at_ms) VALUES (?, ?, ?, ?)')
            .run(number, text, login, at)
      })
    },
    layout(login) {
      const row = database()?.prepare('SELECT layout FROM panel_layout WHERE login = ?').get(login)
      if (row === undefined) return usualLayout
      // An area of a later version is no reason to show nothing.
      const parsed = layoutSchema.safeParse(JSON.parse(String(row.layout)))
      return parsed.success ? parsed.data : usualLayout
    },
    keepLayout(login, layout) {
      needed()
        .prepare('INSERT OR REPLACE INTO panel_layout (login, layout) VALUES (?, ?)')
        .run(login, JSON.stringify(layoutSchema.parse(layout)))
    },
  }
}

const readNotes = (database: Database): ReadonlyMap<string, CallerNote> =>
  new Map(
    database
      .prepare('SELECT number, text, login, at_ms FROM caller_note ORDER BY at_ms DESC LIMIT ?')
      .all(MOST_NOTES)
      .map(row => {
        const number = String(row.number)
        return [
          number,
          { number, text: String(row.text), login: String(row.login), at: Number(row.at_ms) },
        ] as const
      }),
  )

/** Within a transaction of the caller's, so that what was read before is known to be old. */
export function forgetNote(database: Database, number: string): void {
  database.prepare('DELETE FROM caller_note WHERE number = ?').run(number)
  database.prepare('UPDATE caller_note_version SET version = version + 1').run()
}

/** Grows with every change of any note, also with one that is erased elsewhere. */
const notesVersion = (database: Database): number =>
  Number(database.prepare('SELECT version FROM caller_note_version').get()?.version ?? 0)

/** Who sees the panel shares its notes, and has a layout. `now`: ms since the epoch. */
export function memoryDesk(
  memory: PanelMemory,
  now: () => number,
): Pick<PanelDesk, 'notes' | 'note' | 'layout' | 'keepLayout'> {
  const kept = (keep: () => void) => {
    try {
      keep()
      return ok(null)
    } catch {
      return refused([panelIssue('panel-not-kept')])
    }
  }
  return {
    notes: memory.notes,
    note(person, typed, text) {
      if (!seesPanel(person)) return refused([panelIssue('panel-not-allowed')])
      const number = callerNumber(typed)
      if (number === null || text.length > LONGEST_NOTE) return refused([panelIssue('panel-bad-number')])
      return kept(() => memory.keepNote({ number, text: text.trim(), login: person.login, at: now() }))
    },
    layout: ({ login }) => memory.layout(login),
    keepLayout(person, layout) {
      if (!seesPanel(person)) return refused([panelIssue('panel-not-allowed')])
      return kept(() => memory.keepLayout(person.login, layout))
    },
  }
}
