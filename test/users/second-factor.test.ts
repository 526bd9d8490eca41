/** Logging in with a second factor, on a real directory: the two steps, replay, recovery, what ends with it. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditDeed } from '../../daemon/audit/audit-desk.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { createAccounts } from '../../daemon/users/accounts.ts'
import { codeAt, stepAt } from '../../daemon/users/second-factor/totp.ts'

const PASSWORD = 'correct horse'
const FROM = '10.0.0.1'
let stateDir: string
let clock: number
let noted: string[]
let pins: Record<string, string>
let seed = 7
const random = (bytes: number) =>
  Uint8Array.from({ length: bytes }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >> 8
  })
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'offhook-factors-'))
  clock = 1_700_000_000_000
  noted = []
  pins = { 101: '8080', 102: '4711' }
})
afterEach(() => rmSync(stateDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))

const settings = settingsSchema.parse({
  version: 1,
  extensions: ['101', '102'].map(number => ({ number, name: number, voicemail: { pin: '4711' } })),
})
const open = () =>
  createAccounts({
    stateDir,
    now: () => clock,
    random,
    settings: () => settings,
    pinOf: async extension => pins[extension] ?? null,
    note: (deed: AuditDeed, about: string) => void noted.push(`${deed} ${about}`.trim()),
  })
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error[0]?.code)
const typed = (name: string, password: string) => ({
  name,
  password,
  isRemembered: false,
  browser: 'Firefox',
})

function keyOf(base32: string): Buffer {
  const bits = [...base32]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/** The administrator with codes on. */
async function withCodes() {
  const accounts = open()
  const { token } = value(await accounts.setFirstPassword(PASSWORD))
  const { secret } = value(await accounts.factors.begin(token, PASSWORD, FROM))
  const key = keyOf(secret)
  const now = () => codeAt(key, stepAt(clock))
  const recovery = value(await accounts.factors.confirm(token, now()))
  const step = async (one = accounts) => {
    const first = value(await one.login(typed('', PASSWORD), FROM))
    if (first.is !== 'second-factor') throw new Error('no second factor is asked')
    return first.ticket
  }
  return { accounts, token, now, recovery, step, key }
}

describe('a second factor', () => {
  it('is asked once its first code was right, and not before', async () => {
    const accounts = open()
    const { token } = value(await accounts.setFirstPassword(PASSWORD))
    expect(code(await accounts.factors.begin(token, 'wrong', FROM))).toBe('login-refused')
    value(await accounts.factors.begin(token, PASSWORD, FROM))
    expect(code(await accounts.factors.confirm(token, '000000'))).toBe('factor-wrong-code')
    expect(value(await accounts.login(typed('', PASSWORD), FROM)).is).toBe('in')
  })

  it('lets nobody in with the password alone, and opens with the code of the next half minute', async () => {
    const { accounts, now, step } = await withCodes()
    const ticket = await step()
    expect(accounts.session(ticket)).toBeNull()
    clock += 30_000
    const session = value(await accounts.secondStep(ticket, now(), FROM))
    expect(accounts.session(session.token)?.person.role).toBe('administrator')
    // Its ticket is used up.
    clock += 30_000
    expect(code(await accounts.secondStep(ticket, now(), FROM))).toBe('login-too-late')
  })

  it('takes no code twice, not even after a restart', async () => {
    const { accounts, now, step } = await withCodes()
    // The one that switched it on.
    expect(code(await accounts.secondStep(await step(), now(), FROM))).toBe('factor-wrong-code')
    clock += 30_000
    value(await accounts.secondStep(await step(), now(), FROM))
    expect(code(await accounts.secondStep(await step(), now(), FROM))).toBe('factor-wrong-code')
    const again = open()
    expect(code(await again.secondStep(await step(again), now(), FROM))).toBe('factor-wrong-code')
  })

  it('lets one of two in who come with the same code at once', async () => {
    const { accounts, now, step } = await withCodes()
    const tickets = [await step(), await step()]
    clock += 30_000
    const codes = await Promise.all(tickets.map(ticket => accounts.secondStep(ticket, now(), FROM)))
    expect(codes.map(code).sort()).toEqual(['factor-wrong-code', 'ok'])
  })

  it('wants the password again after five wrong codes or ten minutes, and tells the audit log', async () => {
    const { accounts, now, step } = await withCodes()
    const ticket = await step()
    for (let tries = 0; tries < 5; tries++) {
      expect(code(await accounts.secondStep(ticket, '000000', FROM))).toBe('factor-wrong-code')
      clock += 60_000
    }
    expect(code(await accounts.secondStep(ticket, now(), FROM))).toBe('login-too-late')
    const late = await step()
    clock += 10 * 60_000
    expect(code(await accounts.secondStep(late, now(), FROM))).toBe('login-too-late')
    expect(noted.filter(one => one === 'login-refused administrator')).toHaveLength(5)
  })

  it('is slowed down for many tickets as for one', async () => {
    const { accounts, step } = await withCodes()
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 14; tries++) {
      const ticket = await step()
      codes.push(code(await accounts.secondStep(ticket, '000000', `10.0.0.${tries + 2}`)))
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('factor-wrong-code'))
    expect(codes).toContain('login-throttled')
  })

  it('opens with each recovery code once', async () => {
    const { accounts, token, recovery, step } = await withCodes()
    const [paper = ''] = recovery
    value(await accounts.secondStep(await step(), paper.toUpperCase(), FROM))
    expect(accounts.factors.of(token).recoveryCodesLeft).toBe(9)
    expect(code(await accounts.secondStep(await step(), paper, FROM))).toBe('factor-wrong-code')
    expect(noted).toContain('recovery-code-used')
  })

  it('ends other sessions when it begins, and is kept where nobody else reads it', async () => {
    const accounts = open()
    const { token } = value(await accounts.setFirstPassword(PASSWORD))
    const other = value(await accounts.login(typed('', PASSWORD), FROM))
    const { secret } = value(await accounts.factors.begin(token, PASSWORD, FROM))
    value(await accounts.factors.confirm(token, codeAt(keyOf(secret), stepAt(clock))))
    expect(other.is === 'in' && accounts.session(other.session.token)).toBeNull()
    expect(accounts.session(token)).not.toBeNull()
    const path = join(stateDir, 'second-factors.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is reset by somebody who helps, and turned off with the password', async () => {
    const { accounts, token } = await withCodes()
    expect(accounts.factors.withFactors()).toEqual(['administrator'])
    expect(code(await accounts.factors.turnOff(token, 'wrong', FROM))).toBe('login-refused')
    value(await accounts.factors.reset('administrator'))
    expect(accounts.session(token)).toBeNull()
    expect(value(await accounts.login(typed('', PASSWORD), FROM)).is).toBe('in')
    expect(code(await accounts.factors.reset('nobody'))).toBe('no-such-person')
    expect(readFileSync(join(stateDir, 'second-factors.json'), 'utf8')).not.toContain('administrator')
  })

  it('lets nobody in when its file is damaged: nobody could tell who needs one', async () => {
    await withCodes()
    writeFileSync(join(stateDir, 'second-factors.json'), '{')
    expect(code(await open().login(typed('', PASSWORD), FROM))).toBe('accounts-unreadable')
  })
})

describe('sessions', () => {
  const entered = async (accounts: ReturnType<typeof open>, name: string, password: string, from = FROM) => {
    const step = value(await accounts.login(typed(name, password), from))
    if (step.is !== 'in') throw new Error('a second factor is asked')
    return step.session.token
  }

  it('end when the PIN they were opened with is another, by whatever telephone it was changed', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const [own, stolen] = [await entered(accounts, '101', '8080'), await entered(accounts, '101', '8080')]
    const other = await entered(accounts, '102', '4711')
    for (const token of [own, stolen, other]) expect(await accounts.verifiedSession(token)).not.toBeNull()
    // On a page of the own: this browser goes on.
    accounts.pinRenewed(own)
    pins = { ...pins, 101: '9999' }
    expect(await accounts.verifiedSession(stolen)).toBeNull()
    expect(await accounts.verifiedSession(own)).not.toBeNull()
    expect(await accounts.verifiedSession(other)).not.toBeNull()
    expect(noted).toContain('session-ended pin-changed')
    // By telephone: it ends as well.
    pins = { ...pins, 101: '1234' }
    expect(await accounts.verifiedSession(own)).toBeNull()
    expect(accounts.session(own)).toBeNull()
  })

  it('know the PIN from the login on, also after a restart', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const token = await entered(accounts, '101', '8080')
    await accounts.verifiedSession(token)
    // Writes the file.
    value(await accounts.giveStartPassword('administrator'))
    pins = { ...pins, 101: '9999' }
    expect(await open().verifiedSession(token)).toBeNull()
  })

  it('go on while nobody can tell the PIN', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const token = await entered(accounts, '101', '8080')
    await accounts.verifiedSession(token)
    pins = {}
    expect(await accounts.verifiedSession(token)).not.toBeNull()
  })

  it('are listed to their owner, who ends one or all others and never those of somebody else', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const own = await entered(accounts, '101', '8080')
    clock += 1000
    const elsewhere = await entered(accounts, '101', '8080', '10.0.0.9')
    const foreign = await entered(accounts, '102', '4711')
    expect(accounts.sessionsOf(own)).toMatchObject([
      { source: FROM, isThis: true },
      { source: '10.0.0.9', browser: 'Firefox', isThis: false },
    ])
    const [foreignOne] = accounts.sessionsOf(foreign)
    accounts.endSession(own, foreignOne?.id ?? '')
    expect(accounts.session(foreign)).not.toBeNull()
    accounts.endSession(own, accounts.sessionsOf(own).find(one => !one.isThis)?.id ?? '')
    expect(accounts.session(elsewhere)).toBeNull()
    const third = await entered(accounts, '101', '8080')
    accounts.endOtherSessions(own)
    expect([accounts.session(third), accounts.session(own) === null]).toEqual([null, false])
  })

  it('have a new name at every login', async () => {
    const accounts = open()
    await accounts.setFirstPassword(PASSWORD)
    const first = await entered(accounts, '101', '8080')
    expect(await entered(accounts, '101', '8080')).not.toBe(first)
  })
})
