/** What the set-up watches: handsets that are lifted, and the first calls over each line. */

import type { LiveView, PortView } from '../../daemon/live/live-view.ts'
import type { FirstCalls, SeenCall } from '../../daemon/setup/desk.ts'
import type { Speech } from '../i18n/translate.ts'
import { cell } from './activity-cell.ts'
import type { Cell } from './wire.ts'

/** Handsets whose receiver is off the hook and that have not dialled yet, in the order of the sockets. */
export const liftedPorts = (view: LiveView): readonly PortView[] =>
  view.cards
    .flatMap(card => card.spans)
    .flatMap(span => span.ports)
    .filter(port => port.kind === 'fxs' && port.activity.is === 'off-hook')

export function firstCallCells(view: LiveView, seen: FirstCalls, speech: Speech): Record<string, Cell> {
  const lines = view.trunks.flatMap(trunk => trunk.lines)
  return Object.fromEntries(
    lines.flatMap(({ id }) =>
      (['incoming', 'outgoing'] as const).map(
        way => [`first-call:${way}:${id}`, seenCell(seen.get(id)?.[way] ?? null, way, speech)] as const,
      ),
    ),
  )
}

function seenCell(call: SeenCall | null, way: 'incoming' | 'outgoing', { t }: Speech): Cell {
  if (call === null) return cell('pending', t(`setup.calls.waiting-${way}`))
  const number = call.number === '' ? t('party.unknown') : call.number
  return call.answered
    ? cell('ok', t(`setup.calls.answered-${way}`, { number }))
    : cell('ringing', t(`setup.calls.came-${way}`, { number }))
}
