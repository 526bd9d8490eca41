/** A backup made and taken back by the pages, with the daemon and Asterisk as processes: messages, choices, settings. */

import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli } from '../../daemon/cli/run-cli.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { extensionSchema, type Settings } from '../../daemon/settings/schema.ts'
import { type BuiltDaemon, builtDaemon, type DaemonUnderTest, daemonUnderTest } from './daemon-under-test.ts'

const telephone = (name: string): Settings['extensions'][number] =>
  extensionSchema.parse({
    number: '103',
    name,
    devices: [{ kind: 'sip', secret: 'aSecretOfTwentyLetters', maxContacts: 1 }],
    voicemail: { pin: '4711' },
  })

let build: BuiltDaemon
let daemon: DaemonUnderTest
let cookie = ''

beforeAll(async () => {
  build = await builtDaemon()
  daemon = await daemonUnderTest(build, { settings: { extensions: [telephone('Reception')] } })
  await daemon.start()
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
})
afterAll(async () => {
  await daemon.remove()
  await build.remove()
})

async function console(line: string): Promise<string> {
  const [program = '', ...args] = daemon.asteriskCommand.filter(word => word !== '-f')
  return (await promisify(execFile)(program, [...args, '-rx', line])).stdout
}

async function settings(): Promise<Settings> {
  const answer = await daemon.ask<Result<{ settings: Settings }>>({ ask: 'settings' })
  if (!answer.ok) throw new Error('no settings')
  return answer.value.settings
}

async function page(path: string, fields?: Record<string, string>): Promise<Response> {
  const origin = `http://127.0.0.1:${daemon.webPort}`
  const response = await fetch(origin + path, {
    method: fields === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { origin, cookie },
    ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
  })
  const [given] = response.headers.getSetCookie().filter(line => line.startsWith('offhook_session='))
  if (given !== undefined) cookie = given.split(';')[0] ?? ''
  return response
}

it('brings back what was there', async () => {
  const password = 'correct horse'
  expect(
    (await page('/welcome', { password, confirm: password, country: 'CH', language: 'en' })).status,
  ).toBe(303)
  const { spoolDir } = daemon.placement.asterisk
  const inbox = join(spoolDir, 'voicemail/default/103/INBOX')
  await mkdir(inbox, { recursive: true })
  await writeFile(join(inbox, 'msg0000.txt'), '[message]\norigmailbox=103\n')
  await writeFile(join(inbox, 'msg0000.wav'), 'RIFF')
  await console('database put CF 103 0791234567')

  expect((await page('/system/backups/make', {})).status).toBe(303)
  const name = /offhook-[0-9-]+\.age/.exec(await (await page('/system/backups')).text())?.[0]

  await rm(inbox, { recursive: true })
  await console('database del CF 103')
  const changed = { ...(await settings()), extensions: [telephone('Somebody else')] }
  await daemon.ask({ ask: 'apply', settings: changed, dryRun: false })
  expect(await console('pjsip show endpoint 103')).toContain('Somebody else')

  expect((await page(`/system/backups/open/${name}`, { key: '' })).headers.get('location')).toBe(
    '/system/backups/opened',
  )
  const taken = await page('/system/backups/opened', {})
  expect([taken.status, await taken.text()]).toEqual([303, ''])

  expect((await settings()).extensions[0]?.name).toBe('Reception')
  expect(await console('pjsip show endpoint 103')).toContain('Reception')
  expect(await console('database get CF 103')).toContain('0791234567')
  expect(await readFile(join(inbox, 'msg0000.txt'), 'utf8')).toContain('origmailbox=103')
  expect(await console('voicemail show users')).toMatch(/103 .* 1/)
})

it('old recordings go by the hand of Asterisk’s own user, and messages stay', async () => {
  const { spoolDir } = daemon.placement.asterisk
  const day = join(spoolDir, 'monitor/2020/01/02')
  await mkdir(day, { recursive: true })
  const [old, fresh] = [
    join(day, '1577923200.1-1577923200.1.wav'),
    join(day, '1577923200.2-1577923200.2.wav'),
  ]
  for (const path of [old, fresh]) await writeFile(path, 'RIFF')
  const longAgo = new Date('2020-01-02')
  const lately = new Date(Date.now() - 3_600_000)
  await utimes(old, longAgo, longAgo)
  await utimes(fresh, lately, lately)
  const shown = await (await page('/system/retention')).text()
  const revision = /name="revision" value="(\d+)"/.exec(shown)?.[1] ?? ''
  const limits = Object.fromEntries(
    ['calls', 'recordings', 'fax', 'logs'].flatMap(kind => [
      [`${kind}.days`, '30'],
      [`${kind}.megabytes`, '1000'],
    ]),
  )
  expect((await page('/system/retention', { ...limits, revision })).status).toBe(303)
  expect((await page('/system/retention/tidy', {})).status).toBe(303)
  expect(await readdir(day)).toEqual(['1577923200.2-1577923200.2.wav'])
  expect(await readdir(join(spoolDir, 'voicemail/default/103/INBOX'))).toContain('msg0000.wav')
  expect(await (await page('/system/retention')).text()).toContain('By the limits')
})

it('goes to another machine at the command line, with the key', async () => {
  const offhook = async (...args: string[]) => {
    const lines: string[] = []
    const say = (text: string) => void lines.push(text)
    const env = { OFFHOOK_PLACEMENT: join(daemon.directory, 'placement.json') }
    const status = await runCli(args, { out: say, error: say, env })
    return { status, said: lines.join('\n') }
  }
  const file = join(daemon.directory, 'office.age')
  expect(await offhook('backup', '--out', file)).toEqual({
    status: 0,
    said: expect.stringContaining('bytes'),
  })
  const { said: key } = await offhook('backup', '--key')

  // Both would want the same SIP port.
  const asterisk = await daemon.asterisk()
  await daemon.end('SIGTERM')
  if (asterisk !== null) process.kill(asterisk.pid, 'SIGKILL')

  const other = await daemonUnderTest(build, { settings: { sip: daemon.settings.sip } })
  try {
    await other.start()
    await other.until(({ asterisk }) => asterisk.is === 'up')
    const there = ['--placement', join(other.directory, 'placement.json')]
    const refused = await offhook('restore', file, ...there)
    expect([refused.status, refused.said]).toEqual([
      1,
      expect.stringContaining('does not open with this key'),
    ])
    const looked = await offhook('restore', file, '--key', key, ...there)
    expect(looked.said).toContain('1 extensions')
    expect(looked.said).toContain('Nothing was changed')
    expect((await offhook('restore', file, '--key', key, '--yes', ...there)).said).toContain(
      'It is in force.',
    )
    const inbox = join(other.placement.asterisk.spoolDir, 'voicemail/default/103/INBOX')
    expect(await readFile(join(inbox, 'msg0000.txt'), 'utf8')).toContain('origmailbox=103')
  } finally {
    await other.remove()
  }
})
