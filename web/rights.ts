/** Who may open which address. What is not named here belongs to the administrators. */

import { type Person, type Role, seesPanel } from '../daemon/users/person.ts'
import type { ScreenName } from './live/screens.ts'

interface Area {
  /** The address itself and everything below. */
  readonly at: string
  readonly roles: readonly Role[]
}

const everybody: readonly Role[] = ['administrator', 'operator', 'reports', 'user']

const areas: readonly Area[] = [
  { at: '/me', roles: everybody },
  { at: '/logout', roles: everybody },
  { at: '/password', roles: everybody },
  { at: '/account', roles: everybody },
  // Which of its screens: mayWatch.
  { at: '/live', roles: everybody },
  { at: '/language', roles: everybody },
  // Its description; what a token may ask for, the page of each operation says.
  { at: '/api', roles: everybody },
  { at: '/directory', roles: everybody },
  { at: '/podcast', roles: everybody },
  { at: '/podcast.xml', roles: everybody },
  // Not everybody who counts calls may listen to them.
  { at: '/calls/recordings', roles: ['administrator'] },
  { at: '/calls/settings', roles: ['administrator'] },
  { at: '/calls', roles: ['administrator', 'reports'] },
]

const isWithin = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`)

export function mayOpen(person: Person, path: string): boolean {
  if (isWithin(path, '/me') && person.extension === null) return false
  if (isWithin(path, '/panel')) return seesPanel(person)
  const roles = areas.find(({ at }) => isWithin(path, at))?.roles ?? ['administrator']
  return roles.includes(person.role)
}

/** The page a screen belongs to says who may watch it. */
const pageOf: Readonly<Record<ScreenName, string>> = {
  dashboard: '/',
  extensions: '/extensions',
  lines: '/lines',
  cards: '/cards',
  handsets: '/setup',
  'first-calls': '/setup',
  panel: '/panel',
  smdr: '/system/smdr',
  me: '/me',
}

export const mayWatch = (person: Person, screen: ScreenName): boolean => mayOpen(person, pageOf[screen])

/** Where a person arrives after logging in. */
export const homeOf = ({ role }: Person): string =>
  ({ administrator: '/', operator: '/panel', reports: '/calls', user: '/me' })[role]
