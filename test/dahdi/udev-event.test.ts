/** What udevadm tells, line by line. */

import { expect, it } from 'vitest'
import { mayChangeHardware, monitorArguments, parseUdevEvent } from '../../dahdi/parsers/udev-event.ts'
import { expectSurvives } from './hostile.ts'

const PCI = 'UDEV  [4321.123456] add      /devices/pci0000:00/0000:00:1e.0/0000:05:0d.0 (pci)'

it.each([
  [PCI, { action: 'add', path: '/devices/pci0000:00/0000:00:1e.0/0000:05:0d.0', subsystem: 'pci' }],
  [
    'UDEV  [12.5] remove   /devices/pci0000:00/0000:00:1d.7/usb1/1-4 (usb)\r',
    { action: 'remove', path: '/devices/pci0000:00/0000:00:1d.7/usb1/1-4', subsystem: 'usb' },
  ],
  [
    'UDEV  [9876543.000001] offline  /devices/pci0000:00/0000:05:0d.0/pci:0000:05:0d.0/span-1 (dahdi_spans)',
    {
      action: 'offline',
      path: '/devices/pci0000:00/0000:05:0d.0/pci:0000:05:0d.0/span-1',
      subsystem: 'dahdi_spans',
    },
  ],
])('understands %s', (line, event) => {
  expect(parseUdevEvent(line)).toEqual(event)
})

it.each([
  '',
  'monitor will print the received events for:',
  'UDEV - the event which udev sends out after rule processing',
  'ACTION=add',
  PCI.replace('UDEV  ', 'KERNEL'),
  PCI.slice(0, -1),
  `${PCI} and more`,
])('is no event: %j', line => {
  expect(parseUdevEvent(line)).toBeNull()
})

it('whatever comes, it does not throw', () => {
  expectSurvives(parseUdevEvent, [PCI])
})

it('asks for cards and spans, and looks again when they come, go or get a driver', () => {
  expect(monitorArguments).toEqual([
    'monitor',
    '--udev',
    '--subsystem-match=pci',
    '--subsystem-match=usb',
    '--subsystem-match=dahdi_devices',
    '--subsystem-match=dahdi_spans',
  ])
  const told = (action: string, subsystem: string) => mayChangeHardware({ action, path: '/', subsystem })
  expect(['add', 'remove', 'bind', 'unbind', 'offline'].every(action => told(action, 'dahdi_spans'))).toBe(
    true,
  )
  expect([told('change', 'pci'), told('add', 'block')]).toEqual([false, false])
})
