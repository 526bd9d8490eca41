/** Has Asterisk's own user put a backup's files in their places, and waits for the dialplan's word that it is done. */

import { TAKE_BACK } from '../../asterisk-conf/contexts/services/take-back.ts'
import { originate } from '../ami/call-actions.ts'
import type { AmiClient } from '../ami/client.ts'
import type { Clock } from '../system/clock.ts'

/** Copying what is in a large backup. */
const LONGEST_MS = 30 * 60_000

/** False when Asterisk went away, refused, or could not copy everything. */
export const takeFiles = (ami: AmiClient, clock: Clock): Promise<boolean> =>
  new Promise(resolve => {
    const settle = (succeeded: boolean) => {
      unsubscribe()
      cancel()
      resolve(succeeded)
    }
    const unsubscribe = ami.subscribe({
      onEvent(event) {
        if (event.kind === 'take-back') settle(event.succeeded)
      },
      onState(state) {
        if (state.is !== 'up') settle(false)
      },
    })
    const cancel = clock.after(LONGEST_MS, () => settle(false))
    void originate(ami, {
      channel: `Local/s@${TAKE_BACK.context}/n`,
      target: { application: 'Wait', data: '1' },
      ringSeconds: LONGEST_MS / 1000,
    }).then(asked => {
      if (!asked.ok) settle(false)
    })
  })
