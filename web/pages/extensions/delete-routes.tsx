/** Deleting an extension: asks first. */

import { Hono } from 'hono'
import type { ExtensionSettings, Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { confirmForm, type FormState } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { show } from '../../show.tsx'
import { editingExtension, findExtension } from './editing.ts'
import { withExtension } from './form.ts'

export function deleteRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  app.get('/:number{[0-9]+}/delete', c => {
    const extension = findExtension(web, c.req.param('number'))
    if (extension === null) return c.notFound()
    return deletePage(c, extension, confirmForm(extension, appliance.settings().revision))
  })

  app.post('/:number{[0-9]+}/delete', async c => {
    const extension = findExtension(web, c.req.param('number'))
    if (extension === null) return c.redirect('/extensions', 303)
    const values = await readForm(c)
    const { number } = extension
    const without = (draft: Settings): Settings => ({
      ...draft,
      extensions: draft.extensions.filter(item => item.number !== number),
    })
    const outcome = await saveForm(web, values, revisionOf(values), without, {
      ...editingExtension(c, null),
      isNew: false,
      thing: ({ extensions }) => extensions.find(one => one.number === number),
    })
    if (outcome.is === 'refused') return deletePage(c, extension, outcome.form, 409)
    giveNotice(c, 'extension-deleted', number, options.tls, outcome.undo)
    return c.redirect('/extensions', 303)
  })

  /** As it is in force; gone from there, the history still has it. */
  app.post('/:number{[0-9]+}/put-back', async c => {
    const number = c.req.param('number')
    const inForce = appliance.settingsInForce?.()?.extensions.find(one => one.number === number)
    if (inForce === undefined || findExtension(web, number) !== null) return c.redirect('/extensions', 303)
    const values = await readForm(c)
    const put = (draft: Settings) => withExtension(draft, null, inForce)
    const outcome = await saveForm(web, values, revisionOf(values), put, editingExtension(c, null))
    if (outcome.is === 'saved') giveNotice(c, 'extension-put-back', number, options.tls)
    return c.redirect('/extensions', 303)
  })

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
          <Referrers
            of={`extension:${number}`}
            settings={appliance.settings().settings}
            speech={c.var.speech}
          />
        </ConfirmPage>
      ),
      status,
    })
  }

  return app
}
