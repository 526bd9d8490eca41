/** Adding and changing an extension, and a new password for its SIP telephone. */

import { Hono } from 'hono'
import { newSipSecret } from '../../../daemon/model/new-extension.ts'
import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { testRows } from '../line-tests/rows.ts'
import { EditPage } from './edit-page.tsx'
import { editingExtension, findExtension } from './editing.ts'
import { extensionValues, parseExtension, sipDevice, withExtension } from './form.ts'
import { newExtensionValues } from './new-values.ts'
import { socketChoices, socketKeys } from './socket-choices.ts'

export function editRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const newSecret = () => newSipSecret(options.randomInt)
  const placeOfSecret = (number: string) => `sip ${number}`

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
    const extension = findExtension(web, c.req.param('number'))
    if (extension === null) return c.notFound()
    return editPage(c, extension, freshForm(extensionValues(extension), appliance.settings().revision))
  })

  app.post('/:number{[0-9]+}', async c => {
    const values = await readForm(c)
    const former = findExtension(web, c.req.param('number'))
    if (former !== null) return save(c, former, values)
    // Deleted meanwhile: what was typed becomes the form of a new one.
    const form = freshForm(values, appliance.settings().revision)
    return editPage(c, null, { ...form, conflict: { differences: [] } }, 409)
  })

  app.post('/:number{[0-9]+}/sip-password', async c => {
    const extension = findExtension(web, c.req.param('number'))
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
      editingExtension(c, number),
    )
    if (outcome.is === 'refused') return editPage(c, extension, outcome.form, 409)
    web.secrets.keep(c.var.session?.token ?? '', placeOfSecret(number), secret)
    return c.redirect(`/extensions/${number}`, 303)
  })

  async function save(c: WebContext, former: ExtensionSettings | null, values: URLSearchParams) {
    const { speech, session } = c.var
    const revision = revisionOf(values)
    const parsed = parseExtension(values, former, { newSecret, sockets: socketKeys(web, speech), speech })
    if (!parsed.ok) return editPage(c, former, { ...freshForm(values, revision), errors: parsed.errors }, 422)
    const { extension } = parsed
    const outcome = await saveForm(
      web,
      values,
      revision,
      draft => withExtension(draft, former?.number ?? null, extension),
      editingExtension(c, former?.number ?? null),
    )
    if (outcome.is === 'refused')
      return editPage(c, former, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, former === null ? 'extension-added' : 'extension-saved', extension.number, options.tls)
    const sip = sipDevice(extension)
    if (sip === null || sipDevice(former) !== null) return c.redirect('/extensions', 303)
    web.secrets.keep(session?.token ?? '', placeOfSecret(extension.number), sip.secret)
    return c.redirect(`/extensions/${extension.number}`, 303)
  }

  function editPage(
    c: WebContext,
    extension: ExtensionSettings | null,
    form: FormState,
    status: 200 | 409 | 422 = 200,
  ) {
    const { speech, session } = c.var
    const { settings } = appliance.settings()
    const number = extension?.number ?? null
    const password = number === null ? null : web.secrets.take(session?.token ?? '', placeOfSecret(number))
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
        secret: login !== null,
      },
      body: (
        <EditPage
          speech={speech}
          form={form}
          number={number}
          sockets={socketChoices(web, extension, speech)}
          hasSip={sipDevice(extension) !== null}
          login={login}
          country={options.countries.pack(settings.site.country)}
          tests={testRows(
            web,
            speech,
            (extension?.devices ?? []).flatMap(device => (device.kind === 'analog' ? [device.port] : [])),
          )}
        />
      ),
      status,
    })
  }

  return app
}
