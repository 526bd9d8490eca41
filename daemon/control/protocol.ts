/** What the command line asks the running daemon over `<runDir>/control.sock`, and what it answers. */

import { z } from 'zod'
import type { HostHealth } from '../appliance.ts'
import type { ApplyOutcome, Plan } from '../apply/plan-types.ts'
import type { AsteriskHealth } from '../live/live-state.ts'
import type { BroughtOver, ImportPreview, OpenedImport } from '../migration/desk.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { networkSchema } from '../settings/areas/network.ts'
import { newStaffSchema, STAFF_ROLES } from '../settings/areas/people.ts'
import { hardwareKey, id, timeOfDay } from '../settings/atoms.ts'
import { settingsSchema } from '../settings/schema.ts'

export const controlSocketName = 'control.sock'

export const requestSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('status') }),
  z.strictObject({ ask: z.literal('settings') }),
  z.strictObject({ ask: z.literal('detect') }),
  /** Everything in AstDB, key to value. */
  z.strictObject({ ask: z.literal('database') }),
  /** Of the saved settings. */
  z.strictObject({ ask: z.literal('plan') }),
  /** With `settings`: these replace the saved ones first. `dryRun`: only the plan, and nothing is saved. */
  z.strictObject({
    ask: z.literal('apply'),
    settings: settingsSchema.optional(),
    dryRun: z.boolean(),
    confirmWithinMinutes: z.number().min(1).max(120).optional(),
  }),
  z.strictObject({ ask: z.literal('history') }),
  /** The settings of a generation replace the saved ones and are put in force. */
  z.strictObject({ ask: z.literal('rollback'), generation: z.int().min(1) }),
  /** Saved and put in force, with what else is saved. */
  z.strictObject({
    ask: z.literal('set-network'),
    network: networkSchema,
    confirmWithinMinutes: z.number().min(1).max(120).optional(),
  }),
  z.strictObject({ ask: z.literal('confirm') }),
  /** What is on trial is taken back now. */
  z.strictObject({ ask: z.literal('give-up') }),
  z.strictObject({ ask: z.literal('people') }),
  z.strictObject({ ask: z.literal('add-person'), person: newStaffSchema }),
  /** A start password; of `administrator` the password. */
  z.strictObject({ ask: z.literal('give-password'), id }),
  /** Second factor and passkeys of a login: a name, the number of an extension, `administrator`. */
  z.strictObject({ ask: z.literal('reset-factor'), login: z.string().min(1).max(60) }),
  z.strictObject({ ask: z.literal('change-role'), id, role: z.enum(STAFF_ROLES) }),
  z.strictObject({ ask: z.literal('remove-person'), id }),
  z.strictObject({ ask: z.literal('backup'), recordings: z.boolean() }),
  z.strictObject({ ask: z.literal('backup-key') }),
  /** A file that lies among the backups already; `key` '' is this appliance's own. */
  z.strictObject({ ask: z.literal('open-backup'), name: z.string().max(100), key: z.string().max(200) }),
  /** The one that is open, each thing at its former socket or the next free one of its kind. */
  z.strictObject({ ask: z.literal('take-back-backup') }),
  z.strictObject({ ask: z.literal('backups') }),
  /** Of one port or line, or of all. */
  z.strictObject({ ask: z.literal('line-tests'), key: hardwareKey.nullable() }),
  z.strictObject({
    ask: z.literal('start-line-test'),
    key: hardwareKey,
    /** Whom to call on a line; '': nobody. */
    number: z.string().max(40),
  }),
  /** At a backup of another system that lies where imports do. */
  z.strictObject({ ask: z.literal('look-at-import') }),
  /** What was looked at, each thing at the next free socket of its kind: saved, put in force, and the rest brought over. */
  z.strictObject({ ask: z.literal('take-import') }),
  z.strictObject({ ask: z.literal('close-import') }),
  /** Asked by the gate of an update: what works. */
  z.strictObject({ ask: z.literal('health') }),
  z.strictObject({ ask: z.literal('test-call') }),
  z.strictObject({ ask: z.literal('update-state') }),
  /** A file that lies in the daemon's room for updates. */
  z.strictObject({ ask: z.literal('take-update'), name: z.string().max(60) }),
  z.strictObject({ ask: z.literal('write-update'), allowOlder: z.boolean() }),
  /** `at` null: now. */
  z.strictObject({ ask: z.literal('switch-over'), at: timeOfDay.nullable() }),
  z.strictObject({ ask: z.literal('cancel-update') }),
])

export type ControlRequest = z.infer<typeof requestSchema>

export interface Status {
  readonly settingsRevision: number
  readonly pending: boolean
  readonly asterisk: AsteriskHealth
  readonly runningCalls: number
  readonly inventory: Inventory
  readonly openPorts: readonly number[]
  readonly issues: readonly Issue[]
  readonly host: HostHealth
  /** Nobody has chosen the administrator's password yet. */
  readonly isNew: boolean
  /** What was put in force last comes back then unless somebody confirms, ms since the epoch; null: nothing is on trial. */
  readonly confirmUntil: number | null
}

/** `apply` as the terminal sees it: the plan that was made, and how it ended (null after a dry run). */
export interface Applied {
  readonly plan: Plan
  readonly outcome: ApplyOutcome | null
  /** What was put in force waits to be confirmed until then, ms since the epoch. */
  readonly confirmUntil?: number | undefined
}

export interface LookedInto {
  readonly opened: OpenedImport
  readonly preview: ImportPreview
}

/** `brought` null: the settings could not be put in force, and the rest waits. */
export interface TakenImport {
  readonly applied: Applied
  readonly brought: BroughtOver | null
}
