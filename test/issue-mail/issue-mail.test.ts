/** Issues by mail: once each, together, not what comes and goes, and that it is over; through the outbox to a real server. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueMailOf } from '../../daemon/compose/issue-mail.ts'
import { look, nothingTold, OVER_MS, QUIET_MS, SETTLED_MS, type Told } from '../../daemon/issue-mail/told.ts'
import { outboxOf } from '../../daemon/mail/outbox.ts'
import { mailSpool } from '../../daemon/mail/parcel.ts'
import { sendLetter } from '../../daemon/mail/smtp.ts'
import type { Issue, Severity } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import type { Log } from '../../daemon/system/log.ts'
import { createSpeech } from '../../web/i18n/translate.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'
import { type SmtpServer, smtpServer } from '../mail/smtp-server.ts'

const issue = (code: string, severity: Severity = 'error', params: Issue['params'] = {}): Issue => ({
  code,
  severity,
  subject: null,
  params,
})

describe('what is told', () => {
  const codes = (seen: readonly { readonly issue: Issue }[] = []) => seen.map(one => one.issue.code)
  /** Looks at each moment; gives what was told then. */
  const tell = (
    moments: readonly (readonly [at: number, codes: readonly string[]])[],
    from = nothingTold,
  ) => {
    let told: Told = from
    return moments.map(([at, present]) => {
      const { letter, after } = look(
        told,
        present.map(code => issue(code)),
        at,
      )
      told = after
      return letter === null ? null : [codes(letter.fresh), codes(letter.over)]
    })
  }

  it('once each, when it stays, several together', () => {
    expect(
      tell([
        [0, ['a', 'b']],
        [SETTLED_MS - 1, ['a', 'b']],
        [SETTLED_MS, ['a', 'b']],
        [SETTLED_MS + QUIET_MS * 3, ['a', 'b']],
      ]),
    ).toEqual([null, null, [['a', 'b'], []], null])
  })

  it('not what comes and goes', () => {
    expect(
      tell([
        [0, ['a']],
        [SETTLED_MS / 2, []],
        [SETTLED_MS, ['a']],
        [SETTLED_MS * 2 - 1, ['a']],
      ]),
    ).toEqual([null, null, null, null])
  })

  it('over, once it stays away; a short absence is none', () => {
    const start = SETTLED_MS
    const gone = start + QUIET_MS
    expect(
      tell([
        [0, ['a']],
        [start, ['a']],
        [gone - 1, ['a']],
        [gone, []],
        [gone + OVER_MS / 2, ['a']],
        [gone + OVER_MS, ['a']],
        [gone + OVER_MS * 2 - 1, []],
        [gone + OVER_MS * 2, []],
      ]),
    ).toEqual([null, [['a'], []], null, null, null, null, null, [[], ['a']]])
  })

  it('what comes soon after a letter waits for the next', () => {
    expect(
      tell([
        [0, ['a']],
        [SETTLED_MS, ['a']],
        [SETTLED_MS + 1, ['a', 'b']],
        [SETTLED_MS * 3, ['a', 'b']],
        [SETTLED_MS + QUIET_MS, ['a', 'b']],
      ]),
    ).toEqual([null, [['a'], []], null, null, [['b'], []]])
  })

  it('numbers that change make no other issue, and a clock set back tells nothing twice', () => {
    const first = look(nothingTold, [issue('slips', 'error', { count: 1 })], 0)
    const second = look(first.after, [issue('slips', 'error', { count: 2 })], SETTLED_MS)
    expect(second.letter?.fresh.map(one => one.issue.params)).toEqual([{ count: 2 }])
    expect(look(second.after, [issue('slips', 'error', { count: 9 })], -QUIET_MS).letter).toBeNull()
  })
})

describe('the letter', () => {
  let server: SmtpServer
  let directory: string
  let settings: Settings
  let clock: HandClock
  let issues: readonly Issue[]
  const log: Log = { info() {}, warn() {}, error() {} }

  beforeEach(async () => {
    server = await smtpServer()
    directory = await mkdtemp(join(tmpdir(), 'offhook-issue-mail-'))
    settings = settingsSchema.parse({
      version: 1,
      site: { name: 'The Office' },
      mail: { host: '127.0.0.1', port: server.port, security: 'none', from: 'pbx@example.org' },
      issueMail: { emails: ['boss@example.org'] },
    })
    clock = createHandClock()
    issues = []
  })
  afterEach(async () => {
    await server.close()
    await rm(directory, { recursive: true })
  })

  /** A daemon that was started just now. */
  const started = () =>
    issueMailOf({
      issues: () => issues,
      settings: () => settings,
      stateDir: directory,
      spoolDir: directory,
      say: one => createSpeech(settings.site.language).issue(one),
      url: () => 'http://192.0.2.1:8080/',
      clock,
      log,
    })
  const carry = () =>
    outboxOf({
      directory: mailSpool(directory),
      settings: () => settings,
      send: sendLetter,
      deleteMessage: async () => {},
      clock,
      log,
    }).look()

  it('says what it is, what was seen and what to do; a restart tells nothing twice; then that it is over', async () => {
    issues = [
      {
        ...issue('line-alarm', 'error', { line: 'Line 2', alarm: 'red' }),
        fix: { do: 'load-drivers', drivers: ['wctdm'] },
      },
      issue('disk-low', 'warning'),
    ]
    let mail = started()
    await mail.look()
    await clock.advance(SETTLED_MS)
    await mail.look()
    await carry()
    expect(server.received).toHaveLength(1)
    const [letter] = server.received
    expect(letter?.to).toBe('boss@example.org')
    expect(letter?.data).toContain('Subject: Telephone system of The Office: something needs attention')
    expect(letter?.data).toContain('Seen: line Line 2, alarm red.')
    expect(letter?.data).toContain('has a button that mends it')
    expect(letter?.data).toContain('http://192.0.2.1:8080/issues')
    expect(letter?.data).not.toContain('disk')

    mail = started()
    await clock.advance(QUIET_MS * 2)
    await mail.look()
    await carry()
    expect(server.received).toHaveLength(1)

    issues = []
    await mail.look()
    await clock.advance(OVER_MS)
    await mail.look()
    await carry()
    expect(server.received.at(-1)?.data).toContain('all well again')
    expect(server.received).toHaveLength(2)
  })

  it('warnings go where they are wanted, and nothing goes to who is not named any more', async () => {
    settings = { ...settings, issueMail: { emails: ['boss@example.org'], least: 'warning' } }
    issues = [issue('disk-low', 'warning'), issue('card-empty', 'notice')]
    const mail = started()
    await mail.look()
    await clock.advance(SETTLED_MS)
    await mail.look()
    settings = { ...settings, issueMail: { emails: ['other@example.org'], least: 'warning' } }
    await carry()
    expect(server.received).toEqual([])
  })
})
