/** Durable names of spans and ports. */

import { describe, expect, it } from 'vitest'
import { deviceSchema } from '../../daemon/settings/schema.ts'
import { dynamicSpanKey, placeKey, portKey, spanKey } from '../../dahdi/identity.ts'

const place = { hardwareId: '', location: '', device: null, name: '', number: 7 }

describe('identity', () => {
  it.each([
    [{ ...place, hardwareId: '1TE133F5001', location: 'PCI Bus 02 Slot 01' }, '1TE133F5001'],
    [{ ...place, location: 'PCI Bus 02 Slot 01', device: 'pci:0000:02:00.0' }, '@PCI Bus 02 Slot 01'],
    [{ ...place, device: 'pci:0000:02:00.0', name: 'WCT1/0' }, 'pci:0000:02:00.0'],
    [{ ...place, name: 'WCT1/0' }, 'WCT1/0'],
    [place, 'span-7'],
    [{ ...place, location: 'SLOT=1, BUS=7' }, '@SLOT_1_ BUS_7'],
    [{ ...place, hardwareId: '\n ' }, 'span-7'],
  ])('%j is %s', (given, key) => {
    expect(placeKey(given)).toBe(key)
  })

  it('is always a key the settings accept', () => {
    const odd = placeKey({ ...place, hardwareId: `<é>\u0000${'x'.repeat(300)}` })
    const port = portKey(spanKey(odd, 128), 1024)
    expect(deviceSchema.safeParse({ kind: 'analog', port })).toMatchObject({ success: true, data: { port } })
  })

  it('of a dynamic span is the name the kernel will give it', () => {
    expect(dynamicSpanKey({ driver: 'loc', address: '1:0' })).toBe('DYN/loc/1:0/1')
    expect(dynamicSpanKey({ driver: 'eth', address: 'eth0/00:11:22:33:44:55/subaddress' })).toBe(
      'DYN/eth/eth0/00:11:22:33:44:55/subaddre/1',
    )
  })
})
