/** Sets the administrator's password once, and takes country and language into service when that ends no call. */

import { Hono } from 'hono'
import { z } from 'zod'
import { withCountry } from '../../../daemon/model/with-country.ts'
import { pageLanguage } from '../../../daemon/settings/atoms.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import { giveLanguage, giveNotice, giveSession } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import type { Language } from '../../i18n/message.ts'
import { firstVisitByLocalName } from '../../middleware/gate.ts'
import { show } from '../../show.tsx'
import { FirstVisitPage, SHORTEST_PASSWORD } from './page.tsx'

export function firstVisitRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  app.use(firstVisitByLocalName())
  const choicesSchema = z.object({
    country: z.string().refine(code => options.countries.codes.includes(code)),
    language: pageLanguage,
  })

  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('welcome.title'), area: null },
      body: <FirstVisitPage speech={c.var.speech} form={form} countries={options.countries.codes} />,
      status,
    })

  app.get('/', c => {
    const { revision, settings } = appliance.settings()
    const country =
      countryWish(c.req.header('accept-language'), options.countries.codes) ?? settings.site.country
    return page(c, freshForm(new URLSearchParams({ country, language: c.var.speech.language }), revision))
  })

  app.post('/', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const password = values.get('password') ?? ''
    const errors: Record<string, string> = {}
    if ([...password].length < SHORTEST_PASSWORD)
      errors.password = t('error.password-short', { shortest: SHORTEST_PASSWORD })
    else if (password !== values.get('confirm')) errors.confirm = t('error.password-differs')
    const choices = choicesSchema.safeParse(Object.fromEntries(values))
    if (!choices.success) errors.country = t('error.choice')
    const form = freshForm(values, 0)
    if (!choices.success || Object.keys(errors).length > 0) return page(c, { ...form, errors }, 422)

    const first = await appliance.accounts.setFirstPassword(password)
    if (!first.ok) return page(c, { ...form, problems: first.error }, 409)
    giveSession(c, first.value, options.tls)
    giveLanguage(c, choices.data.language, options.tls)
    c.set('speech', web.speeches(choices.data.language))
    const settled = await settle(choices.data.country, choices.data.language)
    if (settled === 'running') return c.redirect('/changes/outcome', 303)
    giveNotice(c, settled === 'in-force' ? 'welcome' : 'welcome-pending', '', options.tls)
    return c.redirect('/setup', 303)
  })

  /** `waiting`: it is a pending change now, and the pages say so. */
  async function settle(country: string, language: Language): Promise<'in-force' | 'running' | 'waiting'> {
    const { revision } = appliance.settings()
    const change = (draft: Settings): Settings => {
      const moved = withCountry(draft, country, options.countries.pack)
      return { ...moved, site: { ...moved.site, language } }
    }
    const edited = await appliance.edit(revision, change)
    if (!edited.ok) return 'waiting'
    if (!appliance.pending()) return 'in-force'
    const plan = await appliance.plan()
    const isSafe =
      plan.steps.every(step => step.droppedCalls === 0) &&
      plan.issues.every(issue => issue.severity !== 'error')
    if (!isSafe) return 'waiting'
    const run = await web.runs.start(plan.settingsRevision, options.applyPatienceMs, {
      by: { how: 'pages', person: 'administrator' },
    })
    if (run.is === 'running') return 'running'
    const isApplied =
      run.is === 'done' && (run.outcome.is === 'applied' || run.outcome.is === 'nothing-to-do')
    return isApplied ? 'in-force' : 'waiting'
  }

  return app
}

/** `fr-CH` says Switzerland; the first such wish that we have a country for. */
function countryWish(acceptLanguage: string | undefined, codes: readonly string[]): string | null {
  const regions = [...(acceptLanguage ?? '').slice(0, 500).matchAll(/\b[a-z]{2}-([A-Z]{2})\b/g)]
  return regions.map(match => match[1] ?? '').find(code => codes.includes(code)) ?? null
}
