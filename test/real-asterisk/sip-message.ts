/** SIP messages (RFC 3261), as much of them as a telephone of the tests needs. */

import { createHash } from 'node:crypto'

export interface SipMessage {
  /** `INVITE sip:101@host SIP/2.0` or `SIP/2.0 486 Busy Here`. */
  readonly startLine: string
  /** Lower-case names; a header that comes again keeps all its values. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: string
}

export function parseSip(text: string): SipMessage {
  const end = text.indexOf('\r\n\r\n')
  const [startLine = '', ...lines] = (end < 0 ? text : text.slice(0, end)).split('\r\n')
  const headers = new Map<string, string[]>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return { startLine, headers, body: end < 0 ? '' : text.slice(end + 4) }
}

export const header = (message: SipMessage, name: string): string => message.headers.get(name)?.[0] ?? ''
export const methodOf = (message: SipMessage): string => message.startLine.split(' ')[0] ?? ''
/** null for a request. */
export const statusOf = (message: SipMessage): number | null =>
  message.startLine.startsWith('SIP/2.0 ') ? Number(message.startLine.split(' ')[1]) : null
/** Method a response answers. */
export const answeredMethod = (message: SipMessage): string => header(message, 'cseq').split(' ')[1] ?? ''

export function sipText(
  startLine: string,
  headers: readonly (readonly [string, string])[],
  body = '',
): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  return [startLine, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n')
}

/** Display name and number of a From header. */
export function party(from: string): { readonly name: string; readonly number: string } {
  const match = /^(?:"((?:[^"\\]|\\.)*)"|([^<"]*))\s*<sips?:([^@>;]*)/.exec(from)
  return { name: (match?.[1] ?? match?.[2] ?? '').replace(/\\(.)/g, '$1').trim(), number: match?.[3] ?? '' }
}

/** RFC 2617 with `qop=auth`. */
export function digest(
  challenge: string,
  account: { readonly username: string; readonly secret: string },
  method: string,
  uri: string,
): string {
  const value = (name: string) => new RegExp(`${name}="?([^",]*)"?`).exec(challenge)?.[1] ?? ''
  const [realm, nonce, opaque] = [value('realm'), value('nonce'), value('opaque')]
  const cnonce = 'b7c9036d'
  const ha1 = md5(`${account.username}:${realm}:${account.secret}`)
  const response = md5(`${ha1}:${nonce}:00000001:${cnonce}:auth:${md5(`${method}:${uri}`)}`)
  return (
    `Digest username="${account.username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", ` +
    `algorithm=MD5, qop=auth, nc=00000001, cnonce="${cnonce}", opaque="${opaque}"`
  )
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
