/** People who may do more than telephone: everybody with an extension has the portal without being listed here. */

import { z } from 'zod'
import { extensionNumber, id, label } from '../atoms.ts'

export const STAFF_ROLES = ['administrator', 'operator', 'reports'] as const

/** What somebody may do on the panel. Operators and administrators see it by their role; `see` shows it to others of the staff. */
export const PANEL_RIGHTS = [
  'see',
  'call',
  'transfer',
  'listen',
  'record',
  'hang-up',
  'agents',
  'switches',
] as const

export const staffSchema = z.object({
  /** Typed at login. */
  id,
  name: label(60),
  role: z.enum(STAFF_ROLES),
  /** The telephone in front of this person; the panel calls from it. */
  extension: extensionNumber.nullable().default(null),
  panelRights: z
    .array(z.enum(PANEL_RIGHTS))
    .max(PANEL_RIGHTS.length)
    .default(['see', 'call', 'transfer', 'hang-up', 'agents', 'switches']),
})

/** Of somebody new: `administrator` is the one of the first visit, and a number is the login of an extension. */
export const newStaffSchema = staffSchema.extend({
  id: id.refine(name => name !== 'administrator' && !/^[0-9]+$/.test(name)),
})

export type StaffSettings = z.infer<typeof staffSchema>
export type StaffRole = (typeof STAFF_ROLES)[number]
export type PanelRight = (typeof PANEL_RIGHTS)[number]
