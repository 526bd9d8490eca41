/** A hundred changes are put in force while thirty calls go on: none of them ends. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Applied } from '../../daemon/control/protocol.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { type BuiltDaemon, builtDaemon, type DaemonUnderTest, daemonUnderTest } from './daemon-under-test.ts'

const CALLS = 30
const APPLIES = 100

const office = settingsSchema.parse({
  version: 1,
  extensions: ['101', '102', '103'].map(number => ({
    number,
    name: `Person ${number}`,
    devices: [{ kind: 'sip', secret: 'aSecretOfTwentyLetters' }],
    voicemail: { pin: '4711' },
  })),
  queues: [{ id: 'desk', name: 'Desk', number: '61', agents: [{ number: '101' }] }],
  ringGroups: [{ id: 'all', name: 'All', number: '60', members: ['101', '102'] }],
})

let build: BuiltDaemon
let daemon: DaemonUnderTest
beforeAll(async () => {
  build = await builtDaemon()
  daemon = await daemonUnderTest(build, {
    settings: { extensions: office.extensions, queues: office.queues, ringGroups: office.ringGroups },
  })
  await daemon.start()
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
})
afterAll(async () => {
  await daemon.remove()
  await build.remove()
})

const console = async (line: string): Promise<string> => {
  const [program = '', ...args] = daemon.asteriskCommand.filter(word => word !== '-f')
  return (await promisify(execFile)(program, [...args, '-rx', line])).stdout
}

/** Up, by name: a call that ended and came again has another. */
const channels = async (): Promise<string[]> =>
  (await console('core show channels concise'))
    .split('\n')
    .filter(line => line.split('!')[4] === 'Up')
    .map(line => line.split('!')[0] ?? '')
    .toSorted()

/** Each kind of file is touched by some of them: telephones, dialplan, mailboxes, queues. */
const changed = (settings: Settings, nth: number): Settings => ({
  ...settings,
  extensions: settings.extensions.map(one => ({
    ...one,
    name: nth % 2 === 0 ? `Person ${one.number}, ${nth}` : one.name,
    ringSeconds: nth % 3 === 0 ? 10 + (nth % 50) : one.ringSeconds,
  })),
  queues: settings.queues.map(one => ({
    ...one,
    ringSeconds: nth % 5 === 0 ? 10 + (nth % 60) : one.ringSeconds,
  })),
  ringGroups: settings.ringGroups.map(one => ({ ...one, ringSeconds: 10 + (nth % 90) })),
})

it('thirty calls live through a hundred applies', { timeout: 900_000 }, async () => {
  for (let call = 0; call < CALLS; call++)
    await console('channel originate Local/*43@from-handset/n application Milliwatt')
  let before: string[] = []
  while (before.length < CALLS * 2) before = await channels()

  for (let nth = 1; nth <= APPLIES; nth++) {
    const saved = await daemon.ask<Result<{ settings: Settings }>>({ ask: 'settings' })
    if (!saved.ok) throw new Error('no settings')
    const settings = changed(saved.value.settings, nth)
    const applied = await daemon.ask<Result<Applied>>({ ask: 'apply', settings, dryRun: false })
    expect([nth, applied.ok && applied.value.outcome?.is]).toEqual([nth, 'applied'])
  }
  expect(await channels()).toEqual(before)
  expect(await console('queue show')).toContain('desk')
})
