/** A telephony chip with a subsystem nobody has listed: it may be a modem, and is never bound by us. */

import { cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'

export const cardUnknown: Check = ({ inventory }) =>
  inventory.cards.flatMap(card =>
    card.state.is === 'unknown'
      ? [found('card-unknown', 'warning', cardSubject(card), cardParams(card))]
      : [],
  )
