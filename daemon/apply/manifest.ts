/** What a generation and an unfinished transaction remember, as stored: parsed, since a disk can say anything. */

import { z } from 'zod'
import type { Activation, FileRoom } from '../model/generated-file.ts'
import type { Expectations } from './activator.ts'
import type { WrittenFile } from './files.ts'
import type { AppliedBy } from './plan-types.ts'

const room = z.enum(['asterisk', 'dahdi', 'modprobe', 'systemd'])
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/)

const activation = z.discriminatedUnion('do', [
  z.object({ do: z.literal('nothing') }),
  z.object({ do: z.literal('reload'), module: z.string().min(1) }),
  z.object({ do: z.literal('restart-dahdi-channels') }),
  z.object({ do: z.literal('restart-asterisk') }),
  z.object({ do: z.literal('configure-dahdi') }),
  z.object({ do: z.literal('reload-drivers') }),
  z.object({ do: z.literal('set-host-name') }),
  z.object({ do: z.literal('set-clock') }),
  z.object({ do: z.literal('set-network') }),
])

export interface Manifest {
  readonly generation: number
  readonly settingsRevision: number
  readonly files: readonly WrittenFile[]
  readonly expectations: Expectations
  /** ms since the epoch; missing in generations of earlier releases. */
  readonly at?: number | undefined
  readonly by?: AppliedBy | undefined
}

const appliedBy = z.object({
  how: z.enum(['pages', 'own', 'api', 'command-line', 'automatic', 'fall-back', 'not-confirmed']),
  person: z.string().max(100).nullable(),
})

export const manifestSchema: z.ZodType<Manifest> = z.object({
  generation: z.int().min(1),
  settingsRevision: z.int().min(0),
  files: z.array(z.object({ room, name, sha256: z.string(), secret: z.boolean(), removal: activation })),
  expectations: z.object({
    channels: z.array(z.int()),
    spans: z.array(z.int()),
    endpoints: z.array(z.string()),
  }),
  at: z.number().optional(),
  by: appliedBy.optional(),
})

/** A transaction between its first and its last write. */
export interface Unfinished {
  readonly generation: number
  /** Files to put back; `existed` false: to remove. */
  readonly files: readonly { readonly room: FileRoom; readonly name: string; readonly existed: boolean }[]
  /** Steps that put them in force again. */
  readonly undo: readonly Activation[]
}

export const unfinishedSchema: z.ZodType<Unfinished> = z.object({
  generation: z.int().min(1),
  files: z.array(z.object({ room, name, existed: z.boolean() })),
  undo: z.array(activation),
})

/** A configuration in force that nobody has confirmed yet. */
export interface TrialFile {
  /** The one on trial; a later one that the appliance made by itself is on trial in its place. */
  readonly generation: number
  /** What comes back. */
  readonly former: number
  /** ms since the epoch. */
  readonly until: number
  readonly minutes: number
  readonly by: AppliedBy
}

export const trialSchema: z.ZodType<TrialFile> = z.object({
  generation: z.int().min(1),
  former: z.int().min(1),
  until: z.number(),
  minutes: z.number().min(0).max(1440),
  by: appliedBy,
})

/** null when it is not what the schema says. Never throws. */
export function parseJson<T>(schema: z.ZodType<T>, text: string | null): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
