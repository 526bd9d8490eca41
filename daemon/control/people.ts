/** People as the command line asks for them: saved is in force, as on the pages. */

import type { Appliance } from '../appliance.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { StaffRole, StaffSettings } from '../settings/areas/people.ts'
import type { Settings } from '../settings/schema.ts'
import { theAdministrator } from '../users/person.ts'

export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly extension: string | null
  readonly hasPassword: boolean
}

export function listPeople({ settings, accounts }: Appliance): readonly ListedPerson[] {
  const withPassword = new Set(accounts.passwordsOf().staff)
  const { login, name, role } = theAdministrator
  return [
    {
      id: login,
      name,
      role: role as StaffRole,
      extension: null,
      hasPassword: !accounts.needsFirstPassword(),
    },
    ...settings().settings.staff.map(({ id, name, role, extension }) => ({
      id,
      name,
      role,
      extension,
      hasPassword: withPassword.has(id),
    })),
  ]
}

/** The start password of the new one. */
export async function addPerson(appliance: Appliance, person: StaffSettings): Promise<Result<string>> {
  if (has(appliance, person.id)) return refused([issue('person-taken', person.id)])
  const saved = await edit(appliance, settings => ({ ...settings, staff: [...settings.staff, person] }))
  return saved.ok ? appliance.accounts.giveStartPassword(person.id) : saved
}

export async function changeRole(appliance: Appliance, id: string, role: StaffRole): Promise<Result<true>> {
  if (!has(appliance, id)) return refused([issue('no-such-person', id)])
  return edit(appliance, settings => ({
    ...settings,
    staff: settings.staff.map(one => (one.id === id ? { ...one, role } : one)),
  }))
}

export async function removePerson(appliance: Appliance, id: string): Promise<Result<true>> {
  if (!has(appliance, id)) return refused([issue('no-such-person', id)])
  return edit(appliance, settings => ({ ...settings, staff: settings.staff.filter(one => one.id !== id) }))
}

const has = ({ settings }: Appliance, id: string): boolean =>
  settings().settings.staff.some(one => one.id === id)

async function edit(appliance: Appliance, change: (settings: Settings) => Settings): Promise<Result<true>> {
  const saved = await appliance.edit(appliance.settings().revision, change)
  return saved.ok ? ok(true) : saved
}

const issue = (code: string, id: string): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params: { id },
})
