/** The text of a settings file: reading what somebody, some version or some power cut left there, and writing it. */

import { z } from 'zod'
import type { StoredSettings } from '../appliance.ts'
import { type Migration, migrateTo } from './migrations.ts'
import { SETTINGS_VERSION, settingsSchema } from './schema.ts'

const envelope = z.object({
  revision: z.int().min(0),
  settings: z.looseObject({ version: z.int().min(0) }),
})

export type StoredText =
  | { readonly is: 'good'; readonly stored: StoredSettings }
  | { readonly is: 'migrated'; readonly stored: StoredSettings; readonly from: number }
  /** Written by a later release: must not be touched. */
  | { readonly is: 'newer'; readonly version: number; readonly revision: number }
  /** Half written, edited wrongly, or not settings at all. */
  | { readonly is: 'damaged'; readonly reason: string }

/** Never throws. */
export function parseStoredText(
  text: string,
  steps: readonly Migration[],
  version: number = SETTINGS_VERSION,
): StoredText {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { is: 'damaged', reason: text.trim() === '' ? 'empty' : 'not-json' }
  }
  const outer = envelope.safeParse(json)
  if (!outer.success) return { is: 'damaged', reason: firstFault(outer.error) }
  const { revision, settings } = outer.data
  if (settings.version > version) return { is: 'newer', version: settings.version, revision }
  const current = migrateTo(version, settings, steps)
  if (current === null) return { is: 'damaged', reason: `version-${settings.version}` }
  const parsed = settingsSchema.safeParse(current)
  if (!parsed.success) return { is: 'damaged', reason: firstFault(parsed.error) }
  const stored = { revision, settings: parsed.data }
  return settings.version === version
    ? { is: 'good', stored }
    : { is: 'migrated', stored, from: settings.version }
}

/** The same for a file somebody hands over: settings with their revision, or plain. */
export function parseSettingsText(text: string, steps: readonly Migration[]): StoredText {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return parseStoredText(text, steps)
  }
  const isPlain = typeof json === 'object' && json !== null && 'version' in json && !('settings' in json)
  return parseStoredText(isPlain ? JSON.stringify({ revision: 0, settings: json }) : text, steps)
}

/** Indented: a person may read and edit it. */
export const storedText = (stored: StoredSettings): string => `${JSON.stringify(stored, null, 2)}\n`

/** `settings.extensions.3.number: invalid_format` */
function firstFault(error: z.ZodError): string {
  const fault = error.issues[0]
  return fault === undefined ? 'invalid' : `${fault.path.join('.')}: ${fault.code}`
}
