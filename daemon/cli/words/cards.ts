/** What a card's state means, and what to do about it. */

import type { Card, CardKind, Inventory } from '../../model/inventory.ts'

export interface CardWords {
  readonly state: string
  /** null: nothing to do. */
  readonly todo: string | null
}

export function cardWords(card: Card, { kernel }: Inventory): CardWords {
  const ids = [card.vendor, card.device, card.subvendor, card.subdevice].filter(id => id !== null).join(':')
  switch (card.state.is) {
    case 'ready':
      return { state: `works with the driver ${card.state.driver}`, todo: null }
    case 'not-loaded':
      return {
        state: `the driver ${card.state.driver} is installed but does not hold the card`,
        todo: `Load it: modprobe ${card.state.driver} (the appliance does this at its start; look at the kernel log if it fails).`,
      }
    case 'unsupported':
      return {
        state: `the installed ${card.state.driver} has no entry for this card`,
        todo: `DAHDI dropped it (ids ${ids}). Install a DAHDI build that still carries it, then look again.`,
      }
    case 'stolen':
      return {
        state: `held by the kernel driver ${card.state.by}`,
        todo: `Keep ${card.state.by} from loading ('blacklist ${card.state.by}' in /etc/modprobe.d; applying our configuration writes it) and start the machine again. On the appliance the button beside the issue does it at once.`,
      }
    case 'drivers-missing':
      return {
        state: `needs the driver ${card.state.driver}, but kernel ${kernel} has no DAHDI modules`,
        todo: `Build them for this kernel: apt install dahdi-dkms linux-headers-${kernel}`,
      }
    case 'unknown':
      return {
        state: 'a telephony chip on a board nobody has listed; it may be a modem',
        todo: `It is left alone. If it is a telephone card, report its ids: ${ids}`,
      }
  }
}

const kinds: Readonly<Record<CardKind, string>> = {
  analog: 'analog',
  'analog-modular': 'analog, modular',
  bri: 'ISDN BRI',
  pri: 'ISDN PRI',
  hybrid: 'analog and BRI',
  transcoder: 'transcoder',
  'channel-bank': 'channel bank',
}

export const cardName = (card: Card): string => {
  const name = card.name ?? `unknown card ${card.vendor}:${card.device}`
  return card.kind === null ? name : `${name} (${kinds[card.kind]})`
}
