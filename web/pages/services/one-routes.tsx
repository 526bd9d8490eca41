/** The page of a service of which there is one: edit; where it can be off, switch on and off. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { describedErrors } from '../../form/described-faults.ts'
import { readThing, valuesOf } from '../../form/described-values.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { EditPage } from './edit-page.tsx'
import { editingOf } from './editing.ts'
import * as f from './fields.ts'
import { MailTestLink } from './mail-test.tsx'
import { fieldsOf, type OneService } from './service.ts'

const ON = f.tick('on', 'svf.on')

export function oneRoutes(web: Web, service: OneService): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const fields = fieldsOf(service)
  const sections =
    service.whenOff === null
      ? service.sections
      : [{ title: 'svs.on' as const, fields: [ON] }, ...service.sections]

  const values = (settings: Parameters<OneService['read']>[0]): URLSearchParams => {
    const stored = service.read(settings)
    const shown = valuesOf(fields, stored ?? service.whenOff ?? {})
    if (stored !== null && service.whenOff !== null) shown.set(ON.name, 'on')
    return shown
  }

  const page = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) => {
    const { t } = c.var.speech
    const title = t(`svc.${service.path}`)
    return show(c, web, {
      page: { title, area: 'telephony' },
      body: (
        <EditPage
          around={{ settings: appliance.settings().settings, speech: c.var.speech }}
          form={form}
          title={title}
          lead={t(`svc.${service.path}.what`)}
          sections={sections}
          action={`/services/${service.path}`}
          back={{ href: '/services', name: t('services.title') }}
          deleteAt={null}
          below={service.path === 'mail' ? <MailTestLink label={t('mail-test.title')} /> : undefined}
        />
      ),
      status,
    })
  }

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(values(settings), revision))
  })
  app.post('/', async c => {
    const typed = await readForm(c)
    const revision = revisionOf(typed)
    const isOff = service.whenOff !== null && !typed.has(ON.name)
    const read = readThing(fields, typed)
    const former = service.read(appliance.settings().settings) ?? service.whenOff
    const parsed = service.schema.safeParse({ ...former, ...read.thing })
    if (!isOff && !parsed.success) {
      const errors = describedErrors(parsed.error.issues, fields, read, c.var.speech)
      return page(c, { ...freshForm(typed, revision), errors }, 422)
    }
    const made = isOff || !parsed.success ? null : { ...parsed.data }
    const outcome = await saveForm(
      web,
      typed,
      revision,
      draft => service.write(draft, made),
      editingOf(c, service.whenOff === null ? fields : [ON, ...fields], typed, values),
    )
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'service-saved', '', options.tls)
    return c.redirect('/services', 303)
  })
  return app
}
