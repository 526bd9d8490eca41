/** Cards that are in the machine but cannot be used, each with the reason. */

import type { Card } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { type Check, found } from './facts.ts'

export const cards: Check = ({ inventory }) => inventory.cards.flatMap(issueOf)

function issueOf(card: Card): Issue[] {
  const subject = `card:${card.id}`
  const params = {
    card: card.name ?? `${card.vendor}:${card.device}`,
    place: card.id,
    ids: [card.vendor, card.device, card.subvendor, card.subdevice].filter(id => id !== null).join(':'),
  }
  switch (card.state.is) {
    case 'ready':
    // One issue for the whole box says it: drivers-missing.
    case 'drivers-missing':
      return []
    case 'not-loaded':
      return [found('card-not-loaded', 'error', subject, { ...params, driver: card.state.driver })]
    case 'unsupported':
      return [found('card-unsupported', 'error', subject, { ...params, driver: card.state.driver })]
    case 'stolen':
      return [
        found('card-stolen', 'error', subject, { ...params, driver: card.state.driver, by: card.state.by }),
      ]
    case 'unknown':
      return [found('card-unknown', 'warning', subject, params)]
  }
}
