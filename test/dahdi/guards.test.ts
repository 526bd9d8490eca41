/** What Offhook lets through to dahdi_cfg and modprobe, which run as root. */

import { describe, expect, it } from 'vitest'
import { checkDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { checkInitConf, parseInitConf } from '../../dahdi/parsers/init-conf.ts'
import { checkModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import {
  checkAssignedSpans,
  checkSpanTypes,
  parseAssignedSpans,
  parseSpanTypes,
} from '../../dahdi/parsers/span-files.ts'
import { checkSystemConf, parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { expectSurvives } from './hostile.ts'
import { systemConf } from './samples.ts'

const messages = (text: string) => checkSystemConf(text).map(problem => problem.message)

describe('system.conf', () => {
  it('is understood', () => {
    const conf = parseSystemConf(systemConf)
    expect(checkSystemConf(systemConf)).toEqual([])
    expect(conf.spans[1]).toEqual({
      line: 7,
      number: 2,
      timing: 0,
      buildOut: 0,
      framing: 'ccs',
      coding: 'ami',
      options: ['nt', 'term'],
    })
    expect(conf.dynamics).toEqual([
      { line: 15, driver: 'eth', address: 'eth0/00:02:b3:35:43:9c', channels: 24, timing: 0 },
    ])
    expect(conf.channels.get(39)).toEqual({ line: 11, signalling: 'fxsks', extra: null })
    expect(conf.channels.get(42)?.extra).toBe('1101')
    expect(conf.channels.get(44)).toEqual({ line: 13, signalling: 'dacs', extra: '43' })
    expect(conf.echoCancellers.get(17)).toBe('mg2')
    expect(conf.echoCancellers.has(16)).toBe(false)
    expect(conf.laws.get(34)).toBe('alaw')
    expect([conf.loadZones, conf.defaultZone]).toEqual([['us'], 'UK'])
  })

  // Each tried on dahdi_cfg -t of dahdi-tools 3.4.
  it.each([
    ['fxoks=1-4,7,9-12,'],
    ['fxoks = 1 - 4 \r'],
    ['fxoks=1023'],
    ['span=1,255,7,esf,b8zs,yellow,yellow,crc4,te'],
    ['span=127,0,0,CAS,HDB3'],
    ['dynamic=loc,1:0,24,0,'],
    ['echocanceller=mg2'],
    ['echocanceller=mg2,1-2,,4'],
    ['cas=1-15,17-31:1101'],
    ['nethdlc=30-33:hdlc0'],
    ['56k=1'],
    ['defaultzone=FR'],
    ['deflaw=5'],
    ['#'],
    ['fxoks=1#fxoks=1'],
    [`fxoks=${Array.from({ length: 82 }, (_, at) => at + 1).join(',')}`],
    [''],
  ])('takes %j', text => {
    expect(messages(text)).toEqual([])
  })

  it.each([
    ['fxoks', 'Syntax error. Should be <keyword>=<value>'],
    ['=1', 'Syntax error. Should be <keyword>=<value>'],
    ['   ', 'Syntax error. Should be <keyword>=<value>'],
    ['\r', 'Syntax error. Should be <keyword>=<value>'],
    ['  # indented', 'Syntax error. Should be <keyword>=<value>'],
    ['inclear=1', "Unknown keyword 'inclear'"],
    ['fxoks=1,,2', "Syntax error.  Channel should be a number from 1 to 1023, not ''"],
    ['fxoks=1024', "Channel must be between 1 and 1023 (not '1024')"],
    ['fxoks=0', "Channel must be between 1 and 1023 (not '0')"],
    ['fxoks=4-1', "Range '4-1' should start before it ends"],
    ['fxoks=1-2-3', "Syntax error in range '1-2-3'.  Should be <val1>-<val2>."],
    ['fxoks=1-1024', "End of range '1-1024' must be between 1 and 1023 (not '1024')"],
    ['fxoks=3x', "'3x' would be read as channel 3"],
    ['fxoks=1\nfxsks=1', "Channel 1 already configured as 'FXO Kewlstart' at line 1"],
    ['span=1,1,0,ccs', /^Incorrect number of arguments to 'span'/],
    ['span=1,256,0,ccs,ami', "Timing should be a number from 0 to 255, not '256'"],
    ['span=1,1,8,ccs,ami', 'Line build-out should be in the range 0 to 7, not 8'],
    ['span=1,1,0,ccs ,ami', /^Framing/],
    ['span=1,1,0,ccs,pcm', /^Coding must be/],
    ['span=1,1,0,ccs,ami,net', /^Remaining arguments .* not 'net'$/],
    ['span=1,1,0,ccs,ami\nspan=1,0,0,ccs,ami', 'Span 1 already configured at line 1'],
    ['span=128,1,0,ccs,ami', /^Span number should be from 1 to 127/],
    ['dynamic=loc,1:0,0,0', /^Invalid number of channels/],
    ['dynamic=loc,1:0,24', /^Incorrect number of arguments to 'dynamic'/],
    [`dynamic=eth,${'a'.repeat(40)},24,0`, /longer than 39/],
    ['cas=1-15', /^CAS Signalling requires/],
    ['cas=1-15:12', /^CAS Signalling requires/],
    ['dacs=1-24', /^DACS requires/],
    ['loadzone=ca', 'No such tone zone known: ca'],
    ['defaultzone=sp', 'No such tone zone known: sp'],
    ['echocanceller=../../x,1', /is no name of an echo canceller$/],
    ['fxoks=1\0', 'NUL character'],
  ])('refuses %j', (text, expected) => {
    expect(messages(text)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ])
  })

  it('counts a line’s bytes, comments too: the rest of a long one would be a directive', () => {
    expect(messages(`# ${'x'.repeat(253)}`)).toEqual([])
    expect(messages(`# ${'x'.repeat(254)}`)).toHaveLength(1)
    expect(messages(`# ${'é'.repeat(127)}`)).toHaveLength(1)
    expect(checkSystemConf(`\n# ${'x'.repeat(254)}fxoks=1`)[0]?.line).toBe(2)
  })

  it('survives anything', () => {
    expectSurvives(text => [checkSystemConf(text), parseSystemConf(text)], [systemConf])
  })
})

describe('modprobe.d', () => {
  it('takes what Offhook writes', () => {
    const text = `# Generated
options dahdi auto_assign_spans=1
options wctdm opermode=FRANCE fastringer=1 boostringer=1

blacklist netjet
blacklist wctdm
`
    expect(checkModprobeConf(text)).toEqual([])
  })

  it.each([
    ['install wctdm /bin/sh -c evil'],
    ['remove wctdm /bin/true'],
    ['alias netjet wctdm'],
    ['softdep wctdm pre: evil'],
    ['options wctdm'],
    ['options wctdm opermode="A B"'],
    ['options wctdm opermode=$(id)'],
    ['options wctdm nosuch=1'],
    // They say where udev finds scripts to run as root.
    ['options dahdi tools_rootdir=/tmp'],
    ['options dahdi initdir=/tmp'],
    ['options vfio-pci ids=e159:0001'],
    ['options ../x a=1'],
    ['blacklist ext4'],
    ['blacklist netjet hfcpci'],
    ['# comment that goes on \\'],
    ['options wctdm opermode=UK\r'],
    ['options wctdm opermode=UK\0'],
    ['# é'],
    ['OPTIONS wctdm opermode=UK'],
    [`# ${'x'.repeat(600)}`],
  ])('refuses %j', text => {
    expect(checkModprobeConf(`# fine\n${text}\n`).map(problem => problem.line)).toEqual([2])
  })

  it('survives anything', () =>
    expectSurvives(checkModprobeConf, ['options wctdm opermode=UK\nblacklist netjet\n']))
})

describe('/etc/dahdi/modules', () => {
  it('takes drivers of telephone cards, one a line', () => {
    expect(
      checkDahdiModules('# Generated\nwctdm\nwcb4xxp # BRI\n\ndahdi_dynamic_loc\ndahdi_echocan_oslec\n'),
    ).toEqual([])
  })

  it.each([['ext4'], ['wctdm wct4xxp'], ['wctdm\0'], ['wctdm;reboot'], ['../evil'], ['-r']])(
    'refuses %j',
    text => {
      expect(checkDahdiModules(`wctdm\n${text}\n`).map(problem => problem.line)).toEqual([2])
    },
  )

  it('survives anything', () => expectSurvives(checkDahdiModules, ['# all\nwctdm # x\n']))
})

describe('assigned-spans.conf', () => {
  const text = '# Generated\n@PCI_Bus_05_Slot_14 1:1:1\n1TE435F1 1:2:5 # E1\n*/pci:0000:07:00.0 1:7:100\n'

  it('takes what Offhook writes', () => {
    expect(checkAssignedSpans(text)).toEqual([])
    expect(
      parseAssignedSpans(text).map(each => [each.device, each.local, each.number, each.firstChannel]),
    ).toEqual([
      ['@PCI_Bus_05_Slot_14', 1, 1, 1],
      ['1TE435F1', 1, 2, 5],
      ['*/pci:0000:07:00.0', 1, 7, 100],
    ])
  })

  it('reads what dahdi_span_assignments writes', () => {
    expect(parseAssignedSpans('usb:X1  1:1:1 2:2:15\n#   Skipped\n')).toHaveLength(2)
  })

  it.each([
    ['@a'],
    ['@a 1:2'],
    ['@a 0:2:5'],
    ['@a 1:2:5 2:3:9'],
    ['@a 1:128:5'],
    ['@a 1:2:1024'],
    ['@a 1:1:5'],
    ['@a 1:2:1'],
    ['* 1:2:5'],
    ['@a* 1:2:5'],
    ['[a-z] 1:2:5'],
    ['$(id) 1:2:5'],
    ['@a 1:2:$(id)'],
    ['@a;reboot 1:2:5'],
    ['@\u00e9 1:2:5'],
    ['@a\0 1:2:5'],
    [`@${'a'.repeat(300)} 1:2:5`],
  ])('refuses %j', row => {
    expect(checkAssignedSpans(`@first 1:1:1\n${row}\n`).map(problem => problem.line)).toEqual([2])
  })
})

describe('span-types.conf', () => {
  it('takes what Offhook writes', () => {
    const text = '# Generated\n@a 1:E1\n@a 2:T1\n*/pci:0000:07:00.0 1:J1\n'
    expect(checkSpanTypes(text)).toEqual([])
    expect(parseSpanTypes(text).map(each => each.lineMode)).toEqual(['E1', 'T1', 'J1'])
  })

  it.each([
    ['* *:T1'],
    ['@a [34]:E1'],
    ['@a 1:E3'],
    ['@a 1:E1 2:E1'],
    ['@first 1:T1'],
    ['`id` 1:E1'],
    ['@a'],
  ])('refuses %j', row => {
    expect(checkSpanTypes(`@first 1:E1\n${row}\n`).map(problem => problem.line)).toEqual([2])
  })
})

describe('init.conf, which root’s scripts read as a shell script', () => {
  it('takes what Offhook writes', () => {
    const text = '# Generated\n\nDAHDI_UDEV_DISABLE_SPANS=yes\nXPP_WAIT_AB_TIMEOUT=40\n'
    expect(checkInitConf(text)).toEqual([])
    expect(parseInitConf(text).get('XPP_WAIT_AB_TIMEOUT')).toBe('40')
  })

  it.each([
    ['PATH=/tmp'],
    ['LD_PRELOAD=1'],
    ['reboot'],
    ['DAHDI_UDEV_DISABLE_SPANS=$(reboot)'],
    ['DAHDI_UDEV_DISABLE_SPANS=yes;reboot'],
    ['DAHDI_UDEV_DISABLE_SPANS=yes reboot'],
    ['DAHDI_UDEV_DISABLE_SPANS="yes"'],
    [' DAHDI_UDEV_DISABLE_SPANS=yes'],
    ['DAHDI_UDEV_DISABLE_SPANS=yes # \u2028reboot'],
    ['# fine\rreboot'],
  ])('refuses %j', row => {
    expect(checkInitConf(`# fine\n${row}\n`).map(problem => problem.line)).toEqual([2])
  })
})
