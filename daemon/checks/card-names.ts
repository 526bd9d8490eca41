/** How issues speak of a card, and which card a kernel message means. */

import type { Card, Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'

export const cardSubject = (card: Card): string => `card:${card.id}`

export const cardParams = (card: Card): Issue['params'] => ({
  card: card.name ?? `${card.vendor}:${card.device}`,
  place: card.id,
  ids: [card.vendor, card.device, card.subvendor, card.subdevice].filter(id => id !== null).join(':'),
})

/**
 * The card a kernel message speaks of: by its address, or, where an old driver prints none, the only card there is that
 * `fits`. null: nobody can tell.
 */
export function cardOf(
  { cards }: Inventory,
  device: string | null,
  fits: (card: Card) => boolean = () => true,
): Card | null {
  if (device !== null) return cards.find(card => card.id === `pci:${device}`) ?? null
  const [only, ...more] = cards.filter(fits)
  return only !== undefined && more.length === 0 ? only : null
}

/** Drivers whose messages carry no address: wctdm.c, opvxa1200/base.c and wcfxo.c print with printk alone. */
export const printsNoAddress = (card: Card): boolean =>
  'driver' in card.state && ['wctdm', 'opvxa1200', 'wcfxo'].includes(card.state.driver)
