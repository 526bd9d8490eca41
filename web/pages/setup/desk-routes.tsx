/** The steps of the set-up about the machine itself: network, cards, first calls. */

import { Hono } from 'hono'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { networkValues, saveNetwork } from '../../form/network.ts'
import { readForm } from '../../form/read-form.ts'
import { show } from '../../show.tsx'
import { CallsStep } from './calls.tsx'
import { CardsStep } from './cards.tsx'
import { NetworkStep } from './network.tsx'
import { stepAfter } from './steps.ts'
import { waitingOf } from './waiting.ts'

export function deskRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const { setup } = appliance
  const app = new Hono<WebEnv>()

  const networkStep = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { speech } = c.var
    return show(c, web, {
      page: { title: speech.t('setup.network.title'), area: 'system' },
      body: (
        <NetworkStep
          speech={speech}
          progress={setup.progress()}
          facts={await setup.network()}
          web={appliance.settings().settings.web}
          form={form}
        />
      ),
      status,
    })
  }

  app.get('/network', c => {
    const { revision, settings } = appliance.settings()
    return networkStep(c, freshForm(networkValues(settings), revision))
  })

  app.post('/network', async c => {
    const saved = await saveNetwork(web, await readForm(c), c.var.speech)
    if (saved.is === 'refused') return networkStep(c, saved.form, saved.status)
    await setup.mark('network', 'done')
    return c.redirect(stepAfter('network'), 303)
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
