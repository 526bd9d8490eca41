/** A card of the catalogue that no installed module has an alias for: DAHDI 3.0 dropped many. */

import { cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'

export const cardUnsupported: Check = ({ inventory }) =>
  inventory.cards.flatMap(card =>
    card.state.is === 'unsupported'
      ? [
          found('card-unsupported', 'error', cardSubject(card), {
            ...cardParams(card),
            driver: card.state.driver,
          }),
        ]
      : [],
  )
