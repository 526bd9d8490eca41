/** The one door to mail servers: nodemailer. */

import { createTransport } from 'nodemailer'
import type { Settings } from '../settings/schema.ts'
import type { Letter } from './compose.ts'

export type MailServer = NonNullable<Settings['mail']>

/** `address`: it will never be taken; `login` and `server`: the same letter may go through later. */
export type SendOutcome =
  | { readonly is: 'sent' }
  | { readonly is: 'refused'; readonly by: 'address' | 'login' | 'server'; readonly reason: string }

export type SendLetter = (server: MailServer, letter: Letter) => Promise<SendOutcome>

const PATIENCE_MS = 30_000

/** Never throws. One connection for each letter: they are few. */
export const sendLetter: SendLetter = async (server, letter) => {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing of a letter is fetched from anywhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: server.from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      attachments: letter.attachments.map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content,
      })),
    })
    return { is: 'sent' }
  } catch (error) {
    return { is: 'refused', ...whyNot(error, server) }
  } finally {
    transport.close()
  }
}

interface SmtpError {
  readonly code?: unknown
  readonly command?: unknown
  readonly responseCode?: unknown
}

function whyNot(error: unknown, server: MailServer): { by: 'address' | 'login' | 'server'; reason: string } {
  const { code, command, responseCode } = (error ?? {}) as SmtpError
  const reason = withoutSecrets(error instanceof Error ? error.message : String(error), server)
  if (code === 'EAUTH') return { by: 'login', reason }
  // RFC 5321, 4.2.1: 5yz is for good. Of the recipient, not of the server's mood towards us.
  const isFinal = typeof responseCode === 'number' && responseCode >= 500
  if (isFinal && (command === 'RCPT TO' || code === 'EENVELOPE')) return { by: 'address', reason }
  return { by: 'server', reason }
}

/** A server may answer with what it was sent. */
const withoutSecrets = (text: string, { password, user }: MailServer): string => {
  const encoded = [
    password,
    Buffer.from(password).toString('base64'),
    Buffer.from(`\0${user}\0${password}`).toString('base64'),
  ]
  return encoded
    .filter(secret => secret.length > 0)
    .reduce((clean, secret) => clean.replaceAll(secret, '…'), text)
    .slice(0, 200)
}
