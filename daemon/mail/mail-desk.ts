/** A letter on request, to see whether the mail server takes it. */

import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { email } from '../settings/atoms.ts'
import type { Settings } from '../settings/schema.ts'
import type { SendLetter } from './smtp.ts'

export interface MailDesk {
  /**
   * With the server as it is saved. Refused with `mail-not-set`, `mail-bad-address` or `mail-test-…`, which say why in the
   * server's words.
   */
  sendTest(to: string, subject: string, text: string): Promise<Result<null>>
}

export const mailDesk = (settings: () => Settings, send: SendLetter): MailDesk => ({
  async sendTest(to, subject, text) {
    const server = settings().mail
    if (server === null) return fault('mail-not-set')
    if (!email.safeParse(to).success) return fault('mail-bad-address')
    const outcome = await send(server, { to, subject, text, attachments: [] })
    if (outcome.is === 'sent') return ok(null)
    const { reason } = outcome
    switch (outcome.by) {
      case 'login':
        return fault('mail-test-login', { reason })
      case 'server':
        return fault('mail-test-server', { reason })
      case 'address':
        return fault('mail-test-address', { reason, address: to })
    }
  },
})

const fault = (code: string, params: Issue['params'] = {}): Result<null> =>
  refused<Issue[]>([{ code, severity: 'error', subject: null, params }])
