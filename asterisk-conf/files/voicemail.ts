/** voicemail.conf: the mailboxes. */

import type { Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { entryLine, fileText, sectionText } from '../writer.ts'

export function voicemailFile(model: GatewayModel) {
  const general = sectionText({
    name: 'general',
    entries: [
      ['format', 'wav'],
      ['maxmsg', 100],
      ['maxsecs', 300],
      ['maxsilence', 10],
      ['silencethreshold', 128],
      ['maxgreet', 120],
      ['maxlogins', 3],
      ['minpassword', 3],
      ['moveheard', true],
      ['envelope', true],
      ['saycid', true],
      ['review', true],
      ['operator', false],
      ['sendvoicemail', false],
      ['forcename', false],
      ['forcegreetings', false],
      // A PIN changed by telephone goes beside the messages: Asterisk would rewrite this file otherwise, which it
      // may not.
      ['passwordlocation', 'spooldir'],
      // Asterisk itself delivers every message, and tells the lamps at once.
      ['pollmailboxes', false],
      ['attach', false],
    ],
  })
  const boxes = firstOfEach(model.extensions).flatMap(boxLine)
  return asteriskFile(
    'voicemail.conf',
    fileText('voicemail.conf', [general, ['[default]', ...boxes].join('\n')], { custom: true }),
    always(reload('app_voicemail.so')),
    { secret: true },
  )
}

/**
 * A caller who hangs up after the greeting leaves nothing. Said for each mailbox: in [general] it warns of
 * `maxsilence`, which it need not.
 */
const SHORTEST_SECONDS = 2

/**
 * PIN, name, e-mail, pager, options, separated by commas that cannot be escaped (app_voicemail.c,
 * append_mailbox). Sending mail is not Asterisk's business here.
 */
const boxLine = ({ number, name, voicemail }: Extension): string[] =>
  voicemail === null
    ? []
    : [
        entryLine(
          [number, `${voicemail.pin},${name.replace(/[,|]/g, ' ')},,,minsecs=${SHORTEST_SECONDS}`],
          '=>',
        ),
      ]
