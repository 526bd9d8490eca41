/** Machines known only by what their tools printed. */

import { describe, expect, it } from 'vitest'
import { toldDevices } from '../../dahdi/outputs/told-devices.ts'
import { toldSpans } from '../../dahdi/outputs/told-spans.ts'
import { detectInOutputs } from '../../dahdi/outputs.ts'
import { parseLspci } from '../../dahdi/parsers/lspci.ts'
import { parseShowStatus } from '../../dahdi/parsers/show-status.ts'
import { MUTATIONS, mutations } from './hostile.ts'
import * as samples from './samples.ts'

describe('lspci', () => {
  it('is read with -nnk', () => {
    expect(parseLspci(samples.lspciNnk).slice(1)).toEqual([
      {
        address: '0000:05:0d.0',
        vendor: 'd161',
        device: '0205',
        subvendor: 'd161',
        subdevice: '0000',
        classCode: '0200',
        driver: 'wct4xxp',
      },
      {
        address: '0000:06:01.0',
        vendor: 'e159',
        device: '0001',
        subvendor: 'b119',
        subdevice: '0003',
        classCode: '0780',
        driver: 'netjet',
      },
    ])
  })

  it('is read in numbers and in the form for machines', () => {
    const [hfc, tiger] = parseLspci(samples.lspciNumbers)
    expect(hfc).toMatchObject({ vendor: '1397', device: '08b4', subdevice: 'b562', driver: 'hfc_multi' })
    expect(tiger).toMatchObject({ address: '0000:03:09.0', vendor: 'e159', subvendor: 'a9fd' })
    expect(parseLspci(samples.lspciVmm)).toEqual([
      {
        address: '0000:02:04.0',
        vendor: 'd161',
        device: '8005',
        subvendor: 'd161',
        subdevice: '8005',
        classCode: '0280',
        driver: 'wctdm24xxp',
      },
    ])
  })
})

describe('dahdi show status', () => {
  it('tells alarms, counters and the framing', () => {
    expect(parseShowStatus(samples.showStatus)).toMatchObject([
      {
        description: 'Wildcard TE205P Card 0 Span 1',
        alarms: [],
        irqMisses: 3,
        bipolarViolations: 12,
        crc4Errors: 4,
      },
      { alarms: ['blue', 'red'], crc4Errors: 0, lineConfig: ['ESF', 'B8ZS'] },
      { description: 'Wildcard AEX410 Board 1', alarms: [], lineConfig: [] },
    ])
  })
})

const told = async (...texts: string[]) => {
  const { inventory, gaps } = await detectInOutputs(texts)
  return {
    cards: inventory.cards.map(card => `${card.name} ${card.state.is} ${card.spans.join(',')}`.trim()),
    spans: inventory.spans.map(span => `${span.kind} ${span.ports.map(port => port.kind).join(' ')}`.trim()),
    keys: inventory.spans.map(span => span.key),
    gaps,
  }
}

describe('a machine by its outputs', () => {
  it('has the cards of lspci, and says who stole one', async () => {
    expect(await told(samples.lspciNnk)).toMatchObject({
      cards: ['Wildcard TE205P ready', 'Wildcard TDM400P REV I stolen'],
      gaps: [],
    })
  })

  it('has the spans of dahdi_scan on the cards of lspci, where both name the place', async () => {
    const scan = `[1]
active=yes
alarms=OK
description=B4XXP (PCI) Card 0 Span 1
name=B4/0/1
location=PCI Bus 05 Slot 14
basechan=1
totchans=3
type=digital-TE
coding=AMI
framing=CCS
[2]
name=B4/0/2
location=PCI Bus 05 Slot 14
basechan=4
totchans=3
type=digital-NT
[3]
name=WCTDM/0
description=Wildcard TDM400P REV I Board 1
location=PCI Bus 06 Slot 02
basechan=7
totchans=4
type=analog
port=7,FXS
port=8,FXO
port=9,none
port=10,FXS FAILED
`
    const { cards, spans, keys } = await told(
      scan,
      '05:0d.0 0200: d161:b410\n06:01.0 0780: e159:0001\n\tSubsystem: b119:0001\n',
    )
    expect(cards).toEqual(['Wildcard B410P ready 1,2', 'Wildcard TDM400P REV I ready 3'])
    expect(spans).toEqual([
      'bri-te bearer bearer data',
      'bri-nt bearer bearer data',
      'analog fxs fxo empty failed',
    ])
    expect(new Set(keys).size).toBe(3)
  })

  it('is asked for more where an output leaves something open', async () => {
    expect(await told('00:06.0 0780: e159:0001\n')).toMatchObject({ gaps: ['drivers', 'subsystem'] })
    expect(await told(samples.showStatus)).toMatchObject({
      spans: ['e1', 't1', 'unknown'],
      gaps: ['cards'],
    })
  })

  it('is known by a card’s name where dahdi_hardware prints no subsystem', async () => {
    const { cards } = await told('pci:0000:01:0b.0   wctdm-       e159:0001 Wildcard TDM400P REV H\n')
    expect(cards).toEqual(['Wildcard TDM400P REV H not-loaded'])
  })

  it('has the sockets of the kernel log for want of anything better', async () => {
    expect(
      await told(
        'Module 0: Installed -- AUTO FXS/DPO\nModule 1: Not installed\nModule 2: FAILED FXS (FCC)\nModule 3: Installed -- AUTO FXO (FCC mode)\n',
      ),
    ).toMatchObject({ spans: ['analog fxs empty failed fxo'] })
  })

  it('is read from what dahdi_genconf wrote beside its lines', async () => {
    const channels = `; Span 1: WCTDM/0 "Wildcard AEX410" (MASTER)
;;; line="1 WCTDM/0/0 FXSKS  (EC: VPMOCT032 - INACTIVE)"
signalling=fxs_ks
channel => 1

;;; line="2 WCTDM/0/1 FXOKS (In use)"
`
    expect(await told(channels)).toMatchObject({ spans: ['analog fxo fxs'] })
  })

  it('is read from files of /sys that grep has printed', async () => {
    const root = '/sys/bus/dahdi_devices/devices/pci:0000:05:0d.0'
    const files = [
      `${root}/hardware_id:TE-1`,
      `${root}/location:PCI Bus 05 Slot 14`,
      `${root}/span-1/name:TE2/0/1`,
      `${root}/span-1/spantype:E1`,
      `${root}/span-1/basechan:1`,
      `${root}/span-1/is_digital:1`,
      '/sys/bus/pci/devices/0000:05:0d.0/vendor:0xd161',
      '/sys/bus/pci/devices/0000:05:0d.0/device:0x0205',
      '==> /proc/dahdi/1 <==',
      'Span 1: TE2/0/1 "T2XXP (PCI) Card 0 Span 1" HDB3/CCS/CRC4 RED',
      '',
      '   1 TE2/0/1/1 Clear (In use) RED',
    ]
    const { cards, spans, keys } = await told(files.join('\n'))
    expect({ cards, spans, keys }).toEqual({
      cards: ['Wildcard TE205P ready 1'],
      spans: ['e1 bearer'],
      keys: ['TE-1/1'],
    })
  })

  it('stands any damage', () => {
    const all = [
      samples.lspciNnk,
      samples.scan,
      samples.ls,
      samples.hardware,
      samples.showStatus,
      samples.dmesg,
    ]
    for (const text of mutations(all, MUTATIONS)) {
      toldDevices([text])
      toldSpans([text])
    }
  })
})
