/** Gathers what the checks need beyond the live state: the kernel's messages, Asterisk's log, and how the spans were lately. */

import { join } from 'node:path'
import { readSpans } from '../../dahdi/detect/span-readings.ts'
import { type KernelLogEvent, parseKernelLog, sinceLastLoad } from '../../dahdi/parsers/kernel-log.ts'
import { type LogNotes, noNotes, readLogNotes } from '../asterisk/log-notes.ts'
import type { DriverFailure, Facts } from '../checks/facts.ts'
import { type History, looked, noHistory, read } from '../checks/history.ts'
import type { LiveStore } from '../live/store.ts'
import type { Issue } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { Clock } from '../system/clock.ts'
import { endOf } from '../system/file-end.ts'
import { readKernelLog } from '../system/kernel-log.ts'

export type WatchedFacts = Pick<Facts, 'kernelLog' | 'history' | 'exchangeLog' | 'driverFailures'>

export interface FaultWatchParts {
  readonly hardwareRoot: string
  readonly exchangeLogPath: string
  /** null: the kernel's messages are read directly, where that is allowed. */
  readonly helper: Pick<RootHelper, 'kernelLog'> | null
  readonly live: Pick<LiveStore, 'state' | 'subscribe'>
  readonly clock: Clock
}

export interface FaultWatch {
  facts(): WatchedFacts
  /** Reads everything now, e.g. after the hardware was looked at. */
  look(): Promise<void>
  /** How the last loading of drivers went; [] when all did. */
  driversLoaded(issues: readonly Issue[]): void
  start(): void
  stop(): void
}

const EVERY_MS = 30_000
/** Each asking keeps the root helper in memory for a minute. */
const KERNEL_EVERY_MS = 5 * 60_000
const LOG_TAIL_BYTES = 128 * 1024

export function faultWatchOf(parts: FaultWatchParts): FaultWatch {
  const { hardwareRoot, exchangeLogPath, helper, live, clock } = parts
  let kernelLog: readonly KernelLogEvent[] = []
  let exchangeLog: LogNotes = noNotes
  let history: History = noHistory
  let driverFailures: readonly DriverFailure[] = []
  let kernelReadAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}
  let unsubscribe = () => {}

  const readKernel = async () => {
    kernelReadAt = clock.elapsed()
    const lines = helper === null ? null : await helper.kernelLog()
    if (lines !== null && !lines.ok) return
    const text = lines === null ? await readKernelLog(join(hardwareRoot, 'dev/kmsg')) : lines.value.join('\n')
    kernelLog = sinceLastLoad(parseKernelLog(text))
  }
  const readSoon = async () => {
    const spans = await readSpans(hardwareRoot)
    exchangeLog = readLogNotes(await endOf(exchangeLogPath, LOG_TAIL_BYTES))
    history = looked(read(history, { at: clock.now(), spans }), live.state(), clock.now())
  }
  const again = async () => {
    cancel = clock.after(EVERY_MS, () => void again())
    await readSoon()
    if (clock.elapsed() - kernelReadAt >= KERNEL_EVERY_MS) await readKernel()
  }

  return {
    facts: () => ({ kernelLog, history, exchangeLog, driverFailures }),
    async look() {
      await readSoon()
      await readKernel()
    },
    driversLoaded(issues) {
      driverFailures = issues.flatMap(({ code, params: { module, reason } }) =>
        code === 'driver-load-failed' ? [{ module: String(module), reason: String(reason) }] : [],
      )
    },
    start() {
      unsubscribe = live.subscribe(state => {
        history = looked(history, state, clock.now())
      })
      void again()
    },
    stop() {
      cancel()
      unsubscribe()
    },
  }
}
