/** The steps of the set-up that only show: network, cards, first calls. */

import { Hono } from 'hono'
import type { Web, WebEnv } from '../../env.ts'
import { show } from '../../show.tsx'
import { CallsStep } from './calls.tsx'
import { CardsStep } from './cards.tsx'
import { NetworkStep } from './network.tsx'
import { waitingOf } from './waiting.ts'

export function deskRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  app.get('/network', async c => {
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('setup.network.title'), area: 'system' },
      body: (
        <NetworkStep
          speech={speech}
          progress={setup.progress()}
          facts={await setup.network()}
          web={appliance.settings().settings.web}
        />
      ),
    })
  })

  app.get('/cards', c => {
    const { speech } = c.var
    const { screen, layout, id } = web.live.page('cards', speech)
    const { view, inventory } = web.watch.watched()
    return show(c, web, {
      page: {
        title: speech.t('setup.cards.title'),
        area: 'system',
        live: { name: 'cards', layout, id },
        refresh: { seconds: 10, always: false },
      },
      body: (
        <CardsStep
          speech={speech}
          progress={setup.progress()}
          cards={view.cards}
          inventory={inventory}
          screen={screen}
          now={options.now()}
        />
      ),
    })
  })

  app.get('/calls', async c => {
    const { speech } = c.var
    const { screen, layout, id } = web.live.page('first-calls', speech)
    const waiting = await waitingOf(web)
    return show(c, web, {
      page: {
        title: speech.t('setup.calls.title'),
        area: 'system',
        live: { name: 'first-calls', layout, id },
        refresh: { seconds: waiting?.is === 'running' ? 2 : 4, always: waiting?.is === 'running' },
      },
      body: (
        <CallsStep
          speech={speech}
          progress={setup.progress()}
          trunks={web.watch.watched().view.trunks}
          screen={screen}
          routes={appliance.model()?.outgoing ?? []}
          waiting={waiting}
          now={options.now()}
        />
      ),
    })
  })

  return app
}
