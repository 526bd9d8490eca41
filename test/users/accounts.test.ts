/** Accounts on a real directory: first password, login, sessions that outlive the daemon, and damaged files. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../daemon/model/issue.ts'
import { createAccounts } from '../../daemon/users/accounts.ts'
import { hashPassword, passwordMatches } from '../../daemon/users/password-hash.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PASSWORD = 'correct horse'

let stateDir: string
let clock: number
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'offhook-accounts-'))
  clock = 1_700_000_000_000
})
afterEach(() => rmSync(stateDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))

let seed = 1
/** Deterministic and never twice the same. */
const random = (bytes: number) =>
  Uint8Array.from({ length: bytes }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >> 8
  })
const open = () => createAccounts({ stateDir, now: () => clock, random })
const file = () => join(stateDir, 'accounts.json')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error[0]?.code)

describe('first visit', () => {
  it('sets the password once, and keeps only its hash in a file nobody else can read', async () => {
    const accounts = open()
    expect(accounts.needsFirstPassword()).toBe(true)
    const session = value(await accounts.setFirstPassword(PASSWORD))
    expect(accounts.needsFirstPassword()).toBe(false)
    expect(accounts.session(session.token)).toMatchObject({ person: { role: 'administrator' } })
    expect(code(await accounts.setFirstPassword('another password'))).toBe('first-password-taken')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    const text = readFileSync(file(), 'utf8')
    expect(text).not.toContain(PASSWORD)
    expect(text).not.toContain(session.token)
  })

  it('lets one of two win who come at the same time', async () => {
    const accounts = open()
    const codes = (await Promise.all([1, 2].map(n => accounts.setFirstPassword(`${PASSWORD} ${n}`)))).map(
      code,
    )
    expect(codes.sort()).toEqual(['first-password-taken', 'ok'])
  })

  it('refuses a short password, counting characters rather than code units', async () => {
    expect(code(await open().setFirstPassword('1234567'))).toBe('password-too-short')
    expect(code(await open().setFirstPassword('😀😀😀😀'))).toBe('password-too-short')
    expect(code(await open().setFirstPassword('x'.repeat(201)))).toBe('password-too-long')
  })

  it('says so when it cannot be saved, and stays the first visit', async () => {
    const accounts = open()
    rmSync(stateDir, { recursive: true })
    expect(code(await accounts.setFirstPassword(PASSWORD))).toBe('accounts-not-saved')
    expect(accounts.needsFirstPassword()).toBe(true)
  })

  it('does not come again because the file is damaged', async () => {
    await open().setFirstPassword(PASSWORD)
    const text = readFileSync(file(), 'utf8')
    for (const broken of ['', '{', text.slice(0, 40), '[]', '{"version":2}']) {
      writeFileSync(file(), broken)
      const accounts = open()
      expect(accounts.needsFirstPassword()).toBe(false)
      expect(code(await accounts.setFirstPassword(PASSWORD))).toBe('first-password-taken')
      expect(code(await accounts.login(PASSWORD, '10.0.0.1'))).toBe('accounts-unreadable')
    }
  })
})

describe('login', () => {
  it('wants the right password, in whatever normal form the keyboard wrote it', async () => {
    const accounts = open()
    await accounts.setFirstPassword('caf\u00e9 noir 7')
    expect(code(await accounts.login('cafe noir 7', '10.0.0.1'))).toBe('login-refused')
    expect(code(await accounts.login('cafe\u0301 noir 7', '10.0.0.1'))).toBe('ok')
  })

  it('is throttled with the seconds to wait', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 6; i++) codes.push(code(await accounts.login('wrong', '203.0.113.9')))
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('login-refused'))
    expect(codes[5]).toBe('login-throttled')
    const refusal = await accounts.login(PASSWORD, '203.0.113.9')
    expect(refusal.ok === false && refusal.error[0]?.params).toEqual({ seconds: 1 })
    expect(code(await accounts.login(PASSWORD, '10.0.0.1'))).toBe('ok')
    clock += 1000
    expect(code(await accounts.login(PASSWORD, '203.0.113.9'))).toBe('ok')
  })

  it('is refused before there is any password', async () => {
    expect(code(await open().login('', '10.0.0.1'))).toBe('login-refused')
  })
})

describe('sessions', () => {
  it('outlive the daemon', async () => {
    const first = open()
    const session = value(await first.setFirstPassword(PASSWORD))
    expect(open().session(session.token)?.token).toBe(session.token)
  })

  it('end on logout, also for the next daemon', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const session = value(await accounts.login(PASSWORD, '10.0.0.1'))
    accounts.logout(session.token)
    expect(accounts.session(session.token)).toBeNull()
    // Saves go one after the other: when this one is done, the logout has been written.
    const after = value(await accounts.login(PASSWORD, '10.0.0.1'))
    accounts.logout(after.token)
    await accounts.login(PASSWORD, '10.0.0.1')
    expect(open().session(session.token)).toBeNull()
  })

  it('end after twelve idle hours and after thirty days', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const idle = value(await accounts.login(PASSWORD, '10.0.0.1'))
    const busy = value(await accounts.login(PASSWORD, '10.0.0.1'))
    for (let hours = 0; hours < 30 * 24 - 6; hours += 6) {
      expect(accounts.session(busy.token)).not.toBeNull()
      clock += 6 * HOUR
    }
    expect(accounts.session(idle.token)).toBeNull()
    expect(accounts.session(busy.token)?.expiresAt).toBe(1_700_000_000_000 + 30 * DAY)
    clock += 6 * HOUR
    expect(accounts.session(busy.token)).toBeNull()
  })

  it.each(['', 'x', '../../etc/passwd', 'A'.repeat(43), 'A'.repeat(100_000)])(
    'refuse the token %#',
    async token => {
      const accounts = open()
      await accounts.setFirstPassword(PASSWORD)
      expect(accounts.session(token)).toBeNull()
      accounts.logout(token)
    },
  )
})

describe('password hash', () => {
  it('matches its password alone, and differs each time', async () => {
    const hash = await hashPassword(PASSWORD, random)
    expect(hash).not.toBe(await hashPassword(PASSWORD, random))
    expect(await passwordMatches(PASSWORD, hash)).toBe(true)
    expect(await passwordMatches(`${PASSWORD} `, hash)).toBe(false)
  })

  it('never matches a hash it cannot read', async () => {
    const hash = await hashPassword(PASSWORD, random)
    for (let end = 0; end < hash.length - 30; end += 3)
      expect(await passwordMatches(PASSWORD, hash.slice(0, end))).toBe(false)
    expect(await passwordMatches(PASSWORD, hash.replace('$16384$', '$9999999$'))).toBe(false)
  })
})
