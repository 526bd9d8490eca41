/** Calls between the handsets of the house. */

import { pause } from '../deadline.ts'
import type { Lab } from '../lab.ts'
import type { Scenario } from './scenario.ts'
import { storedSettings } from './settings.ts'

/** Longer than the ring time. */
const UNANSWERED_MS = 60_000
const MAILBOX = '/var/spool/asterisk/voicemail/default/102'

/** 101 and 102 talk, and each hears the other. */
export async function talkTogether(lab: Lab): Promise<void> {
  const [caller, called] = [lab.handset(1), lab.handset(2)]
  await caller.lift()
  await caller.hears('dial tone')
  await caller.dial('102')
  const shown = await called.rings()
  if (shown.number !== '101') throw new Error(`the display of 102 shows "${shown.number}", not 101`)
  await called.lift()
  await called.hears(caller)
  await caller.hears(called)
}

async function leaveAndHearMessage(lab: Lab): Promise<void> {
  const [caller, called] = [lab.handset(1), lab.handset(2)]
  await caller.lift()
  await caller.hears('dial tone')
  await caller.dial('102')
  await called.rings()
  await caller.hears('ringing')
  await called.stopsRinging({ withinMs: UNANSWERED_MS })
  await caller.hears('voice', { withinMs: UNANSWERED_MS })
  // Greeting and tone take their time: the caller speaks until some seconds have been recorded.
  const speech = caller.speaks()
  await untilFound(lab, ['-name', '*.wav', '-size', '+80k'])
  speech.stop()
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
}

/** Below the mailbox; what is being recorded lies in a directory of its own there (app_voicemail.c, leave_voicemail). */
async function untilFound(lab: Lab, test: readonly string[]): Promise<void> {
  for (const until = performance.now() + UNANSWERED_MS; performance.now() < until; await pause(500)) {
    const { stdout } = await lab.guest.run('find', [MAILBOX, ...test])
    if (stdout.trim() !== '') return
  }
  throw new Error(`nothing like ${test.join(' ')} below ${MAILBOX}`)
}

export const numberShown: Scenario = {
  name: '101 calls 102: answered, both hear each other, the number is shown',
  run: talkTogether,
}

export const insideCalls: readonly Scenario[] = [
  numberShown,
  {
    name: '102 does not answer: the message is left, the stutter dial tone comes, the message is heard back',
    run: leaveAndHearMessage,
  },
]

/** 104 has no mailbox then: settings.ts. */
export const busyCalls: readonly Scenario[] = [
  {
    name: '101 calls 104, which is off hook: busy',
    async run(lab) {
      await lab.handset(4).lift()
      await lab.handset(4).hears('dial tone')
      await lab.handset(1).lift()
      await lab.handset(1).hears('dial tone')
      await lab.handset(1).dial('104')
      await lab.handset(1).hears('busy')
    },
  },
]
