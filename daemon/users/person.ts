/** Who is at the browser, and what that person may do. */

import { PANEL_RIGHTS, type PanelRight, type StaffRole } from '../settings/areas/people.ts'

/** `user`: somebody with an extension, in the portal. */
export type Role = StaffRole | 'user'

export interface Person {
  /** Typed at login: the name of one of the staff, the number of an extension, or `administrator`. */
  readonly login: string
  readonly name: string
  readonly role: Role
  /** Whose voicemail, calls and features the portal shows; null: there is no portal for this person. */
  readonly extension: string | null
  readonly panelRights: readonly PanelRight[]
}

/** By role, or by a right of one's own. */
export const seesPanel = ({ role, panelRights }: Person): boolean =>
  role === 'administrator' || role === 'operator' || (role === 'reports' && panelRights.includes('see'))

/** The one of the first visit: there always is one. */
export const theAdministrator: Person = {
  login: 'administrator',
  name: 'administrator',
  role: 'administrator',
  extension: null,
  panelRights: PANEL_RIGHTS,
}
