/** The machine's network and clock: shown as they are, saved as they shall be. */

import { Hono } from 'hono'
import { z } from 'zod'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { fieldErrors } from '../../form/field-errors.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { networkValues, saveNetwork, words } from '../../form/network.ts'
import { optional, readForm, revisionOf } from '../../form/read-form.ts'
import { saveForm } from '../../form/save.ts'
import { show } from '../../show.tsx'
import { timeZones } from '../../time-zones.ts'
import { NetworkPage, TimePage } from './page.tsx'

export function networkRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('network.title'), area: 'system' },
      body: (
        <NetworkPage
          speech={c.var.speech}
          form={form}
          facts={await appliance.setup.network()}
          web={appliance.settings().settings.web}
        />
      ),
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(networkValues(settings), revision))
  })

  app.post('/', async c => {
    const saved = await saveNetwork(web, await readForm(c), c.var.speech)
    if (saved.is === 'refused') return page(c, saved.form, saved.status)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/network', 303)
  })

  return app
}

const timeValues = ({ site, network }: Settings): URLSearchParams =>
  new URLSearchParams({ timeZone: site.timeZone ?? '', timeServers: network.timeServers.join(' ') })

const { site, network } = settingsSchema.shape
const timeSchema = z.object({
  timeZone: site
    .unwrap()
    .shape.timeZone.unwrap()
    .refine(zone => zone === null || timeZones().includes(zone)),
  timeServers: network.unwrap().shape.timeServers.unwrap(),
})

export function timeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('time.title'), area: 'system' },
      body: (
        <TimePage
          speech={c.var.speech}
          form={form}
          facts={await appliance.setup.network()}
          now={options.now()}
        />
      ),
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    return page(c, freshForm(timeValues(settings), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const revision = revisionOf(values)
    const parsed = timeSchema.safeParse({
      timeZone: optional(values, 'timeZone'),
      timeServers: words(values, 'timeServers'),
    })
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error.issues, ([first]) =>
        first === 'timeZone'
          ? { field: 'timeZone', sentence: t('time.wrong.zone') }
          : { field: 'timeServers', sentence: t('time.wrong.servers') },
      )
      return page(c, { ...freshForm(values, revision), errors }, 422)
    }
    const { timeZone, timeServers } = parsed.data
    const change = (draft: Settings): Settings => ({
      ...draft,
      site: { ...draft.site, timeZone },
      network: { ...draft.network, timeServers },
    })
    const outcome = await saveForm(web, values, revision, change, {
      labels: { timeZone: t('site.time-zone'), timeServers: t('time.servers') },
      savedValues: timeValues,
      fieldOf: () => null,
      say: issue => c.var.speech.issue(issue).what,
    })
    if (outcome.is === 'refused') return page(c, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'system-saved', '', options.tls)
    return c.redirect('/system/time', 303)
  })

  return app
}
