/** Real processes: started, found again, ended, and never mistaken for somebody else's. */

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { childRunner, restartDelayMs } from '../../daemon/asterisk/child-runner.ts'
import { identify } from '../../daemon/asterisk/process-identity.ts'
import type { AsteriskRunner } from '../../daemon/asterisk/runner.ts'
import { systemClock } from '../../daemon/system/clock.ts'

let directory: string
let runners: AsteriskRunner[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-runner-'))
  runners = []
})
afterEach(async () => {
  for (const runner of runners) {
    await runner.stop()
    runner.release()
  }
  await rm(directory, { recursive: true, force: true })
})

const SLEEPER = ['/bin/sleep', '86400']

function runnerFor(command: readonly string[], stopTimeoutMs = 5000): AsteriskRunner {
  const runner = childRunner({
    command,
    runDir: directory,
    outputPath: join(directory, 'output'),
    asteriskPidFile: join(directory, 'asterisk.pid'),
    clock: systemClock,
    stopTimeoutMs,
  })
  runners.push(runner)
  return runner
}

const pidOnFile = async (): Promise<number> =>
  JSON.parse(await readFile(join(directory, 'asterisk-process.json'), 'utf8')).pid

async function until(seen: () => Promise<boolean>): Promise<void> {
  while (!(await seen())) await new Promise(resolve => setTimeout(resolve, 10))
}

it('starts a process of its own session and stops it', async () => {
  const runner = runnerFor(SLEEPER)
  expect((await runner.state()).is).toBe('stopped')
  expect(await runner.start()).toEqual({ ok: true, value: null })
  expect(await runner.state()).toEqual({ is: 'running', restarts: 0 })
  const pid = await pidOnFile()
  const session = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3]
  expect(session).toBe(`${pid}`)
  await runner.stop()
  expect((await runner.state()).is).toBe('stopped')
  expect(await identify(pid)).toBeNull()
})

it('tells it to read its files again', async () => {
  const runner = runnerFor([
    '/bin/sh',
    '-c',
    'trap "echo reloaded" HUP; echo ready; while :; do sleep 0.05; done',
  ])
  expect((await runner.reload()).ok).toBe(false)
  await runner.start()
  const said = () => readFile(join(directory, 'output'), 'utf8')
  await until(async () => (await said()).includes('ready'))
  expect(await runner.reload()).toEqual({ ok: true, value: null })
  await until(async () => (await said()).includes('reloaded'))
  expect((await runner.state()).restarts).toBe(0)
})

it('says why a program cannot be started', async () => {
  const started = await runnerFor(['/nowhere/asterisk']).start()
  expect(started).toMatchObject({ ok: false, error: [{ code: 'asterisk-not-started' }] })
})

it('starts it again after it was killed', async () => {
  const runner = runnerFor(SLEEPER)
  await runner.start()
  const first = await pidOnFile()
  process.kill(first, 'SIGKILL')
  await until(async () => (await pidOnFile()) !== first && (await runner.state()).is === 'running')
  expect(await runner.state()).toEqual({ is: 'running', restarts: 1 })
})

it('counts the ends of one that dies at once', async () => {
  const runner = runnerFor(['/bin/false'])
  await runner.start()
  await until(async () => (await runner.state()).restarts >= 3)
})

it('waits longer before each restart, up to ten seconds', () => {
  expect([1, 2, 3, 7, 8, 60].map(restartDelayMs)).toEqual([100, 200, 400, 6400, 10_000, 10_000])
})

it('is found again by the next daemon, which starts no second one', async () => {
  const before = runnerFor(SLEEPER)
  await before.start()
  const pid = await pidOnFile()
  before.release()
  const after = runnerFor(SLEEPER)
  expect((await after.state()).is).toBe('running')
  await after.start()
  expect(await pidOnFile()).toBe(pid)
  process.kill(pid, 'SIGKILL')
  await until(async () => (await identify(pid)) === null)
  // Nobody told the second daemon; it sees it when asked.
  expect((await after.state()).is).not.toBe('running')
  await until(async () => (await after.state()).is === 'running')
  expect(await pidOnFile()).not.toBe(pid)
})

it('finds one whose number was lost, through the pid file of the program itself', async () => {
  const before = runnerFor(SLEEPER)
  await before.start()
  const pid = await pidOnFile()
  before.release()
  await rm(join(directory, 'asterisk-process.json'))
  await writeFile(join(directory, 'asterisk.pid'), `${pid}\n`)
  expect((await runnerFor(['/bin/sleep', '86401']).state()).is).toBe('stopped')
  expect((await runnerFor(SLEEPER).state()).is).toBe('running')
})

it('never ends a process that only has the same number', async () => {
  const stranger = spawn('/bin/sleep', ['86402'], { stdio: 'ignore' })
  try {
    const pid = stranger.pid ?? 0
    await writeFile(
      join(directory, 'asterisk-process.json'),
      JSON.stringify({ ...(await identify(pid)), startTime: '1' }),
    )
    await writeFile(join(directory, 'asterisk.pid'), `${pid}`)
    const runner = runnerFor(SLEEPER)
    expect((await runner.state()).is).toBe('stopped')
    await runner.stop()
    expect(await identify(pid)).not.toBeNull()
  } finally {
    stranger.kill()
  }
})

it('ends one that does not listen to SIGTERM', async () => {
  const runner = runnerFor(['/bin/sh', '-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'], 200)
  await runner.start()
  await until(async () => (await readFile(join(directory, 'output'), 'utf8')).includes('ready'))
  const pid = await pidOnFile()
  expect(await runner.stop()).toEqual({ ok: true, value: null })
  expect(await identify(pid)).toBeNull()
})
