/** Pages of a service with many things: list, new, edit, delete. */

import { Hono } from 'hono'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import type { Around, Thing } from '../../form/described.ts'
import { describedErrors } from '../../form/described-faults.ts'
import { readThing, valuesOf } from '../../form/described-values.ts'
import { confirmForm, type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { newId } from '../../new-id.ts'
import { ConfirmPage } from '../../parts/confirm-page.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { show } from '../../show.tsx'
import { EditPage } from './edit-page.tsx'
import { editingOf } from './editing.ts'
import { ListPage } from './list-page.tsx'
import { pictureOf } from './pictures.tsx'
import {
  addressOf,
  fieldsOf,
  keyOf,
  type ListService,
  nameOf,
  subjectOf,
  thingsOf,
  withThings,
} from './service.ts'

type Status = 200 | 409 | 422

export function listRoutes(web: Web, service: ListService): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const home = `/services/${service.path}`
  const fields = fieldsOf(service)
  const around = (c: WebContext): Around => ({
    settings: appliance.settings().settings,
    speech: c.var.speech,
  })
  const findIn = (settings: Settings, key: string): Thing | null =>
    thingsOf(service, settings).find(thing => keyOf(service, thing) === key) ?? null
  const find = (key: string) => findIn(appliance.settings().settings, key)

  const editPage = (c: WebContext, thing: Thing | null, form: FormState, status: Status = 200) => {
    const { t } = c.var.speech
    const title =
      thing === null ? t(`svc.${service.path}.new`) : `${t(`svc.${service.path}.one`)} ${nameOf(thing)}`
    return show(c, web, {
      page: { title, area: 'telephony' },
      body: (
        <EditPage
          around={around(c)}
          form={form}
          title={title}
          lead={t(`svc.${service.path}.what`)}
          sections={service.sections}
          action={thing === null ? `${home}/new` : addressOf(service, thing)}
          back={{ href: home, name: t(`svc.${service.path}`) }}
          deleteAt={thing === null ? null : `${addressOf(service, thing)}/delete`}
          above={thing === null ? undefined : pictureOf(service, thing, around(c))}
        />
      ),
      status,
    })
  }

  const save = async (c: WebContext, former: Thing | null, values: URLSearchParams) => {
    const { settings } = appliance.settings()
    const revision = revisionOf(values)
    const read = readThing(fields, values)
    const taken = new Set(thingsOf(service, settings).map(thing => keyOf(service, thing)))
    const id =
      service.key === 'id' ? { id: former?.id ?? newId(text(values, 'name'), stemOf(service), taken) } : {}
    const parsed = service.schema.safeParse({ ...former, ...read.thing, ...id })
    if (!parsed.success)
      return editPage(
        c,
        former,
        {
          ...freshForm(values, revision),
          errors: describedErrors(parsed.error.issues, fields, read, c.var.speech),
        },
        422,
      )
    const made: Thing = { ...parsed.data }
    const change = (draft: Settings) =>
      withThings(service, draft, things =>
        former === null
          ? [...things, made]
          : things.map(one => (keyOf(service, one) === keyOf(service, former) ? made : one)),
      )
    const savedValues = (stored: Settings) => {
      const saved = former === null ? null : findIn(stored, keyOf(service, former))
      return saved === null ? null : valuesOf(fields, saved)
    }
    const outcome = await saveForm(web, values, revision, change, {
      ...editingOf(c, fields, values, savedValues),
      isNew: former === null,
    })
    if (outcome.is === 'refused')
      return editPage(c, former, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, former === null ? 'service-added' : 'service-saved', '', options.tls)
    return c.redirect(home, 303)
  }

  app.get('/', c =>
    show(c, web, {
      page: { title: c.var.speech.t(`svc.${service.path}`), area: 'telephony' },
      body: <ListPage service={service} around={around(c)} />,
    }),
  )
  app.get('/new', c => {
    const { revision, settings } = appliance.settings()
    return editPage(c, null, freshForm(valuesOf(fields, service.fresh(settings)), revision))
  })
  app.post('/new', async c => save(c, null, await readForm(c)))
  app.get('/:key', c => {
    const thing = find(c.req.param('key'))
    return thing === null
      ? c.notFound()
      : editPage(c, thing, freshForm(valuesOf(fields, thing), appliance.settings().revision))
  })
  app.post('/:key', async c => {
    const values = await readForm(c)
    const thing = find(c.req.param('key'))
    if (thing !== null) return save(c, thing, values)
    const form = freshForm(values, appliance.settings().revision)
    return editPage(c, null, { ...form, conflict: { differences: [] } }, 409)
  })

  const deletePage = (c: WebContext, thing: Thing, form: FormState, status: Status = 200) => {
    const { t } = c.var.speech
    const title = t('services.delete-title', { name: nameOf(thing) })
    return show(c, web, {
      page: { title, area: 'telephony' },
      body: (
        <ConfirmPage
          speech={c.var.speech}
          title={title}
          form={form}
          action={`${addressOf(service, thing)}/delete`}
          yes={t('services.delete')}
          back={addressOf(service, thing)}
        >
          <Referrers
            of={subjectOf(service, thing)}
            settings={appliance.settings().settings}
            speech={c.var.speech}
          />
        </ConfirmPage>
      ),
      status,
    })
  }
  app.get('/:key/delete', c => {
    const thing = find(c.req.param('key'))
    if (thing === null) return c.notFound()
    return deletePage(c, thing, confirmForm(thing, appliance.settings().revision))
  })
  app.post('/:key/delete', async c => {
    const values = await readForm(c)
    const thing = find(c.req.param('key'))
    if (thing === null) return c.redirect(home, 303)
    const key = keyOf(service, thing)
    const change = (draft: Settings) =>
      withThings(service, draft, things => things.filter(one => keyOf(service, one) !== key))
    const outcome = await saveForm(web, values, revisionOf(values), change, {
      ...editingOf(c, [], values, () => null),
      thing: settings => findIn(settings, key) ?? undefined,
    })
    if (outcome.is === 'refused')
      return deletePage(c, thing, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'service-deleted', '', options.tls, outcome.undo)
    return c.redirect(home, 303)
  })
  return app
}

/** Ids of things whose names have no letters of ours. */
const stemOf = ({ path }: ListService): string => path.replace(/s$/, '')
