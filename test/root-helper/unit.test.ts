/** systemd's words in ours. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnUnit, parseUnit } from '../../daemon/root-helper/unit.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

describe('the state of a unit', () => {
  it.each([
    ['active', 'running'],
    ['reloading', 'running'],
    ['activating', 'starting'],
    ['deactivating', 'stopped'],
    ['inactive', 'stopped'],
    ['failed', 'failed'],
    ['something-new', 'stopped'],
  ])('%s is %s', (active, is) => {
    expect(parseUnit(`NRestarts=4\nActiveState=${active}\nSubState=x\n`)).toEqual({ is, restarts: 4 })
  })

  it('throws at no prefix', () => {
    const text = 'NRestarts=4\nActiveState=active\nSubState=running\n'
    for (let end = 0; end < text.length; end++) parseUnit(text.slice(0, end))
    expect(parseUnit('NRestarts=many\n')).toEqual({ is: 'stopped', restarts: 0 })
  })
})

describe('acting on it', () => {
  let machine: FakeMachine
  beforeEach(async () => {
    machine = await fakeMachine()
  })
  afterEach(() => machine.remove())

  it('does it and looks', async () => {
    await machine.program(
      'systemctl',
      '[ "$1" = show ] && printf "ActiveState=active\\nNRestarts=0\\n"; exit 0',
    )
    expect(await actOnUnit('asterisk.service', 'restart')).toEqual({
      ok: true,
      value: { is: 'running', restarts: 0 },
    })
    expect(await machine.calls()).toEqual([
      'systemctl restart -- asterisk.service',
      'systemctl show --property=ActiveState,SubState,NRestarts -- asterisk.service',
    ])
  })

  it('says why not', async () => {
    await machine.program('systemctl', 'echo "Job for asterisk.service failed." >&2; exit 1')
    expect(await actOnUnit('asterisk.service', 'start')).toMatchObject({
      ok: false,
      error: [
        { code: 'unit-failed', params: { action: 'start', reason: 'Job for asterisk.service failed.' } },
      ],
    })
  })
})
