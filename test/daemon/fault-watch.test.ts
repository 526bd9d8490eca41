/** Watching for faults: what is read when, and what is kept when nothing can be read. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { faultWatchOf } from '../../daemon/compose/fault-watch.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { emptyLiveState } from '../../daemon/live/reduce.ts'
import { ok, type Result, refused } from '../../daemon/model/issue.ts'
import { layOut } from '../dahdi/machine.ts'
import { machines } from '../dahdi/machines.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function watching(helper: boolean) {
  await layOut(root, { ...machines.tdm400p, kernelLog: ['Module 0: FAILED FXS (FCC)'] }, 'buses')
  const clock = createHandClock()
  let listener: (state: LiveState) => void = () => {}
  let lines: Result<readonly string[]> = ok(['Module 1: Not installed'])
  const asked: number[] = []
  const watch = faultWatchOf({
    hardwareRoot: root,
    exchangeLogPath: join(root, 'messages.log'),
    helper: helper
      ? {
          async kernelLog() {
            asked.push(clock.elapsed())
            return lines
          },
        }
      : null,
    live: {
      state: () => emptyLiveState(0),
      subscribe(given) {
        listener = given
        return () => {
          listener = () => {}
        }
      },
    },
    clock,
  })
  return {
    watch,
    clock,
    asked,
    tell: (state: LiveState) => listener(state),
    helperSays(said: typeof lines) {
      lines = said
    },
  }
}

it('reads spans, Asterisk’s log and the kernel’s messages', async () => {
  const { watch } = await watching(false)
  await writeFile(
    join(root, 'messages.log'),
    "WARNING: PRI Error on span 3: We think we're the CPE, but they think they're the CPE too.\n",
  )
  await watch.look()
  const { kernelLog, history, exchangeLog } = watch.facts()
  expect(kernelLog).toEqual([{ device: null, is: 'module-failed', socket: 1 }])
  expect(history.readings).toHaveLength(1)
  expect([...history.troubleSince.keys()]).toEqual(['port:3'])
  expect([...exchangeLog.sameSide]).toEqual([3])
})

it('asks the root helper, and keeps what it knew when that does not answer', async () => {
  const { watch, helperSays } = await watching(true)
  await watch.look()
  const known = [{ device: null, is: 'socket-empty', socket: 2 }]
  expect(watch.facts().kernelLog).toEqual(known)
  helperSays(refused([]))
  await watch.look()
  expect(watch.facts().kernelLog).toEqual(known)
})

it('looks at the spans every half minute until it is stopped, and sees a live alarm at once', async () => {
  const { watch, clock, tell } = await watching(true)
  watch.start()
  expect(clock.pending()).toEqual([30_000])
  tell({
    ...emptyLiveState(0),
    asterisk: { is: 'up', since: 0, version: '', systemName: '' },
    portAlarms: new Map([[7, 'red']]),
  })
  expect(watch.facts().history.troubleSince.get('port:7')).toBe(clock.now())
  watch.stop()
  expect(clock.pending()).toEqual([])
})

it('remembers which drivers would not load, until they do', async () => {
  const { watch } = await watching(true)
  watch.driversLoaded([
    {
      code: 'driver-load-failed',
      severity: 'error',
      subject: 'driver:wctdm',
      params: { module: 'wctdm', reason: 'Exec format error' },
    },
    { code: 'root-helper-unreachable', severity: 'error', subject: null, params: { reason: 'ENOENT' } },
  ])
  expect(watch.facts().driverFailures).toEqual([{ module: 'wctdm', reason: 'Exec format error' }])
  watch.driversLoaded([])
  expect(watch.facts().driverFailures).toEqual([])
})
