/** Every card of the machine: its bracket, where it sits, how it is. */

import type { CardView } from '../../../daemon/live/live-view.ts'
import type { Inventory } from '../../../daemon/model/inventory.ts'
import { Legend } from '../../parts/bracket/lamp.tsx'
import { Icon } from '../../parts/icons.tsx'
import { CardBracket, CardIssues, CardState, type CardsView } from './parts.tsx'
import { cardAddress, cardName, cardPlace } from './words.ts'

export const CardsPage = ({
  cards,
  inventory,
  ...view
}: CardsView & { cards: readonly CardView[]; inventory: Inventory }) => {
  const { t } = view.speech
  return (
    <>
      <div class="heading">
        <h1>{t('cards.title')}</h1>
      </div>
      <p class="lead">{t('cards.lead')}</p>
      {cards.length === 0 ? <p class="empty panel">{t('cards.none')}</p> : null}
      <div class="card-list">
        {cards.map(card => {
          const name = cardName(card, view.speech)
          return (
            <section class="panel card-tile" aria-label={name}>
              <div class="card-tile-text">
                <h2>
                  <a href={cardAddress(card.id)}>{name}</a>
                </h2>
                <p class="hint">{cardPlace(card, view.speech)}</p>
                <CardState card={card} {...view} />
                <p>
                  <a class="button quiet" href={cardAddress(card.id)}>
                    {t('cards.open')}
                    <span class="visually-hidden"> {name}</span>
                    <Icon name="forward" />
                  </a>
                </p>
              </div>
              <CardBracket
                card={card}
                found={inventory.cards.find(({ id }) => id === card.id) ?? null}
                labels={false}
                {...view}
              />
              <CardIssues card={card} {...view} />
            </section>
          )
        })}
      </div>
      {cards.length === 0 ? null : <Legend speech={view.speech} />}
      {cards.length === 0 ? null : (
        <p>
          <a href="/line-tests">{t('line-test.title')}</a>
        </p>
      )}
    </>
  )
}
