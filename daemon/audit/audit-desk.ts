/** Who did what and when: logins and their failures, changes of settings, what was put in force or taken back. */

import { z } from 'zod'

export const AUDIT_GROUPS = {
  logins: ['login', 'login-refused', 'logout', 'session-ended', 'sessions-ended'],
  access: [
    'password-changed',
    'start-password-made',
    'portal-password-forgotten',
    'second-factor-on',
    'second-factor-off',
    'second-factor-reset',
    'recovery-code-used',
    'passkey-added',
    'passkey-removed',
    'token-made',
    'token-revoked',
    'certificate-changed',
  ],
  settings: ['settings-saved', 'applied', 'apply-failed', 'backup-taken-back', 'import-accepted'],
} as const

export type AuditGroup = keyof typeof AUDIT_GROUPS
export type AuditDeed = (typeof AUDIT_GROUPS)[AuditGroup][number]

export const AUDIT_DEEDS: readonly AuditDeed[] = Object.values(AUDIT_GROUPS).flat()

export const ACTED_HOW = [
  'pages',
  'own',
  'api',
  'command-line',
  'automatic',
  'fall-back',
  'not-confirmed',
] as const

/** Who is behind what happens. */
export interface Actor {
  readonly how: (typeof ACTED_HOW)[number]
  /** As they log in; null: nobody, or nobody known. */
  readonly person: string | null
  /** The address they came from; null: from this machine. */
  readonly from: string | null
}

export const auditEntrySchema = z.object({
  /** ms since the epoch. */
  at: z.number(),
  deed: z.enum(AUDIT_DEEDS),
  how: z.enum(ACTED_HOW),
  person: z.string().max(100).nullable(),
  from: z.string().max(60).nullable(),
  /** Whom or what it is about: a person, a generation, areas of the settings, a code of an issue. Never a secret. */
  about: z.string().max(300),
})

export type AuditEntry = z.infer<typeof auditEntrySchema>

export interface AuditDesk {
  /** Newest first. What cannot be read is left out. */
  entries(): Promise<readonly AuditEntry[]>
  /** Whatever `work` does and starts is that actor's. */
  as<T>(actor: Actor, work: () => T): T
}
