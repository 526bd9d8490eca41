/** What changed between two live views, so that a browser needs not get a thousand extensions for one that rings. */

import type {
  CallView,
  CardView,
  ExtensionView,
  LiveView,
  PortView,
  SpanView,
  TrunkView,
} from './live-view.ts'

export interface LivePatch {
  readonly revision: number
  /** Present only when changed. */
  readonly asterisk?: LiveView['asterisk']
  readonly ports: readonly PortView[]
  /** Without their ports. */
  readonly spans: readonly Omit<SpanView, 'ports'>[]
  readonly extensions: readonly ExtensionView[]
  /** All of them: they come and go. */
  readonly calls?: readonly CallView[]
  readonly trunks: readonly TrunkView[]
}

/** null when the set of cards, spans, ports, extensions or trunks is another: then the whole view must be sent. */
export function viewPatch(before: LiveView, after: LiveView): LivePatch | null {
  if (!same(skeleton(before), skeleton(after))) return null
  return {
    revision: after.revision,
    ...(!same(before.asterisk, after.asterisk) && { asterisk: after.asterisk }),
    ports: changed(ports(before), ports(after)),
    spans: changed(spans(before), spans(after)),
    extensions: changed(before.extensions, after.extensions),
    ...(!same(before.calls, after.calls) && { calls: after.calls }),
    trunks: changed(before.trunks, after.trunks),
  }
}

/** The view a patch leads to. `viewPatch(a, b)` applied to `a` gives `b`. */
export function applyPatch(view: LiveView, patch: LivePatch): LiveView {
  const port = new Map(patch.ports.map(item => [item.key, item]))
  const span = new Map(patch.spans.map(item => [item.key, item]))
  const extension = new Map(patch.extensions.map(item => [item.number, item]))
  const trunk = new Map(patch.trunks.map(item => [item.id, item]))
  return {
    revision: patch.revision,
    asterisk: patch.asterisk ?? view.asterisk,
    cards: view.cards.map(card => ({
      ...card,
      spans: card.spans.map(old => ({
        ...old,
        ...span.get(old.key),
        ports: old.ports.map(item => port.get(item.key) ?? item),
      })),
    })),
    extensions: view.extensions.map(item => extension.get(item.number) ?? item),
    calls: patch.calls ?? view.calls,
    trunks: view.trunks.map(item => trunk.get(item.id) ?? item),
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Items of `after` that differ from the one at the same place; the skeleton has shown that places agree. */
const changed = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.filter((item, at) => !same(item, before[at]))

const allSpans = (view: LiveView) => view.cards.flatMap((card: CardView) => card.spans)
const ports = (view: LiveView) => allSpans(view).flatMap(span => span.ports)
const spans = (view: LiveView) => allSpans(view).map(({ ports: _, ...span }) => span)

const skeleton = (view: LiveView) => [
  view.cards.map(card => [
    card.id,
    card.name,
    card.kind,
    card.state,
    card.spans.map(s => [s.key, s.ports.map(p => p.key)]),
  ]),
  view.extensions.map(extension => extension.number),
  view.trunks.map(trunk => trunk.id),
]
