/** Following a udevadm that a test writes: a real program, whose words come when the test says so. */

import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Hotplug, hotplugOf } from '../../daemon/hardware/hotplug.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { createHandClock, type HandClock } from '../fake-ami/hand-clock.ts'

const ADD = 'UDEV  [1.000001] add      /devices/pci0000:00/0000:05:0d.0 (pci)'
const SETTLE_MS = 1500
const MINUTE_MS = 60_000

let directory: string
let clock: HandClock
let looks: number
let heard: number
let next: () => Promise<'done' | 'again'>
let hotplug: Hotplug | null

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-udev-'))
  clock = createHandClock()
  looks = 0
  heard = 0
  next = async () => 'done'
  hotplug = null
})
afterEach(async () => {
  hotplug?.stop()
  await rm(directory, { recursive: true, force: true })
})

const words = () => join(directory, 'words')

/** Says what the test appends to a file, and ends at the word END. */
async function udevadm(): Promise<string> {
  await writeFile(words(), '')
  const program = join(directory, 'udevadm')
  await writeFile(
    program,
    `#!/bin/sh
echo "$@" >> '${join(directory, 'starts')}'
echo 'monitor will print the received events for:'
tail -n +1 -F '${words()}' 2>/dev/null & tail=$!
trap 'kill $tail' TERM
while kill -0 $tail 2>/dev/null; do
  if grep -q END '${words()}'; then kill $tail; : > '${words()}'; exit 1; fi
  sleep 0.02
done
`,
    { mode: 0o755 },
  )
  return program
}
const say = (...lines: string[]) => appendFile(words(), lines.map(line => `${line}\n`).join(''))
const starts = async () =>
  (await readFile(join(directory, 'starts'), 'utf8').catch(() => '')).split('\n').length - 1

function follow(program: string): void {
  hotplug = hotplugOf({
    program,
    clock,
    random: () => 1,
    look: () => {
      looks += 1
      return next()
    },
    log: {
      ...silentLog,
      info() {
        heard += 1
      },
    },
  })
  hotplug.start()
}

/** Events of the outside world: waited for, with the test's own deadline. */
const until = async (true_: () => boolean | Promise<boolean>) => {
  while (!(await true_())) await new Promise(resolve => setTimeout(resolve, 10))
}

it('a burst of events is one look, after it settled', async () => {
  follow(await udevadm())
  await say('garbage', ADD, ADD.replace('(pci)', '(dahdi_devices)'))
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS - 1)
  expect(looks).toBe(0)
  await clock.advance(1)
  expect(looks).toBe(1)
  await clock.advance(MINUTE_MS)
  expect(looks).toBe(1)
  expect(await readFile(join(directory, 'starts'), 'utf8')).toContain('--subsystem-match=dahdi_spans')
})

it('what happens during a look is looked at afterwards', async () => {
  let finish = (_: 'done') => {}
  next = () => new Promise(resolve => (finish = resolve))
  follow(await udevadm())
  await say(ADD)
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  await say(ADD)
  await until(() => heard === 2)
  expect(clock.pending()).toEqual([])
  finish('done')
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  expect(looks).toBe(2)
})

it('a device that comes and goes for ever does not keep the others waiting', async () => {
  follow(await udevadm())
  for (let times = 1; times <= 10; times++) {
    await say(ADD)
    await until(() => heard === times)
    await clock.advance(1000)
  }
  expect(looks).toBe(1)
})

it('a look that fails is no end of it, and one with something left to do comes again', async () => {
  follow(await udevadm())
  next = () => Promise.reject(new Error('no sysfs'))
  await say(ADD)
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  next = async () => 'again'
  await say(ADD)
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  await clock.timer(MINUTE_MS)
  next = async () => 'done'
  await clock.advance(MINUTE_MS)
  expect([looks, clock.pending()]).toEqual([3, []])
})

it('without udevadm the hardware is looked at every minute', async () => {
  follow(join(directory, 'absent'))
  await clock.timer(MINUTE_MS)
  for (let minute = 1; minute <= 3; minute++) {
    await clock.advance(MINUTE_MS)
    await until(() => looks >= minute)
    await clock.timer(MINUTE_MS)
  }
  expect(looks).toBe(3)
  expect(heard).toBe(0)
})

it('a monitor that ended is started again, and what was missed meanwhile is looked at', async () => {
  follow(await udevadm())
  await say(ADD)
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  expect(looks).toBe(1)
  await say('END')
  await clock.timer(500)
  // No further: the next monitor's first words put off a look that is due.
  await clock.advance(500)
  await until(async () => (await starts()) === 2)
  await clock.timer(SETTLE_MS)
  await clock.advance(SETTLE_MS)
  expect(looks).toBe(2)
  await say(ADD)
  await clock.timer(SETTLE_MS)
})

it('nothing happens after the end', async () => {
  follow(await udevadm())
  await say(ADD)
  await clock.timer(SETTLE_MS)
  hotplug?.stop()
  await clock.advance(10 * MINUTE_MS)
  expect([looks, clock.pending()]).toEqual([0, []])
})
