/** A call that must work, as the demo's check and the tests make it. */

import type { Lab } from '../lab.ts'

export interface Scenario {
  readonly name: string
  run(lab: Lab): Promise<void>
}
