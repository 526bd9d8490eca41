/** The parsers of what DAHDI and its tools say. */

import { describe, expect, it } from 'vitest'
import { parseAlarms } from '../../dahdi/parsers/alarms.ts'
import { parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { parseDahdiHardware } from '../../dahdi/parsers/dahdi-hardware.ts'
import { parseDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { parseDahdiScan } from '../../dahdi/parsers/dahdi-scan.ts'
import { parseKernelLog } from '../../dahdi/parsers/kernel-log.ts'
import { parseLsdahdi } from '../../dahdi/parsers/lsdahdi.ts'
import { parseModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { globMatches, listsModule, modulesFor, parseModulesAlias } from '../../dahdi/parsers/modules-alias.ts'
import { parseProcSpan, parseProcSpans } from '../../dahdi/parsers/proc-dahdi.ts'
import { parseSigcap, parseSignalling } from '../../dahdi/parsers/signalling.ts'
import { expectSurvives } from './hostile.ts'
import { DEBIAN_ALIASES } from './machines.ts'
import * as samples from './samples.ts'

describe('/proc/dahdi', () => {
  it('tells all of a modern span', () => {
    const span = parseProcSpan(samples.procModern)
    expect(span).toMatchObject({
      number: 3,
      name: 'TE2/0/1',
      description: 'T2XXP (PCI) Card 0 Span 1',
      timingMaster: true,
      clockSource: true,
      lineConfig: ['CCS', 'HDB3', 'CRC4'],
      alarms: ['blue', 'yellow', 'red'],
      counters: {
        bipolarViolations: 5,
        crc4Errors: 17,
        ebitErrors: 2,
        fasErrors: 1,
        irqMisses: 3,
        timingSlips: 9,
      },
    })
    expect(span?.channels.map(each => [each.channel, each.name, each.signalling])).toEqual([
      [32, 'TE2/0/1/1', 'Clear'],
      [33, 'TE2/0/1/2', 'Clear'],
      [47, 'TE2/0/1/16', 'Hardware-assisted HDLC'],
      [48, 'TE2/0/1/17', 'HDLCFCS'],
      [49, 'TE2/0/1/18', 'SF (ToneOnly)'],
      [50, 'TE2/0/1/19', null],
      [51, '', 'E&M-E1'],
      [52, 'TE2/0/1/21', null],
      [53, '', null],
      [54, 'TE2/0/1/23', null],
    ])
    expect(span?.channels[0]).toMatchObject({ inUse: true, echoCanceller: { name: 'MG2', active: true } })
    expect(span?.channels[1]).toMatchObject({
      inUse: false,
      alarms: ['red'],
      echoCanceller: { name: 'OSLEC', active: false },
    })
    expect(span?.channels[4]?.alarms).toEqual(['yellow', 'loopback', 'recovering', 'notopen'])
    expect(span?.channels.filter(each => each.reserved).map(each => each.channel)).toEqual([50])
  })

  it('understands DAHDI 2.2 and a span without a name', () => {
    const span = parseProcSpan(samples.procOld)
    expect(span).toMatchObject({ number: 1, name: '', description: '', timingMaster: true, alarms: ['red'] })
    expect(span?.lineConfig).toEqual(['HDB3', 'CCS', 'CRC4'])
    expect(span?.counters.irqMisses).toBe(1762187)
    expect(span?.channels.map(each => each.echoCanceller)).toEqual([
      { name: 'MG2', active: true },
      { name: 'MG2', active: false },
      null,
    ])
    expect(span?.channels[2]?.alarms).toEqual(['red'])
  })

  it('takes quotes in a description, CRLF, and several spans in one text', () => {
    const text = `${samples.procQuoted}${samples.procModern}`.replaceAll('\n', '\r\n')
    const spans = parseProcSpans(text)
    expect(spans.map(span => span.number)).toEqual([12, 3])
    expect(spans[0]?.description).toBe(`Dynamic 'loc' span at "1:0"`)
    expect(spans[0]?.channels[0]?.signalling).toBe('FXOKS')
    expect(spans[1]?.channels).toHaveLength(10)
  })

  it('survives anything', () =>
    expectSurvives(parseProcSpans, [samples.procModern, samples.procOld, samples.procQuoted]))
})

describe('alarms and signallings', () => {
  it('reads bits and words', () => {
    expect(parseAlarms('0x0')).toEqual([])
    expect(parseAlarms('0x108')).toEqual(['red'])
    expect(parseAlarms('0x400')).toEqual([])
    expect(parseAlarms('20')).toEqual(['blue', 'yellow'])
    expect(parseAlarms('RED YELLOW ')).toEqual(['yellow', 'red'])
    expect(parseAlarms('constructor __proto__')).toEqual([])
  })

  it('tells names with blanks in a sigcap from their parts', () => {
    expect(
      [...parseSigcap('E&M Clear SF (ToneOnly) CAS E&M-E1 DACS+RBS Hardware-assisted HDLC')].sort(),
    ).toEqual(['CAS', 'Clear', 'DACS+RBS', 'E&M', 'E&M-E1', 'Hardware-assisted HDLC', 'SF (ToneOnly)'])
    expect(parseSigcap(' \n').size).toBe(0)
    expect(parseSignalling('Unconfigured')).toBeNull()
    expect(parseSignalling('hardware-assisted  HDLC')).toBe('Hardware-assisted HDLC')
  })

  it('survives anything', () => {
    expectSurvives(
      text => [...parseSigcap(text)],
      ['FXSLS FXSKS Clear SF (ToneOnly) Hardware-assisted HDLC\n'],
    )
    expectSurvives(parseAlarms, ['0x108\n', 'BLUE RED \n'])
  })
})

describe('dahdi_scan', () => {
  it('tells spans, sockets and what failed', () => {
    const [te, e1, analog, broken] = parseDahdiScan(samples.scan)
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
    expect(broken).toMatchObject({ number: 6, type: null })
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

describe('kernel log', () => {
  it('tells sockets, failures and cards, whatever the prefix', () => {
    const card = '0000:05:0d.0'
    expect(parseKernelLog(samples.dmesg)).toEqual([
      { device: null, is: 'dahdi-version', version: '3.4.0' },
      { device: null, is: 'module-found', socket: 1, module: 'fxs', mode: null },
      { device: null, is: 'socket-empty', socket: 2 },
      { device: null, is: 'module-failed', socket: 3 },
      { device: null, is: 'module-found', socket: 4, module: 'fxo', mode: 'FCC' },
      { device: null, is: 'card-found', name: 'Wildcard TDM400P REV I', modules: 2, serial: null },
      { device: null, is: 'no-ring-power', socket: 3, withinMs: 510, millivolts: 375 },
      { device: null, is: 'power-cable-hint', card: 'TDM400P' },
      { device: card, is: 'module-found', socket: 1, module: 'fxs', mode: null },
      { device: card, is: 'module-failed', socket: 2 },
      { device: card, is: 'card-found', name: 'HA8-0000', modules: null, serial: null },
      {
        device: '0000:02:00.0',
        is: 'card-found',
        name: 'Wildcard TE131/TE133',
        modules: null,
        serial: '1TE133F5001',
      },
      { device: null, is: 'power-alarm', socket: 1, givenUp: false },
      { device: null, is: 'power-alarm', socket: 1, givenUp: true },
      { device: null, is: 'opermode-refused', name: 'SUISSE' },
      { device: '0000:01:0e.0', is: 'firmware-missing', file: 'dahdi-fw-oct6114-064.bin', driver: 'wct4xxp' },
      { device: '0000:01:0e.0', is: 'no-interrupts' },
      { device: null, is: 'module-signature', module: 'dahdi' },
      { device: null, is: 'no-channel', channel: 1 },
    ])
  })

  it('survives anything', () => expectSurvives(parseKernelLog, [samples.dmesg]))
})

describe('modules.alias', () => {
  const rules = parseModulesAlias(`# comment\r\n${DEBIAN_ALIASES.join('\r\n')}`)

  it('finds drivers by pattern', () => {
    const tdm400p = 'pci:v0000E159d00000001sv0000B1D9sd00000003bc07sc80i00'
    expect(modulesFor(tdm400p, rules)).toEqual(['wctdm'])
    expect(modulesFor(tdm400p.toLowerCase(), rules)).toEqual(['wctdm'])
    expect(modulesFor('pci:v0000D161d00008005sv0000D161sd00008005bc02sc00i00', rules)).toEqual([])
    expect(modulesFor('usb:vE4E4p1162d0101dc00dsc00dp00icFFiscFFipFFin00', rules)).toEqual(['xpp_usb'])
  })

  it.each([
    ['a*c', 'abbc', true],
    ['a*c', 'abbd', false],
    ['*b*', 'aabaa', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['v[0-9A-F]x', 'vBx', true],
    ['v[!0-9]x', 'v5x', false],
    ['v[0-9', 'v[0-9', true],
    ['', '', true],
    ['*', '', true],
    ['a**b', 'ab', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected)
  })

  it('knows a module in modules.dep, compressed or not', () => {
    expect(listsModule('updates/dkms/dahdi.ko.xz: kernel/lib/crc-ccitt.ko.xz\n', 'dahdi')).toBe(true)
    expect(listsModule('kernel/a/dahdi-dynamic.ko: updates/dkms/dahdi.ko\n', 'dahdi')).toBe(false)
    expect(listsModule('extra/dahdi.ko\n', 'dahdi')).toBe(true)
  })

  it('survives anything', () => {
    expectSurvives(parseModulesAlias, [DEBIAN_ALIASES.slice(0, 4).join('\n')])
    expectSurvives(text => globMatches(text, 'pci:v0000E159d00000001'), ['pci:v*[0-9]?[!a]d*'])
  })
})

describe('modprobe.d and /etc/dahdi/modules', () => {
  const modprobe = `# e159:0001: two makers
options wctdm opermode=UK \\
  fwringdetect=1
blacklist netjet
install evil /bin/sh`

  it('reads anybody’s modprobe file', () => {
    expect(parseModprobeConf(modprobe)).toEqual({
      options: [{ module: 'wctdm', parameters: ['opermode=UK', 'fwringdetect=1'] }],
      blacklist: ['netjet'],
    })
  })

  it('reads the list of drivers', () => {
    expect(parseDahdiModules('# all of them\r\nwctdm # FXS\r\n\r\nwct4xxp wcb4xxp')).toEqual([
      'wctdm',
      'wct4xxp',
      'wcb4xxp',
    ])
  })

  it('survives anything', () => {
    expectSurvives(parseModprobeConf, [modprobe])
    expectSurvives(parseDahdiModules, ['# all\nwctdm # x\n'])
  })
})
