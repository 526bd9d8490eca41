/** Who may open which address: everything not named belongs to the administrators. */

import { describe, expect, it } from 'vitest'
import { PANEL_RIGHTS } from '../../daemon/settings/areas/people.ts'
import { type Person, type Role, theAdministrator } from '../../daemon/users/person.ts'
import { homeOf, mayOpen } from '../../web/rights.ts'

const person = (role: Role, extension: string | null = '101'): Person => ({
  login: 'somebody',
  name: 'Somebody',
  role,
  extension,
  panelRights: PANEL_RIGHTS.filter(right => right !== 'see'),
})

describe('rights', () => {
  it.each([
    ['user', '/me', true],
    ['user', '/me/voicemail', true],
    ['user', '/mesh', false],
    ['user', '/', false],
    ['user', '/panel', false],
    ['user', '/calls', false],
    ['user', '/settings-nobody-thought-of', false],
    ['operator', '/panel', true],
    ['operator', '/extensions', false],
    ['reports', '/calls', true],
    ['reports', '/calls/reports', true],
    ['reports', '/panel', false],
  ] as const)('%s at %s: %s', (role, path, may) => {
    expect(mayOpen(person(role), path)).toBe(may)
  })

  it('shows the panel to one of the staff who has the right of seeing it, never to an extension', () => {
    expect(mayOpen({ ...person('reports'), panelRights: ['see'] }, '/panel')).toBe(true)
    expect(mayOpen({ ...person('user'), panelRights: ['see'] }, '/panel')).toBe(false)
  })

  it('lets an administrator everywhere but into the portal of nobody', () => {
    expect(mayOpen(theAdministrator, '/settings-nobody-thought-of')).toBe(true)
    expect(mayOpen(theAdministrator, '/me')).toBe(false)
  })

  it('sends each one home to a page that may be opened', () => {
    for (const role of ['administrator', 'operator', 'reports', 'user'] as const)
      expect(mayOpen(person(role), homeOf(person(role)))).toBe(true)
  })
})
