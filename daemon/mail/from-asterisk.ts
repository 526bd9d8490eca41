/**
 * Reads the mail app_voicemail.c writes (make_email_file, sendpage): the facts that voicemail.conf makes it put into the
 * text, and the recording. Everything in it is hostile: callers choose their names.
 */

export interface VoicemailNotice {
  readonly kind: 'mail' | 'pager'
  readonly mailbox: string
  /** Counted from 1, in the mailbox's INBOX. */
  readonly message: number
  /** `1:05` */
  readonly duration: string
  /** Empty where the caller did not show it. */
  readonly number: string
  readonly name: string
  readonly recording: { readonly name: string; readonly type: string; readonly content: Buffer } | null
}

/** null where it is not such a mail. */
export function readVoicemailMail(bytes: Buffer): VoicemailNotice | null {
  const [head, body] = halves(bytes.toString('latin1'))
  const headers = headersIn(head)
  const boundary = /boundary="([^"]{1,200})"/.exec(headers.get('content-type') ?? '')?.[1]
  const parts = boundary === undefined ? [{ headers, body }] : partsOf(body, boundary)
  const facts = factsIn(parts[0]?.body ?? '')
  const kind = headers.get('subject') === 'pager' ? 'pager' : 'mail'
  const mailbox = facts.get('Mailbox') ?? ''
  if (!/^[0-9]{2,8}$/.test(mailbox)) return null
  const recording = parts.slice(1).find(part => part.headers.get('content-transfer-encoding') === 'base64')
  return {
    kind,
    mailbox,
    message: Number.parseInt(facts.get('Message') ?? '', 10) || 0,
    duration: (facts.get('Duration') ?? '').replace(/[^0-9:]/g, ''),
    number: (facts.get('Number') ?? '').replace(/[^0-9+*#]/g, '').slice(0, 40),
    name: visible(facts.get('Name') ?? ''),
    recording: recording === undefined ? null : recordingIn(recording),
  }
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** ENDL is a bare newline in this build, CRLF with IMAP. */
const halves = (text: string): [string, string] => {
  const found = /\r?\n\r?\n/.exec(text)
  return found === null ? [text, ''] : [text.slice(0, found.index), text.slice(found.index + found[0].length)]
}

function headersIn(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap(line => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const]
    }),
  )
}

const partsOf = (body: string, boundary: string): Part[] =>
  body
    .split(`--${boundary}`)
    .slice(1)
    .filter(text => !text.startsWith('--'))
    .map(text => {
      const [head, content] = halves(text.replace(/^\r?\n/, ''))
      return { headers: headersIn(head), body: content }
    })

/** Up to the name, which may hold anything, each fact is a line. The first of a kind counts. */
function factsIn(text: string): Map<string, string> {
  const facts = new Map<string, string>()
  for (const line of Buffer.from(text, 'latin1').toString('utf8').split(/\r?\n/)) {
    const [, key = '', value = ''] = /^(Mailbox|Message|Duration|Number|Name): ?(.*)$/.exec(line) ?? []
    if (key !== '' && !facts.has(key)) facts.set(key, value.trim())
  }
  return facts
}

function recordingIn({ headers, body }: Part): VoicemailNotice['recording'] {
  const type = headers.get('content-type') ?? ''
  const isGsm = /gsm/i.test(type)
  const content = Buffer.from(body, 'base64')
  return content.length === 0
    ? null
    : isGsm
      ? { name: 'message.gsm', type: 'audio/x-gsm', content }
      : { name: 'message.wav', type: 'audio/x-wav', content }
}

/** One line of what can be seen. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 80)
