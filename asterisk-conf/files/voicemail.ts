/** voicemail.conf: the mailboxes. */

import type { Extension, GatewayModel, Mailbox } from '../../daemon/model/gateway-model.ts'
import { callBackAs, dialOutAs, exitOf } from '../contexts/mailboxes.ts'
import { programLine } from '../contexts/own-program.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, entryLine, fileText, sectionText } from '../writer.ts'

export function voicemailFile(model: GatewayModel) {
  const boxes = firstOfEach(model.extensions).filter(({ voicemail }) => voicemail !== null)
  const general = sectionText({ name: 'general', entries: generalEntries(model, boxes) })
  return asteriskFile(
    'voicemail.conf',
    fileText(
      'voicemail.conf',
      [general, ...zones(model), ['[default]', ...boxes.flatMap(box => boxLine(box, model))].join('\n')],
      { custom: true },
    ),
    always(reload('app_voicemail.so')),
    { secret: true },
  )
}

/**
 * A caller who hangs up after the greeting leaves nothing. Said for each mailbox: in [general] it warns of
 * `maxsilence`, which it need not.
 */
const SHORTEST_SECONDS = 2

/** Three tries, as in *98. */
const TRIES = 3

const generalEntries = (model: GatewayModel, boxes: readonly Extension[]): Entry[] => {
  const isGsmWanted = boxes.some(({ voicemail }) => voicemail?.format === 'gsm')
  return [
    // The first is what is heard; every message is kept in each of them.
    ['format', isGsmWanted ? 'wav|gsm' : 'wav'],
    ['maxmsg', 100],
    ['maxsecs', 300],
    ['maxsilence', 10],
    ['silencethreshold', 128],
    ['maxgreet', 120],
    ['maxlogins', TRIES],
    ['minpassword', 3],
    // Digits, and not one's own number.
    ['externpasscheck', `${programLine(model)} pin`],
    ['moveheard', true],
    ['review', true],
    ['sendvoicemail', true],
    ['usedirectory', true],
    ['tempgreetwarn', true],
    ['forcename', false],
    ['forcegreetings', false],
    ['vm-login', 'offhook/mailbox-login'],
    ['vm-newuser', 'offhook/mailbox-first-visit'],
    // A PIN changed by telephone goes beside the messages: Asterisk would rewrite this file otherwise, which it
    // may not.
    ['passwordlocation', 'spooldir'],
    // Asterisk itself delivers every message, and tells the lamps at once.
    ['pollmailboxes', false],
    ['attach', false],
    // What is mailed goes to our spool, in words of our own and with an address of ours: of the mail Asterisk writes only
    // these facts and the recording are read (daemon/mail/from-asterisk.ts). The caller's name comes last: it may be
    // anything.
    ['mailcmd', `${programLine(model)} mail`],
    ['charset', 'UTF-8'],
    ['emailsubject', 'mail'],
    ['pagersubject', 'pager'],
    ['emailbody', FACTS],
    ['pagerbody', FACTS],
  ]
}

/** Variables of app_voicemail.c (prep_email_sub_vars), which it puts in itself. */
const fact = (name: string, value: string) => `${name}: \${${value}}`

const FACTS = [
  fact('Mailbox', 'VM_MAILBOX'),
  fact('Message', 'VM_MSGNUM'),
  fact('Duration', 'VM_DUR'),
  fact('Number', 'VM_CIDNUM'),
  fact('Name', 'VM_CIDNAME'),
].join('\\n')

/**
 * Without a zone Asterisk says dates by the machine's clock, in the way of each language (app_voicemail.c,
 * play_message_datetime); with one it takes the format from here.
 */
const FORMATS = {
  en: "'vm-received' q 'digits/at' IMp",
  fr: "'vm-received' q 'digits/at' kM",
  de: "'vm-received' Q 'digits/at' HM",
  es: "'vm-received' q 'digits/at' kM",
  it: "'vm-received' q 'digits/at' 'digits/hours' k 'digits/e' M 'digits/minutes'",
} as const

const zones = ({ timeZone }: GatewayModel): string[] =>
  timeZone === null
    ? []
    : [
        sectionText({
          name: 'zonemessages',
          entries: Object.entries(FORMATS).map(
            ([language, format]): Entry => [language, `${timeZone}|${format}`],
          ),
        }),
      ]

/**
 * PIN, name, e-mail, pager, options, separated by commas that cannot be escaped (app_voicemail.c,
 * append_mailbox). The daemon sends the mail, to the address of the settings: here it only says whether there is any.
 */
const boxLine = (extension: Extension, model: GatewayModel): string[] => {
  const { number, name, voicemail, language } = extension
  if (voicemail === null) return []
  const { email, pager } = model.canMail ? voicemail : { email: null, pager: null }
  const options = optionsOf(voicemail, extension)
  const all = model.timeZone === null ? options : [...options, ['tz', language] as const]
  return [
    entryLine(
      [
        number,
        [
          voicemail.pin,
          name.replace(/[,|]/g, ' '),
          email === null ? '' : SOMEBODY,
          pager === null ? '' : SOMEBODY,
          all
            .map(([key, value]) => `${key}=${value === true ? 'yes' : value === false ? 'no' : value}`)
            .join('|'),
        ].join(','),
      ],
      '=>',
    ),
  ]
}

/** Asterisk would put the addresses into its mail; what our program drops needs none. */
const SOMEBODY = 'owner@offhook.invalid'

const optionsOf = (
  { sayCallerId, sayEnvelope, attach, maxMessages, operator, format }: Mailbox,
  { number, language, classOfService }: Extension,
): Entry[] => [
  ['minsecs', SHORTEST_SECONDS],
  ['maxmsg', maxMessages],
  ['saycid', sayCallerId],
  ['envelope', sayEnvelope],
  ['attach', attach],
  ['attachfmt', format],
  ['language', voiceOf(language)],
  ['operator', operator !== null],
  ['exitcontext', exitOf(number)],
  ['callback', callBackAs(classOfService)],
  ['dialout', dialOutAs(classOfService)],
]
