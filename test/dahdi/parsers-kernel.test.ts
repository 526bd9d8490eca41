/** The parsers of what the kernel says, and of the files about its modules. */

import { describe, expect, it } from 'vitest'
import { parseAlarms } from '../../dahdi/parsers/alarms.ts'
import { parseDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { cardLines, parseKernelLog, sinceLastLoad } from '../../dahdi/parsers/kernel-log.ts'
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

  it('takes a channel without a name', () => {
    const span = parseProcSpan('Span 1: "" ""\n\n\t   5 Reserved \n\t   6 RED \n\t   7 (In use) \n')
    expect(span?.channels.map(each => [each.name, each.reserved, each.alarms, each.inUse])).toEqual([
      ['', true, [], false],
      ['', false, ['red'], false],
      ['', false, [], true],
    ])
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

  it('tells why a module was not taken, and which echo canceller is missing', () => {
    const rejected = (module: string | null, why: string) => ({
      device: null,
      is: 'module-rejected',
      module,
      why,
    })
    expect(parseKernelLog(samples.refusals)).toEqual([
      rejected('wctdm', 'other-kernel'),
      rejected('dahdi', 'other-kernel'),
      rejected(null, 'other-machine'),
      rejected(null, 'signature'),
      rejected('wcb4xxp', 'signature'),
      { device: '0000:01:0e.0', is: 'firmware-missing', file: 'dahdi-fw-te820.bin', driver: 'wct4xxp' },
      { device: '0000:01:0e.0', is: 'firmware-missing', file: 'dahdi-fw-te820.bin', driver: 'wct4xxp' },
      { device: '0000:01:0e.0', is: 'no-hardware-echo', why: 'absent' },
      { device: '0000:05:0d.0', is: 'no-hardware-echo', why: 'absent' },
      { device: '0000:02:00.0', is: 'no-hardware-echo', why: 'failed' },
    ])
  })

  it('gives away the lines of cards alone', () => {
    expect(cardLines(samples.refusals).length).toBe(parseKernelLog(samples.refusals).length)
    expect(cardLines(samples.refusals).join()).not.toMatch(/iwlwifi|nvidia|usb/)
  })

  it('forgets what was before the drivers were loaded again', () => {
    const events = parseKernelLog(`${samples.refusals}dahdi: Version: 3.4.0\nModule 0: Not installed\n`)
    expect(sinceLastLoad(events).map(event => event.is)).toEqual(['dahdi-version', 'socket-empty'])
    expect(sinceLastLoad(events.slice(0, 3))).toEqual(events.slice(0, 3))
  })

  it('survives anything', () => expectSurvives(parseKernelLog, [samples.dmesg, samples.refusals]))
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
    ['*ab', 'aab', true],
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
