/** A call through Asterisk's dialplan from nobody to nobody: both ends answer, one echoes. */

import type { Clock } from '../system/clock.ts'
import { originate } from './call-actions.ts'
import type { AmiClient } from './client.ts'

const LONGEST_MS = 20_000

/** True when it was answered. `context` is that of the dialplan's test call; `uniqueId` nobody else's. */
export const testCall = (
  ami: AmiClient,
  clock: Clock,
  { context, uniqueId }: { readonly context: string; readonly uniqueId: string },
): Promise<boolean> =>
  new Promise(resolve => {
    const settle = (answered: boolean) => {
      unsubscribe()
      cancel()
      resolve(answered)
    }
    const unsubscribe = ami.subscribe({
      onEvent(event) {
        if (event.kind === 'originate-response' && event.uniqueId === uniqueId) settle(event.answered)
      },
      onState(state) {
        if (state.is !== 'up') settle(false)
      },
    })
    const cancel = clock.after(LONGEST_MS, () => settle(false))
    void originate(ami, {
      channel: `Local/s@${context}/n`,
      target: { context, exten: 'echo' },
      ringSeconds: LONGEST_MS / 1000,
      uniqueId,
    }).then(asked => {
      if (!asked.ok) settle(false)
    })
  })
