/** What a posted form asks the panel for. Hostile until it is one of these; Asterisk's names never come from here. */

import { z } from 'zod'
import type { PanelAct } from '../../../daemon/panel/desk.ts'
import { presenceText } from '../../../daemon/portal/presence.ts'

/** Asterisk's unique ids, as `1700000001.17`, with its system name before it perhaps. */
const call = z.string().regex(/^[A-Za-z0-9_-]{0,40}\.?[0-9]{1,20}(\.[0-9]{1,20})?$/)
const number = z.string().regex(/^[0-9]{1,20}$/)
/** As a person types it; the desk decides whether it can be dialled. */
const to = z.string().trim().min(1).max(60)
const id = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const actSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('call'), from: number.nullable().default(null), to }),
  z.object({ do: z.enum(['transfer', 'consult', 'voicemail', 'bring-back']), call, to }),
  z.object({ do: z.literal('park'), call, slot: number.nullable().default(null) }),
  z.object({ do: z.enum(['take', 'hang-up', 'listen', 'whisper', 'barge', 'record']), call }),
  z.object({ do: z.literal('invite'), conference: number, to }),
  z.object({ do: z.enum(['mute', 'unmute', 'kick']), conference: number, call }),
  z.object({ do: z.enum(['log-on', 'log-off', 'pause', 'resume']), queue: id, agent: number }),
  z.object({ do: z.enum(['day', 'night']), switch: id }),
  z.object({ do: z.literal('presence'), extension: number, text: presenceText.default('') }),
])

export function readAct(form: URLSearchParams): PanelAct | null {
  const fields = Object.fromEntries([...form].filter(([, value]) => value !== ''))
  const parsed = actSchema.safeParse(fields)
  return parsed.success ? parsed.data : null
}

/** The act as a form would post it. */
export const fieldsOfAct = (act: PanelAct): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(act).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  )
