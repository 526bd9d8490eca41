/** Moving in at the command line, with the daemon and Asterisk as processes: from each kind of backup into a working office. */

import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../daemon/cli/run-cli.ts'
import type { Result } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import {
  ASKOZIA,
  freepbx12,
  freepbx16,
  freepbx28,
  issabel,
  mikopbx,
  PLAIN,
  put,
  scratch,
} from '../migration/office-dumps.ts'
import { type BuiltDaemon, builtDaemon, type DaemonUnderTest, daemonUnderTest } from './daemon-under-test.ts'

let build: BuiltDaemon
let daemon: DaemonUnderTest
beforeAll(async () => {
  build = await builtDaemon()
})
afterEach(() => daemon.remove())
afterAll(() => build.remove())

const console = async (line: string): Promise<string> => {
  const [program = '', ...args] = daemon.asteriskCommand.filter(word => word !== '-f')
  return (await promisify(execFile)(program, [...args, '-rx', line])).stdout
}

const offhook = async (...args: string[]) => {
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const env = { OFFHOOK_PLACEMENT: join(daemon.directory, 'placement.json') }
  const status = await runCli(args, { out: say, error: say, env })
  return { status, said: lines.join('\n') }
}

const settings = async (): Promise<Settings> => {
  const answer = await daemon.ask<Result<{ settings: Settings }>>({ ask: 'settings' })
  if (!answer.ok) throw new Error('no settings')
  return answer.value.settings
}

interface Old {
  readonly backup: () => Promise<string>
  readonly extensions: readonly string[]
  /** Key and value, as the old AstDB had them or its settings said. */
  readonly state?: readonly (readonly [key: string, value: string])[]
  /** Messages in the mailbox of an extension, as Asterisk counts them. */
  readonly messages?: readonly [mailbox: string, count: number]
  /** Somebody who is found among the calls of that day. */
  readonly call?: readonly [day: string, number: string]
  /** Of what stays behind or changes, as the report says it. */
  readonly told: string
}

const file = (name: string, body: () => Promise<string | Uint8Array>) => async () =>
  put(await scratch(), name, await body())

const OFFICES: Readonly<Record<string, Old>> = {
  'FreePBX 2.8': {
    backup: file('backup.tar.gz', freepbx28),
    extensions: ['101', '102', '103', '104', '105'],
    state: [
      ['CF/101', '00791112233'],
      ['DND/103', 'YES'],
    ],
    messages: ['101', 1],
    call: ['2011-03-01', '0791112233'],
    told: 'not carried over',
  },
  'FreePBX 12': {
    backup: file('backup.tgz', freepbx12),
    extensions: ['101', '102', '103', '104', '105'],
    state: [
      ['CF/101', '00791112233'],
      ['DND/103', 'YES'],
    ],
    told: 'not carried over',
  },
  'FreePBX 16': {
    backup: file('backup.tar.gz', freepbx16),
    extensions: ['101', '102'],
    told: 'socket',
  },
  Issabel: {
    backup: file('backup.tar', issabel),
    extensions: ['101', '102', '103', '104', '105'],
    call: ['2011-03-01', '0791112233'],
    told: 'not carried over',
  },
  Askozia: {
    backup: file('config.xml', async () => ASKOZIA),
    extensions: ['2000', '2001', '2002'],
    told: 'external: Mobile',
  },
  MikoPBX: { backup: async () => mikopbx(await scratch()), extensions: ['201'], told: 'Support' },
  'plain Asterisk': {
    backup: async () => {
      const directory = await scratch()
      for (const [name, text] of Object.entries(PLAIN)) await put(directory, name, text)
      return directory
    },
    extensions: ['111', '115', '114'],
    told: '',
  },
}

describe('offhook import --yes', () => {
  it.each(Object.entries(OFFICES))('moves in from %s', async (_, old) => {
    daemon = await daemonUnderTest(build)
    await daemon.start()
    await daemon.until(({ asterisk }) => asterisk.is === 'up')

    const moved = await offhook('import', await old.backup(), '--yes', '--all')
    expect(moved.said).toContain('Brought over')
    expect(moved.status).toBe(0)
    expect(moved.said).toContain(old.told)

    const { extensions } = await settings()
    expect(extensions.map(({ number }) => number)).toEqual(expect.arrayContaining([...old.extensions]))
    for (const { number, devices } of extensions) {
      expect(await console(`dialplan show ${number}@from-handset`)).toContain(number)
      if (devices.some(({ kind }) => kind === 'sip'))
        expect(await console(`pjsip show endpoint ${number}`)).toContain(`Endpoint:  ${number}`)
    }
    for (const [key, value] of old.state ?? [])
      expect(await console(`database get ${key.replace('/', ' ')}`)).toContain(value)
    if (old.messages !== undefined) {
      const [mailbox, count] = old.messages
      const box = join(daemon.placement.asterisk.spoolDir, 'voicemail/default', mailbox, 'INBOX')
      expect(await readdir(box)).toEqual(expect.arrayContaining(['msg0000.txt', 'msg0000.wav']))
      expect(await console('voicemail show users')).toMatch(new RegExp(`\\b${mailbox} .* ${count}\\s`))
    }
    if (old.call !== undefined) expect(await callsOf(...old.call)).toContain(old.call[1])
  })
})

/** The page of the calls, of one day. */
async function callsOf(day: string, party: string): Promise<string> {
  const origin = `http://127.0.0.1:${daemon.webPort}`
  const password = 'correct horse'
  const entered = await fetch(`${origin}/welcome`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ password, confirm: password, country: 'CH', language: 'en' }),
  })
  const cookie = entered.headers.getSetCookie().find(line => line.startsWith('offhook_session=')) ?? ''
  const asked = new URLSearchParams({ from: day, to: day, party })
  const page = await fetch(`${origin}/calls/calls.csv?${asked}`, {
    headers: { cookie: cookie.split(';')[0] ?? '' },
  })
  expect(page.status).toBe(200)
  const [, ...rows] = (await page.text()).trim().split('\n')
  return rows.join('\n')
}
