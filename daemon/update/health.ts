/** What must be as it was before an update, and the judgement. Pure. */

import { z } from 'zod'
import type { Reason } from './reasons.ts'

const names = z.array(z.string().max(120)).max(5000)

/** As the daemon tells it, before the restart and again after it: an old daemon's words are read by a new gate. */
export const healthSchema = z.object({
  asterisk: z.boolean(),
  /** Spans without an alarm. */
  spans: names,
  /** DAHDI channels that Asterisk has open. */
  ports: z.array(z.int()).max(5000),
  /** Endpoints with a telephone that is registered and reachable. */
  phones: names,
})
export type Health = z.infer<typeof healthSchema>

export const beforeSchema = z.object({
  version: z.string(),
  /** ms since the epoch. */
  at: z.number(),
  webPort: z.int().min(1).max(65535),
  health: healthSchema,
})
export type Before = z.infer<typeof beforeSchema>

/** What is seen of the system on trial. */
export interface Seen {
  /** null: its daemon does not answer. */
  readonly health: Health | null
  readonly web: boolean
}

/** Empty: everything is as it was. Nothing is asked of what did not work before. */
export function missing(before: Health, { health, web }: Seen): readonly Reason[] {
  const reasons: Reason[] = []
  const add = (what: Reason['what'], lost: readonly (string | number)[] = []) =>
    void reasons.push({ what, names: lost.slice(0, 50).map(String) })
  if (!web) add('web')
  if (health === null) {
    add('daemon')
    return reasons
  }
  if (before.asterisk && !health.asterisk) add('asterisk')
  const lost = <T>(had: readonly T[], has: readonly T[]): T[] => {
    const present = new Set(has)
    return had.filter(one => !present.has(one))
  }
  const spans = lost(before.spans, health.spans)
  if (spans.length > 0) add('spans', spans)
  const ports = lost(before.ports, health.ports)
  if (ports.length > 0) add('ports', ports)
  const phones = lost(before.phones, health.phones)
  if (phones.length > 0) add('phones', phones)
  return reasons
}
