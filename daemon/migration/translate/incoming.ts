/** Old incoming routes as ours, the most particular first, since the first that fits takes the call. */

import { email, numberPattern } from '../../settings/atoms.ts'
import { type IncomingRouteSettings, incomingRouteSchema } from '../../settings/schema.ts'
import type { OldIncoming } from '../old-system.ts'
import { oneLine } from '../read/text.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import { type Ids, labelFor, notes, type Surroundings } from './context.ts'
import { type Carried, destinationFor } from './destinations.ts'
import type { TranslatedTrunks } from './lines.ts'

const MOST = 500

export function translateIncoming(
  old: readonly OldIncoming[],
  carried: Carried,
  { lineOfChannel, idOf }: Pick<TranslatedTrunks, 'lineOfChannel' | 'idOf'>,
  around: Surroundings,
  ids: Ids,
): { readonly routes: readonly IncomingRouteSettings[]; readonly report: readonly ReportLine[] } {
  const routes: { readonly weight: number; readonly route: IncomingRouteSettings }[] = []
  const report: ReportLine[] = []
  for (const one of old) {
    const to = notes()
    const told = [oneLine(one.name), one.called, one.caller === '' ? '' : `← ${one.caller}`]
      .filter(part => part !== '')
      .join(' ')
    const say = (here: string | null) => report.push({ area: 'incoming', old: told, here, remarks: to.all })
    const called = patternOf(one.called)
    const caller = /^(?:anonymous|blocked|private|restricted|unavailable|unknown|withheld)$/i.test(one.caller)
      ? ('anonymous' as const)
      : patternOf(one.caller)
    const place = one.channel === null ? null : lineOfChannel.get(one.channel)
    const id = ids.of(one.name === '*' ? '' : one.name, `in-${one.called.replace(/[^0-9]/g, '') || 'any'}`)
    const reason = around.refused.get(`route:${id}`)
    if (called === undefined || caller === undefined)
      to.add(
        remark('pattern-left', {
          value: oneLine(called === undefined ? one.called : one.caller).slice(0, 60),
        }),
      )
    else if (place === undefined) to.add(remark('no-socket', { channel: one.channel ?? 0 }))
    else if (reason !== undefined) to.add(remark('refused', {}, reason))
    // It would take the calls of all other lines as well.
    else if (one.trunk !== undefined && one.trunk !== '' && !idOf.has(one.trunk)) to.add(remark('no-trunk'))
    else if (routes.length >= MOST) to.add(remark('too-many'))
    else {
      const fax = email.safeParse(one.faxTo)
      if (one.faxTo !== '' && !fax.success)
        to.add(remark('email-left', { value: oneLine(one.faxTo).slice(0, 80) }))
      const route = incomingRouteSchema.parse({
        id,
        trunk: place?.trunk ?? idOf.get(one.trunk ?? '') ?? null,
        line: place?.line ?? null,
        calledNumber: called,
        caller,
        destination: destinationFor(one.destination, carried, to),
        namePrefix: one.namePrefix.trim() === '' ? null : labelFor(one.namePrefix, 20, to),
        faxTo: fax.success ? fax.data : null,
      })
      routes.push({ weight: weightOf(route), route })
      say(id)
      continue
    }
    say(null)
  }
  return { routes: routes.toSorted((a, b) => a.weight - b.weight).map(({ route }) => route), report }
}

/** null for any number; undefined for what is no number at all. */
function patternOf(written: string): string | null | undefined {
  const pattern = written
    .replace(/^_/, '')
    .replace(/[\s()/-]/g, '')
    .toUpperCase()
    .replace(/[.!]+$/, '.')
  if (pattern === '' || pattern === '.' || pattern === 'S' || pattern === 'ANY') return null
  return numberPattern.safeParse(pattern).success ? pattern : undefined
}

const isExact = (pattern: string | null): boolean => pattern !== null && /^\+?[0-9]+$/.test(pattern)

/** As FreePBX looks for them: number and caller, number, caller, any; whole numbers before patterns. */
const weightOf = ({ calledNumber, caller, line }: IncomingRouteSettings): number =>
  (calledNumber !== null || line !== null ? 0 : 4) +
  (caller === null ? 2 : 0) +
  (isExact(calledNumber ?? caller) ? 0 : 1)
