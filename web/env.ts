/** What every page can reach, and what travels with a request. */

import type { Appliance } from '../daemon/appliance.ts'
import type { ApplyRuns } from './apply-runs.ts'
import type { LiveHub } from './live/hub.ts'
import type { Watch } from './live/watch.ts'
import type { OneTimeSecrets } from './one-time-secrets.ts'
import type { WebOptions } from './options.ts'
import type { PendingChanges } from './pending/pending.ts'
import type { Speeches } from './speeches.ts'
import type { StaticFiles } from './static-files.ts'
import type { Undo } from './undo.ts'
import type { WebContext } from './web-env.ts'

export type { WebContext, WebEnv } from './web-env.ts'

/** Made once by the composition of the application and handed to each area's routes. */
export interface Web {
  readonly appliance: Appliance
  readonly options: WebOptions
  readonly files: StaticFiles
  readonly live: LiveHub
  readonly watch: Watch
  readonly pending: PendingChanges
  readonly runs: ApplyRuns
  readonly secrets: OneTimeSecrets
  readonly speeches: Speeches
  readonly undo: Undo
}

/** Empty when the request came without a socket (tests). */
export const remoteAddress = (c: WebContext): string => c.env?.incoming?.socket?.remoteAddress ?? ''

/** Of this machine, as the browser reached it. Empty when the request came without a socket (tests). */
export const localAddress = (c: WebContext): string => c.env?.incoming?.socket?.localAddress ?? ''

/** Whether this very request came over TLS to us. */
export const isTls = (c: WebContext): boolean => c.env?.incoming?.socket?.encrypted === true

/** What the browser calls itself; nothing is decided by it. */
export const browserName = (c: WebContext): string => (c.req.header('user-agent') ?? '').slice(0, 200)
