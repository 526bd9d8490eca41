/** A fitting driver is installed but does not hold the card. */

import { cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'
import { astribankFile } from './firmware-missing.ts'

export const cardNotLoaded: Check = ({ inventory }) =>
  inventory.cards.flatMap(card =>
    // An Astribank without firmware is not ready for its driver; another issue says so.
    card.state.is === 'not-loaded' && astribankFile(card) === null
      ? [
          found(
            'card-not-loaded',
            'error',
            cardSubject(card),
            { ...cardParams(card), driver: card.state.driver },
            { do: 'load-drivers', drivers: [card.state.driver] },
          ),
        ]
      : [],
  )
