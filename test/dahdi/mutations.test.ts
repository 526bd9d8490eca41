/** Every parser on every beginning and on a hundred thousand damaged copies of what it reads: no exception, no hang. */

import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAlarms } from '../../dahdi/parsers/alarms.ts'
import { parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { parseDahdiHardware } from '../../dahdi/parsers/dahdi-hardware.ts'
import { checkDahdiModules, parseDahdiModules } from '../../dahdi/parsers/dahdi-modules.ts'
import { parseDahdiScan } from '../../dahdi/parsers/dahdi-scan.ts'
import { checkInitConf, parseInitConf } from '../../dahdi/parsers/init-conf.ts'
import { parseKernelLog } from '../../dahdi/parsers/kernel-log.ts'
import { parseLsdahdi } from '../../dahdi/parsers/lsdahdi.ts'
import { parseLspci } from '../../dahdi/parsers/lspci.ts'
import { parseLsusb } from '../../dahdi/parsers/lsusb.ts'
import { checkModprobeConf, parseModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { parseModulesAlias } from '../../dahdi/parsers/modules-alias.ts'
import { parseProcChannel } from '../../dahdi/parsers/proc-channel.ts'
import { parseProcSpans } from '../../dahdi/parsers/proc-dahdi.ts'
import { parseShowStatus } from '../../dahdi/parsers/show-status.ts'
import { parseSigcap, parseSignalling } from '../../dahdi/parsers/signalling.ts'
import {
  checkAssignedSpans,
  checkSpanTypes,
  parseAssignedSpans,
  parseSpanTypes,
} from '../../dahdi/parsers/span-files.ts'
import { checkSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { parseChannelList } from '../../dahdi/parsers/system-conf-values.ts'
import { parseUdevEvent } from '../../dahdi/parsers/udev-event.ts'
import { MUTATIONS, mutations, survives } from './hostile.ts'
import { DEBIAN_ALIASES } from './machines.ts'
import * as others from './other-machines.ts'
import * as samples from './samples.ts'

type Parse = (text: string) => unknown
const both =
  (...parses: readonly Parse[]): Parse =>
  text =>
    parses.map(parse => parse(text))

const spanFile = '# all\n@PCI_Bus_05_Slot_14 1:1:1\n*/pci:0000:06:00.0 2:4:56 3:5:60\n1TE435F 1:E1\n'

const headed = Object.values(others.HEADS).map(head => `${head}Module 2: FAILED FXS (FCC)`)

/** By file of dahdi/parsers. The readers of system.conf are reached through system-conf.ts. */
const parsers: Readonly<Record<string, readonly [Parse, readonly string[]]>> = {
  alarms: [parseAlarms, ['0x108\n', 'BLUE YELLOW RED LOOP \n']],
  'dahdi-cfg': [
    parseDahdiCfg,
    [samples.cfgListing, samples.cfgErrors, samples.cfgSyslog, others.ztcfg, others.cfgJournal],
  ],
  'dahdi-hardware': [parseDahdiHardware, [samples.hardware, others.hardwareOthers]],
  'dahdi-modules': [both(parseDahdiModules, checkDahdiModules), ['# all\nwctdm # x\nwcb4xxp\n']],
  'dahdi-scan': [parseDahdiScan, [samples.scan, others.scanCutShort]],
  'init-conf': [
    both(parseInitConf, checkInitConf),
    ['# a\nDAHDI_UDEV_DISABLE_SPANS=yes\nXPP_WAIT_AB_TIMEOUT=40\n'],
  ],
  'kernel-log': [parseKernelLog, [samples.dmesg, samples.refusals, others.zaptelLog, ...headed]],
  lsdahdi: [parseLsdahdi, [samples.ls, others.lsOthers]],
  lspci: [parseLspci, [samples.lspciNnk, samples.lspciNumbers, samples.lspciVmm]],
  lsusb: [parseLsusb, [samples.lsusb]],
  'modprobe-conf': [
    both(parseModprobeConf, checkModprobeConf),
    ['options wctdm opermode=UK \\\n  fwringdetect=1\nblacklist netjet\n'],
  ],
  'modules-alias': [parseModulesAlias, [DEBIAN_ALIASES.slice(0, 4).join('\n')]],
  'proc-channel': [parseProcChannel, samples.procModern.split('\n').slice(3)],
  'proc-dahdi': [
    parseProcSpans,
    [samples.procModern, samples.procOld, samples.procQuoted, others.procBefore24, others.procOthers],
  ],
  'show-status': [parseShowStatus, [samples.showStatus]],
  signalling: [
    both(parseSigcap, parseSignalling),
    ['FXSLS FXSKS Clear SF (ToneOnly) Hardware-assisted HDLC\n'],
  ],
  'span-files': [both(parseAssignedSpans, checkAssignedSpans, parseSpanTypes, checkSpanTypes), [spanFile]],
  'system-conf': [checkSystemConf, [samples.systemConf]],
  'system-conf-values': [parseChannelList, ['1-4,7,9-12', '1-15,17-31:1101']],
  'udev-event': [
    parseUdevEvent,
    [
      'UDEV  [4321.123456] add      /devices/pci0000:00/0000:05:0d.0 (pci)',
      'UDEV  [1.5] remove   /devices/a/usb1/1-4 (usb)',
    ],
  ],
}

describe('parsers', () => {
  it.each(Object.entries(parsers))('%s survives every beginning and any damage', (_, [parse, texts]) => {
    for (const text of texts) for (let end = 0; end <= text.length; end++) survives(parse, text.slice(0, end))
    for (const text of mutations(texts, MUTATIONS)) survives(parse, text)
  })

  it('are all here', () => {
    const folder = join(import.meta.dirname, '../../dahdi/parsers')
    const files = globSync('*.ts', { cwd: folder }).filter(file =>
      /^export (?:const|function) (?:parse|check)[A-Z]/m.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(files.map(file => basename(file, '.ts')).filter(name => !(name in parsers))).toEqual([])
    expect(files.length).toBe(Object.keys(parsers).length)
  })
})
