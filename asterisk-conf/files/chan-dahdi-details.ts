/**
 * What a port's details add to its section of chan_dahdi.conf; nothing where all is as usual. Keys and values:
 * chan_dahdi.c, process_dahdi.
 */

import type { Device, Line } from '../../daemon/model/gateway-model.ts'
import type { Entry } from '../writer.ts'

export type HandsetDetails = Extract<Device, { kind: 'analog' }>['details']
export type AnalogDetails = Extract<Line, { kind: 'analog' }>['details']
export type IsdnDetails = Exclude<Line, { kind: 'analog' }>['details']

const given = (key: string, value: Entry[1] | undefined): Entry[] =>
  value === undefined ? [] : [[key, value]]

/** chan_dahdi reads a floating point number and keeps tenths (chan_dahdi.conf.sample). */
export const decibels = (value: number): string => value.toFixed(1)

const gain = (key: string, value: number | undefined): Entry[] =>
  given(key, value === undefined ? undefined : decibels(value))

/** FSK is sent unless `nofsk` forbids it; the sign of voltage does without. */
const MESSAGE_WAITING: Readonly<Record<NonNullable<HandsetDetails['messageWaiting']>, string | undefined>> = {
  fsk: undefined,
  stutter: 'nofsk',
  'fsk-after-ring': 'rpas',
  polarity: 'lrev,nofsk',
  voltage: 'hvdc,nofsk',
  neon: 'neon,nofsk',
}

export const handsetEntries = (details: HandsetDetails): Entry[] => [
  ...given('usecallerid', details.callerId),
  ...given('mwisendtype', details.messageWaiting && MESSAGE_WAITING[details.messageWaiting]),
  ...given('rxflash', details.flashMs),
  ...given('dialmode', details.dialMode),
  ...gain('rxgain', details.rxGainDb),
  ...gain('txgain', details.txGainDb),
  ...given('callwaitingcallerid', true),
]

export const analogEntries = (details: AnalogDetails): Entry[] => [
  ...given('usecallerid', details.callerIdExpected),
  ...gain('cid_rxgain', details.callerIdGainDb),
  ...given('answeronpolarityswitch', details.answerOnPolarity),
  ...given('hanguponpolarityswitch', details.hangUpOnPolarity),
  ...given('polarityonanswerdelay', details.polarityDelayMs),
  // Without an end, not only for the ten seconds that `yes` means.
  ...given('dialtone_detect', details.hangUpOnDialTone === true ? 'always' : undefined),
  ...given('pulsedial', details.dialMode === 'pulse' ? true : undefined),
  ...given('waitfordialtone', details.dialToneWaitMs),
  ...given('flash', details.flashMs),
  ...given('echotraining', details.echoTrainingMs),
]

/** Of use to a subscriber on a multi-device line alone. */
export const multipointEntries = (details: IsdnDetails): Entry[] => [
  // Exchanges let an idle multi-device line sleep: that is no fault, and it wakes up for a call.
  ['layer1_presence', details.layer1 ?? 'ignore'],
  ...given('layer2_persistence', details.layer2),
]

export const msnEntries = ({ msns }: IsdnDetails): Entry[] => given('msn', msns?.join(','))

/** Telephones on our own bus dial digit by digit. */
export function overlapEntries({ overlap }: IsdnDetails, isNetwork: boolean): Entry[] {
  if (overlap !== undefined) return [['overlapdial', overlap === 'both' ? true : overlap]]
  return isNetwork ? [['overlapdial', true]] : []
}

/**
 * A ring timeout belongs to all sections after it, since chan_dahdi.c keeps one (`ringt_base`) and copies it to each port
 * that it sets up: once one line has its own, each says its own.
 */
export const RING_TIMEOUT_MS = 8000

export function ringTimeoutEntries(details: AnalogDetails, lines: readonly Line[]): Entry[] {
  const isAnyOwn = lines.some(line => line.kind === 'analog' && line.details.ringTimeoutMs !== undefined)
  return isAnyOwn ? [['ringtimeout', details.ringTimeoutMs ?? RING_TIMEOUT_MS]] : []
}
