/** Changes of the network: put in force by systemd's programs, and taken back when nobody confirms. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import { NETWORK_FILES } from '../../daemon/network/render.ts'
import { answerRequest } from '../../daemon/root-helper/answer.ts'
import { bringNetworkBack } from '../../daemon/root-helper/network-trial.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

let machine: FakeMachine
beforeEach(async () => {
  machine = await fakeMachine()
  for (const name of ['networkctl', 'hostnamectl', 'timedatectl', 'systemd-run']) await machine.program(name)
  await machine.write('usr/share/zoneinfo/Europe/Zurich', '')
  await machine.write('sys/class/net/enp1s0', '')
  await machine.write('etc/systemd/timesyncd.conf.d/x', '')
  await machine.write('etc/systemd/offhook/x', '')
  await machine.write('var/lib/offhook-root/x', '')
  await machine.write(OFFICE, before)
})
afterEach(() => machine.remove())

const OFFICE = `etc/systemd/${NETWORK_FILES.office}`
const PHONES = `etc/systemd/${NETWORK_FILES.telephones}`
const before = '[Match]\nName=enp1s0\n\n[Network]\nDHCP=yes\n'
const after = '[Match]\nName=enp1s0\n\n[Network]\nAddress=192.168.1.10/24\n'
const ask = (request: Record<string, unknown>) => answerRequest(machine.places, request)
const network = (action: string, more = {}) => ask({ verb: 'network', action, ...more })
const install = (name: string, text: string | null) =>
  ask({ verb: 'install-files', room: 'systemd', files: [{ name, text }] })
const done = { ok: true, value: null }

it('what is not confirmed comes back, and what was added goes', async () => {
  expect(await network('try', { seconds: 180 })).toEqual(done)
  expect(await machine.calls()).toContain(
    'systemd-run --unit=offhook-network-back.service --on-active=180s --timer-property=AccuracySec=1s',
  )
  expect(await install(NETWORK_FILES.office, after)).toEqual(done)
  expect(await install(NETWORK_FILES.telephones, after)).toEqual(done)
  expect(await network('state')).toEqual({ ok: true, value: { network: 'on-trial' } })

  await bringNetworkBack(machine.places)
  expect(await machine.read(OFFICE)).toBe(before)
  expect(await machine.read(PHONES)).toBeNull()
  expect((await machine.calls()).at(-1)).toBe('systemctl reload systemd-networkd.service')
  expect(await network('state')).toEqual({ ok: true, value: { network: 'returned' } })
  expect(await network('keep')).toEqual(done)
  expect(await network('state')).toEqual({ ok: true, value: { network: 'settled' } })
})

it('who was let in from the former network is let in again', async () => {
  const file = 'var/lib/offhook-root/firewall.nft'
  await machine.program('nft')
  await machine.write(file, 'as it was')
  await network('try', { seconds: 180 })
  await install(NETWORK_FILES.office, after)
  await machine.write(file, 'for the new network')
  await bringNetworkBack(machine.places)
  expect(await machine.read(file)).toBe('as it was')
  expect(await machine.calls()).toContain('nft -f -')
})

it('at boot there is nobody to tell yet', async () => {
  await network('try', { seconds: 180 })
  await install(NETWORK_FILES.office, after)
  await machine.program('systemctl', '[ "$1" != is-active ]')
  await bringNetworkBack(machine.places)
  expect(await machine.read(OFFICE)).toBe(before)
  expect((await machine.calls()).filter(call => call.includes('reload'))).toEqual([])
})

it('what was kept and cannot be read keeps nothing from starting', async () => {
  await machine.write('var/lib/offhook-root/network-trial.json', '{"network/../../passwd":"x"}')
  await bringNetworkBack(machine.places)
  expect(await machine.read(OFFICE)).toBe(before)
  expect(await network('state')).toEqual({ ok: true, value: { network: 'settled' } })
})

it('what is confirmed stays', async () => {
  await network('try', { seconds: 180 })
  await install(NETWORK_FILES.office, after)
  expect(await network('keep')).toEqual(done)
  expect((await machine.calls()).at(-1)).toBe('systemctl stop offhook-network-back.timer')
  await bringNetworkBack(machine.places)
  expect(await machine.read(OFFICE)).toBe(after)
})

it('without a timer there is no trial', async () => {
  await machine.program('systemd-run', 'echo "no bus" >&2; exit 1')
  expect(await network('try', { seconds: 180 })).toMatchObject({
    ok: false,
    error: [{ code: 'network-not-set' }],
  })
  expect(await network('state')).toEqual({ ok: true, value: { network: 'settled' } })
})

it('a VLAN that no file names any more is removed', async () => {
  for (const device of ['vlan10', 'vlan20', 'lo']) await machine.write(`sys/class/net/${device}`, '')
  await install(NETWORK_FILES.officeDevice, '[NetDev]\nName=vlan10\nKind=vlan\n\n[VLAN]\nId=10\n')
  expect(await network('reload')).toEqual(done)
  expect(await machine.calls()).toEqual([
    'systemctl reload systemd-networkd.service',
    'networkctl delete vlan20',
  ])
})

it('name and clock', async () => {
  await install(NETWORK_FILES.hostName, 'telephones\n')
  await install(NETWORK_FILES.timeZone, 'Europe/Zurich\n')
  expect(await network('host-name')).toEqual(done)
  expect(await network('clock')).toEqual(done)
  await install(NETWORK_FILES.timeZone, null)
  await install(NETWORK_FILES.hostName, null)
  expect(await network('host-name')).toEqual(done)
  expect(await machine.calls()).toEqual([
    'hostnamectl set-hostname --static telephones',
    'timedatectl set-timezone Europe/Zurich',
    'systemctl try-restart systemd-timesyncd.service',
    'hostnamectl set-hostname --static offhook',
  ])
})

it('a time zone nobody knows is not set', async () => {
  await install(NETWORK_FILES.timeZone, 'Europe/Nowhere\n')
  expect(await network('clock')).toMatchObject({ ok: false, error: [{ code: 'network-not-set' }] })
  expect(await machine.calls()).toEqual([])
})

it.each([
  ['a trial for ever', { action: 'try', seconds: 1_000_000 }],
  ['a trial of no time', { action: 'try', seconds: 0 }],
  ['another action', { action: 'delete', device: 'lo' }],
  ['more than it was asked', { action: 'keep', path: '/etc/passwd' }],
])('%s is refused', async (_what, request) => {
  await expect(ask({ verb: 'network', ...request })).rejects.toThrow('not a request')
})
