/** What travels with a request. */

import type { Context } from 'hono'
import type { Session } from '../daemon/appliance.ts'
import type { Speech } from './i18n/speech.ts'

export interface WebEnv {
  Bindings: {
    /** Node's request, when there is a socket behind it. */
    readonly incoming?: {
      readonly socket?: {
        readonly remoteAddress?: string | undefined
        /** Of this machine, as the browser reached it. */
        readonly localAddress?: string | undefined
        /** Of a socket that speaks TLS (node:tls). */
        readonly encrypted?: boolean
      }
    }
  }
  Variables: {
    speech: Speech
    session: Session | null
  }
}

export type WebContext = Context<WebEnv>
