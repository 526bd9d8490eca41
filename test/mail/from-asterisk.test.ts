/** What callers can put into a mail stays what they are called. */

import { describe, expect, it } from 'vitest'
import { readVoicemailMail } from '../../daemon/mail/from-asterisk.ts'
import { mailWords } from '../../daemon/mail/words.ts'
import { asteriskMail } from './asterisk-mail.ts'

describe('a mail of Asterisk', () => {
  it('gives its facts and its recording', () => {
    const recording = Buffer.from(Array.from({ length: 300 }, (_, at) => at % 251))
    expect(readVoicemailMail(asteriskMail({ recording }))).toEqual({
      kind: 'mail',
      mailbox: '101',
      message: 1,
      duration: '1:05',
      number: '0227001122',
      name: 'Ann',
      recording: { name: 'message.wav', type: 'audio/x-wav', content: recording },
    })
  })

  it.each([
    'x\nMailbox: 102',
    'x\r\nBcc: somebody@example.org',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as Asterisk would read it
    '${SHELL(id)} `id` "; rm -rf',
    '\u0007\u2028Mailbox: 102',
  ])('takes the name %j as a name', name => {
    const notice = readVoicemailMail(asteriskMail({ name }))
    expect(notice?.mailbox).toBe('101')
    expect(notice?.name).not.toMatch(/[\p{Cc}\p{Zl}]/u)
  })

  it('is nothing where there is no mailbox', () => {
    expect(readVoicemailMail(Buffer.from('Subject: x\n\nhello'))).toBeNull()
    expect(readVoicemailMail(asteriskMail({ mailbox: '../101' }))).toBeNull()
    expect(readVoicemailMail(Buffer.alloc(0))).toBeNull()
  })

  it('is written of in five languages', () => {
    const texts = Object.values(mailWords).map(words => words.voicemailSubject(words.unknown))
    expect(new Set(texts).size).toBe(5)
  })
})
