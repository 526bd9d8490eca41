/** The daemon over the real Asterisk: started, configured, killed, and found again. */

import { execFile } from 'node:child_process'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applied } from '../../daemon/control/protocol.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { extensionSchema, type Settings } from '../../daemon/settings/schema.ts'
import { type BuiltDaemon, builtDaemon, type DaemonUnderTest, daemonUnderTest } from './daemon-under-test.ts'

/** The real Asterisk, except that it dies of one SIP port: stands for every configuration it does not survive. */
const POISON = 15_099
const wrapper = (command: readonly string[]): string =>
  `#!/bin/sh\ngrep -q ':${POISON}' "$(dirname "$0")/etc/asterisk/pjsip.conf" && exit 1\nexec ${command.join(' ')}\n`

let build: BuiltDaemon
let daemon: DaemonUnderTest
let command: readonly string[]

beforeAll(async () => {
  build = await builtDaemon()
  daemon = await daemonUnderTest(build, { wrapper })
  command = daemon.asteriskCommand
  await daemon.start()
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
})
afterAll(async () => {
  await daemon.remove()
  await build.remove()
})

/** What Asterisk itself says, past daemon and manager. */
async function console(line: string): Promise<string> {
  const [program = '', ...args] = command.filter(word => word !== '-f')
  return (await promisify(execFile)(program, [...args, '-rx', line])).stdout
}

async function applyChange(change: (settings: Settings) => Partial<Settings>): Promise<Applied> {
  const current = await daemon.ask<Result<{ settings: Settings }>>({ ask: 'settings' })
  if (!current.ok) throw new Error('no settings')
  const settings = { ...current.value.settings, ...change(current.value.settings) }
  const applied = await daemon.ask<Result<Applied>>({ ask: 'apply', settings, dryRun: false })
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value
}

const pid = async (): Promise<number> => {
  const process = await daemon.asterisk()
  if (process === null) throw new Error('no Asterisk')
  return process.pid
}

it('shows its pages, and Asterisk up without a single setting made', async () => {
  const page = await fetch(`http://127.0.0.1:${daemon.webPort}/`)
  expect(page.status).toBe(200)
  const status = await daemon.status()
  expect(status.issues.filter(issue => issue.severity === 'error')).toEqual([])
  expect(status.pending).toBe(false)
  expect(await console('core show version')).toContain('Asterisk 22')
})

const telephone = (number: string): Settings['extensions'][number] =>
  extensionSchema.parse({
    number,
    name: 'Reception',
    devices: [{ kind: 'sip', secret: 'aSecretOfTwentyLetters', maxContacts: 1 }],
  })

it('gives Asterisk a new SIP telephone without a restart', async () => {
  const before = await pid()
  const { outcome, plan } = await applyChange(settings => ({
    extensions: [...settings.extensions, telephone('103')],
  }))
  expect(outcome).toMatchObject({ is: 'applied' })
  expect(plan.steps.every(step => step.activation.do === 'reload')).toBe(true)
  expect(await console('pjsip show endpoint 103')).toContain('103')
  expect(await pid()).toBe(before)
})

it('brings the former configuration back when Asterisk does not survive the new one, and says why', async () => {
  const former = await readFile(join(daemon.placement.rooms.asterisk, 'pjsip.conf'), 'utf8')
  const { outcome } = await applyChange(settings => ({
    sip: { ...settings.sip, port: POISON },
    extensions: [...settings.extensions, telephone('104')],
  }))
  // Which of the two is seen first: that it is gone, or that it answers nobody any more.
  const why = expect.stringMatching(/^asterisk-(?:ends|silent)$/)
  expect(outcome).toMatchObject({ is: 'rolled-back', issues: [{ code: why }] })
  expect(await readFile(join(daemon.placement.rooms.asterisk, 'pjsip.conf'), 'utf8')).toBe(former)
  const status = await daemon.until(({ asterisk }) => asterisk.is === 'up')
  expect(status.pending).toBe(true)
  expect(status.issues.map(issue => issue.code)).toContainEqual(why)
  expect(await console('pjsip show endpoint 103')).toContain('103')
  // The person corrects it, and both changes go through.
  expect(await applyChange(() => ({ sip: daemon.settings.sip }))).toMatchObject({
    outcome: { is: 'applied' },
  })
  expect((await daemon.status()).issues.map(issue => issue.code)).not.toContain('asterisk-ends')
  expect(await console('pjsip show endpoint 104')).toContain('104')
})

it('has Asterisk back after it was killed', async () => {
  const before = await pid()
  process.kill(before, 'SIGKILL')
  await daemon.until(({ asterisk }) => asterisk.is !== 'up')
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
  expect(await pid()).not.toBe(before)
})

describe('while the daemon is away', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'after %s, Asterisk stays, and the next daemon adopts it',
    async signal => {
      const before = await daemon.asterisk()
      await daemon.end(signal)
      expect(await daemon.asterisk()).toEqual(before)
      const uptime = await console('core show uptime seconds')
      expect(uptime).toContain('System uptime')
      const said = daemon.output().length
      await daemon.start()
      await daemon.until(({ asterisk }) => asterisk.is === 'up')
      await daemon.saysSince(said, '"msg":"up"')
      expect(await daemon.asterisk()).toEqual(before)
      // Not even a reload: nothing changed.
      expect(daemon.output().slice(said)).not.toContain('"msg":"apply"')
      expect((await daemon.status()).pending).toBe(false)
    },
  )

  it('the secret they shared is lost: Asterisk takes the new one without a restart', async () => {
    const before = await daemon.asterisk()
    await daemon.end('SIGTERM')
    await rm(join(daemon.placement.stateDir, 'ami-secret'))
    await daemon.start()
    await daemon.until(({ asterisk }) => asterisk.is === 'up')
    expect(await daemon.asterisk()).toEqual(before)
  })

  it('it is killed too: the next daemon starts it', async () => {
    await daemon.end('SIGKILL')
    process.kill(await pid(), 'SIGKILL')
    await daemon.start()
    await daemon.until(({ asterisk }) => asterisk.is === 'up')
  })
})

it('goes back to files that work when somebody broke them by hand, and says so', async () => {
  const modules = join(daemon.placement.rooms.asterisk, 'modules.conf')
  const former = await readFile(modules, 'utf8')
  await appendFile(modules, '\n[modules](+)\nrequire => no_such_module.so\n')
  process.kill(await pid(), 'SIGKILL')
  const status = await daemon.until(
    ({ asterisk, issues }) =>
      asterisk.is === 'up' && issues.some(issue => issue.code === 'configuration-fell-back'),
  )
  expect(status.asterisk.is).toBe('up')
  expect(await readFile(modules, 'utf8')).toBe(former)
})

it('restarts an Asterisk that hangs', async () => {
  const before = await pid()
  process.kill(before, 'SIGSTOP')
  await daemon.until(({ asterisk }) => asterisk.is !== 'up')
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
  expect(await pid()).not.toBe(before)
  // A silent one is given 30 s, and one that starts again after others have failed waits longer each time.
}, 300_000)

it('never overwrites what somebody edited while it was away, and says so', async () => {
  const path = join(daemon.placement.rooms.asterisk, 'extensions.conf')
  const edited = `${await readFile(path, 'utf8')}\n; by hand\n`
  await daemon.end('SIGTERM')
  await writeFile(path, edited)
  const said = daemon.output().length
  await daemon.start()
  await daemon.saysSince(said, '"msg":"up"')
  expect(await readFile(path, 'utf8')).toBe(edited)
  expect((await daemon.status()).pending).toBe(true)
})
