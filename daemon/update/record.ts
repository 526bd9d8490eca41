/** What is written in which slot, what is on trial, and how the last one ended: root's own memory across starts. Pure. */

import { z } from 'zod'
import { type BootState, otherSlot, type SlotName } from '../disk/boot-state.ts'
import { type Reason, reasonSchema } from './reasons.ts'

const slotName = z.enum(['a', 'b'])
const slotFacts = z.object({ version: z.string().max(60), settingsVersion: z.int() })
export type SlotFacts = z.infer<typeof slotFacts>

export const updateRecordSchema = z.object({
  /** null: nothing whole is known to be in it. */
  slots: z.object({ a: slotFacts.nullable(), b: slotFacts.nullable() }),
  trial: z
    .object({
      slot: slotName,
      version: z.string(),
      former: slotFacts,
      /** ms since the epoch. */
      armedAt: z.number(),
      /** The start of the machine during which it was armed (/proc/sys/kernel/random/boot_id). */
      armedDuring: z.string(),
      /** The boot loader was told as well. */
      isArmed: z.boolean(),
      /** The system on trial came as far as its gate. */
      isRunning: z.boolean(),
      reasons: z.array(reasonSchema),
    })
    .nullable(),
  last: z
    .object({
      version: z.string(),
      former: z.string(),
      at: z.number(),
      passed: z.boolean(),
      reasons: z.array(reasonSchema),
    })
    .nullable(),
})
export type UpdateRecord = z.infer<typeof updateRecordSchema>

export const emptyRecord: UpdateRecord = { slots: { a: null, b: null }, trial: null, last: null }

/** How this start of the machine came about. */
export interface ThisStart {
  readonly slot: SlotName
  /** The boot loader said so. */
  readonly isTrial: boolean
  readonly bootId: string
  readonly boot: BootState
}

/** The other slot is about to be written: whatever was in it is gone. */
export const beganWriting = (record: UpdateRecord, slot: SlotName): UpdateRecord => ({
  ...record,
  slots: { ...record.slots, [slot]: null },
})

export const wasWritten = (record: UpdateRecord, slot: SlotName, facts: SlotFacts): UpdateRecord => ({
  ...record,
  slots: { ...record.slots, [slot]: facts },
})

/** null: there is nothing in the other slot. The boot loader is told next, and `armed` after that. */
export function beginTrial(
  record: UpdateRecord,
  start: ThisStart,
  running: SlotFacts,
  now: number,
): UpdateRecord | null {
  const slot = otherSlot(start.slot)
  const facts = record.slots[slot]
  if (facts === null) return null
  return {
    ...record,
    slots: { ...record.slots, [start.slot]: running },
    trial: {
      slot,
      version: facts.version,
      former: running,
      armedAt: now,
      armedDuring: start.bootId,
      isArmed: false,
      isRunning: false,
      reasons: [],
    },
  }
}

const change = (record: UpdateRecord, more: Partial<NonNullable<UpdateRecord['trial']>>): UpdateRecord =>
  record.trial === null ? record : { ...record, trial: { ...record.trial, ...more } }

export const armed = (record: UpdateRecord): UpdateRecord => change(record, { isArmed: true })
export const reachedGate = (record: UpdateRecord): UpdateRecord => change(record, { isRunning: true })
export const didNotPass = (record: UpdateRecord, reasons: readonly Reason[]): UpdateRecord =>
  change(record, { reasons: [...reasons] })
export const disarmed = (record: UpdateRecord): UpdateRecord => ({ ...record, trial: null })

/** The boot loader has been told already: after a power cut in between, `settled` comes to the same. */
export function passed(record: UpdateRecord, now: number): UpdateRecord {
  const { trial } = record
  if (trial === null) return record
  const last = { version: trial.version, former: trial.former.version, at: now, passed: true, reasons: [] }
  return { ...record, trial: null, last }
}

/** What became of a trial, seen from whatever runs now. The same record when it is still to come or under way. */
export function settled(record: UpdateRecord, start: ThisStart, now: number): UpdateRecord {
  const { trial } = record
  if (trial === null || trial.armedDuring === start.bootId) return record
  if (start.boot.slot === trial.slot) return passed(record, now)
  if (start.slot === trial.slot && start.isTrial) return record
  // Cut off before the boot loader knew: nothing was tried.
  if (!trial.isArmed && !trial.isRunning) return disarmed(record)
  const reasons: Reason[] =
    trial.reasons.length > 0
      ? trial.reasons
      : [{ what: trial.isRunning ? 'cut-short' : 'not-started', names: [] }]
  const last = { version: trial.version, former: trial.former.version, at: now, passed: false, reasons }
  return { ...record, trial: null, last }
}
