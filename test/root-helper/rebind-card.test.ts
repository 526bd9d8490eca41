/** Taking a card back from another driver, on a sysfs laid out as the kernel has it. */

import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerRequest } from '../../daemon/root-helper/answer.ts'
import type { HelperAnswer } from '../../daemon/root-helper/verbs.ts'
import { lone } from '../dahdi/card-trees.ts'
import { layOut } from '../dahdi/machine.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

const ADDRESS = '0000:05:0d.0'
const TDM400P = 'e159:0001/b119:0003'
const request = { verb: 'rebind-card', address: ADDRESS, from: 'netjet', driver: 'wctdm' }

let machine: FakeMachine
beforeEach(async () => {
  machine = await fakeMachine()
})
afterEach(() => machine.remove())

/** The card, held by `heldBy`, and the files a driver has in sysfs. */
async function machineWith(ids: string, heldBy: string | null): Promise<void> {
  await layOut(machine.root, lone(ids, heldBy === null ? {} : { heldBy }), 'buses')
  for (const driver of ['netjet', 'hfc_multi', 'vfio-pci', 'serial', 'wctdm', 'wcb4xxp', 't1xxp'])
    for (const file of ['bind', 'unbind']) await machine.write(`sys/bus/pci/drivers/${driver}/${file}`, '')
}

/** What the kernel does when a driver is loaded that fits a card nobody holds. */
const probing = (driver: string) =>
  machine.program(
    'modprobe',
    `[ "$2" = ${driver} ] && ln -sfn ../../../bus/pci/drivers/${driver} '${machine.root}/sys/bus/pci/devices/${ADDRESS}/driver'; exit 0`,
  )
const ask = (asked: unknown): Promise<HelperAnswer> => answerRequest(machine.places, asked)
const unbound = (driver: string) => machine.read(`sys/bus/pci/drivers/${driver}/unbind`)
const thieves = () => machine.read('etc/modprobe.d/offhook-thieves.conf')

it('keeps the thief away, unbinds it, and loads the card’s own driver', async () => {
  await machineWith(TDM400P, 'netjet')
  await probing('wctdm')
  expect(await ask(request)).toEqual({ ok: true, value: null })
  expect(await unbound('netjet')).toBe(ADDRESS)
  expect(await thieves()).toMatch(/^blacklist netjet$/m)
  expect((await machine.calls()).filter(call => call.startsWith('modprobe'))).toEqual([
    'modprobe -- dahdi',
    'modprobe -- wctdm',
  ])
  // A second time there is nothing to do.
  await machine.write('sys/bus/pci/drivers/netjet/unbind', '')
  expect(await ask(request)).toEqual({ ok: true, value: null })
  expect(await unbound('netjet')).toBe('')
})

it('does not write what the generated file says already', async () => {
  await machineWith(TDM400P, 'netjet')
  await probing('wctdm')
  await machine.write('etc/modprobe.d/offhook.conf', 'blacklist netjet\n')
  expect((await ask(request)).ok).toBe(true)
  expect(await thieves()).toBeNull()
})

it('adds one thief to another', async () => {
  await machine.write('etc/modprobe.d/offhook-thieves.conf', 'blacklist hfcpci\n')
  await machineWith('1397:08b4/1397:b520', 'hfc_multi')
  await probing('wcb4xxp')
  expect((await ask({ ...request, from: 'hfcmulti', driver: 'wcb4xxp' })).ok).toBe(true)
  expect(await thieves()).toBe('blacklist hfcpci\nblacklist hfcmulti\n')
  expect(await unbound('hfc_multi')).toBe(ADDRESS)
})

it('takes a card back that was lent to a virtual machine, and forbids nothing', async () => {
  await machineWith('d161:b410/d161:b410', 'vfio-pci')
  await machine.write(`sys/bus/pci/devices/${ADDRESS}/driver_override`, 'vfio-pci\n')
  await probing('wcb4xxp')
  expect((await ask({ ...request, from: 'vfio-pci', driver: 'wcb4xxp' })).ok).toBe(true)
  expect(await machine.read(`sys/bus/pci/devices/${ADDRESS}/driver_override`)).toBe('\n')
  expect(await thieves()).toBeNull()
})

describe('a driver that calls itself otherwise on the bus', () => {
  const wct1xxp = { ...request, driver: 'wct1xxp' }
  beforeEach(() => machineWith('e159:0001/6159:0001', 'netjet'))

  it('is recognised', async () => {
    await machine.program(
      'modprobe',
      `[ "$2" = wct1xxp ] && ln -sfn ../../../bus/pci/drivers/t1xxp '${machine.root}/sys/bus/pci/devices/${ADDRESS}/driver'; exit 0`,
    )
    expect(await ask(wct1xxp)).toEqual({ ok: true, value: null })
  })

  it('is told under that name', async () => {
    await ask(wct1xxp)
    expect(await machine.read('sys/bus/pci/drivers/t1xxp/bind')).toBe(ADDRESS)
  })
})

it('tells a driver that was loaded before', async () => {
  await machineWith(TDM400P, null)
  const refusal = await ask(request)
  expect(await readFile(join(machine.root, 'sys/bus/pci/drivers/wctdm/bind'), 'utf8')).toBe(ADDRESS)
  // On paper nobody binds: it is said that the driver did not take it.
  expect(refusal).toMatchObject({
    ok: false,
    error: [{ code: 'card-not-rebound', subject: `card:pci:${ADDRESS}` }],
  })
})

describe('refuses', () => {
  it.each([
    [
      'a card that is no card of the driver',
      'd161:b410/d161:b410',
      'netjet',
      'the catalogue knows no such card',
    ],
    [
      'a chip nobody has listed, which may be a modem',
      'e159:0001/0059:0001',
      'netjet',
      'the catalogue knows no such card',
    ],
    ['a card that somebody else holds', TDM400P, 'serial', 'it is held by serial'],
  ])('%s', async (_what, ids, heldBy, reason) => {
    await machineWith(ids, heldBy)
    expect(await ask(request)).toMatchObject({
      ok: false,
      error: [{ code: 'card-not-rebound', params: { reason } }],
    })
    expect(await unbound(heldBy)).toBe('')
    expect(await machine.calls()).toEqual([])
    expect(await thieves()).toBeNull()
  })

  it('a slot with nothing in it', async () => {
    expect(await ask(request)).toMatchObject({ ok: false })
    expect(await machine.calls()).toEqual([])
  })

  it('a driver that is a file elsewhere', async () => {
    await machineWith(TDM400P, null)
    await symlink('/etc/passwd', join(machine.root, `sys/bus/pci/devices/${ADDRESS}/driver`))
    expect(await ask(request)).toMatchObject({
      ok: false,
      error: [{ params: { reason: 'it is held by passwd' } }],
    })
  })

  it.each([
    [{ ...request, address: '../../../../etc' }],
    [{ ...request, address: '0000:05:0d.0/../x' }],
    [{ ...request, address: '0000:05:0D.0\n' }],
    [{ ...request, from: 'e1000e' }],
    [{ ...request, from: '../../x' }],
    [{ ...request, driver: 'ext4' }],
    [{ ...request, driver: '-C/tmp/x' }],
    [{ verb: 'rebind-card', address: ADDRESS, from: 'netjet' }],
    [{ ...request, path: '/tmp' }],
    [{ verb: 'kernel-log', path: '/etc/shadow' }],
  ])('%j', async asked => {
    await expect(ask(asked)).rejects.toThrow('not a request of the root helper')
    expect(await machine.calls()).toEqual([])
  })
})

describe('the kernel’s messages', () => {
  it('are DAHDI’s alone', async () => {
    await machine.write(
      'dev/kmsg',
      [
        '6,801,5303,-;usb 1-4: password of the neighbour',
        '5,802,5304,-;wctdm24xxp 0000:05:0d.0: Port 1: FAILED FXS (FCC)',
        ' SUBSYSTEM=pci',
        '4,803,5305,-;iwlwifi 0000:03:00.0: Direct firmware load for secret.ucode failed with error -2',
        '',
      ].join('\n'),
    )
    expect(await ask({ verb: 'kernel-log' })).toEqual({
      ok: true,
      value: { lines: ['5,802,5304,-;wctdm24xxp 0000:05:0d.0: Port 1: FAILED FXS (FCC)'] },
    })
  })

  it('are none where they cannot be read', async () => {
    expect(await ask({ verb: 'kernel-log' })).toEqual({ ok: true, value: { lines: [] } })
  })
})
