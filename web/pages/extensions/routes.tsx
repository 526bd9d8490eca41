/** The area of the extensions: list, add, edit, delete, new SIP password. */

import { Hono } from 'hono'
import { newSipSecret } from '../../../daemon/model/new-extension.ts'
import type { ExtensionSettings, Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { type Editing, saveForm } from '../../form/save.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { findPlaces, placeUsers } from '../../places.ts'
import { show } from '../../show.tsx'
import { EditPage } from './edit-page.tsx'
import { extensionLabels, extensionValues, parseExtension, sipDevice, withExtension } from './form.ts'
import { ListPage } from './list-page.tsx'
import { newExtensionValues } from './new-values.ts'
import { searchExtensions } from './search.ts'

export function extensionRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const find = (number: string): ExtensionSettings | null =>
    appliance.settings().settings.extensions.find(extension => extension.number === number) ?? null
  const newSecret = () => newSipSecret(options.randomInt)
  const socketKeys = (c: WebContext): ReadonlySet<string> => {
    const places = findPlaces(appliance.settings().settings, appliance.inventory(), c.var.speech.t)
    return new Set(places.all.flatMap(place => (place.kind === 'fxs' ? [place.key] : [])))
  }

  app.get('/', c => {
    const { speech } = c.var
    const { settings } = appliance.settings()
    const query = (c.req.query('q') ?? '').trim().slice(0, 60)
    const live = web.live.page('extensions', speech)
    const { layout, id, screen } = live
    const places = findPlaces(settings, appliance.inventory(), speech.t)
    return show(c, web, {
      page: {
        title: speech.t('extensions.title'),
        area: 'extensions',
        live: { name: 'extensions', layout, id },
      },
      body: (
        <ListPage
          speech={speech}
          query={query}
          total={settings.extensions.length}
          extensions={searchExtensions(settings.extensions, query)}
          places={places}
          cells={screen.cells}
          now={options.now()}
        />
      ),
    })
  })

  app.get('/new', c => {
    const { revision, settings } = appliance.settings()
    const values = newExtensionValues(web, settings, c.req.query('with') === 'sip', c.var.speech)
    return editPage(c, null, freshForm(values, revision))
  })

  app.post('/new', async c => {
    const values = await readForm(c)
    return save(c, null, values)
  })

  app.get('/:number{[0-9]+}', c => {
    const extension = find(c.req.param('number'))
    if (extension === null) return c.notFound()
    return editPage(c, extension, freshForm(extensionValues(extension), appliance.settings().revision))
  })

  app.post('/:number{[0-9]+}', async c => {
    const values = await readForm(c)
    const former = find(c.req.param('number'))
    if (former !== null) return save(c, former, values)
    // Deleted meanwhile: what was typed becomes the form of a new one.
    const form = freshForm(values, appliance.settings().revision)
    return editPage(c, null, { ...form, conflict: { differences: [] } }, 409)
  })

  app.get('/:number{[0-9]+}/delete', c => {
    const extension = find(c.req.param('number'))
    if (extension === null) return c.notFound()
    return deletePage(c, extension, freshForm(new URLSearchParams(), appliance.settings().revision))
  })

  app.post('/:number{[0-9]+}/delete', async c => {
    const extension = find(c.req.param('number'))
    if (extension === null) return c.redirect('/extensions', 303)
    const values = await readForm(c)
    const { number } = extension
    const without = (draft: Settings): Settings => ({
      ...draft,
      extensions: draft.extensions.filter(item => item.number !== number),
    })
    const outcome = await saveForm(web, values, revisionOf(values), without, editing(c, null))
    if (outcome.is === 'refused') return deletePage(c, extension, outcome.form, 409)
    giveNotice(c, 'extension-deleted', number, options.tls)
    return c.redirect('/extensions', 303)
  })

  app.post('/:number{[0-9]+}/sip-password', async c => {
    const extension = find(c.req.param('number'))
    const sip = sipDevice(extension)
    if (extension === null || sip === null) return c.notFound()
    const values = await readForm(c)
    const secret = newSecret()
    const changed: ExtensionSettings = {
      ...extension,
      devices: extension.devices.map(device => (device === sip ? { ...sip, secret } : device)),
    }
    const { number } = extension
    const outcome = await saveForm(
      web,
      extensionValues(extension),
      revisionOf(values),
      draft => withExtension(draft, number, changed),
      editing(c, number),
    )
    if (outcome.is === 'refused') return editPage(c, extension, outcome.form, 409)
    web.secrets.keep(c.var.session?.token ?? '', `sip ${number}`, secret)
    return c.redirect(`/extensions/${number}`, 303)
  })

  async function save(c: WebContext, former: ExtensionSettings | null, values: URLSearchParams) {
    const { speech, session } = c.var
    const revision = revisionOf(values)
    const parsed = parseExtension(values, former, { newSecret, sockets: socketKeys(c), speech })
    if (!parsed.ok) return editPage(c, former, { ...freshForm(values, revision), errors: parsed.errors }, 422)
    const { extension } = parsed
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => withExtension(draft, former?.number ?? null, extension),
      editing(c, former?.number ?? null),
    )
    if (outcome.is === 'refused')
      return editPage(c, former, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, former === null ? 'extension-added' : 'extension-saved', extension.number, options.tls)
    const sip = sipDevice(extension)
    if (sip === null || sipDevice(former) !== null) return c.redirect('/extensions', 303)
    web.secrets.keep(session?.token ?? '', `sip ${extension.number}`, sip.secret)
    return c.redirect(`/extensions/${extension.number}`, 303)
  }

  const editing = (c: WebContext, former: string | null): Editing => ({
    labels: former === null ? {} : extensionLabels(c.var.speech),
    savedValues: settings => {
      const saved = settings.extensions.find(extension => extension.number === former)
      return saved === undefined ? null : extensionValues(saved)
    },
    fieldOf: ({ code }) =>
      code === 'port-used-twice' ? 'port' : numberIssues.includes(code) ? 'number' : null,
    say: issue => {
      const { what, todo } = c.var.speech.issue(issue)
      return todo === null ? what : `${what} ${todo}`
    },
  })

  function editPage(
    c: WebContext,
    extension: ExtensionSettings | null,
    form: FormState,
    status: 200 | 409 | 422 = 200,
  ) {
    const { speech, session } = c.var
    const { settings } = appliance.settings()
    const number = extension?.number ?? null
    const places = findPlaces(settings, appliance.inventory(), speech.t)
    const users = placeUsers(settings)
    const known = new Set(places.all.map(place => place.key))
    const own = new Set(extensionPorts(extension))
    const sockets = [
      ...places.all.filter(place => place.kind === 'fxs'),
      ...[...own].filter(key => !known.has(key)).map(key => ({ key, name: places.nameOf(key) })),
    ].map(({ key, name }) => ({ key, name, takenBy: own.has(key) ? null : (users.get(key) ?? null) }))
    const password = number === null ? null : web.secrets.take(session?.token ?? '', `sip ${number}`)
    const login =
      password === null || number === null
        ? null
        : {
            server: new URL(c.req.url).hostname,
            port: settings.sip.port,
            username: number,
            password,
          }
    return show(c, web, {
      page: {
        title: number === null ? speech.t('extension.new') : speech.t('extension.title', { number }),
        area: 'extensions',
      },
      body: (
        <EditPage
          speech={speech}
          form={form}
          number={number}
          sockets={sockets}
          hasSip={sipDevice(extension) !== null}
          login={login}
        />
      ),
      status,
    })
  }

  function deletePage(
    c: WebContext,
    { number, name }: ExtensionSettings,
    form: FormState,
    status: 200 | 409 = 200,
  ) {
    const { t } = c.var.speech
    const title = t('extension.delete-title', { number })
    return show(c, web, {
      page: { title, area: 'extensions' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={title}
          form={form}
          action={`/extensions/${number}/delete`}
          yes={t('extension.delete')}
          back={`/extensions/${number}`}
        >
          <p>{t('extension.delete-text', { number, name })}</p>
        </ConfirmPage>
      ),
      status,
    })
  }

  return app
}

const extensionPorts = (extension: ExtensionSettings | null): string[] =>
  (extension?.devices ?? []).flatMap(device => (device.kind === 'analog' ? [device.port] : []))

/** Rules that speak of an extension's number. */
const numberIssues = ['extension-duplicate', 'extension-access-code', 'emergency-extension']
