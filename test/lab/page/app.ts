/** The lab page's requests. */

import { Hono } from 'hono'
import type { Lab } from '../lab.ts'

export interface LabPageApp {
  readonly app: Hono
  /** Ends the live streams. */
  close(): void
}

export function labPageApp(_lab: Lab, _applianceUrl: string): LabPageApp {
  const app = new Hono()
  app.get('/', c => c.text('The lab'))
  return { app, close: () => {} }
}
