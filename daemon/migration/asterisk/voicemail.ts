/** Mailboxes of a voicemail.conf: `101 => 1234,Name,mail,pager,attach=yes|delete=no` (app_voicemail.c, append_mailbox). */

import type { OldMailbox } from '../old-system.ts'
import { yesOrNo } from '../read/values.ts'
import { type ConfFiles, readConf } from './conf.ts'

/** Number of the mailbox to what is known of it; of all contexts, the first one counts. */
export function mailboxesOf(text: string, files?: ConfFiles): Map<string, OldMailbox> {
  const found = new Map<string, OldMailbox>()
  for (const section of readConf(text, files)) {
    if (section.name === 'general' || section.name === 'zonemessages' || section.isTemplate) continue
    for (const { name, value } of section.entries)
      if (/^[0-9]{1,20}$/.test(name) && !found.has(name)) found.set(name, mailboxOf(value))
  }
  return found
}

function mailboxOf(value: string): OldMailbox {
  const [pin = '', name = '', email = '', pager = '', ...rest] = value.split(',').map(part => part.trim())
  const options = new Map(
    rest
      .join(',')
      .split('|')
      .map(option => option.split('=').map(part => part.trim()) as [string, string?])
      .map(([key, given = '']) => [key.toLowerCase(), given]),
  )
  const option = (key: string) => yesOrNo(options.get(key) ?? '')
  return {
    // `-1234`: a PIN its owner cannot change.
    pin: pin.replace(/^-/, ''),
    name,
    email,
    pager,
    attach: option('attach'),
    sayCallerId: option('saycid'),
    envelope: option('envelope'),
    delete: option('delete'),
  }
}
