/** The kernel would not take a driver: built for another kernel or machine, without a signature, or with an unknown option. */

import type { KernelLogEvent } from '../../dahdi/parsers/kernel-log.ts'
import type { Issue } from '../model/issue.ts'
import { type Check, type DriverFailure, found } from './facts.ts'

/** The loader's word of a module replaces the log's: it is of the last try. */
export const driverRefused: Check = ({ kernelLog, driverFailures, inventory }) => {
  const refusals = [...kernelLog.flatMap(event => ofLog(event) ?? []), ...driverFailures.map(ofLoader)]
  const byModule = new Map(refusals.map(refusal => [refusal.module, refusal] as const))
  return [...byModule.values()].map(refusal => issueOf(refusal, inventory.kernel))
}

interface Refusal {
  /** null: the kernel does not say. */
  readonly module: string | null
  readonly why: 'other-kernel' | 'other-machine' | 'signature' | 'option' | 'unclear'
  readonly reason: string
}

function ofLog(event: KernelLogEvent): Refusal | null {
  if (event.is === 'module-rejected') return { module: event.module, why: event.why, reason: event.why }
  if (event.is !== 'opermode-refused') return null
  return { module: null, why: 'option', reason: `opermode=${event.name}` }
}

/** modprobe prints strerror of ENOEXEC, EKEYREJECTED, ENOKEY, and EPERM under lockdown (kernel/module/signing.c). */
function ofLoader({ module, reason }: DriverFailure): Refusal {
  if (/Exec format error|Invalid module format|Unknown symbol|disagrees about version/i.test(reason))
    return { module, why: 'other-kernel', reason }
  const unsigned = /Key was rejected|Required key not available|Operation not permitted/i.test(reason)
  return { module, why: unsigned ? 'signature' : 'unclear', reason }
}

function issueOf({ module, why, reason }: Refusal, kernel: string): Issue {
  const subject = module === null ? null : `driver:${module}`
  const params = { module: module ?? 'DAHDI', kernel, reason }
  switch (why) {
    case 'other-kernel':
      return found('driver-other-kernel', 'error', subject, params)
    case 'other-machine':
      return found('driver-other-machine', 'error', subject, params)
    case 'signature':
      return found('driver-unsigned', 'error', subject, params)
    case 'option':
      return found('driver-option-refused', 'error', subject, params)
    case 'unclear':
      return found('driver-load-failed', 'error', subject, params)
  }
}
