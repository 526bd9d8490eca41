/** A cabinet whose cards can be pulled, moved and exchanged. */

import type { Inventory, PortKind, SpanKind } from '../../../daemon/model/inventory.ts'
import { bare, card, span } from '../support.ts'

export interface Plugged {
  readonly slot: number
  readonly name: string
  /** Device id: the make. */
  readonly device: string
  readonly kind?: SpanKind
  readonly ports: readonly PortKind[]
  /** In place of the slot, for cards that tell one. */
  readonly hardwareId?: string
  /** No sockets yet. */
  readonly withoutDriver?: boolean
}

/** Spans are numbered in the order of the slots, as a kernel numbers them: they move when a card is added in front. */
export function cabinet(...plugged: readonly Plugged[]): Inventory {
  const inOrder = plugged.toSorted((a, b) => a.slot - b.slot)
  let channel = 1
  const spans = inOrder.flatMap(({ slot, kind = 'analog', ports, hardwareId, withoutDriver }, at) => {
    if (withoutDriver === true) return []
    const made = span(
      at + 1,
      hardwareId ?? `@PCI Bus 05 Slot ${String(slot).padStart(2, '0')}`,
      kind,
      channel,
      ports,
    )
    channel += ports.length
    return [made]
  })
  return {
    ...bare,
    cards: inOrder.map(({ slot, name, device, withoutDriver }, at) => ({
      ...card('wctdm24xxp', withoutDriver === true ? [] : [at + 1]),
      id: `pci:0000:05:0${slot.toString(16)}.0`,
      device,
      name,
      state:
        withoutDriver === true
          ? { is: 'not-loaded' as const, driver: 'wctdm24xxp' }
          : { is: 'ready' as const, driver: 'wctdm24xxp' },
    })),
    spans,
  }
}

export const tdm = (slot: number, more: Partial<Plugged> = {}): Plugged => ({
  slot,
  name: 'TDM410P',
  device: '8005',
  ports: ['fxs', 'fxs', 'fxo', 'empty'],
  ...more,
})

export const aex = (slot: number, more: Partial<Plugged> = {}): Plugged => ({
  slot,
  name: 'AEX410',
  device: '8006',
  ports: ['fxs', 'fxo', 'fxo', 'empty'],
  ...more,
})
