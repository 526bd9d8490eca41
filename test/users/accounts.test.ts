/** Accounts on a real directory: first password, login, sessions that outlive the daemon, and damaged files. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LoginStep, Session } from '../../daemon/appliance.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
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
  settings = settingsSchema.parse({ version: 1 })
  pins = {}
})
afterEach(() => rmSync(stateDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))

let seed = 1
/** Deterministic and never twice the same. */
const random = (bytes: number) =>
  Uint8Array.from({ length: bytes }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >> 8
  })
let settings: Settings
let pins: Record<string, string>
const open = () =>
  createAccounts({
    stateDir,
    now: () => clock,
    random,
    settings: () => settings,
    pinOf: async extension => pins[extension] ?? null,
  })
const admin = (password: string) => ({ name: '', password, isRemembered: false })
const file = () => join(stateDir, 'accounts.json')
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
/** Who is in, without a second factor. */
const entered = (result: Result<LoginStep>): Session => {
  const step = value(result)
  if (step.is !== 'in') throw new Error('a second factor is asked')
  return step.session
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
      expect(code(await accounts.login(admin(PASSWORD), '10.0.0.1'))).toBe('accounts-unreadable')
    }
  })
})

describe('login', () => {
  it('wants the right password, in whatever normal form the keyboard wrote it', async () => {
    const accounts = open()
    await accounts.setFirstPassword('caf\u00e9 noir 7')
    expect(code(await accounts.login(admin('cafe noir 7'), '10.0.0.1'))).toBe('login-refused')
    expect(code(await accounts.login(admin('cafe\u0301 noir 7'), '10.0.0.1'))).toBe('ok')
  })

  it('is throttled with the seconds to wait', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 6; i++) codes.push(code(await accounts.login(admin('wrong'), '203.0.113.9')))
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('login-refused'))
    expect(codes[5]).toBe('login-throttled')
    const refusal = await accounts.login(admin(PASSWORD), '203.0.113.9')
    expect(refusal.ok === false && refusal.error[0]?.params).toEqual({ seconds: 1 })
    expect(code(await accounts.login(admin(PASSWORD), '10.0.0.1'))).toBe('ok')
    clock += 1000
    expect(code(await accounts.login(admin(PASSWORD), '203.0.113.9'))).toBe('ok')
  })

  it('is refused before there is any password', async () => {
    expect(code(await open().login(admin(''), '10.0.0.1'))).toBe('login-refused')
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
    const session = entered(await accounts.login(admin(PASSWORD), '10.0.0.1'))
    accounts.logout(session.token)
    expect(accounts.session(session.token)).toBeNull()
    // Saves go one after the other: when this one is done, the logout has been written.
    const after = entered(await accounts.login(admin(PASSWORD), '10.0.0.1'))
    accounts.logout(after.token)
    await accounts.login(admin(PASSWORD), '10.0.0.1')
    expect(open().session(session.token)).toBeNull()
  })

  it('end after twelve idle hours and after thirty days', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const idle = entered(await accounts.login(admin(PASSWORD), '10.0.0.1'))
    const busy = entered(await accounts.login(admin(PASSWORD), '10.0.0.1'))
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

describe('staff and people with an extension', () => {
  const login = (name: string, password: string) => ({ name, password, isRemembered: false })
  const withPeople = () =>
    settingsSchema.parse({
      version: 1,
      staff: [{ id: 'desk', name: 'Front desk', role: 'operator' }],
      extensions: ['101', '102'].map(number => ({ number, name: number, voicemail: { pin: '4711' } })),
    })

  it('log in with the PIN in force, until they choose a password', async () => {
    settings = withPeople()
    pins = { 101: '8080', 102: '4711' }
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    expect(code(await accounts.login(login('101', '4711'), '10.0.0.1'))).toBe('login-refused')
    const session = entered(await accounts.login(login('101', '8080'), '10.0.0.1'))
    expect(session.person).toMatchObject({ role: 'user', extension: '101' })
    expect(code(await accounts.changePassword(session.token, '8080', 'my own words', '10.0.0.1'))).toBe('ok')
    expect(code(await accounts.login(login('101', '8080'), '10.0.0.1'))).toBe('login-refused')
    const again = open()
    expect(code(await again.login(login('101', 'my own words'), '10.0.0.1'))).toBe('ok')
    expect(readFileSync(file(), 'utf8')).not.toContain('my own words')
    expect(code(await again.login(login('103', ''), '10.0.0.1'))).toBe('login-refused')
  })

  it('get a start password that only leads to another', async () => {
    settings = withPeople()
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    expect(code(await accounts.login(login('desk', ''), '10.0.0.1'))).toBe('login-refused')
    const start = value(await accounts.giveStartPassword('desk'))
    expect(start).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    const session = entered(await accounts.login(login('Desk', start), '10.0.0.1'))
    expect(session).toMatchObject({ mustChoosePassword: true, person: { role: 'operator' } })
    value(await accounts.changePassword(session.token, start, 'a better one', '10.0.0.1'))
    expect(accounts.session(session.token)?.mustChoosePassword).toBeUndefined()
    expect(code(await accounts.giveStartPassword('nobody'))).toBe('no-such-person')
  })

  it('have the role of now, and no session once they are gone', async () => {
    settings = withPeople()
    pins = { 101: '8080' }
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const start = value(await accounts.giveStartPassword('desk'))
    const { token } = entered(await accounts.login(login('desk', start), '10.0.0.1'))
    settings = { ...settings, staff: settings.staff.map(one => ({ ...one, role: 'reports' })) }
    expect(accounts.session(token)?.person.role).toBe('reports')
    settings = { ...settings, staff: [] }
    expect(accounts.session(token)).toBeNull()
    accounts.peopleChanged()
    // Whoever gets the name next gets neither the password nor the session.
    settings = withPeople()
    expect(accounts.session(token)).toBeNull()
    expect(code(await accounts.login(login('desk', start), '10.0.0.1'))).toBe('login-refused')
  })

  it('are slowed down per account for strangers from many sources, not where they have been before', async () => {
    settings = withPeople()
    pins = { 101: '8080' }
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    entered(await accounts.login(login('101', '8080'), '10.0.0.1'))
    const tries: (string | undefined)[] = []
    for (let i = 0; i < 12; i++)
      tries.push(code(await accounts.login(login('101', '0000'), `203.0.113.${i}`)))
    expect(tries.slice(0, 11)).toEqual(Array(11).fill('login-refused'))
    expect(tries[11]).toBe('login-throttled')
    expect(code(await accounts.login(login('101', '8080'), '10.0.0.1'))).toBe('ok')
    expect(code(await accounts.login(login('101', '8080'), '10.0.0.2'))).toBe('ok')
  })

  it('may be remembered, for longer than twelve hours', async () => {
    settings = withPeople()
    pins = { 101: '8080' }
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const typed = { ...login('101', '8080'), isRemembered: true }
    const { token } = entered(await accounts.login(typed, '10.0.0.1'))
    clock += 20 * DAY
    expect(accounts.session(token)).not.toBeNull()
    clock += 31 * DAY
    expect(accounts.session(token)).toBeNull()
  })

  it('find a file of before they existed still good', async () => {
    await open().setFirstPassword(PASSWORD)
    const { version, administrator } = JSON.parse(readFileSync(file(), 'utf8'))
    writeFileSync(file(), JSON.stringify({ version, administrator, sessions: [], knownSources: [] }))
    expect(code(await open().login(admin(PASSWORD), '10.0.0.1'))).toBe('ok')
  })
})
