/** Loading and unloading drivers: what is asked of the system, in which order. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDrivers, unloadDrivers } from '../../daemon/root-helper/drivers.ts'
import { dynamicDrivers, moduleNames } from '../../daemon/root-helper/module-files.ts'
import { unloadOrder } from '../../daemon/root-helper/unload-order.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

const LOADED = `wctdm24xxp 69632 0 - Live 0x0000000000000000
dahdi_echocan_oslec 16384 5 - Live 0x0000000000000000
dahdi_voicebus 57344 1 wctdm24xxp, Live 0x0000000000000000
dahdi_dynamic_loc 20480 4 - Live 0x0000000000000000
dahdi_dynamic 28672 5 dahdi_dynamic_loc, Live 0x0000000000000000
oslec 20480 1 dahdi_echocan_oslec, Live 0x0000000000000000
dahdi 270336 30 wctdm24xxp,dahdi_echocan_oslec,dahdi_dynamic, Live 0x0000000000000000
crc_ccitt 12288 1 dahdi, Live 0x0000000000000000
ext4 1159168 1 - Live 0x0000000000000000
`

describe('the order of unloading', () => {
  it('has cards first, then what they used, echo cancellers late, dahdi last, and nobody else', () => {
    expect(unloadOrder(LOADED)).toEqual([
      'dahdi_dynamic_loc',
      'dahdi_dynamic',
      'wctdm24xxp',
      'dahdi_echocan_oslec',
      'dahdi',
    ])
  })

  it('is empty when dahdi is not loaded, and throws for no prefix', () => {
    expect(unloadOrder('ext4 1159168 1 - Live 0x0\n')).toEqual([])
    for (let end = 0; end < LOADED.length; end++) unloadOrder(LOADED.slice(0, end))
  })

  it('ends even if two modules claimed to hold each other', () => {
    expect(unloadOrder('dahdi 1 1 a, Live\na 1 1 dahdi, Live\n')).toEqual(['a', 'dahdi'])
  })
})

it('reads names, not words of a shell', () => {
  expect(moduleNames('# cards\nwctdm # first\n\n  wcb4xxp\n; rm -rf /\n$(id)\n-r dahdi\n')).toEqual([
    'wctdm',
    'wcb4xxp',
  ])
})

it('knows the drivers behind dynamic spans', () => {
  expect(dynamicDrivers('loadzone=ch\ndynamic=loc,1:0,24,0\n DYNAMIC = eth,eth0/0:1,24,0\n')).toEqual([
    'dahdi_dynamic',
    'dahdi_dynamic_eth',
    'dahdi_dynamic_loc',
  ])
  expect(dynamicDrivers('# dynamic=loc,1:0,24,0\nspan=1,0,0,ccs,ami\n')).toEqual([])
})

describe('on a machine', () => {
  let machine: FakeMachine
  beforeEach(async () => {
    machine = await fakeMachine()
  })
  afterEach(() => machine.remove())

  it('loads dahdi, the listed cards in their order, then the dynamic drivers, and waits for udev', async () => {
    await machine.write('etc/dahdi/modules', 'wcb4xxp\nwctdm\n')
    await machine.write('etc/dahdi/system.conf', 'dynamic=loc,1:0,24,0\n')
    expect(await loadDrivers(machine.places, ['wctdm', 'wcaxx'])).toEqual({ ok: true, value: null })
    expect(await machine.calls()).toEqual([
      'modprobe -- dahdi',
      'modprobe -- wcb4xxp',
      'modprobe -- wctdm',
      'modprobe -- wcaxx',
      'modprobe -- dahdi_dynamic',
      'modprobe -- dahdi_dynamic_loc',
      'udevadm settle --timeout=10',
    ])
  })

  it('lets DAHDI make spans of the cards, also when somebody else had loaded it', async () => {
    const parameter = 'sys/module/dahdi/parameters/auto_assign_spans'
    await machine.write(parameter, '0')
    await loadDrivers(machine.places, [])
    expect(await machine.read(parameter)).toBe('1')
  })

  it('goes on after a driver that fails and says which and why', async () => {
    await machine.program(
      'modprobe',
      'if [ "$2" = wctdm ]; then echo "modprobe: ERROR: could not insert wctdm: No such device" >&2; exit 1; fi',
    )
    const done = await loadDrivers(machine.places, ['wctdm', 'wcb4xxp'])
    expect(done).toMatchObject({
      ok: false,
      error: [
        {
          code: 'driver-load-failed',
          subject: 'driver:wctdm',
          params: { module: 'wctdm', reason: 'modprobe: ERROR: could not insert wctdm: No such device' },
        },
      ],
    })
    expect(await machine.calls()).toContain('modprobe -- wcb4xxp')
  })

  it('says which driver stays, and tries the others', async () => {
    await machine.write('proc/modules', LOADED)
    await machine.program(
      'rmmod',
      'if [ "$2" = dahdi ]; then echo "rmmod: ERROR: Module dahdi is in use" >&2; exit 1; fi',
    )
    expect(await unloadDrivers(machine.places)).toMatchObject({
      error: [{ code: 'driver-unload-failed', params: { module: 'dahdi' } }],
    })
    expect(await machine.calls()).toHaveLength(5)
  })

  it('unloads them in that order', async () => {
    await machine.write('proc/modules', LOADED)
    expect(await unloadDrivers(machine.places)).toEqual({ ok: true, value: null })
    expect(await machine.calls()).toEqual([
      'rmmod -- dahdi_dynamic_loc',
      'rmmod -- dahdi_dynamic',
      'rmmod -- wctdm24xxp',
      'rmmod -- dahdi_echocan_oslec',
      'rmmod -- dahdi',
    ])
  })
})
