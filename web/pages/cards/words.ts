/** What a card, a socket and what is on it are called on the pages of the cards. */

import type { CardView, PortPurpose } from '../../../daemon/live/live-view.ts'
import type { Speech } from '../../i18n/translate.ts'

export const cardName = ({ id, name }: CardView, { t }: Speech): string =>
  id === 'virtual' ? t('card.virtual') : (name ?? t('card.unknown'))

export const cardAddress = (id: string): string => `/cards/${encodeURIComponent(id)}`

/**
 * Slots and buses are counted as DAHDI does in a card's location (`PCI Bus 05 Slot 14` is the device 05:0d): decimal, slots
 * from 1. Boards of wct4xxp tell which they are by a rotary switch instead.
 */
export function cardPlace({ id, spans }: CardView, { t }: Speech): string {
  if (id === 'virtual') return t('card.place-virtual')
  const usb = /^usb:(.+)$/.exec(id)?.[1]
  if (usb !== undefined) return t('card.place-usb', { port: usb })
  const pci = /([0-9a-f]{2}):([0-9a-f]{2})\.[0-7]$/i.exec(id)
  if (pci === null) return id
  const hex = (text = '') => Number.parseInt(text, 16)
  const place = t('card.place-pci', { slot: hex(pci[2]) + 1, bus: hex(pci[1]) })
  const turned = /^@Board ID Switch (\d+)\//.exec(spans[0]?.key ?? '')?.[1]
  return turned === undefined ? place : `${place}, ${t('card.place-switch', { value: turned })}`
}

export interface OnPort {
  readonly name: string
  /** null: nothing to lead to. */
  readonly href: string | null
}

export function onPort(purpose: PortPurpose, { t }: Speech): OnPort {
  switch (purpose.is) {
    case 'extension':
      return { name: `${purpose.number} ${purpose.name}`.trim(), href: `/extensions/${purpose.number}` }
    case 'line':
      return { name: purpose.name, href: `/lines/${purpose.trunk}` }
    case 'signalling':
      return { name: t('port-kind.data'), href: null }
    case 'foreign':
      return { name: t('port.foreign'), href: null }
    case 'none':
      return { name: '', href: null }
  }
}
