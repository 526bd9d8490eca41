/** chan_dahdi.conf: what Asterisk does with each port. One section per port or span, so that no option leaks into the next. */

import type {
  Device,
  Extension,
  GatewayModel,
  Line,
  ModelPort,
  Trunk,
} from '../../daemon/model/gateway-model.ts'
import { entryOf } from '../contexts/incoming.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { asteriskFile } from '../generated.ts'
import { FROM_HANDSET, HOTLINE, lineAccount, mailboxOf, signsOf, VARIABLES } from '../names.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'
import { chanDahdiActivation } from './chan-dahdi-activation.ts'
import {
  analogEntries,
  decibels,
  handsetEntries,
  msnEntries,
  multipointEntries,
  overlapEntries,
  RING_TIMEOUT_MS,
  ringTimeoutEntries,
} from './chan-dahdi-details.ts'
import { r2Options } from './chan-dahdi-r2.ts'
import { handsetVariables } from './handset-variables.ts'

type Ports = ReadonlyMap<number, ModelPort>
type AnalogLine = Extract<Line, { kind: 'analog' }>
type IsdnLine = Extract<Line, { kind: 'bri' | 'pri' }>
type R2Line = Extract<Line, { kind: 'r2' }>
type AnalogDevice = Extract<Device, { kind: 'analog' }>

export function chanDahdiFile(model: GatewayModel) {
  const ports: Ports = new Map(model.spans.flatMap(span => span.ports).map(port => [port.channel, port]))
  const sections = [
    common(model),
    ...firstOfEach(model.extensions).flatMap(extension =>
      extension.devices.flatMap(device =>
        device.kind === 'analog' ? [handset(extension, device, ports, model)] : [],
      ),
    ),
    ...model.trunks.flatMap(trunk => trunk.lines.map(line => lineSection(line, trunk, ports, model))),
  ]
  return asteriskFile('chan_dahdi.conf', sectionsText('chan_dahdi.conf', sections), chanDahdiActivation)
}

function lineSection(line: Line, trunk: Trunk, ports: Ports, model: GatewayModel): Section {
  switch (line.kind) {
    case 'analog':
      return analogLine(line, trunk, ports, model)
    case 'r2':
      return r2Line(line, trunk, ports, model)
    case 'bri':
    case 'pri':
      return isdnLine(line, trunk, ports, model)
  }
}

/**
 * The options every section starts from (chan_dahdi.c, setup_dahdi_int: base_conf). The last three are kept once for all
 * ports, and kept on until another value comes: they are always said.
 */
const common = ({ everyLine }: GatewayModel): Section => ({
  name: 'channels',
  entries: [
    ['usecallerid', true],
    ['reportalarms', 'all'],
    // One port that cannot be opened must not silence the others.
    ['ignore_failed_channels', true],
    ['immediate', false],
    ['callprogress', false],
    ['faxdetect', false],
    ['progzone', everyLine.progressZone],
    ['dtmfcidlevel', everyLine.dtmfLevel],
    ['ringtimeout', RING_TIMEOUT_MS],
  ],
})

/**
 * Call forwarding and call return stay out of the driver: it would take their codes before the dialplan sees them
 * (sig_analog.c). The driver would take a second call always: whether it is offered one is the dialplan's decision
 * (contexts/person/devices.ts), since a person changes it by code.
 */
function handset(extension: Extension, device: AnalogDevice, ports: Ports, model: GatewayModel): Section {
  const { country } = model
  const { number, name, language, voicemail, pickup } = extension
  const { channel, details, hotline } = device
  const mailbox = voicemail === null ? null : mailboxOf(number)
  // A message in the second one stands for a forward (contexts/person/state.ts).
  const signs = details.forwardTone === false ? null : signsOf(number)
  const mailboxes = [mailbox, signs].filter(one => one !== null)
  return {
    name: `handset-${channel}`,
    entries: [
      ['signalling', 'fxo_ks'],
      ['context', hotline === null ? FROM_HANDSET : HOTLINE],
      ...(hotline === null ? [] : [['immediate', true] as const]),
      ['language', voiceOf(language)],
      ['fullname', name],
      ['cid_number', number],
      ['accountcode', number],
      ['mailbox', mailboxes.join(',')],
      ...group('namedcallgroup', pickup.memberOf),
      ...group('namedpickupgroup', pickup.mayTakeFrom),
      ['cidsignalling', country.handsetCallerId],
      ['sendcalleridafter', details.callerIdAfterRings ?? country.sendCallerIdAfterRings],
      ['callwaiting', true],
      ['threewaycalling', true],
      ['transfer', true],
      // Put down on a busy tone: the handset rings with the call it held.
      ['transfertobusy', false],
      ['cancallforward', false],
      ['callreturn', false],
      ...handsetEntries(details),
      ...(device.toneZone === null ? [] : ([['tonezone', device.toneZone.number]] as const)),
      ...echo([channel], ports, details),
      ...handsetVariables(extension, device, model).flatMap(([name, value]) => variable(name, value)),
      ...variable(VARIABLES.hotlineNumber, hotline?.number ?? null),
      ...variable(VARIABLES.hotlineSeconds, hotline === null ? null : String(hotline.afterSeconds)),
      ['dahdichan', channel],
    ],
  }
}

/**
 * The hang-up tone has to come often enough not to be taken from speech; where the exchange cuts the loop, that
 * is seen first.
 */
const BUSY_TONES = 4

function analogLine(line: AnalogLine, trunk: Trunk, ports: Ports, model: GatewayModel): Section {
  const { details } = line
  const lines = model.trunks.flatMap(one => one.lines)
  return {
    name: `line-${line.id}`,
    entries: [
      ['signalling', 'fxs_ks'],
      ...belonging(line, trunk, model),
      ['callerid', 'asreceived'],
      ['cidsignalling', line.callerId.signalling],
      ['cidstart', line.callerId.start],
      ...busyEntries(line),
      ['rxgain', decibels(line.rxGainDb)],
      ['txgain', decibels(line.txGainDb)],
      ...analogEntries(details),
      ...ringTimeoutEntries(details, lines),
      ...echo([line.channel], ports, details),
      ...variable(VARIABLES.lineKind, 'analog'),
      ...variable(VARIABLES.lineNumber, line.number),
      ...variable(VARIABLES.lineAccount, lineAccount(line)),
      ...limit(line),
      ['dahdichan', line.channel],
    ],
  }
}

const busyEntries = ({ details, busyPattern }: AnalogLine): Entry[] =>
  details.busyDetection === false
    ? [['busydetect', false]]
    : [
        ['busydetect', true],
        ['busycount', details.busyTones ?? BUSY_TONES],
        ...(busyPattern.length === 0 ? [] : [['busypattern', busyPattern.join(',')] as const]),
      ]

/** Seconds; the dialplan ends the call (contexts/limits.ts). */
const limit = ({ details: { callLimitMinutes } }: Line): Entry[] =>
  variable(VARIABLES.lineLimit, callLimitMinutes === undefined ? null : String(callLimitMinutes * 60))

/**
 * Numbers go out as dialled (plan "unknown"); numbers come in with the prefix of their type, so that they can be
 * called back. Busy is said by the release cause, not by a tone.
 */
function isdnLine(line: IsdnLine, trunk: Trunk, ports: Ports, model: GatewayModel): Section {
  const { country } = model
  const { details } = line
  const isMultipoint = line.signalling.endsWith('_ptmp')
  const isNetwork = line.signalling.includes('_net')
  return {
    name: `line-${line.id}`,
    entries: [
      ['switchtype', line.switchType],
      ['signalling', line.signalling],
      ...belonging(line, trunk, model),
      ['callerid', 'asreceived'],
      ['usecallingpres', true],
      ['pridialplan', details.calledPlan ?? 'unknown'],
      ['prilocaldialplan', details.callingPlan ?? 'unknown'],
      ['internationalprefix', details.internationalPrefix ?? country.internationalPrefix],
      ['nationalprefix', details.nationalPrefix ?? country.nationalPrefix],
      ...(details.localPrefix === undefined ? [] : [['localprefix', details.localPrefix] as const]),
      ['priindication', 'outofband'],
      ['resetinterval', 'never'],
      ...(isMultipoint ? multipointEntries(details) : []),
      ...(isMultipoint && !isNetwork ? msnEntries(details) : []),
      // Telephones on our own bus dial digit by digit.
      ...overlapEntries(details, isNetwork),
      ...(isNetwork
        ? ([
            ['priexclusive', true],
            ['facilityenable', true],
          ] as const)
        : []),
      // Transfer by the telephone's own key would take the call past the dialplan, and is no business of a shared bus.
      ...(isNetwork && isMultipoint ? [['transfer', false] as const] : []),
      ...echo(line.bearerChannels, ports, details),
      ...variable(VARIABLES.lineKind, 'isdn'),
      ...variable(VARIABLES.lineNumber, line.number),
      ...variable(VARIABLES.lineAccount, lineAccount(line)),
      ...limit(line),
      ['dahdichan', ranges(line.bearerChannels)],
    ],
  }
}

/** Telephones and the network tell each other busy by a signal here too, so what holds for ISDN in the dialplan holds for R2. */
const r2Line = (line: R2Line, trunk: Trunk, ports: Ports, model: GatewayModel): Section => ({
  name: `line-${line.id}`,
  entries: [
    ['signalling', 'mfcr2'],
    ...r2Options(line),
    ...belonging(line, trunk, model),
    ['callerid', 'asreceived'],
    ...echo(line.bearerChannels, ports, line.details),
    ...variable(VARIABLES.lineKind, 'isdn'),
    ...variable(VARIABLES.lineNumber, line.number),
    ...variable(VARIABLES.lineAccount, lineAccount(line)),
    ...limit(line),
    ['dahdichan', ranges(line.bearerChannels)],
  ],
})

const belonging = (line: Line, trunk: Trunk, model: GatewayModel): Entry[] => [
  ['context', entryOf(line, trunk, model)],
  ['group', trunk.group],
  ['language', voiceOf(model.language)],
  ['accountcode', lineAccount(line)],
]

/** Said even when it is empty: a reload sets variables, but never takes one away (chan_dahdi.c, mkintf). */
const variable = (name: string, value: string | null): Entry[] => [['setvar', `${name}=${value ?? ''}`]]

const group = (key: string, groups: readonly string[]): Entry[] =>
  groups.length === 0 ? [] : [[key, groups.join(',')]]

/** Asked for where DAHDI has a canceller for it; elsewhere each call would log a failure. */
function echo(channels: readonly number[], ports: Ports, { echo: chosen }: Line['details']): Entry[] {
  const isThere = channels.some(channel => (ports.get(channel)?.echoCanceller ?? null) !== null)
  return [['echocancel', isThere && chosen !== 'off' ? (chosen ?? true) : false]]
}

/** `1-15,17-31` */
export function ranges(numbers: readonly number[]): string {
  const spans: [first: number, last: number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = spans.at(-1)
    if (open !== undefined && open[1] === number - 1) open[1] = number
    else spans.push([number, number])
  }
  return spans.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',')
}
