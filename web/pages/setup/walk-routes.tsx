/** The walk from desk to desk: waits for a receiver to be lifted, then asks who sits there. */

import { Hono } from 'hono'
import { extensionOn, placedOn } from '../../../daemon/model/handset-places.ts'
import { nextExtensionNumber } from '../../../daemon/model/new-extension.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { liftedPorts } from '../../live/setup-cells.ts'
import { show } from '../../show.tsx'
import { faultsOf, nameField, numberField } from './handset-form.ts'
import { handsetSockets } from './handset-routes.tsx'
import { NamePage, WaitingPage, walkAddress } from './walk.tsx'

const MOST_NAMED = 2000

export function walkRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const countOf = (typed: string | undefined): number =>
    /^\d{1,4}$/.test(typed ?? '') ? Math.min(Number(typed), MOST_NAMED) : 0

  /** The page is fetched again when a receiver is lifted or laid down: by the stream, and without script by itself. */
  app.get('/walk', c => {
    const { speech } = c.var
    const named = countOf(c.req.query('named'))
    const after = c.req.query('after') ?? ''
    const { layout, id } = web.live.page('handsets', speech)
    const lifted = liftedPorts(web.watch.watched().view)
    const fresh = lifted.find(({ key }) => key !== after)
    if (fresh !== undefined) return c.redirect(walkAddress(named, fresh.key), 303)
    const sockets = handsetSockets(web, speech)
    const nameOf = (key: string) => sockets.find(socket => socket.key === key)?.name ?? key
    return show(c, web, {
      page: {
        title: speech.t('setup.walk.title'),
        area: 'system',
        live: { name: 'handsets', layout, id },
        refresh: { seconds: 2, always: false },
      },
      body: (
        <WaitingPage
          speech={speech}
          named={named}
          lifted={lifted.map(({ key }) => ({ key, name: nameOf(key) }))}
        />
      ),
    })
  })

  const socketOf = (c: WebContext) =>
    handsetSockets(web, c.var.speech).find(({ key }) => key === c.req.param('port')) ?? null

  const namePage = (
    c: WebContext,
    place: { readonly key: string; readonly name: string },
    form: FormState,
    status: 200 | 409 | 422 = 200,
  ) =>
    show(c, web, {
      page: { title: c.var.speech.t('setup.walk.title'), area: 'system' },
      body: (
        <NamePage
          speech={c.var.speech}
          named={countOf(c.req.param('named'))}
          form={form}
          port={place.key}
          place={place.name}
        />
      ),
      status,
    })

  app.get('/walk/:named{[0-9]+}/:port{.+}', c => {
    const place = socketOf(c)
    if (place === null) return c.notFound()
    const { revision, settings } = appliance.settings()
    const number = proposedNumber(settings, countOf(c.req.param('named')))
    const name = settings.extensions.find(one => one.number === number)?.name ?? ''
    return namePage(c, place, freshForm(new URLSearchParams({ number, name }), revision))
  })

  app.post('/walk/:named{[0-9]+}/:port{.+}', async c => {
    const place = socketOf(c)
    if (place === null) return c.notFound()
    const values = await readForm(c)
    const { speech } = c.var
    const revision = revisionOf(values)
    const wish = { port: place.key, number: text(values, 'number'), name: text(values, 'name') }
    const faults = faultsOf(wish, speech)
    const errors: Record<string, string> = {}
    const [number, name] = [faults[numberField(place.key)], faults[nameField(place.key)]]
    if (number !== undefined) errors.number = number
    if (name !== undefined) errors.name = name
    if (Object.keys(errors).length > 0)
      return namePage(c, place, { ...freshForm(values, revision), errors }, 422)
    const outcome = await saveForm(web, values, revision, draft => placedOn(draft, wish, options.randomInt), {
      labels: { number: speech.t('extension.number'), name: speech.t('extension.name') },
      savedValues: settings => {
        const here = extensionOn(settings, place.key)
        return new URLSearchParams({ number: here?.number ?? '', name: here?.name ?? '' })
      },
      fieldOf: () => 'number',
      say: issue => speech.issue(issue).what,
    })
    if (outcome.is === 'refused')
      return namePage(c, place, outcome.form, outcome.form.conflict === null ? 422 : 409)
    const named = countOf(c.req.param('named')) + 1
    return c.redirect(`/setup/walk?named=${named}&after=${encodeURIComponent(place.key)}`, 303)
  })

  /** The numbers of the telephones on sockets, lowest first: the first desk gets the first. */
  function proposedNumber(settings: Settings, named: number): string {
    const numbers = settings.extensions
      .filter(({ devices }) => devices.some(({ kind }) => kind === 'analog'))
      .map(({ number }) => number)
      .toSorted((a, b) => Number(a) - Number(b))
    return numbers[named] ?? nextExtensionNumber(settings, options.countries.pack(settings.site.country))
  }

  return app
}
