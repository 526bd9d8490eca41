/** One card: its bracket with what is on each socket, its spans, and what a technician asks for. */

import type { CardView } from '../../../daemon/live/live-view.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Card, Inventory } from '../../../daemon/model/inventory.ts'
import type { Speech } from '../../i18n/translate.ts'
import { Legend } from '../../parts/bracket/lamp.tsx'
import { ownPorts } from '../../parts/bracket/seats.ts'
import type { TestRow } from '../line-tests/rows.ts'
import { TestPanel } from '../line-tests/test-table.tsx'
import { CardBracket, CardIssues, CardState, type CardsView } from './parts.tsx'
import { SpanPart } from './span-part.tsx'
import { cardName, cardPlace } from './words.ts'

export const CardPage = ({
  card,
  inventory,
  model,
  tests,
  ...view
}: CardsView & {
  card: CardView
  inventory: Inventory
  model: GatewayModel | null
  tests: readonly TestRow[]
}) => {
  const { speech } = view
  const { t } = speech
  const found = inventory.cards.find(({ id }) => id === card.id) ?? null
  return (
    <>
      <p class="crumb">
        <a href="/cards">{t('cards.title')}</a>
      </p>
      <div class="heading">
        <div>
          <h1>{cardName(card, speech)}</h1>
          <p class="hint">{cardPlace(card, speech)}</p>
        </div>
        <CardState card={card} {...view} />
      </div>
      <CardIssues card={card} {...view} />
      <section class="panel" aria-labelledby="sockets">
        <div class="panel-head">
          <h2 id="sockets">{t('card.sockets')}</h2>
        </div>
        <CardBracket card={card} found={found} labels {...view} />
        <Legend speech={speech} />
      </section>
      {card.spans.map(span =>
        ownPorts(span).length === 0 ? (
          <p class="hint panel">{t('span.foreign', { name: span.name, count: span.ports.length })}</p>
        ) : (
          <SpanPart
            span={span}
            seen={inventory.spans.find(({ key }) => key === span.key) ?? null}
            planned={model?.spans.find(({ key }) => key === span.key) ?? null}
            {...view}
          />
        ),
      )}
      <TestPanel rows={tests} speech={speech} />
      {found === null ? null : <ForTechnician card={found} speech={speech} />}
    </>
  )
}

const ForTechnician = ({ card, speech: { t } }: { card: Card; speech: Speech }) => (
  <section class="panel technician" aria-labelledby="technician">
    <div class="panel-head">
      <h2 id="technician">{t('card.technician')}</h2>
    </div>
    <dl class="pairs">
      <dt>{t('card.address')}</dt>
      <dd>
        <code>{card.id}</code>
      </dd>
      <dt>{t('card.ids')}</dt>
      <dd>
        <code>
          {[card.vendor, card.device].join(':')}
          {card.subvendor === null ? '' : ` (${card.subvendor}:${card.subdevice ?? ''})`}
        </code>
      </dd>
      {'driver' in card.state ? (
        <>
          <dt>{t('card.driver')}</dt>
          <dd>
            <code>{card.state.driver}</code>
          </dd>
        </>
      ) : null}
    </dl>
  </section>
)
