/** A trunk whose card speaks the other law than the line should, by its settings or its country: loud, distorted voices. */

import type { SpanKind } from '../model/inventory.ts'
import { type Check, found } from './facts.ts'

/** The law of a trunk follows from what it is (dahdi-base.c: E1 alaw, T1 and J1 mulaw). */
const LAWS: Partial<Record<SpanKind, string>> = { e1: 'A-law', t1: 'µ-law', j1: 'µ-law' }

export const compandingMismatch: Check = ({ inventory, model }) =>
  (model?.trunks ?? [])
    .flatMap(trunk => trunk.lines)
    .flatMap(line => {
      const span = line.kind === 'pri' ? inventory.spans.find(one => one.number === line.span) : undefined
      const law = span === undefined ? undefined : LAWS[span.kind]
      if (span === undefined || law === undefined || model === null) return []
      const planned = model.spans.find(one => one.number === span.number)?.kind
      const wantedKind = planned !== undefined && planned in LAWS ? planned : model.country.digitalLine
      const wanted = LAWS[wantedKind] ?? law
      const names = { kind: span.kind.toUpperCase(), wantedKind: wantedKind.toUpperCase() }
      return law === wanted
        ? []
        : [
            found('companding-mismatch', 'warning', `line:${line.id}`, {
              line: line.name,
              law,
              wanted,
              ...names,
            }),
          ]
    })
