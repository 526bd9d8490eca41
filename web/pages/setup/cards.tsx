/** Third step: the cards that were found, drawn as they are seen from behind, and what is wrong with them. */

import type { CardView } from '../../../daemon/live/live-view.ts'
import type { Inventory } from '../../../daemon/model/inventory.ts'
import { Legend } from '../../parts/bracket/lamp.tsx'
import { PostButton } from '../../parts/form-frame.tsx'
import { CardBracket, CardIssues, CardState, type CardsView } from '../cards/parts.tsx'
import { cardName, cardPlace } from '../cards/words.ts'
import { GoOn, StepFrame, type StepView } from './frame.tsx'

export const CardsStep = ({
  cards,
  inventory,
  progress,
  ...view
}: StepView & CardsView & { cards: readonly CardView[]; inventory: Inventory }) => {
  const { t } = view.speech
  return (
    <StepFrame speech={view.speech} progress={progress} step="cards">
      {cards.length === 0 ? <p class="empty panel">{t('cards.none')}</p> : null}
      <div class="card-list">
        {cards.map(card => (
          <section class="panel card-tile" aria-label={cardName(card, view.speech)}>
            <div class="card-tile-text">
              <h2>{cardName(card, view.speech)}</h2>
              <p class="hint">{cardPlace(card, view.speech)}</p>
              <CardState card={card} {...view} />
            </div>
            <CardBracket
              card={card}
              found={inventory.cards.find(({ id }) => id === card.id) ?? null}
              labels
              {...view}
            />
            <CardIssues card={card} {...view} />
          </section>
        ))}
      </div>
      {cards.length === 0 ? null : <Legend speech={view.speech} />}
      <div class="buttons">
        <GoOn step="cards" label={cards.length === 0 ? t('setup.cards.without') : t('setup.cards.right')} />
        <PostButton action="/setup/detect" label={t('hardware.look')} tone="quiet" />
      </div>
    </StepFrame>
  )
}
