/** A call into the dialplan that answers nobody, and what it tells by a UserEvent at its end. */

import type { Clock } from '../system/clock.ts'
import { originate } from './call-actions.ts'
import type { AmiClient } from './client.ts'
import type { AmiEvent } from './event-types.ts'

export interface DialplanAsker {
  readonly ami: AmiClient
  readonly clock: Clock
}

const LONGEST_MS = 20_000

/** `isTold`: null while the event is none of ours. False too when Asterisk goes away, or tells nothing for 20 s. */
export const dialplanDoes = (
  { ami, clock }: DialplanAsker,
  context: string,
  exten: string,
  isTold: (event: AmiEvent) => boolean | null,
): Promise<boolean> =>
  new Promise(resolve => {
    const settle = (succeeded: boolean) => {
      unsubscribe()
      cancel()
      resolve(succeeded)
    }
    const unsubscribe = ami.subscribe({
      onEvent(event) {
        const told = isTold(event)
        if (told !== null) settle(told)
      },
      onState(state) {
        if (state.is !== 'up') settle(false)
      },
    })
    const cancel = clock.after(LONGEST_MS, () => settle(false))
    void originate(ami, {
      channel: `Local/${exten}@${context}/n`,
      target: { application: 'NoOp', data: '' },
      ringSeconds: LONGEST_MS / 1000,
    }).then(asked => {
      if (!asked.ok) settle(false)
    })
  })
