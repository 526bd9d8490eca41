/** Machines as they stand in offices, whole and broken, each with what a look at it must say. */

import { alarm, aliasOf, analog, digital, hybrid, lone, working } from '../dahdi/card-trees.ts'
import type { Machine } from '../dahdi/machine.ts'
import { machines } from '../dahdi/machines.ts'

export interface Expected {
  readonly machine: Machine
  /** Of each card, in the order of their addresses. */
  readonly states: readonly string[]
  /** `code subject` each, the card's or span's place shortened. */
  readonly issues: readonly string[]
}

const at = '0000:05:0d.0'
const TDM400P = 'e159:0001/b119:0003'
const plugged = { address: at, ids: TDM400P, driver: 'wctdm' } as const
const device = (driver: string, address = at) => `${driver} ${address}:`
const core = 'alias dahdi_dummy dahdi'
const tdm400p = [core, aliasOf(TDM400P, 'wctdm')]
const te = (driver: string, ids: string) => ({ address: '0000:02:00.0', ids, driver }) as const
const te420 = te('wct4xxp', 'd161:0420/0004:0000')

const [red, yellow, blue, los, lfa, lmfa] = [0x8, 0x4, 0x10, 0x100, 0x200, 0x400] as const
const four = ['fxs', 'fxs', 'fxs', 'fxs'] as const
const none = ['empty', 'empty', 'empty', 'empty'] as const

export const captured: Readonly<Record<string, Expected>> = {
  // Analog
  'TDM400P, all well': {
    machine: working([analog(plugged, ['fxs', 'fxs', 'fxo', 'empty'])]),
    states: ['ready'],
    issues: [],
  },
  'OpenVox A400P, one line unplugged': {
    machine: working([analog({ ...plugged, ids: 'e159:0001/b100:0003' }, ['fxs', 'fxo', 'dead', 'empty'])]),
    states: ['ready'],
    issues: ['no-battery port:1/3'],
  },
  'TDM400P without its power cable: the driver keeps a broken channel': {
    machine: working([analog(plugged, ['failed', 'failed', 'fxo', 'empty'])], {
      kernelLog: [
        'dahdi: Version: 3.4.0',
        'ProSLIC on module 0 failed to powerup within 510 ms (375 mV only)\\x0a\\x0a -- DID YOU REMEMBER TO PLUG IN THE HD POWER CABLE TO THE TDM400P??',
        'Module 0: FAILED FXS (FCC)',
        'Module 1: FAILED FXS (FCC)',
        'Module 2: Installed -- AUTO FXO (FCC mode)',
        'Module 3: Not installed',
      ],
    }),
    states: ['ready'],
    issues: ['port-failed port:1/1', 'port-failed port:1/2'],
  },
  'A8B without its power cable: only the log tells it from an empty socket': {
    machine: working(
      [analog({ address: at, ids: 'd161:800d/d161:800d', driver: 'wcaxx' }, [...none, ...four])],
      {
        kernelLog: [
          'dahdi: Version: 3.4.0',
          `${device('wcaxx')} Port 1: FAILED FXS (FCC)`,
          `${device('wcaxx')} Port 2: Not installed`,
          `${device('wcaxx')} Port 5: Installed -- AUTO FXS/DPO`,
        ],
      },
    ),
    states: ['ready'],
    issues: ['port-failed port:1/1'],
  },
  'TDM2400P whose power cable was plugged in and the driver loaded again': {
    machine: working(
      [analog({ address: at, ids: 'd161:2400/d161:2400', driver: 'wctdm24xxp' }, [...four, ...none])],
      {
        kernelLog: [
          `${device('wctdm24xxp')} Port 5: FAILED FXS (FCC)`,
          'dahdi: Version: 3.4.0',
          `${device('wctdm24xxp')} Port 1: Installed -- AUTO FXS/DPO`,
        ],
      },
    ),
    states: ['ready'],
    issues: [],
  },
  'TDM2400P with a short circuit on one socket, and a heavy load on another': {
    machine: working(
      [analog({ address: at, ids: 'd161:2400/d161:2400', driver: 'wctdm24xxp' }, [...four, ...none])],
      {
        kernelLog: [
          'dahdi: Version: 3.4.0',
          `${device('wctdm24xxp')} Power alarm (04) on module 3, resetting!`,
          `${device('wctdm24xxp')} Too many power alarms on card 3, NOT resetting!`,
          `${device('wctdm24xxp')} Power alarm on module 4, resetting!`,
        ],
      },
    ),
    states: ['ready'],
    issues: ['port-shorted port:1/3', 'port-power-alarm port:1/4'],
  },
  'two TDM400P, one without power: the log does not say which, the channels do': {
    machine: working(
      [
        analog({ ...plugged, address: '0000:05:00.0' }, ['empty', 'fxs', 'empty', 'empty']),
        analog({ ...plugged, address: '0000:05:01.0', span: 2, channel: 5 }, [
          'failed',
          'fxs',
          'empty',
          'empty',
        ]),
      ],
      { kernelLog: ['dahdi: Version: 3.4.0', 'Module 0: Not installed', 'Module 0: FAILED FXS (FCC)'] },
    ),
    states: ['ready', 'ready'],
    issues: ['port-failed port:2/1'],
  },
  'a board with two buses of four sockets, the last without power: the log begins anew with each bus': {
    machine: (() => {
      const one = analog(plugged, ['fxo', 'empty', 'empty', 'empty'])
      const two = analog({ ...plugged, span: 2, channel: 5 }, ['fxs', 'fxs', 'empty', 'empty'])
      const spans = [...one.device.spans, ...two.device.spans]
      return working([{ ...one, device: { ...one.device, spans } }], {
        kernelLog: [
          'dahdi: Version: 2.11.1',
          'Module 0 TDM BUS 0: Installed -- AUTO FXO (FCC mode)',
          'Module 3 TDM BUS 0: Not installed',
          'Module 0 TDM BUS 1: Installed -- AUTO FXS',
          'Module 3 TDM BUS 1: FAILED FXS (FCC)',
        ],
      })
    })(),
    states: ['ready'],
    issues: ['port-failed port:2/4'],
  },
  'A4B without any module': {
    machine: working([analog({ address: at, ids: 'd161:8010/d161:8010', driver: 'wcaxx' }, none)]),
    states: ['ready'],
    issues: ['card-empty card:pci'],
  },
  'X100P with nothing plugged in: the whole span is red': {
    machine: working([
      analog({ address: at, ids: '1057:5608/0000:0000', driver: 'wcfxo' }, ['fxo'], alarm(red, 'RED')),
    ]),
    states: ['ready'],
    issues: ['no-battery port:1/1'],
  },
  'OpenVox A1200P, two modules without power': {
    machine: working([
      analog({ address: at, ids: 'e159:0001/9532:0003', driver: 'opvxa1200' }, [
        ...four,
        'failed',
        'failed',
        'fxo',
        'fxo',
        ...none,
      ]),
    ]),
    states: ['ready'],
    issues: ['port-failed port:1/5', 'port-failed port:1/6'],
  },

  'A8B without its power cable, told by a syslog of two starts ago and of now': {
    machine: working(
      [analog({ address: at, ids: 'd161:800d/d161:800d', driver: 'wcaxx' }, [...none, ...four])],
      {
        syslog: [
          `Oct 15 07:58:58 pbx kernel: [   54.9] ${device('wcaxx')} Port 2: FAILED FXS (FCC)`,
          'Oct 15 09:00:00 pbx kernel: [   41.1] dahdi: Version: 3.4.0',
          `Oct 15 09:00:02 pbx kernel: [   43.0] ${device('wcaxx')} Port 1: FAILED FXS (FCC)`,
          `Oct 15 09:00:02 pbx kernel: [   43.1] ${device('wcaxx')} Port 2: Not installed`,
        ],
      },
    ),
    states: ['ready'],
    issues: ['port-failed port:1/1'],
  },
  'TDM800P in a slot whose interrupt it shares: half of them are lost': {
    machine: working(
      [
        analog({ address: at, ids: 'd161:0800/d161:0800', driver: 'wctdm24xxp' }, [...four, ...none], {
          counters: { 'IRQ misses': 1_762_187 },
        }),
      ],
      { uptimeSeconds: 3600 },
    ),
    states: ['ready'],
    issues: ['irq-misses span:1'],
  },
  'TDM410P with a driver that knows it again, up for a hundred days': {
    machine: working(
      [
        analog(
          { address: at, ids: 'd161:8005/d161:8005', driver: 'wctdm24xxp' },
          ['fxs', 'fxo', ...none.slice(2)],
          {
            counters: { 'IRQ misses': 31 },
          },
        ),
      ],
      { uptimeSeconds: 8_640_000 },
    ),
    states: ['ready'],
    issues: [],
  },

  // Drivers
  'TDM410P: dropped by DAHDI 3.0': {
    machine: lone('d161:8005/d161:8005', { aliases: [core, aliasOf('d161:2400/d161:2400', 'wctdm24xxp')] }),
    states: ['unsupported'],
    issues: ['card-unsupported card:pci'],
  },
  'Junghanns quadBRI: dropped too': {
    machine: lone('1397:08b4/1397:b520', { aliases: [core, aliasOf('d161:b410/d161:b410', 'wcb4xxp')] }),
    states: ['unsupported'],
    issues: ['card-unsupported card:pci'],
  },
  'quadBRI that a driver fits, stolen by hfcmulti': {
    machine: lone('1397:08b4/1397:b520', {
      heldBy: 'hfcmulti',
      aliases: [core, aliasOf('1397:08b4/1397:b520', 'wcb4xxp')],
    }),
    states: ['stolen'],
    issues: ['card-stolen card:pci, rebind-card'],
  },
  'TDM400P stolen by netjet': {
    machine: lone(TDM400P, { heldBy: 'netjet', aliases: tdm400p }),
    states: ['stolen'],
    issues: ['card-stolen card:pci, rebind-card'],
  },
  'HFC-S stolen by hfcpci': {
    machine: lone('1397:2bd0/1397:2bd0', {
      heldBy: 'hfcpci',
      aliases: [core, aliasOf('1397:2bd0/1397:2bd0', 'zaphfc')],
    }),
    states: ['stolen'],
    issues: ['card-stolen card:pci, rebind-card'],
  },
  'B410P reserved for a virtual machine': {
    machine: lone('d161:b410/d161:b410', {
      heldBy: 'vfio-pci',
      aliases: [core, aliasOf('d161:b410/d161:b410', 'wcb4xxp')],
    }),
    states: ['stolen'],
    issues: ['card-stolen card:pci, rebind-card'],
  },
  'TE205P held by a driver that may be right': {
    machine: lone('d161:0205/0004:0000', {
      heldBy: 'serial',
      aliases: [core, aliasOf('d161:0205/0004:0000', 'wct4xxp')],
    }),
    states: ['stolen'],
    issues: ['card-held card:pci'],
  },
  'a modem with the chip of a telephone card': {
    machine: machines.modem,
    states: ['unknown'],
    issues: ['card-unknown card:pci'],
  },
  'Sangoma A101D without wanpipe': {
    machine: lone('1923:0300/a111:0000'),
    states: ['unsupported'],
    issues: ['card-unsupported card:pci'],
  },
  'TE205P whose driver nobody loaded': {
    machine: lone('d161:0205/0004:0000', { aliases: [core, aliasOf('d161:0205/0004:0000', 'wct4xxp')] }),
    states: ['not-loaded'],
    issues: ['card-not-loaded card:pci, load-drivers'],
  },
  'a new kernel without DAHDI': {
    machine: machines.noModules,
    states: ['drivers-missing'],
    issues: ['drivers-missing'],
  },
  'modules of another kernel (Exec format error)': {
    machine: lone(TDM400P, {
      aliases: tdm400p,
      kernelLog: [
        "wctdm: version magic '6.1.0-9-amd64 SMP mod_unload ' should be '6.12.0-1-amd64 SMP mod_unload '",
      ],
    }),
    states: ['not-loaded'],
    issues: ['driver-other-kernel driver:wctdm', 'card-not-loaded card:pci, load-drivers'],
  },
  'modules of another processor': {
    machine: lone(TDM400P, { aliases: tdm400p, kernelLog: ['Invalid architecture in ELF header: 183'] }),
    states: ['not-loaded'],
    issues: ['driver-other-machine', 'card-not-loaded card:pci, load-drivers'],
  },
  'Secure Boot refuses the modules': {
    machine: lone(TDM400P, { aliases: tdm400p, kernelLog: ['Loading of unsigned module is rejected'] }),
    states: ['not-loaded'],
    issues: ['driver-unsigned', 'card-not-loaded card:pci, load-drivers'],
  },
  'an opermode the driver does not know': {
    machine: lone(TDM400P, {
      aliases: tdm400p,
      kernelLog: ["Invalid/unknown operating mode 'Suisse' specified.  Please choose one of:"],
    }),
    states: ['not-loaded'],
    issues: ['driver-option-refused', 'card-not-loaded card:pci, load-drivers'],
  },

  // Trunks
  'TE420 without the firmware of its echo canceller': {
    machine: working([digital(te420, [['E1'], ['E1'], ['E1'], ['E1']])], {
      kernelLog: [
        `${device('wct4xxp', '0000:02:00.0')} firmware: failed to load dahdi-fw-oct6114-128.bin (-2)`,
        `${device('wct4xxp', '0000:02:00.0')} VPM450: firmware dahdi-fw-oct6114-128.bin not available from userspace`,
        'iwlwifi 0000:03:00.0: firmware: failed to load iwlwifi-7265D-29.ucode (-2)',
      ],
    }),
    states: ['ready'],
    issues: ['firmware-missing card:pci'],
  },
  'TE820 that does not start without its firmware': {
    machine: lone('d161:1820/0005:0000', {
      aliases: [core, aliasOf('d161:1820/0005:0000', 'wct4xxp')],
      kernelLog: ['wct4xxp 0000:05:0d.0: Direct firmware load for dahdi-fw-te820.bin failed with error -2'],
    }),
    states: ['not-loaded'],
    issues: ['card-not-loaded card:pci, load-drivers', 'firmware-missing card:pci'],
  },
  'TE405P without an echo canceller of its own': {
    machine: working([digital(te('wct4xxp', 'd161:0405/0003:0000'), [['T1'], ['T1'], ['T1'], ['T1']])], {
      kernelLog: [`${device('wct4xxp', '0000:02:00.0')} VPM450: Not Present`],
    }),
    states: ['ready'],
    issues: ['hardware-echo-absent card:pci'],
  },
  'TE133 whose echo canceller does not start': {
    machine: working([digital(te('wcte13xp', 'd161:800a/d161:800a'), [['E1']])], {
      kernelLog: [`${device('wcte13xp', '0000:02:00.0')} VPM450: Failed to initialize`],
    }),
    states: ['ready'],
    issues: ['hardware-echo-failed card:pci'],
  },
  'TE210P whose interrupts do not arrive': {
    machine: working([digital(te('wct4xxp', 'd161:0210/0004:0000'), [['E1'], ['E1']])], {
      kernelLog: [`${device('wct4xxp', '0000:02:00.0')} Interrupts not detected.`],
    }),
    states: ['ready'],
    issues: ['no-interrupts card:pci'],
  },
  'TE122, cable unplugged': {
    machine: working([
      digital(te('wcte12xp', 'd161:8001/d161:8001'), [['E1', alarm(red | los | lfa | lmfa, 'RED')]]),
    ]),
    states: ['ready'],
    issues: ['line-alarm span:1'],
  },
  'TE435, CRC4 on one end only: multiframes alone are missing': {
    machine: working([
      digital(te('wcte43x', 'd161:800e/d161:800e'), [
        ['E1', alarm(lmfa, '')],
        ['E1', alarm(red | lmfa, 'RED')],
        ['E1'],
        ['E1'],
      ]),
    ]),
    states: ['ready'],
    issues: ['crc4-mismatch span:1', 'crc4-mismatch span:2'],
  },
  'TE121, T1 against E1: a signal without frames': {
    machine: working([digital(te('wcte12xp', 'd161:8000/d161:8000'), [['T1', alarm(red | lfa, 'RED')]])]),
    states: ['ready'],
    issues: ['line-no-framing span:1'],
  },
  'TE110P, the other end does not hear us': {
    machine: working([digital(te('wcte11xp', 'e159:0001/79de:0001'), [['E1', alarm(yellow, 'YELLOW')]])]),
    states: ['ready'],
    issues: ['line-far-end-deaf span:1'],
  },
  'E100P, the network is broken further up': {
    machine: working([digital(te('wct1xxp', 'e159:0001/6159:0001'), [['E1', alarm(blue, 'BLUE')]])]),
    states: ['ready'],
    issues: ['line-upstream-broken span:1'],
  },

  'TE420, one line looped by the operator’s test, one just coming back': {
    machine: working([
      digital(te('wct4xxp', 'd161:0420/0005:0000'), [
        ['E1', alarm(0x2, 'LOOP')],
        ['E1', alarm(0x1, 'RECOVERING')],
        ['E1'],
        ['E1'],
      ]),
    ]),
    states: ['ready'],
    issues: ['line-looped span:1', 'line-recovering span:2'],
  },
  'TE220 that follows nobody’s clock': {
    machine: working(
      [
        digital(te('wct4xxp', 'd161:0220/0005:0000'), [
          ['E1', { counters: { 'Timing slips': 480 } }],
          ['E1'],
        ]),
      ],
      { uptimeSeconds: 86_400 },
    ),
    states: ['ready'],
    issues: ['clock-slips span:1'],
  },
  'TE131 on a bad cable: both ends hear errors': {
    machine: working(
      [
        digital(te('wcte13xp', 'd161:800a/d161:800a'), [
          ['E1', { counters: { 'BPV count': 9000, 'CRC4 error count': 700, 'E-bit error count': 650 } }],
        ]),
      ],
      { uptimeSeconds: 7200 },
    ),
    states: ['ready'],
    issues: ['line-errors span:1', 'line-errors-sent span:1'],
  },
  'TE133 whose D-channel nobody answers, layer 1 in order': {
    machine: working([digital(te('wcte13xp', 'd161:800a/d161:800a'), [['E1']])], {
      asteriskLog: [
        '[Sep  5 19:36:40] NOTICE[1] sig_pri.c: Primary D-Channel on span 1 up',
        '[Sep  5 19:36:48] NOTICE[14195]: chan_dahdi.c:2840 my_handle_dchan_exception: Got DAHDI event: HDLC Abort (6) on D-channel of span 1',
        '  == Primary D-Channel on span 1 down',
        '[Sep  5 19:36:49] WARNING[14195]: sig_pri.c:1211 pri_find_dchan: Span 1: D-channel is down!',
      ],
    }),
    states: ['ready'],
    issues: ['d-channel-down span:1'],
  },
  'TE205P between two exchanges that both play the subscriber': {
    machine: working([digital(te('wct4xxp', 'd161:0205/0004:0000'), [['E1'], ['E1']])], {
      asteriskLog: [
        '[2026-11-25 06:45:03] VERBOSE[7] sig_pri.c: Primary D-Channel on span 2 down',
        '[2026-11-25 06:45:04] VERBOSE[7] sig_pri.c: Primary D-Channel on span 1 down',
        "[2026-11-25 06:45:05] WARNING[7] chan_dahdi.c: PRI Error on span 1: We think we're the CPE, but they think they're the CPE too.",
        '[2026-11-25 06:45:06] VERBOSE[7] sig_pri.c: Primary D-Channel on span 2 up',
      ],
    }),
    states: ['ready'],
    issues: ['same-side span:1'],
  },

  // BRI, mixed and the rest
  'octoBRI with a driver that knows it again': {
    machine: working([
      digital({ address: at, ids: '1397:16b8/1397:b552', driver: 'wcb4xxp' }, [
        ...Array.from({ length: 6 }, () => ['BRI_TE'] as const),
        ['BRI_NT'],
        ['BRI_NT'],
      ]),
    ]),
    states: ['ready'],
    issues: [],
  },
  'no card at all': { machine: { aliases: [core] }, states: [], issues: [] },
  'B410P, one line at rest': {
    machine: working([
      digital({ address: at, ids: 'd161:b410/d161:b410', driver: 'wcb4xxp' }, [
        ['BRI_TE', alarm(red, 'RED')],
        ['BRI_TE'],
        ['BRI_NT'],
        ['BRI_NT'],
      ]),
    ]),
    states: ['ready'],
    issues: ['bri-asleep span:1'],
  },
  'B430P, all well': {
    machine: working([
      digital({ address: at, ids: 'd161:8015/d161:8015', driver: 'wcb4xxp' }, [
        ['BRI_TE'],
        ['BRI_TE'],
        ['BRI_TE'],
        ['BRI_TE'],
      ]),
    ]),
    states: ['ready'],
    issues: [],
  },
  'HA8 with handsets and two BRI': {
    machine: working([
      hybrid({ address: at, ids: 'd161:8007/d161:8007', driver: 'wctdm24xxp' }, four, [
        ['BRI_TE'],
        ['BRI_NT'],
      ]),
    ]),
    states: ['ready'],
    issues: [],
  },
  'TC400P transcoder: no span, no fault': {
    machine: lone('d161:3400/d161:3400', {
      heldBy: 'wctc4xxp',
      aliases: [core, aliasOf('d161:3400/d161:3400', 'wctc4xxp')],
    }),
    states: ['ready'],
    issues: [],
  },
  'two Astribanks, one of them without firmware': {
    machine: machines.astribank,
    states: ['not-loaded', 'ready'],
    issues: ['firmware-missing card:usb'],
  },
  'virtual spans alone': { machine: machines.dynamic, states: [], issues: [] },
  'four cards, three of them with a fault of their own': {
    machine: (() => {
      const good = working(
        [
          analog({ ...plugged, address: '0000:05:00.0' }, ['fxs', 'dead', 'empty', 'empty']),
          digital(
            { address: '0000:05:01.0', ids: 'd161:b410/d161:b410', driver: 'wcb4xxp', span: 2, channel: 5 },
            [['BRI_TE'], ['BRI_NT']],
          ),
          digital(
            { address: '0000:05:02.0', ids: 'd161:0205/0004:0000', driver: 'wct4xxp', span: 4, channel: 11 },
            [['E1', alarm(red | los, 'RED')], ['E1']],
          ),
        ],
        { kernelLog: [`${device('wct4xxp', '0000:05:02.0')} VPM450: Not Present`] },
      )
      const stolen = { address: '0000:05:03.0', ids: TDM400P, driver: 'netjet' }
      return { ...good, pci: [...(good.pci ?? []), stolen] }
    })(),
    states: ['ready', 'ready', 'ready', 'stolen'],
    issues: [
      'card-stolen card:pci, rebind-card',
      'line-alarm span:4',
      'hardware-echo-absent card:pci',
      'no-battery port:1/2',
    ],
  },
}
