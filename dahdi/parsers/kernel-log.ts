/** DAHDI's lines in the kernel log: what sits in each socket, and the failures no other file tells. */

import { isDahdiModule } from '../drivers.ts'
import { linesOf } from './text.ts'

/** `socket` counts from 1 whatever the driver prints; `device` is the PCI address where the line names it. */
export type KernelLogEvent = { readonly device: string | null } & (
  | {
      readonly is: 'module-found'
      readonly socket: number
      readonly module: 'fxs' | 'fxo' | 'bri' | 'radio'
      readonly mode: string | null
    }
  | { readonly is: 'socket-empty'; readonly socket: number }
  /** The FXS module did not start: most often its power cable is missing. */
  | { readonly is: 'module-failed'; readonly socket: number }
  | {
      readonly is: 'no-ring-power'
      readonly socket: number
      readonly withinMs: number
      readonly millivolts: number
    }
  | { readonly is: 'power-cable-hint'; readonly card: string }
  /** A short circuit or too many ringers on the line. */
  | { readonly is: 'power-alarm'; readonly socket: number; readonly givenUp: boolean }
  | {
      readonly is: 'card-found'
      readonly name: string
      readonly modules: number | null
      readonly serial: string | null
    }
  | { readonly is: 'opermode-refused'; readonly name: string }
  | { readonly is: 'firmware-missing'; readonly file: string; readonly driver: string | null }
  | { readonly is: 'no-interrupts' }
  | { readonly is: 'no-channel'; readonly channel: number }
  /** Without a known signature, but loaded all the same. */
  | { readonly is: 'module-signature'; readonly module: string }
  /** `module` null where the kernel does not say which. */
  | {
      readonly is: 'module-rejected'
      readonly module: string | null
      readonly why: 'other-kernel' | 'other-machine' | 'signature'
    }
  /** The card carries no echo canceller of its own, or one that does not start. */
  | { readonly is: 'no-hardware-echo'; readonly why: 'absent' | 'failed' }
  | { readonly is: 'dahdi-version'; readonly version: string }
)

/** dmesg, syslog or /dev/kmsg records; lines of others are skipped. */
export const parseKernelLog = (text: string): KernelLogEvent[] =>
  linesOf(text).flatMap(line => parseKernelLine(line) ?? [])

/** The lines that mean something here: what the root helper gives away of a log that tells of everything else too. */
export const cardLines = (text: string): string[] =>
  linesOf(text).filter(line => parseKernelLine(line) !== null)

/** Events of before the last loading of DAHDI are over: what was in a socket then may not be now. */
export const sinceLastLoad = (events: readonly KernelLogEvent[]): readonly KernelLogEvent[] =>
  events.slice(
    Math.max(
      0,
      events.findLastIndex(event => event.is === 'dahdi-version'),
    ),
  )

function parseKernelLine(line: string): KernelLogEvent | null {
  const { device, driver, message } = withoutPrefix(line)
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(message)
    const event = match === null ? null : read(match.slice(1), driver)
    if (event !== null) return { device, ...event }
  }
  return null
}

interface Message {
  readonly device: string | null
  readonly driver: string | null
  readonly message: string
}

/**
 * What stands before a message, in the order in which it may: the record's head of /dev/kmsg, a syslog's or journal's date
 * and host in whatever language, `kern  :info  :` of dmesg -x, `<6>`, then any number of `[   52.95]`, `[T1]`, and the dates
 * of dmesg -T and -H, which follow the locale too.
 */
const HEADS: readonly RegExp[] = [
  /^\d{1,4},\d+,\d+,[^;]{0,40};/,
  /^(?:\S{1,40}\s+){1,7}?(?:kern\.[a-z]{3,7}\s+)?kernel(?:\[\d{1,9}\])?:\s?/,
  /^kern\s{0,8}:[a-z]{3,7}\s{0,8}:\s?/,
  /^<\d{1,3}>/,
  /^(?:\[[^[\]]{1,60}\]\s*){1,4}/,
]

/** Then dev_info's `wctdm24xxp 0000:05:0d.0: `. */
function withoutPrefix(line: string): Message {
  const bare = HEADS.reduce((text, head) => text.replace(head, ''), line).trim()
  const match = /^([a-z0-9_-]{2,30}) ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]): (.*)$/i.exec(bare)
  if (match === null) return { device: null, driver: null, message: bare }
  return { driver: match[1] ?? null, device: match[2] ?? null, message: match[3] ?? '' }
}

type Event = KernelLogEvent extends infer Each ? (Each extends unknown ? Omit<Each, 'device'> : never) : never
type Reader = readonly [
  pattern: RegExp,
  read: (found: readonly string[], driver: string | null) => Event | null,
]

/**
 * wctdm and opvxa1200 print `Module 0` for the first socket, wctdm24xxp and wcaxx `Port 1`. Boards with a bus for every four
 * sockets (SwitchPi's) begin anew with each: `Module 0 TDM BUS 1` is the fifth socket of the card.
 */
const socketOf = (word: string, number: string, bus = '0'): number =>
  Number(number) + (/^module$/i.test(word) ? 1 : 0) + SOCKETS_A_BUS * Number(bus)
const SOCKETS_A_BUS = 4

/** `AUTO FXS/DPO`, `MANUAL FXS`, `AUTO FXO (FCC mode)`, `BRI quad-span module`, `QRV DRI card`. */
function moduleIn(text: string): { module: 'fxs' | 'fxo' | 'bri' | 'radio'; mode: string | null } | null {
  const word = /\b(FXS|FXO|BRI|QRV)\b/.exec(text)?.[1]
  const mode = /\((\S+) mode\)/.exec(text)?.[1] ?? null
  if (word === undefined) return null
  return { module: word === 'QRV' ? 'radio' : word === 'FXS' ? 'fxs' : word === 'FXO' ? 'fxo' : 'bri', mode }
}

/** Other modules have their own troubles. */
const rejected = (module: string, why: 'other-kernel' | 'signature'): Event | null =>
  isDahdiModule(module) ? { is: 'module-rejected', module, why } : null

const READERS: readonly Reader[] = [
  [
    /^(Module|Port) (\d{1,3})(?: TDM BUS (\d{1,2}))?: Installed -- (.*)$/,
    ([word = '', number = '', bus, text = '']) => {
      const found = moduleIn(text)
      return found === null ? null : { is: 'module-found', socket: socketOf(word, number, bus), ...found }
    },
  ],
  // Sangoma's wanpipe counts from one, whatever it says before.
  [
    /^wanpipe\d{1,3}: Module (\d{1,3}): Installed -- Auto (FX[SO])/,
    ([number = '', module]) => ({
      is: 'module-found',
      socket: Number(number),
      module: module === 'FXS' ? 'fxs' : 'fxo',
      mode: null,
    }),
  ],
  [
    /^(Module|Port) (\d{1,3})(?: TDM BUS (\d{1,2}))?: Not installed/,
    ([word = '', number = '', bus]) => ({ is: 'socket-empty', socket: socketOf(word, number, bus) }),
  ],
  [
    /^(Module|Port) (\d{1,3})(?: TDM BUS (\d{1,2}))?: FAILED FXS/,
    ([word = '', number = '', bus]) => ({ is: 'module-failed', socket: socketOf(word, number, bus) }),
  ],
  [
    /ProSLIC on module (\d{1,3}) failed to powerup within (\d{1,9}) ms \((-?\d{1,9}) mV only\)/i,
    ([module = '', ms = '', mv = '']) => ({
      is: 'no-ring-power',
      socket: Number(module) + 1,
      withinMs: Number(ms),
      millivolts: Number(mv),
    }),
  ],
  [
    /DID YOU REMEMBER TO PLUG IN THE HD POWER CABLE TO THE (\w+)/i,
    ([card = '']) => ({ is: 'power-cable-hint', card }),
  ],
  [
    /^Power alarm(?: \([0-9a-f]+\))? on module (\d{1,3}), resetting/i,
    ([socket = '']) => ({ is: 'power-alarm', socket: Number(socket), givenUp: false }),
  ],
  [
    /^Too many power alarms on card (\d{1,3}), NOT resetting/i,
    ([socket = '']) => ({ is: 'power-alarm', socket: Number(socket), givenUp: true }),
  ],
  [
    /^Found an? ([A-Z].*?)(?: \((?:SN: ([^)]*)|(\d{1,3}) modules?|\d+ BRI spans?, \d+ analog channels?)\))?$/,
    ([name = '', serial, modules], driver) =>
      // wctdm, wcfxo, wcte11xp and opvxa1200 print it without naming themselves.
      driver === null && !/^(Wildcard|OpenVox)/.test(name)
        ? null
        : {
            is: 'card-found',
            name: name.replace(/^(?:Wildcard|Hybrid card)(?: TDM| FXO)?: /, ''),
            modules: modules === undefined ? null : Number(modules),
            serial: serial ?? null,
          },
  ],
  [
    /^Invalid\/unknown operating mode '([^']*)' specified/,
    ([name = '']) => ({ is: 'opermode-refused', name }),
  ],
  [
    /[Ff]irmware '?([\w.-]+?)'? not available from user ?space/,
    ([file = ''], driver) => ({ is: 'firmware-missing', file, driver }),
  ],
  // drivers/base/firmware_loader/main.c, and Debian's wording of the same.
  [
    /^(?:Direct firmware load for|firmware: failed to load) ([\w.-]{1,60})(?: failed with error| \()/,
    ([file = ''], driver) =>
      driver !== null && isDahdiModule(driver) ? { is: 'firmware-missing', file, driver } : null,
  ],
  // wct4xxp/base.c, wcaxx-base.c; then wcte43x, wcte13xp and voicebus/GpakCust.c.
  [/^VPM(?:\d{3}: N|\d{3}: n| n)ot [Pp]resent/, () => ({ is: 'no-hardware-echo', why: 'absent' })],
  [
    /^(?:VPM\d{3}: Failed to initialize|VPMADT032 Failed!|Failed to load VPMADT032 firmware)/,
    () => ({ is: 'no-hardware-echo', why: 'failed' }),
  ],
  // kernel/module/main.c (version magic, symbols, ELF header) and signing.c.
  [
    /^(?:module: )?([a-z0-9_]{2,40}): (?:version magic '|disagrees about version of symbol )/,
    ([module = '']) => rejected(module, 'other-kernel'),
  ],
  [
    /^(?:module: )?Invalid architecture in ELF header/,
    () => ({ is: 'module-rejected', module: null, why: 'other-machine' }),
  ],
  [
    /^(?:module: )?(?:([a-z0-9_]{2,40}): )?(?:[Ll]oading of )?(?:unsigned module|module with [a-z ]{3,30}) is rejected/,
    ([module]) =>
      module === undefined
        ? { is: 'module-rejected', module: null, why: 'signature' }
        : rejected(module, 'signature'),
  ],
  [/^Interrupts not detected/, () => ({ is: 'no-interrupts' })],
  [/No channel for number (\d{1,9})/, ([channel = '']) => ({ is: 'no-channel', channel: Number(channel) })],
  [
    /^((?:dahdi|wc|xp|opvx)\w*): module verification failed/,
    ([module = '']) => ({ is: 'module-signature', module }),
  ],
  // Zaptel's name of the same, which is what a machine of before 2008 prints.
  [/^(?:dahdi|Zaptel):? Version:? (\S+)/, ([version = '']) => ({ is: 'dahdi-version', version })],
]
