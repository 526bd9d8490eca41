/** Every parser on what other machines print: names, ports, kinds, alarms and faults come out right, not just without a throw. */

import { describe, expect, it } from 'vitest'
import { parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { parseDahdiHardware } from '../../dahdi/parsers/dahdi-hardware.ts'
import { parseDahdiScan } from '../../dahdi/parsers/dahdi-scan.ts'
import { parseKernelLog, sinceLastLoad } from '../../dahdi/parsers/kernel-log.ts'
import { parseLsdahdi } from '../../dahdi/parsers/lsdahdi.ts'
import { parseProcSpans } from '../../dahdi/parsers/proc-dahdi.ts'
import * as others from './other-machines.ts'

describe('the kernel log', () => {
  const message = 'wctdm24xxp 0000:05:0d.0: Port 2: FAILED FXS (FCC)'

  it.each(Object.entries(others.HEADS))('as %s gives it', (_, head) => {
    expect(parseKernelLog(`${head}${message}\n`)).toEqual([
      { device: '0000:05:0d.0', is: 'module-failed', socket: 2 },
    ])
    expect(parseKernelLog(`${head}Module 2: FAILED FXS (FCC)\r\n`)).toEqual([
      { device: null, is: 'module-failed', socket: 3 },
    ])
  })

  it('does not take a message that speaks of a kernel for one of ours', () => {
    expect(parseKernelLog('[1.0] somebody built for the kernel of Module 0')).toEqual([])
  })

  it('counts through the sockets of a card with two buses', () => {
    const sockets = parseKernelLog(others.twoBuses).map(event => [
      event.is,
      'socket' in event && event.socket,
    ])
    expect(sockets).toEqual([
      ['module-found', 1],
      ['module-found', 6],
      ['module-failed', 8],
    ])
  })

  it('of Zaptel, from its last loading on', () => {
    expect(sinceLastLoad(parseKernelLog(others.zaptelLog))).toMatchObject([
      { is: 'dahdi-version', version: '1.4.12.1' },
      { is: 'module-found', socket: 1, module: 'fxs' },
      { is: 'card-found', name: 'Wildcard TDM400P REV I', modules: 1 },
    ])
  })
})

describe('dahdi_cfg', () => {
  it('under its former name', () => {
    const { dahdiVersion, spans, channels, problems } = parseDahdiCfg(others.ztcfg)
    expect(dahdiVersion).toBe('1.4.12.1')
    expect(spans).toEqual([{ number: 1, framing: 'CCS', coding: 'HDB3' }])
    expect(channels.map(({ channel, signalling }) => [channel, signalling])).toEqual([
      [1, 'Individual Clear channel'],
      [16, 'D-channel'],
      [32, 'FXS Kewlstart'],
    ])
    expect(problems).toEqual([
      { is: 'channel-refused', channel: 33, reason: 'No such device or address (6)', causes: [] },
      { is: 'span-refused', span: 2, reason: 'No such device or address (6)' },
    ])
  })

  it('in anybody’s journal, without losing the half of a message that looks like a head', () => {
    expect(parseDahdiCfg(others.cfgJournal).problems).toEqual([
      { is: 'syntax', line: 3, message: "Unknown keyword 'fxsk'" },
      {
        is: 'channel-refused',
        channel: 1,
        reason: 'Invalid argument (22)',
        causes: ['FXS signaling is being used on a FXS interface (use a FXO signaling variant)'],
      },
      { is: 'dynamic-span-refused', reason: 'File exists' },
      { is: 'startup-refused', reason: 'Input/output error' },
    ])
  })
})

describe('/proc/dahdi', () => {
  it('of before 2.4: a span without channels, a coding without a framing', () => {
    const [dummy, cas, t1] = parseProcSpans(others.procBefore24)
    expect(dummy).toMatchObject({ name: 'DAHDI_DUMMY/1', timingMaster: true, channels: [], alarms: [] })
    expect(cas).toMatchObject({ name: 'TE4/0/1', lineConfig: ['HDB3'], alarms: [] })
    expect(cas?.channels.map(({ signalling }) => signalling)).toEqual(['CAS', 'HDLCFCS'])
    expect(cas?.channels[0]?.echoCanceller).toEqual({ name: 'MG2', active: false })
    expect(t1).toMatchObject({ lineConfig: ['B8ZS', 'ESF'], alarms: ['yellow'] })
    expect(t1?.channels.map(({ signalling, alarms }) => [signalling, alarms])).toEqual([
      ['E&M', []],
      ['FXOLS', ['yellow']],
    ])
  })

  it('of other makers’ cards', () => {
    const [openvox, wanpipe, remora, zaphfc] = parseProcSpans(others.procOthers)
    expect(openvox).toMatchObject({ name: 'OPVXA1200/12', description: 'OpenVox A1200P/A800P Board 13' })
    expect(
      openvox?.channels.map(({ signalling, alarms, reserved }) => [signalling, alarms, reserved]),
    ).toEqual([
      ['FXSKS', [], false],
      ['FXSKS', ['red'], false],
      [null, [], true],
    ])
    expect(wanpipe?.channels[0]?.echoCanceller).toEqual({ name: 'HWEC', active: true })
    expect(remora?.channels[0]).toMatchObject({ signalling: 'FXOKS', inUse: true, alarms: [] })
    expect(zaphfc).toMatchObject({ name: 'ZTHFC1', lineConfig: ['AMI', 'CCS'], alarms: ['red'] })
  })

  it('never takes a word of the configuration for an alarm', () => {
    expect(parseProcSpans('Span 1: X "Y" CCS/HDB3/NOTOPEN\n')[0]?.alarms).toEqual([])
    expect(parseProcSpans('Span 1: X "Y" CCS/HDB3 NOTOPEN\n')[0]?.alarms).toEqual(['notopen'])
  })
})

describe('the tools of DAHDI', () => {
  it('dahdi_scan with its span types cut short', () => {
    expect(
      parseDahdiScan(others.scanCutShort).map(({ kind, alarms, deviceType, hardwareEchoCanceller }) => [
        kind,
        alarms,
        deviceType,
        hardwareEchoCanceller,
      ]),
    ).toEqual([
      ['bri-te', [], 'Wildcard B410P', 'VPM430'],
      ['bri-nt', ['yellow', 'loopback'], 'Wildcard B410P', null],
      ['e1', [], 'Wildcard TE435', 'VPMOCT128'],
      ['unknown', [], 'DAHDI Dummy Timing', null],
    ])
  })

  it('lsdahdi of other cards', () => {
    const [analog, pri, bri] = parseLsdahdi(others.lsOthers)
    expect(analog?.channels.map(({ type, signalling, alarms }) => [type, signalling, alarms])).toEqual([
      ['FXO', 'FXSKS', ['red']],
      ['EMPTY', null, []],
      ['unknown', null, []],
    ])
    expect(pri).toMatchObject({ timingMaster: true, lineConfig: ['HDB3', 'CCS', 'CRC4'], alarms: [] })
    expect(pri?.channels.map(({ type, signalling }) => [type, signalling])).toEqual([
      ['PRI', 'Clear'],
      ['PRI', 'HDLCFCS'],
    ])
    expect(bri?.channels.at(-1)).toMatchObject({ type: 'BRI', signalling: 'Hardware-assisted HDLC' })
  })

  it('dahdi_hardware with a warning of Perl and another PCI domain', () => {
    expect(
      parseDahdiHardware(others.hardwareOthers).map(({ address, driver, bound, device }) => [
        address,
        driver,
        bound,
        device,
      ]),
    ).toEqual([
      ['0000:02:00.0', 'wctdm24xxp', true, '8005'],
      ['0001:05:00.0', 'opvxa1200', false, '0001'],
      ['0000:05:00.0', 'NETJET-pci', true, '0001'],
      ['002/017', 'xpp_usb', false, '1160'],
    ])
  })
})

/** The same texts through a Windows editor, cut by a full disk, repeated for days, and with a picture in the middle. */
describe('damaged on the way', () => {
  const texts = [others.procBefore24, others.procOthers, others.scanCutShort, others.lsOthers]
  const binary = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 73) % 256)).toString('latin1')

  it.each([
    ['proc', parseProcSpans],
    ['scan', parseDahdiScan],
    ['ls', parseLsdahdi],
  ] as const)('%s reads CRLF and a byte order mark like LF', (_, parse) => {
    for (const text of texts) {
      const wanted = parse(text)
      expect(parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(wanted)
      // Whole lines of noise change nothing: they are no part of any format.
      expect(parse(`${binary.replaceAll(/[\r\n]/g, '')}\n${text}`)).toEqual(wanted)
    }
  })

  it('keeps what came before the end of the disk', () => {
    const half = others.procOthers.slice(0, others.procOthers.indexOf('WPT1/0/1') + 4)
    expect(parseProcSpans(half).map(({ name }) => name)).toEqual(['OPVXA1200/12', 'WPT1/0'])
  })

  it('takes ten megabytes of log in one go', () => {
    const long = others.zaptelLog.repeat(Math.ceil(10_000_000 / others.zaptelLog.length))
    expect(parseKernelLog(long).length).toBe(4 * Math.ceil(10_000_000 / others.zaptelLog.length))
    expect(sinceLastLoad(parseKernelLog(long))).toHaveLength(3)
  })
})
