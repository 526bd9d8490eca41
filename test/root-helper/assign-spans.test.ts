/** Spans get their line modes and numbers from the two files: what is written to sysfs, and in which order. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignSpans } from '../../daemon/root-helper/assign-spans.ts'
import { configureDahdi } from '../../daemon/root-helper/configure-dahdi.ts'
import { loadDrivers } from '../../daemon/root-helper/drivers.ts'
import { kernelAgrees } from '../../daemon/root-helper/dynamic-spans.ts'
import { parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { fakeDevices } from './fake-devices.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

let machine: FakeMachine
beforeEach(async () => {
  machine = await fakeMachine()
})
afterEach(() => machine.remove())

const AUTO = 'sys/module/dahdi/parameters/auto_assign_spans'
const E1_AND_ANALOG = `# two cards
1TE133F50A1 1:1:1
@PCI_Bus_05_Slot_14 1:2:32
`

describe('spans of several cards', () => {
  it('get their mode and their number', async () => {
    await machine.write('etc/dahdi/assigned-spans.conf', E1_AND_ANALOG)
    await machine.write('etc/dahdi/span-types.conf', '1TE133F50A1 1:E1\n')
    const written = await fakeDevices(machine, [
      { name: 'pci:0000:02:00.0', location: 'PCI Bus 02 Slot 01', hardwareId: '1TE133F50A1', types: ['T1'] },
      { name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', types: ['ANALOG_MIXED'] },
    ])
    expect(await assignSpans(machine.places)).toEqual([])
    expect(await written()).toEqual({
      'pci:0000:02:00.0': { types: '1:E1', assign: '1:1:1', auto: '1' },
      'pci:0000:05:0d.0': { types: '1:ANALOG_MIXED', assign: '1:2:32', auto: '1' },
    })
  })

  it('come up without a card that is gone, and with one that is new', async () => {
    await machine.write('etc/dahdi/assigned-spans.conf', E1_AND_ANALOG)
    const written = await fakeDevices(machine, [
      { name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', types: ['ANALOG_MIXED'] },
      { name: 'pci:0000:07:00.0', location: 'PCI Bus 07 Slot 01', types: ['BRI_TE'] },
    ])
    expect(await assignSpans(machine.places)).toEqual([])
    const all = await written()
    expect(all['pci:0000:05:0d.0']?.assign).toBe('1:2:32')
    expect(all['pci:0000:07:00.0']).toMatchObject({ assign: '', auto: '1' })
  })

  it('are left alone when they have their numbers', async () => {
    await machine.write('etc/dahdi/assigned-spans.conf', '@PCI_Bus_05_Slot_14 1:2:32\n')
    const written = await fakeDevices(machine, [
      {
        name: 'pci:0000:05:0d.0',
        location: 'PCI Bus 05 Slot 14',
        types: ['ANALOG_MIXED'],
        numbered: [[1, 2]],
      },
    ])
    expect(await assignSpans(machine.places)).toEqual([])
    expect((await written())['pci:0000:05:0d.0']).toMatchObject({ assign: '', auto: '' })
  })

  it('of cards that share a place are known by their device', async () => {
    await machine.write(
      'etc/dahdi/assigned-spans.conf',
      '*/pci:0000:02:00.0 1:1:1\n*/pci:0000:03:00.0 1:2:32\n',
    )
    const written = await fakeDevices(machine, [
      { name: 'pci:0000:02:00.0', location: 'Board ID Switch 0', types: ['E1'] },
      { name: 'pci:0000:03:00.0', location: 'Board ID Switch 0', types: ['E1'] },
    ])
    await assignSpans(machine.places)
    const all = await written()
    expect([all['pci:0000:02:00.0']?.assign, all['pci:0000:03:00.0']?.assign]).toEqual(['1:1:1', '1:2:32'])
  })

  it('that a driver refuses are said, and the others go on', async () => {
    await machine.write('etc/dahdi/assigned-spans.conf', E1_AND_ANALOG)
    await machine.write('etc/dahdi/span-types.conf', '1TE133F50A1 1:E1\n')
    const written = await fakeDevices(machine, [
      { name: 'pci:0000:02:00.0', location: '', hardwareId: '1TE133F50A1', types: ['T1'], refuses: true },
      { name: 'pci:0000:05:0d.0', location: 'PCI Bus 05 Slot 14', types: ['ANALOG_MIXED'] },
    ])
    const issues = await assignSpans(machine.places)
    expect(issues.map(issue => issue.code)).toEqual(['span-type-refused', 'span-not-assigned'])
    expect((await written())['pci:0000:05:0d.0']?.assign).toBe('1:2:32')
  })
})

describe('the kernel', () => {
  it('waits for us where there are numbers of ours, and does not where there are none', async () => {
    await machine.write(AUTO, '1')
    await machine.write('etc/dahdi/assigned-spans.conf', E1_AND_ANALOG)
    await loadDrivers(machine.places, [])
    expect(await machine.read(AUTO)).toBe('0')
    await machine.write('etc/dahdi/assigned-spans.conf', '# one card\n')
    await loadDrivers(machine.places, [])
    expect(await machine.read(AUTO)).toBe('1')
  })

  it('numbers dynamic spans, which are born in dahdi_cfg', async () => {
    await machine.write(AUTO, '0')
    await machine.write('etc/dahdi/assigned-spans.conf', E1_AND_ANALOG)
    await machine.write('etc/dahdi/system.conf', 'dynamic=loc,1:0,4,0\n')
    await machine.program('dahdi_cfg', `cp '${machine.root}/${AUTO}' '${machine.root}/seen'`)
    expect(await configureDahdi(machine.places)).toEqual({ ok: true, value: null })
    expect([await machine.read('seen'), await machine.read(AUTO)]).toEqual(['1', '0'])
  })
})

describe('dynamic spans', () => {
  const CARD = { name: 'DYN/other', number: 1, firstChannel: 1, channels: 4 }
  const row = (number: number, firstChannel: number) => ({
    device: 'DYN/loc/1:0',
    local: 1,
    number,
    firstChannel,
  })
  const { dynamics } = parseSystemConf('dynamic=loc,1:0,3,0\n')

  it.each([
    ['behind the card', [CARD], row(2, 5), true],
    ['whose card is missing', [], row(2, 5), false],
    ['behind a card that is larger', [{ ...CARD, channels: 8 }], row(2, 5), false],
    ['that nobody numbers', [], { ...row(2, 5), device: 'DYN/loc/2:0' }, true],
    [
      'that stand already, in whatever place',
      [CARD, { ...CARD, name: 'DYN/loc/1:0', number: 2, firstChannel: 9 }],
      row(2, 5),
      true,
    ],
  ])('%s: whether the kernel would number them so', (_, standing, wanted, agrees) => {
    expect(kernelAgrees({ dynamics }, [wanted], standing)).toBe(agrees)
  })

  it('come up under their own numbers when a card is missing, and nothing is said of them to the kernel', async () => {
    await machine.write(AUTO, '1')
    await machine.write('etc/dahdi/assigned-spans.conf', 'DYN/loc/1:0 1:2:5\n')
    await machine.write(
      'etc/dahdi/system.conf',
      'fxoks=1-4\ndynamic=loc,1:0,2,0\nfxsks=5-6\ndefaultzone=ch\n',
    )
    const written = await fakeDevices(machine, [
      { name: 'dynamic:loc:0', location: '', hardwareId: 'DYN/loc/1:0', types: ['DYNAMIC'] },
    ])
    const span = `${machine.root}/sys/bus/dahdi_spans/devices/span-2`
    await machine.program(
      'dahdi_cfg',
      `[ "$2" = - ] && { cat > '${machine.root}/input'; mkdir -p '${span}'; echo 5 > '${span}/basechan'; echo 2 > '${span}/channels'; }; exit 0`,
    )
    expect(await configureDahdi(machine.places)).toMatchObject({
      error: [{ code: 'dahdi-no-channel', params: { channel: 1 } }],
    })
    expect((await written())['dynamic:loc:0']?.assign).toBe('1:2:5')
    expect(await machine.read('input')).toBe('dynamic=loc,1:0,2,0\ndefaultzone=ch\n')
    const conf = `${machine.places.dahdi}/system.conf`
    expect((await machine.calls()).filter(call => call.startsWith('dahdi_cfg'))).toEqual([
      'dahdi_cfg -c -',
      `dahdi_cfg -c ${conf} -S 2 -C 5-6`,
    ])
    expect(await machine.read(AUTO)).toBe('1')
  })
})

it('configures the spans that are there one by one when dahdi_cfg stops at another', async () => {
  for (const [number, first, channels] of [
    [2, 32, 4],
    [10, 36, 3],
  ] as const) {
    await machine.write(`sys/bus/dahdi_spans/devices/span-${number}/basechan`, `${first}\n`)
    await machine.write(`sys/bus/dahdi_spans/devices/span-${number}/channels`, `${channels}\n`)
  }
  await machine.program(
    'dahdi_cfg',
    '[ "$3" = -S ] || { echo "DAHDI_SPANCONFIG failed on span 1: No such device or address (6)" >&2; exit 1; }',
  )
  expect(await configureDahdi(machine.places)).toMatchObject({
    error: [{ code: 'dahdi-span-refused', params: { span: 1 } }],
  })
  const conf = `${machine.places.dahdi}/system.conf`
  expect((await machine.calls()).sort()).toEqual([
    `dahdi_cfg -c ${conf}`,
    `dahdi_cfg -c ${conf} -S 10 -C 36-38`,
    `dahdi_cfg -c ${conf} -S 2 -C 32-35`,
  ])
})
