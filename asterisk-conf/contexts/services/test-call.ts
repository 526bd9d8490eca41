/** A call of the house to itself, to see that calls go through. Reached by Originate from the daemon alone. */

import { type Context, extension, step } from '../../dialplan.ts'

export const TEST_CALL = { context: 'test-call' } as const

export const testCallContext: Context = {
  name: TEST_CALL.context,
  comment: ['Answers, and hears itself for a moment at the most.'],
  parts: [
    extension('s', step('Answer'), step('Wait', '1'), step('Hangup')),
    extension('echo', step('Answer'), step('Echo')),
  ],
}
