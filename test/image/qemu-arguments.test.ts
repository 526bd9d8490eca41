/** The command line of QEMU. */

import { expect, test } from 'vitest'
import { imageIn } from '../../image/vm/built-image.ts'
import { type MachineSpec, qemuArguments } from '../../image/vm/qemu-arguments.ts'

const plain: MachineSpec = {
  image: imageIn('/cache/image-1'),
  acceleration: 'tcg',
  dataImage: '/tmp/data.ext4',
  extraDisks: [],
  forwards: [],
  memoryMiB: 1024,
  cpus: 2,
  kernelArguments: [],
  credentials: {},
  snapshot: false,
  controlSocket: '/tmp/control.sock',
  hotplug: false,
}

/** The values given to an option, in order. */
function values(spec: Partial<MachineSpec>, option: string): string[] {
  const args = qemuArguments({ ...plain, ...spec })
  return args.flatMap((arg, index) => (arg === option ? [args[index + 1] ?? ''] : []))
}

test('the system disk is never written to; the data disk is, unless the machine is a snapshot', () => {
  expect(values({}, '-drive')).toEqual([
    'file=/cache/image-1/system.ext4,id=system,format=raw,if=none,readonly=on',
    'file=/tmp/data.ext4,id=data,format=raw,if=none,snapshot=off',
  ])
  expect(values({ snapshot: true }, '-drive')[1]).toContain('snapshot=on')
  expect(values({ dataImage: null }, '-drive')).toHaveLength(1)
})

test('extra disks follow in order', () => {
  const extraDisks = [
    { path: '/tmp/lab.ext4', readonly: true },
    { path: '/tmp/a,b.img', readonly: false },
  ]
  expect(values({ extraDisks }, '-drive').slice(2)).toEqual([
    'file=/tmp/lab.ext4,id=extra0,format=raw,if=none,readonly=on',
    'file=/tmp/a,,b.img,id=extra1,format=raw,if=none,snapshot=off',
  ])
})

test('forwarded ports are open to this machine alone', () => {
  const forwards = [
    { guestPort: 8080, hostPort: 40001, protocol: 'tcp' },
    { guestPort: 5060, hostPort: 40002, protocol: 'udp' },
  ] as const
  expect(values({ forwards }, '-netdev')).toEqual([
    'user,id=net,hostfwd=tcp:127.0.0.1:40001-:8080,hostfwd=udp:127.0.0.1:40002-:5060',
  ])
})

test('a credential travels in base64, so that any text passes', () => {
  const unit = '[Service]\nExecStart=/bin/sh -c "echo a,b=c"\n'
  const [smbios = ''] = values({ credentials: { 'systemd.extra-unit.x.service': unit } }, '-smbios')
  const [, name, value = ''] =
    smbios.match(/^type=11,value=io\.systemd\.credential\.binary:([^=]+)=(.*)$/) ?? []
  expect(name).toBe('systemd.extra-unit.x.service')
  expect(Buffer.from(value, 'base64').toString()).toBe(unit)
  expect(value).not.toContain(',')
})

test('kernel arguments come after ours', () => {
  expect(values({ kernelArguments: ['systemd.wants=x.service'] }, '-append')[0]).toMatch(
    /^console=ttyS0 .* systemd\.wants=x\.service$/,
  )
})

test('the processor is the real one under KVM and an emulated one otherwise', () => {
  expect(values({ acceleration: 'kvm' }, '-cpu')).toEqual(['host'])
  expect(values({}, '-accel')[0]).toMatch(/^tcg/)
})

test('a slot and a USB controller are there only for what is plugged later', () => {
  expect(values({}, '-device').join(' ')).not.toMatch(/root-port|xhci/)
  expect(values({ hotplug: true }, '-device')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^pcie-root-port,id=free,/), 'qemu-xhci,id=usb']),
  )
})
