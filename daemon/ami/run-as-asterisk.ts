/** Has Asterisk's own user do what the daemon may not: a program of ours, which the dialplan starts and tells the end of. */

import type { Clock } from '../system/clock.ts'
import { originate } from './call-actions.ts'
import type { AmiClient } from './client.ts'
import type { AmiEvent } from './event-types.ts'

/** Copying what is in a large backup. */
const LONGEST_MS = 30 * 60_000

/** False when Asterisk went away, refused, or could not do all of it. */
export const runAsAsterisk = (
  ami: AmiClient,
  clock: Clock,
  { context, told }: { readonly context: string; readonly told: 'take-back' | 'tidied' },
): Promise<boolean> =>
  new Promise(resolve => {
    const settle = (succeeded: boolean) => {
      unsubscribe()
      cancel()
      resolve(succeeded)
    }
    const unsubscribe = ami.subscribe({
      onEvent(event: AmiEvent) {
        if (event.kind === told) settle(event.succeeded)
      },
      onState(state) {
        if (state.is !== 'up') settle(false)
      },
    })
    const cancel = clock.after(LONGEST_MS, () => settle(false))
    void originate(ami, {
      channel: `Local/s@${context}/n`,
      target: { application: 'Wait', data: '1' },
      ringSeconds: LONGEST_MS / 1000,
    }).then(asked => {
      if (!asked.ok) settle(false)
    })
  })
