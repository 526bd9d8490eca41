/** Mail from the spool to a real server on the loopback. */

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VoicemailNotice } from '../../daemon/mail/from-asterisk.ts'
import { type Outbox, outboxOf } from '../../daemon/mail/outbox.ts'
import { type Parcel, parcelBytes } from '../../daemon/mail/parcel.ts'
import { sendLetter } from '../../daemon/mail/smtp.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import type { Log } from '../../daemon/system/log.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'
import { asteriskMail } from './asterisk-mail.ts'
import { type SmtpServer, smtpServer } from './smtp-server.ts'

const PASSWORD = 'wholly-secret-7'

let server: SmtpServer
let directory: string
let outbox: Outbox
let settings: Settings
let clock: HandClock
let logged: string
const deleted: VoicemailNotice[] = []

const settingsWith = (port: number): Settings =>
  settingsSchema.parse({
    version: 1,
    site: { name: 'The Office', language: 'en' },
    mail: {
      host: '127.0.0.1',
      port,
      security: 'none',
      user: 'us',
      password: PASSWORD,
      from: 'pbx@example.org',
    },
    fax: { email: 'fax@example.org' },
    extensions: [
      {
        number: '101',
        name: 'Anna Müller',
        language: 'de',
        voicemail: { pin: '4711', email: 'anna@example.org', pager: 'pager@example.org' },
      },
      {
        number: '102',
        name: 'Bea',
        voicemail: { pin: '4712', email: 'bea@example.org', deleteWhenMailed: true },
      },
      { number: '103', name: 'Carl', voicemail: { pin: '4713' } },
    ],
  })

beforeEach(async () => {
  server = await smtpServer()
  directory = await mkdtemp(join(tmpdir(), 'offhook-mail-'))
  settings = settingsWith(server.port)
  clock = createHandClock()
  logged = ''
  deleted.length = 0
  const note = (fields: object, text: string) => {
    logged += `${text} ${JSON.stringify(fields)}\n`
  }
  const log: Log = { info: note, warn: note, error: note }
  outbox = outboxOf({
    directory,
    settings: () => settings,
    send: sendLetter,
    deleteMessage: async notice => void deleted.push(notice),
    clock,
    log,
  })
})
afterEach(async () => {
  await server.close()
  await rm(directory, { recursive: true })
})

let count = 0
async function drop(parcel: Parcel, content: Uint8Array): Promise<void> {
  count += 1
  await writeFile(join(directory, `${clock.now()}-${count}`), parcelBytes(parcel, content))
}
const voicemail = (facts: Parameters<typeof asteriskMail>[0] = {}) =>
  drop({ is: 'voicemail' }, asteriskMail(facts))
const waiting = () => readdir(directory)

describe('the outbox', () => {
  it('sends a message with its recording, in the language of the person', async () => {
    await voicemail()
    await outbox.look()
    expect(server.received).toHaveLength(1)
    const [{ to, data } = { to: '', data: '' }] = server.received
    expect(to).toBe('anna@example.org')
    expect(data).toContain('Subject: Sprachnachricht von Ann (0227001122)')
    expect(data).toContain('filename=message.wav')
    expect(data).toContain(Buffer.from('RIFF-sound').toString('base64'))
    expect(await waiting()).toEqual([])
    expect(outbox.issues()).toEqual([])
    expect(server.logins).toHaveLength(1)
  })

  it('sends a short notice to the pager, without the recording', async () => {
    await voicemail({ subject: 'pager', recording: null })
    await outbox.look()
    expect(server.received[0]?.to).toBe('pager@example.org')
    expect(server.received[0]?.data).not.toContain('base64\n\nUklGR')
  })

  it('deletes a message that was mailed where its owner wants it, and only then', async () => {
    server.answer('MAIL', '451 later')
    await voicemail({ mailbox: '102' })
    await outbox.look()
    expect(deleted).toEqual([])
    server.answer('MAIL', null)
    await clock.advance(20_000)
    await outbox.look()
    expect(deleted.map(({ mailbox, message }) => [mailbox, message])).toEqual([['102', 1]])
  })

  it('keeps what a server does not take now, and tries later and later', async () => {
    server.answer('MAIL', '451 later')
    await voicemail()
    await outbox.look()
    expect(outbox.issues().map(({ code, params }) => [code, params.waiting])).toEqual([
      ['mail-server-refused', 1],
    ])
    server.answer('MAIL', null)
    await outbox.look()
    expect(server.received).toEqual([])
    await clock.advance(15_000)
    await outbox.look()
    expect(server.received).toHaveLength(1)
    expect(outbox.issues()).toEqual([])
  })

  it('waits for a server that is not there, and for one to be entered', async () => {
    const there = settings
    settings = { ...there, mail: null }
    await voicemail()
    await outbox.look()
    settings = settingsWith(1)
    await outbox.look()
    expect(outbox.issues().map(({ code }) => code)).toEqual(['mail-server-refused'])
    expect(await waiting()).toHaveLength(1)
    settings = there
    await clock.advance(60_000)
    await outbox.look()
    expect(server.received).toHaveLength(1)
  })

  it('tells of an address that is refused for good, once, and goes on with the next', async () => {
    server.answer('RCPT', '550 nobody of that name')
    await voicemail()
    await outbox.look()
    expect(outbox.issues()).toMatchObject([
      { code: 'mail-address-refused', params: { address: 'anna@example.org' } },
    ])
    expect(await waiting()).toEqual([])
    server.answer('RCPT', null)
    await voicemail()
    await outbox.look()
    expect(outbox.issues()).toEqual([])
  })

  it('never logs the password, whatever the server says', async () => {
    server.answer('AUTH', `535 not ${PASSWORD}, nor ${Buffer.from(`\0us\0${PASSWORD}`).toString('base64')}`)
    await voicemail()
    await outbox.look()
    expect(outbox.issues().map(({ code }) => code)).toEqual(['mail-login-refused'])
    const told = logged + JSON.stringify(outbox.issues())
    expect(told).toContain('535')
    expect(told).not.toContain(PASSWORD)
    expect(told).not.toContain(Buffer.from(`\0us\0${PASSWORD}`).toString('base64'))
  })

  it('writes to nobody but those of the settings', async () => {
    await drop(
      { is: 'fax', to: 'thief@example.com', pages: 1, isComplete: true, from: '' },
      Buffer.from('II*'),
    )
    await voicemail({ mailbox: '103' })
    await voicemail({ mailbox: '999' })
    await outbox.look()
    expect(server.received).toEqual([])
    expect(await waiting()).toEqual([])
  })

  it('sends a fax and a dictation', async () => {
    await drop({ is: 'fax', to: '', pages: 2, isComplete: false, from: '0227001122' }, Buffer.from('II*'))
    await drop({ is: 'dictation', extension: '101', number: '12' }, Buffer.alloc(16))
    await outbox.look()
    expect(server.received.map(({ to }) => to)).toEqual(['fax@example.org', 'anna@example.org'])
    expect(server.received[0]?.data).toContain('2 pages')
    expect(server.received[0]?.data).toContain('not complete')
    expect(server.received[1]?.data).toContain('Subject: Diktat 12')
  })

  it('does not stumble over what is no mail', async () => {
    await writeFile(join(directory, '1-1'), 'nonsense')
    await writeFile(join(directory, '2-2'), '')
    await drop({ is: 'voicemail' }, Buffer.from('Subject: mail\n\nnothing of use'))
    await voicemail()
    await outbox.look()
    expect(server.received).toHaveLength(1)
    expect(outbox.issues().map(({ code }) => code)).toEqual(['mail-unreadable'])
  })
})
