/** The parsers of what the tools of DAHDI print. */

import { describe, expect, it } from 'vitest'
import { parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { parseDahdiHardware } from '../../dahdi/parsers/dahdi-hardware.ts'
import { parseDahdiScan } from '../../dahdi/parsers/dahdi-scan.ts'
import { parseLsdahdi } from '../../dahdi/parsers/lsdahdi.ts'
import { expectSurvives } from './hostile.ts'
import * as samples from './samples.ts'

describe('dahdi_scan', () => {
  it('tells spans, sockets and what failed', () => {
    const [te, e1, analog, dynamic, broken] = parseDahdiScan(samples.scan)
    expect(te).toMatchObject({
      number: 1,
      kind: 'bri-te',
      configured: false,
      alarms: [],
      location: 'PCI Bus 03 Slot 04',
    })
    expect(e1).toMatchObject({
      kind: 'e1',
      alarms: ['blue', 'red'],
      deviceType: 'Wildcard TE121',
      hardwareEchoCanceller: 'VPMADT032',
      firstChannel: 4,
      channelCount: 31,
      framing: 'CCS',
      crc4: true,
    })
    expect(analog).toMatchObject({ kind: 'analog', type: 'analog' })
    expect(analog?.ports).toEqual([
      { channel: 35, kind: 'failed', module: 'fxs' },
      { channel: 36, kind: 'fxo', module: 'fxo' },
      { channel: 37, kind: 'empty', module: null },
      { channel: 38, kind: 'unknown', module: null },
    ])
    // The tool has room for five letters of the type.
    expect(dynamic).toMatchObject({ number: 6, kind: 'dynamic', type: 'digital' })
    expect(broken).toMatchObject({ number: 7, type: null })
  })

  it('survives anything', () => expectSurvives(parseDahdiScan, [samples.scan]))
})

describe('dahdi_hardware', () => {
  it('tells devices, drivers and the units of an Astribank', () => {
    const [astribank, tdm, bri, nobody] = parseDahdiHardware(samples.hardware)
    expect(astribank).toMatchObject({
      bus: 'usb',
      address: '001/002',
      driver: 'xpp_usb',
      bound: true,
      label: 'usb:123',
      connector: 'usb-0000:00:1d.7-1',
    })
    expect(astribank?.units).toEqual([
      { name: 'XBUS-00/XPD-00', type: 'FXS', span: 2, syncMaster: false },
      { name: 'XBUS-00/XPD-10', type: 'FXO', span: 3, syncMaster: true },
    ])
    expect(tdm).toMatchObject({
      address: '0000:01:0b.0',
      driver: 'wctdm',
      bound: false,
      vendor: 'e159',
      device: '0001',
    })
    expect(bri).toMatchObject({ driver: 'wcb4xxp', bound: true, vendor: 'd161', device: 'b410' })
    expect(nobody).toMatchObject({ driver: null, bound: false, name: '' })
  })

  it('survives anything', () => expectSurvives(parseDahdiHardware, [samples.hardware]))
})

describe('lsdahdi', () => {
  it('tells the port column from the signalling', () => {
    const [analog, contacts, e1] = parseLsdahdi(samples.ls)
    expect(analog).toMatchObject({ number: 1, name: 'WCTDM/0', timingMaster: true })
    expect(analog?.channels).toEqual([
      {
        channel: 1,
        type: 'FXS',
        signalling: 'FXOKS',
        inUse: true,
        alarms: [],
        echoCanceller: { name: 'MG2', active: false },
      },
      { channel: 2, type: 'FXO', signalling: 'FXSKS', inUse: false, alarms: ['red'], echoCanceller: null },
    ])
    expect(contacts?.channels[0]?.type).toBe('Output')
    expect(e1).toMatchObject({ lineConfig: ['HDB3', 'CCS', 'CRC4'], alarms: ['red'] })
    expect(e1?.channels.map(each => each.signalling)).toEqual(['Clear', 'HDLCFCS'])
  })

  it('survives anything', () => expectSurvives(parseLsdahdi, [samples.ls]))
})

describe('dahdi_cfg', () => {
  it('reads its listing', () => {
    expect(parseDahdiCfg(samples.cfgListing)).toEqual({
      toolsVersion: '3.4.0',
      dahdiVersion: '3.4.0',
      problems: [],
      errorCount: null,
      spans: [{ number: 1, framing: 'CCS', coding: 'HDB3' }],
      channels: [
        { channel: 1, signalling: 'FXS Kewlstart', echoCanceller: 'mg2' },
        { channel: 2, signalling: 'D-channel', echoCanceller: null },
      ],
      channelsToConfigure: 2,
    })
  })

  it('reads every complaint', () => {
    const { problems, errorCount } = parseDahdiCfg(samples.cfgErrors)
    expect(errorCount).toBe(2)
    expect(problems).toEqual([
      { is: 'syntax', line: 3, message: "Unknown keyword 'fxsk'" },
      { is: 'syntax', line: 9, message: "Channel must be between 1 and 1023 (not '1024')" },
      { is: 'spans-not-assigned' },
      { is: 'span-refused', span: 2, reason: 'No such device or address (6)' },
      {
        is: 'channel-refused',
        channel: 1,
        reason: 'Invalid argument (22)',
        causes: [
          'FXS signaling is being used on a FXS interface (use a FXO signaling variant)',
          'RBS signaling is being used on a E1 CCS span',
        ],
      },
      { is: 'echo-canceller-refused', channel: 4, reason: 'Invalid argument (22)' },
      { is: 'dynamic-span-refused', reason: 'File exists' },
      { is: 'startup-refused', reason: 'Input/output error' },
      { is: 'locked', reason: "Unable to create 'dahdi_cfg' mutex: Permission denied" },
      { is: 'no-dahdi', device: '/dev/dahdi/ctl' },
      { is: 'no-file', file: '/etc/dahdi/system.conf' },
    ])
  })

  it('finds the tell-tale kernel line in a syslog', () => {
    expect(parseDahdiCfg(samples.cfgSyslog).problems).toEqual([
      {
        is: 'channel-refused',
        channel: 1,
        reason: 'Invalid argument (22)',
        causes: ['FXS signaling is being used on a FXS interface (use a FXO signaling variant)'],
      },
      { is: 'no-channel', channel: 1 },
    ])
  })

  it('survives anything', () =>
    expectSurvives(parseDahdiCfg, [samples.cfgListing, samples.cfgErrors, samples.cfgSyslog]))
})
