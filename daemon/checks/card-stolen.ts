/** Another kernel driver holds the card: a known thief, which can be made to let go, or one that may hold it by right. */

import { releasableDrivers } from '../../dahdi/thieves.ts'
import type { Card } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'
import { cardParams, cardSubject } from './card-names.ts'
import { type Check, found } from './facts.ts'

export const cardStolen: Check = ({ inventory }) => inventory.cards.flatMap(issueOf)

function issueOf(card: Card): Issue[] {
  if (card.state.is !== 'stolen') return []
  const { by, driver } = card.state
  const params = { ...cardParams(card), driver, by }
  const address = /^pci:(.+)$/.exec(card.id)?.[1]
  if (address === undefined || !releasableDrivers.includes(by))
    return [found('card-held', 'error', cardSubject(card), params)]
  const fix = { do: 'rebind-card', address, from: by, driver } as const
  return [found('card-stolen', 'error', cardSubject(card), params, fix)]
}
