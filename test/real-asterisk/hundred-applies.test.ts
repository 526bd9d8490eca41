/** A hundred changes are put in force while thirty calls go on: none of them ends, and none is touched. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Applied } from '../../daemon/control/protocol.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { type BuiltDaemon, builtDaemon, type DaemonUnderTest, daemonUnderTest } from './daemon-under-test.ts'
import { type DeskPhone, deskPhone } from './desk-phone.ts'

const CALLS = 30
const APPLIES = 100
const SECRET = 'aSecretOfTwentyLetters'

/** Those of the first row call, those of the second answer. */
const callers = Array.from({ length: CALLS }, (_, index) => String(201 + index))
const called = Array.from({ length: CALLS }, (_, index) => String(301 + index))

const { extensions, queues, ringGroups } = settingsSchema.parse({
  version: 1,
  extensions: [...callers, ...called].map(number => ({
    number,
    name: `Person ${number}`,
    devices: [{ kind: 'sip', secret: SECRET }],
    voicemail: { pin: '4711' },
  })),
  queues: [{ id: 'desk', name: 'Desk', number: '61', agents: [{ number: '201' }] }],
  ringGroups: [{ id: 'all', name: 'All', number: '60', members: ['201', '301'] }],
})

let build: BuiltDaemon
let daemon: DaemonUnderTest
const phones: DeskPhone[] = []

beforeAll(async () => {
  build = await builtDaemon()
  daemon = await daemonUnderTest(build, { settings: { extensions, queues, ringGroups } })
  await daemon.start()
  await daemon.until(({ asterisk }) => asterisk.is === 'up')
})
afterAll(async () => {
  await Promise.all(phones.map(phone => phone.close()))
  await daemon.remove()
  await build.remove()
})

const phone = async (username: string, manner: 'rings' | 'answers'): Promise<DeskPhone> => {
  const one = await deskPhone({ username, secret: SECRET }, daemon.settings.sip.port)
  one.behave(manner)
  phones.push(one)
  return one
}

const asteriskSays = async (line: string): Promise<string> => {
  const [program = '', ...args] = daemon.asteriskCommand.filter(word => word !== '-f')
  return (await promisify(execFile)(program, [...args, '-rx', line])).stdout
}

/** Those that talk, by name: a call that ended and came again has another. */
const channels = async (): Promise<string[]> =>
  (await asteriskSays('core show channels concise'))
    .split('\n')
    .map(line => line.split('!'))
    .filter(([, , , , state]) => state === 'Up')
    .map(([name = '']) => name)
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
    ringSeconds: nth % 5 === 0 ? 10 + (nth % 50) : one.ringSeconds,
  })),
  ringGroups: settings.ringGroups.map(one => ({ ...one, ringSeconds: 10 + (nth % 90) })),
})

it('thirty calls live through a hundred applies', { timeout: 900_000 }, async () => {
  for (const [index, number] of called.entries()) {
    await phone(number, 'answers')
    const caller = await phone(callers[index] ?? '', 'rings')
    expect(await caller.call(number)).toBe(200)
  }
  const before = await channels()
  expect(before).toHaveLength(CALLS * 2)

  for (let nth = 1; nth <= APPLIES; nth++) {
    const saved = await daemon.ask<Result<{ settings: Settings }>>({ ask: 'settings' })
    if (!saved.ok) throw new Error('no settings')
    const settings = changed(saved.value.settings, nth)
    const applied = await daemon.ask<Result<Applied>>({ ask: 'apply', settings, dryRun: false })
    expect([nth, applied.ok && applied.value.outcome?.is]).toEqual([nth, 'applied'])
  }
  expect(await channels()).toEqual(before)
  // The last change is in force, and so is the telephone of each.
  expect(await asteriskSays('dialplan show 60@extensions')).toContain('60')
  expect(await asteriskSays('pjsip show endpoint 301')).toContain(`Person 301, ${APPLIES}`)
})
