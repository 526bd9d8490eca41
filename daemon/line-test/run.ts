/** What every kind of test needs of its surroundings. */

import type { AmiClient } from '../ami/client.ts'
import type { LiveState } from '../live/live-state.ts'
import type { Clock } from '../system/clock.ts'
import type { Recordings } from './recordings.ts'
import type { ZoneTones } from './sound/heard.ts'

/** Where a test is, for the page. */
export type TestStep = 'starting' | 'ringing' | 'speaking' | 'listening' | 'tone' | 'calling' | 'answered'

export interface TestRun {
  readonly ami: AmiClient
  readonly clock: Clock
  readonly live: () => LiveState
  readonly recordings: Recordings
  readonly zone: ZoneTones
  /** Digits, different each time. */
  newId(): string
  onStep(step: TestStep): void
}
