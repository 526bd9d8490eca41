/** The audit log on a real directory: who acts, what survives, what a flood of wrong passwords pushes out. */

import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAudit } from '../../daemon/audit/audit.ts'
import { changedAreas } from '../../daemon/compose/audited.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { silentLog } from '../../daemon/system/log.ts'

let stateDir: string
let clock: number
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'offhook-audit-'))
  clock = 1_700_000_000_000
})
afterEach(() => rmSync(stateDir, { recursive: true, force: true }))
const open = () => createAudit({ stateDir, now: () => clock++, log: silentLog })
const anna = { how: 'pages', person: 'anna', from: '192.168.1.7' } as const

it('knows who is acting, whatever waits in between, and is there after a restart', async () => {
  const audit = open()
  await audit.as(anna, async () => {
    await new Promise(resolve => setImmediate(resolve))
    audit.note('settings-saved', 'extensions')
  })
  audit.note('applied', '7', { how: 'command-line' })
  await audit.settled()
  expect(await open().entries()).toMatchObject([
    { deed: 'applied', about: '7', how: 'command-line', person: null, from: null },
    { deed: 'settings-saved', about: 'extensions', ...anna },
  ])
  expect(statSync(join(stateDir, 'audit/deeds.jsonl')).mode & 0o777).toBe(0o600)
})

it('goes on behind half a line that a power cut left', async () => {
  const audit = open()
  audit.note('login', 'password', anna)
  await audit.settled()
  appendFileSync(join(stateDir, 'audit/deeds.jsonl'), '{"at":17,"deed":"log')
  const after = open()
  after.note('logout', '', anna)
  await after.settled()
  expect((await open().entries()).map(({ deed }) => deed)).toEqual(['logout', 'login'])
})

it('keeps deeds however many wrong passwords are tried, and is bounded', async () => {
  const audit = open()
  audit.note('login', 'password', anna)
  for (let tries = 0; tries < 1500; tries++)
    audit.note('login-refused', 'x'.repeat(1000), { how: 'pages', from: '203.0.113.9' })
  await audit.settled()
  const files = readdirSync(join(stateDir, 'audit'))
  expect(files.length).toBeLessThanOrEqual(7)
  const entries = await open().entries()
  expect(entries.at(-1)).toMatchObject({ deed: 'login' })
  expect(entries[0]?.about).toHaveLength(300)
})

it('never throws when the disk refuses', async () => {
  const file = join(stateDir, 'file')
  appendFileSync(file, '')
  const audit = createAudit({ stateDir: file, now: () => 0, log: silentLog })
  audit.note('login', '', anna)
  await audit.settled()
  expect(await audit.entries()).toEqual([])
})

it('says which areas of the settings are others', () => {
  const before = settingsSchema.parse({ version: 1 })
  expect(changedAreas(before, structuredClone(before))).toEqual([])
  expect(changedAreas(before, { ...before, metrics: 'lan', iax: { port: 4570 } })).toEqual(['metrics', 'iax'])
})
