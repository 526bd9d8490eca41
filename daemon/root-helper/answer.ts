/** One request in, one answer out: the whole of what the root helper does. */

import { cardLines } from '../../dahdi/parsers/kernel-log.ts'
import { ok, refused } from '../model/issue.ts'
import { readKernelLog } from '../system/kernel-log.ts'
import { configureDahdi } from './configure-dahdi.ts'
import { loadDrivers, unloadDrivers } from './drivers.ts'
import { setFirewall } from './firewall.ts'
import { complaints } from './guards.ts'
import { installFiles } from './install-files.ts'
import { readJournal } from './journal.ts'
import { actOnMachine } from './machine.ts'
import { actOnNetwork } from './network.ts'
import type { Places } from './places.ts'
import { rebindCard } from './rebind-card.ts'
import { actOnUnit } from './unit.ts'
import { actOnUpdate } from './update.ts'
import { type HelperAnswer, requestSchema } from './verbs.ts'

/** A short circuit may be reported every few seconds for months: the latest news count. */
const MOST_LINES = 2000

/** Throws for anything that is not exactly one of the verbs; the caller's connection carries the message back. */
export async function answerRequest(places: Places, request: unknown): Promise<HelperAnswer> {
  const asked = requestSchema.safeParse(request)
  if (!asked.success) throw new Error('not a request of the root helper')
  switch (asked.data.verb) {
    case 'load-drivers': {
      const { modules } = asked.data
      const unknown = complaints('dahdi', 'modules', modules.map(name => `${name}\n`).join(''))
      if (unknown.length === 0) return loadDrivers(places, modules)
      return refused([
        {
          code: 'driver-not-allowed',
          severity: 'error',
          subject: null,
          params: { complaint: unknown.join('; ').slice(0, 300) },
        },
      ])
    }
    case 'unload-drivers':
      return unloadDrivers(places)
    case 'configure-dahdi':
      return configureDahdi(places)
    case 'kernel-log':
      return ok({ lines: cardLines(await readKernelLog(places.kernelLog)).slice(-MOST_LINES) })
    case 'journal':
      return readJournal(asked.data)
    case 'rebind-card':
      return rebindCard(places, asked.data)
    case 'install-files':
      return installFiles(places, asked.data)
    case 'machine':
      return actOnMachine(places, asked.data.action)
    case 'set-firewall':
      return setFirewall(places, asked.data.firewall)
    case 'network':
      return actOnNetwork(places, asked.data)
    case 'update':
      return actOnUpdate(places.update, asked.data)
    case 'unit':
      return actOnUnit(asked.data.unit, asked.data.action)
  }
}
