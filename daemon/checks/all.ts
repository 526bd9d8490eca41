/** Every check, and their issues in the order they are shown. */

import type { Issue, Severity } from '../model/issue.ts'
import { asteriskDown } from './asterisk-down.ts'
import { briRest } from './bri-rest.ts'
import { cardEmpty } from './card-empty.ts'
import { cardNotLoaded } from './card-not-loaded.ts'
import { cardStolen } from './card-stolen.ts'
import { cardUnknown } from './card-unknown.ts'
import { cardUnsupported } from './card-unsupported.ts'
import { clockSlips } from './clock-slips.ts'
import { closedPorts } from './closed-ports.ts'
import { compandingMismatch } from './companding-mismatch.ts'
import { crc4Mismatch } from './crc4-mismatch.ts'
import { dChannel } from './d-channel.ts'
import { disk } from './disk.ts'
import { driverRefused } from './driver-refused.ts'
import { driversMissing } from './drivers-missing.ts'
import { echoCanceller } from './echo-canceller.ts'
import type { Check, Facts } from './facts.ts'
import { failedPorts } from './failed-ports.ts'
import { firmwareMissing } from './firmware-missing.ts'
import { irqMisses } from './irq-misses.ts'
import { lineAlarm } from './line-alarm.ts'
import { lineErrors } from './line-errors.ts'
import { network } from './network.ts'
import { noBattery } from './no-battery.ts'
import { shortedPorts } from './shorted-ports.ts'
import { signallingReversed } from './signalling-reversed.ts'

/** Need no daemon: `offhook detect` asks them of any machine or captured tree. */
const hardwareChecks: readonly Check[] = [
  driversMissing,
  driverRefused,
  cardNotLoaded,
  cardUnsupported,
  cardStolen,
  cardUnknown,
  firmwareMissing,
  cardEmpty,
  failedPorts,
  shortedPorts,
  echoCanceller,
  irqMisses,
  clockSlips,
  lineErrors,
  noBattery,
  lineAlarm,
  crc4Mismatch,
  dChannel,
  briRest,
  compandingMismatch,
  signallingReversed,
]

const checks: readonly Check[] = [asteriskDown, ...hardwareChecks, closedPorts, disk, network]

export const check = (facts: Facts): readonly Issue[] => checks.flatMap(rule => rule(facts))
export const checkHardware = (facts: Facts): readonly Issue[] => hardwareChecks.flatMap(rule => rule(facts))

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** Worst first, otherwise as given; the same issue from two sources once. */
export function worstFirst(issues: readonly Issue[]): Issue[] {
  const once = new Map(issues.map(issue => [`${issue.code} ${issue.subject}`, issue] as const))
  return [...once.values()].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}
