/** What the root helper can be asked: a fixed set of verbs, parsed before anything else happens. Nothing here names a path. */

import { z } from 'zod'
import { cardDrivers } from '../../dahdi/catalogue.ts'
import { releasableDrivers } from '../../dahdi/thieves.ts'
import { firewallSchema } from '../guard/firewall.ts'
import type { Issue, Result } from '../model/issue.ts'
import { NETWORK_FILES } from '../network/render.ts'
import { progressSchema } from '../update/progress.ts'
import { updateRecordSchema } from '../update/record.ts'

const moduleName = z.string().regex(/^[a-z0-9_]{1,40}$/)

/** Rooms and file names the helper may write; everything else is refused. */
export const INSTALLABLE = {
  dahdi: ['system.conf', 'modules', 'assigned-spans.conf', 'span-types.conf', 'init.conf'],
  modprobe: ['offhook.conf'],
  systemd: Object.values(NETWORK_FILES),
} as const

const file = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject({
    name: z.enum(names),
    /** null removes the file. */
    text: z
      .string()
      .max(256 * 1024)
      .nullable(),
  })

const machineAction = z.enum(['restart', 'power-off', 'factory-reset'])
export type MachineAction = z.infer<typeof machineAction>
/** Whose lines of the journal the pages show. */
const journalUnit = z.enum([
  'asterisk.service',
  'offhook.service',
  'offhook-root.service',
  'offhook-dahdi.service',
])
export type JournalUnit = z.infer<typeof journalUnit>

const unitAction = z.enum(['start', 'stop', 'restart', 'reload', 'state'])
export type UnitAction = z.infer<typeof unitAction>

export const requestSchema = z.union([
  z.discriminatedUnion('verb', [
    /** `dahdi`, what /etc/dahdi/modules lists, what system.conf's dynamic spans need, and these. */
    z.strictObject({ verb: z.literal('load-drivers'), modules: z.array(moduleName).max(64) }),
    z.strictObject({ verb: z.literal('unload-drivers') }),
    z.strictObject({ verb: z.literal('configure-dahdi') }),
    /** What DAHDI's drivers said since the machine started; nobody else's lines. */
    z.strictObject({ verb: z.literal('kernel-log') }),
    /** The last lines of one of our units; `priority` as in syslog(3). */
    z.strictObject({
      verb: z.literal('journal'),
      unit: journalUnit,
      most: z.int().min(1).max(2000),
      priority: z.int().min(0).max(7),
    }),
    /** Takes a card of the catalogue from a driver known to take them, and gives it to its own. */
    z.strictObject({
      verb: z.literal('rebind-card'),
      address: z.string().regex(/^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/),
      from: z.enum(releasableDrivers),
      driver: z.enum([...cardDrivers]),
    }),
    /** Who is let in from the network; the rules are written here, out of addresses and ports alone. */
    z.strictObject({ verb: z.literal('set-firewall'), firewall: firewallSchema }),
    z.strictObject({
      verb: z.literal('unit'),
      unit: z.literal('asterisk.service'),
      action: unitAction,
    }),
    /** `factory-reset` forgets settings, messages, recordings and backups, and restarts. */
    z.strictObject({ verb: z.literal('machine'), action: machineAction }),
  ]),
  /** The update that lies in the daemon's room: nothing here names it. */
  z.discriminatedUnion('action', [
    z.strictObject({ verb: z.literal('update'), action: z.literal('state') }),
    /** Into the slot that is not in use; `allowOlder`: though it is older than what runs. */
    z.strictObject({ verb: z.literal('update'), action: z.literal('write'), allowOlder: z.boolean() }),
    /** The other slot is tried at the next start. */
    z.strictObject({ verb: z.literal('update'), action: z.literal('arm') }),
    z.strictObject({ verb: z.literal('update'), action: z.literal('disarm') }),
  ]),
  /** The files that `install-files` has written for systemd: put in force, tried, kept. */
  z.discriminatedUnion('action', [
    z.strictObject({ verb: z.literal('network'), action: z.enum(['reload', 'host-name', 'clock']) }),
    /** Asked before anything changes: the files as they are now come back after so long, or at the next start, unless `keep` is asked. */
    z.strictObject({
      verb: z.literal('network'),
      action: z.literal('try'),
      seconds: z
        .int()
        .min(30)
        .max(4 * 3600),
    }),
    z.strictObject({ verb: z.literal('network'), action: z.literal('keep') }),
    z.strictObject({ verb: z.literal('network'), action: z.literal('state') }),
  ]),
  z.discriminatedUnion('room', [
    z.strictObject({
      verb: z.literal('install-files'),
      room: z.literal('dahdi'),
      files: z.array(file(INSTALLABLE.dahdi)).min(1).max(16),
    }),
    z.strictObject({
      verb: z.literal('install-files'),
      room: z.literal('modprobe'),
      files: z.array(file(INSTALLABLE.modprobe)).min(1).max(16),
    }),
    z.strictObject({
      verb: z.literal('install-files'),
      room: z.literal('systemd'),
      files: z.array(file(INSTALLABLE.systemd)).min(1).max(16),
    }),
  ]),
])

export type HelperRequest = z.infer<typeof requestSchema>

/** systemd's view of a unit, in the supervisor's words. */
export interface UnitState {
  readonly is: 'running' | 'stopped' | 'failed' | 'starting'
  /** Times systemd restarted it by itself since it was last started by hand. */
  readonly restarts: number
}

/** Lines of the kernel log, oldest first. */
export interface KernelLines {
  readonly lines: readonly string[]
}

/** Slots and what became of the last trial; null on a machine without slots. */
export interface UpdateAnswer {
  readonly update: UpdateState | null
}

const updateStateSchema = z.object({
  slot: z.enum(['a', 'b']),
  /** What runs has not been confirmed yet. */
  isTrial: z.boolean(),
  record: updateRecordSchema,
  progress: progressSchema,
})
export type UpdateState = z.infer<typeof updateStateSchema>

/** How a change of the network is. */
export interface NetworkAnswer {
  readonly network: 'settled' | 'on-trial' | 'returned'
}

export type HelperAnswer = Result<UnitState | KernelLines | UpdateAnswer | NetworkAnswer | null>

const issue: z.ZodType<Issue> = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  subject: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const answerSchema: z.ZodType<HelperAnswer> = z.union([
  z.object({
    ok: z.literal(true),
    value: z.union([
      z.object({ is: z.enum(['running', 'stopped', 'failed', 'starting']), restarts: z.int() }),
      z.object({ lines: z.array(z.string()) }),
      z.object({ update: updateStateSchema.nullable() }),
      z.object({ network: z.enum(['settled', 'on-trial', 'returned']) }),
      z.null(),
    ]),
  }),
  z.object({ ok: z.literal(false), error: z.array(issue) }),
])
