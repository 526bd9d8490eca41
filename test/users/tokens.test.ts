/** Tokens of the API: hashes on disk, shown once, expired and revoked ones open nothing. */

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newExtension } from '../../daemon/model/new-extension.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import type { NewToken } from '../../daemon/users/token-desk.ts'
import { newTokenSchema } from '../../daemon/users/token-desk.ts'
import { createTokens } from '../../daemon/users/tokens.ts'

const DAY_MS = 86_400_000
const wanted: NewToken = {
  name: 'Wallboard',
  role: 'operator',
  extension: '101',
  panelRights: ['call'],
  days: 30,
}

function house() {
  const stateDir = mkdtempSync(join(tmpdir(), 'offhook-tokens-'))
  let now = 1_700_000_000_000
  let count = 0
  let settings: Settings = settingsSchema.parse({
    version: 1,
    extensions: [newExtension('101', [], () => 0)],
  })
  const open = () =>
    createTokens({
      stateDir,
      now: () => now,
      random: bytes => new Uint8Array(bytes).fill(++count),
      settings: () => settings,
    })
  return {
    stateDir,
    file: join(stateDir, 'tokens.json'),
    open,
    later: (ms: number) => {
      now += ms
    },
    withoutExtensions: () => {
      settings = { ...settings, extensions: [] }
    },
  }
}

async function made(tokens: ReturnType<ReturnType<typeof house>['open']>, more: Partial<NewToken> = {}) {
  const result = await tokens.make({ ...wanted, ...more }, 'administrator')
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('tokens', () => {
  it('are known after a restart by what the disk has: a hash, for us alone', async () => {
    const { open, file } = house()
    const { secret } = await made(open())
    expect(secret).toMatch(/^offhook_[A-Za-z0-9_-]{43}$/)
    expect(readFileSync(file, 'utf8')).not.toContain(secret.slice(8))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const found = open().find(secret)
    expect(found?.person).toMatchObject({ login: 'token:Wallboard', role: 'operator', extension: '101' })
    expect(open().find(`${secret.slice(0, -1)}A`)).toBeNull()
    expect(open().find('')).toBeNull()
  })

  it('end when their time is over, when they are revoked, and with the extension of a user', async () => {
    const { open, later, withoutExtensions } = house()
    const tokens = open()
    const short = await made(tokens, { days: 1 })
    const endless = await made(tokens, { days: null })
    const user = await made(tokens, { role: 'user', days: null })
    expect(tokens.find(short.secret)).not.toBeNull()
    later(DAY_MS)
    expect(tokens.find(short.secret)).toBeNull()
    expect(tokens.list()).toHaveLength(3)
    expect(tokens.find(user.secret)).not.toBeNull()
    withoutExtensions()
    expect(tokens.find(user.secret)).toBeNull()
    expect(tokens.find(endless.secret)?.person.extension).toBeNull()
    expect((await tokens.revoke(endless.token.id)).ok).toBe(true)
    expect(tokens.find(endless.secret)).toBeNull()
    expect(open().find(endless.secret)).toBeNull()
    expect((await tokens.revoke(endless.token.id)).ok).toBe(false)
  })

  it('say when they were used last', async () => {
    const { open, later } = house()
    const tokens = open()
    const { secret } = await made(tokens)
    expect(tokens.list()[0]?.lastUsedAt).toBeNull()
    later(5000)
    tokens.find(secret)
    expect(tokens.list()[0]?.lastUsedAt).toBe(1_700_000_005_000)
  })

  it('a damaged file lets nobody in and is not written over', async () => {
    const { open, file } = house()
    const { secret } = await made(open())
    writeFileSync(file, '{')
    const tokens = open()
    expect(tokens.find(secret)).toBeNull()
    expect(await tokens.make(wanted, null)).toMatchObject({
      ok: false,
      error: [{ code: 'tokens-not-saved' }],
    })
    expect(readFileSync(file, 'utf8')).toBe('{')
  })

  it('of a user name an extension that is there', async () => {
    expect(newTokenSchema.safeParse({ ...wanted, role: 'user', extension: null }).success).toBe(false)
    const { open } = house()
    expect(await open().make({ ...wanted, extension: '999' }, null)).toMatchObject({ ok: false })
  })
})
