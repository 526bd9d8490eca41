/** Calls between the handsets of the house. */

import { samplesIn } from '../audio/sounds.ts'
import { markerSound } from '../audio/markers.ts'
import type { Lab } from '../lab.ts'
import { storedSettings } from './settings.ts'
import type { Scenario } from './scenario.ts'

/** Longer than any ring time a test uses. */
const UNANSWERED_MS = 60_000
/** Of a message; shorter ones are not kept. */
const MESSAGE_BURSTS = 8

/** 101 and 102 talk, and each hears the other. */
export async function connect(lab: Lab): Promise<void> {
  const [caller, called] = [lab.handset(1), lab.handset(2)]
  await caller.lift()
  await caller.hears('dial tone')
  await caller.dial('102')
  const shown = await called.rings()
  if (shown.number !== '101') throw new Error(`the display of 102 shows "${shown.number}", not 101`)
  await caller.hears('ringing')
  await called.lift()
  await called.hears(caller)
  await caller.hears(called)
}

export const inside: readonly Scenario[] = [
  { name: '101 calls 102: answered, both directions heard, the number shown', run: connect },
  {
    name: '101 calls 102, who is lifted: busy',
    async run(lab) {
      await lab.handset(2).lift()
      await lab.handset(2).hears('dial tone')
      await lab.handset(1).lift()
      await lab.handset(1).hears('dial tone')
      await withoutMailbox(lab, '102', async () => {
        await lab.handset(1).dial('102')
        await lab.handset(1).hears('busy')
      })
    },
  },
  {
    name: '102 does not answer: 101 leaves a message, the lamp comes, the message is heard back',
    async run(lab) {
      const [caller, called] = [lab.handset(1), lab.handset(2)]
      await caller.lift()
      await caller.hears('dial tone')
      await caller.dial('102')
      await called.rings()
      await called.stopsRinging({ withinMs: UNANSWERED_MS })
      await caller.hears('voice', { withinMs: UNANSWERED_MS })
      await lab.guest.follow(
        'tail',
        ['-n', '+1', '-F', '/var/log/asterisk/messages.log'],
        /./,
        1000,
      ).catch(() => {})
      await caller.hearsNothing({ withinMs: UNANSWERED_MS })
      await caller.says(markerSound(caller.marker, MESSAGE_BURSTS))
      await caller.hangUp()
      await lab.quiet()
      await called.lift()
      await called.hears('stutter dial tone')
      const { extensions } = await storedSettings(lab)
      const pin = extensions.find(({ number }) => number === '102')?.voicemail?.pin
      if (pin === undefined) throw new Error('102 has no mailbox in the settings')
      await called.dial('*97')
      await called.hears('voice')
      await called.dial(`${pin}#`)
      await called.hears('voice')
      await called.dial('1')
      await called.hears(`marker ${caller.marker}`, { withinMs: UNANSWERED_MS })
    },
  },
]
void samplesIn
