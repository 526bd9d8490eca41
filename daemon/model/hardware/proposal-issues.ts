/** Changes of the hardware as issues: what happened, and who is without service. */

import type { Issue } from '../issue.ts'
import type { HardwareChange } from './compare.ts'
import type { KnownCard } from './known-hardware.ts'
import { isStranding, type Proposal } from './proposals.ts'

/** A card that is awaited has been told; the extensions and lines that miss it say so themselves. */
export const proposalIssues = (proposals: readonly Proposal[]): readonly Issue[] =>
  proposals.filter(({ change }) => change.is !== 'missing' || !change.card.awaited).map(proposalIssue)

/** As DAHDI tells where a card is, or its place on the bus: a hardware id says who it is, not where. */
export const whereIs = ({ place, id }: KnownCard): string => (place.startsWith('@') ? place.slice(1) : id)

/** Locations that tell the two places apart (the rotary switch of a card moves with it). */
export function movedFromTo({ card, to }: Extract<HardwareChange, { is: 'moved' }>) {
  const [from, there] = [whereIs(card), whereIs(to)]
  return from === there ? { from: card.id, to: to.id } : { from, to: there }
}

/** What happened, and who is without service. */
export function proposalIssue(proposal: Proposal): Issue {
  const { change, stranded } = proposal
  const subject = `card:${change.card.id}`
  const { name: card } = change.card
  const users = [...stranded.extensions, ...stranded.lines].join(', ')
  const place = whereIs(change.card)
  const isUrgent = isStranding(proposal)
  const severity = isUrgent ? 'warning' : 'notice'
  switch (change.is) {
    case 'moved': {
      const params = { card, ...movedFromTo(change) }
      return isUrgent
        ? { code: 'card-moved', severity, subject, params: { ...params, users } }
        : { code: 'card-moved-unused', severity, subject, params }
    }
    case 'missing':
      return isUrgent
        ? { code: 'card-missing', severity, subject, params: { card, place, users } }
        : { code: 'card-missing-unused', severity, subject, params: { card, place } }
    case 'new':
      return { code: 'card-new', severity, subject, params: { card, place } }
    case 'changed': {
      const params = { card, place, now: change.now.name }
      const isOther = change.card.make !== change.now.make
      if (isUrgent)
        return {
          code: isOther ? 'card-replaced' : 'card-changed',
          severity,
          subject,
          params: { ...params, users },
        }
      return { code: isOther ? 'card-replaced-unused' : 'card-changed-unused', severity, subject, params }
    }
  }
}
