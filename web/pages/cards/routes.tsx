/** The area of the cards: all of them, and one with its spans and ports. */

import { Hono } from 'hono'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import type { PageView } from '../../parts/view.ts'
import { show } from '../../show.tsx'
import { testRows } from '../line-tests/rows.ts'
import { CardPage } from './card-page.tsx'
import { CardsPage } from './list-page.tsx'
import { cardName } from './words.ts'

export function cardRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const look = (c: WebContext) => {
    const { speech } = c.var
    const { screen, layout, id } = web.live.page('cards', speech)
    const { view, inventory } = web.watch.watched()
    const page = (title: string): PageView => ({
      title,
      area: 'cards',
      live: { name: 'cards', layout, id },
      refresh: { seconds: 10, always: false },
    })
    return { cards: view.cards, inventory, page, parts: { speech, screen, now: web.options.now() } }
  }

  app.get('/', c => {
    const { cards, inventory, page, parts } = look(c)
    return show(c, web, {
      page: page(parts.speech.t('cards.title')),
      body: <CardsPage cards={cards} inventory={inventory} {...parts} />,
    })
  })

  app.get('/:id', c => {
    const { cards, inventory, page, parts } = look(c)
    const card = cards.find(({ id }) => id === c.req.param('id'))
    if (card === undefined) return c.notFound()
    return show(c, web, {
      page: page(cardName(card, parts.speech)),
      body: (
        <CardPage
          card={card}
          inventory={inventory}
          model={web.appliance.model()}
          tests={testRows(
            web,
            parts.speech,
            card.spans.flatMap(span => [span.key, ...span.ports.map(({ key }) => key)]),
          )}
          {...parts}
        />
      ),
    })
  })

  return app
}
