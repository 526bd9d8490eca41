/** Who may open which address. What is not named here belongs to the administrators. */

import type { Person, Role } from '../daemon/users/person.ts'

interface Area {
  /** The address itself and everything below. */
  readonly at: string
  readonly roles: readonly Role[]
}

const everybody: readonly Role[] = ['administrator', 'operator', 'reports', 'user']

const areas: readonly Area[] = [
  { at: '/me', roles: everybody },
  { at: '/logout', roles: everybody },
  { at: '/language', roles: everybody },
  { at: '/podcast', roles: everybody },
  { at: '/podcast.xml', roles: everybody },
  { at: '/panel', roles: ['administrator', 'operator'] },
  // Which page's stream, its route asks.
  { at: '/live', roles: ['administrator', 'operator'] },
  { at: '/calls', roles: ['administrator', 'reports'] },
]

const isWithin = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`)

export function mayOpen(person: Person, path: string): boolean {
  if (isWithin(path, '/me') && person.extension === null) return false
  const roles = areas.find(({ at }) => isWithin(path, at))?.roles ?? ['administrator']
  return roles.includes(person.role)
}

/** Where a person arrives after logging in. */
export const homeOf = ({ role }: Person): string =>
  ({ administrator: '/', operator: '/panel', reports: '/calls', user: '/me' })[role]
