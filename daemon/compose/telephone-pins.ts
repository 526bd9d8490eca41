/** PINs chosen by telephone, which lie among Asterisk's own files: Asterisk removes them when one was chosen on a page since. */

import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { FORGET_PIN } from '../../asterisk-conf/contexts/services/forget-pin.ts'
import { moduleReload } from '../ami/actions.ts'
import { dialplanDoes } from '../ami/ask-dialplan.ts'
import type { AmiClient } from '../ami/client.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import { mailboxesWithNewPin, pinByTelephone } from '../users/mailbox-pin.ts'

export interface TelephonePins {
  /** True when the PIN of the settings counts. */
  forget(mailbox: string): Promise<boolean>
  /** After other settings came in force; null: there were none. */
  follow(before: Settings | null, after: Settings): Promise<void>
}

export interface TelephonePinsParts {
  readonly ami: AmiClient
  readonly clock: Clock
  readonly spoolDir: string
  readonly configDir: string
}

export function telephonePinsOf({ ami, clock, spoolDir, configDir }: TelephonePinsParts): TelephonePins {
  const removed = (mailbox: string): Promise<boolean> =>
    dialplanDoes({ ami, clock }, FORGET_PIN.context, mailbox, event =>
      event.kind === 'pin-forgotten' && event.mailbox === mailbox ? true : null,
    )

  async function forgetAll(mailboxes: readonly string[]): Promise<boolean> {
    const chosen = await Promise.all(
      mailboxes.map(async one => ((await pinByTelephone(spoolDir, one)) === null ? [] : [one])),
    )
    const there = chosen.flat()
    if (there.length === 0) return true
    for (const one of there) if (!(await removed(one))) return false
    // A file that is as old as before is not read again (main/config.c, cache_include).
    const now = new Date(clock.now())
    await utimes(join(configDir, 'voicemail.conf'), now, now).catch(() => {})
    return (await moduleReload(ami, 'app_voicemail.so')).ok
  }

  return {
    forget: mailbox => forgetAll([mailbox]),
    async follow(before, after) {
      // The first settings of all: whoever set up this machine anew keeps the PINs people chose.
      if (before !== null) await forgetAll(mailboxesWithNewPin(before, after))
    },
  }
}
