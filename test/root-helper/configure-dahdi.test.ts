/** dahdi_cfg: its verdicts, its deadline, and the semaphore a killed run leaves behind. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import { configureDahdi } from '../../daemon/root-helper/configure-dahdi.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

let machine: FakeMachine
beforeEach(async () => {
  machine = await fakeMachine()
})
afterEach(() => machine.remove())

const SEMAPHORE = 'dev/shm/sem.dahdi_cfg'

it('is told which file', async () => {
  expect(await configureDahdi(machine.places)).toEqual({ ok: true, value: null })
  expect(await machine.calls()).toEqual([`dahdi_cfg -c ${machine.places.dahdi}/system.conf`])
})

it('names the line of a mistake', async () => {
  await machine.program(
    'dahdi_cfg',
    `printf "line 3: Unknown keyword 'foo'\\n\\n1 error(s) detected\\n" >&2; exit 1`,
  )
  expect(await configureDahdi(machine.places)).toMatchObject({
    ok: false,
    error: [{ code: 'dahdi-syntax', params: { line: 3, message: "Unknown keyword 'foo'" } }],
  })
})

it('says when no driver is there', async () => {
  await machine.program(
    'dahdi_cfg',
    `echo "line 0: Unable to open master device '/dev/dahdi/ctl'" >&2; exit 1`,
  )
  expect(await configureDahdi(machine.places)).toMatchObject({ error: [{ code: 'dahdi-not-loaded' }] })
})

it('shows the first words of a complaint nobody knows', async () => {
  await machine.program('dahdi_cfg', 'echo "something new" >&2; exit 7')
  expect(await configureDahdi(machine.places)).toMatchObject({
    error: [{ code: 'dahdi-cfg-failed', params: { status: 7, reason: 'something new' } }],
  })
})

/** Waits at the semaphore like the real one; SIGTERM ends it. */
const STUCK = (semaphore: string) => `while [ -e '${semaphore}' ]; do sleep 0.05 & wait $!; done`

it('removes the semaphore of a killed run and tries once more', async () => {
  await machine.write(SEMAPHORE, 'x')
  await machine.program('dahdi_cfg', STUCK(machine.places.semaphore))
  expect(await configureDahdi(machine.places, 300)).toEqual({ ok: true, value: null })
  expect(await machine.read(SEMAPHORE)).toBeNull()
  expect(await machine.calls()).toHaveLength(2)
})

it('leaves it alone while another dahdi_cfg lives', async () => {
  await machine.write(SEMAPHORE, 'x')
  await machine.write('proc/4242/comm', 'dahdi_cfg\n')
  await machine.program('dahdi_cfg', STUCK(machine.places.semaphore))
  expect(await configureDahdi(machine.places, 300)).toMatchObject({ error: [{ code: 'dahdi-cfg-timeout' }] })
  expect(await machine.read(SEMAPHORE)).toBe('x')
})
