/** Whose account it is, by what was typed at login, and who that person is in the saved settings now. */

import type { Settings } from '../settings/schema.ts'
import { type Person, theAdministrator } from './person.ts'

/** `administrator`, `staff:anna`, `extension:101`. */
export type Account = string

/** Nothing typed is the administrator; a name of the staff is meant before a number. null: nobody. */
export function accountOf(typed: string, { staff, extensions }: Settings): Account | null {
  const name = typed.trim().toLowerCase()
  if (name === '' || name === theAdministrator.login) return theAdministrator.login
  if (staff.some(({ id }) => id === name)) return `staff:${name}`
  return extensions.some(({ number }) => number === name) ? `extension:${name}` : null
}

/** null: there is no such person any more. */
export function personOf(account: Account, { staff, extensions }: Settings): Person | null {
  if (account === theAdministrator.login) return theAdministrator
  const [kind, name = ''] = account.split(':')
  const isThere = (wanted: string | null) => extensions.some(({ number }) => number === wanted)
  if (kind === 'staff') {
    const one = staff.find(({ id }) => id === name)
    if (one === undefined) return null
    const { role, extension, panelRights } = one
    return {
      login: name,
      name: one.name,
      role,
      extension: isThere(extension) ? extension : null,
      panelRights,
    }
  }
  const own = extensions.find(({ number }) => number === name)
  return own === undefined
    ? null
    : { login: name, name: own.name, role: 'user', extension: name, panelRights: [] }
}
