/** The site's own settings as a form: read, checked and saved, wherever the form stands. */

import { z } from 'zod'
import { withCountry } from '../../daemon/model/with-country.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import type { Web } from '../env.ts'
import type { Speech } from '../i18n/translate.ts'
import { timeZones } from '../time-zones.ts'
import { fieldErrors } from './field-errors.ts'
import { type FormState, freshForm } from './form-state.ts'
import { optional, revisionOf, text } from './read-form.ts'
import { saveForm } from './save.ts'

export type Site = Pick<Settings['site'], 'name' | 'country' | 'language' | 'timeZone'>

export const siteValues = ({ site }: Settings): URLSearchParams =>
  new URLSearchParams({
    name: site.name,
    country: site.country,
    language: site.language,
    timeZone: site.timeZone ?? '',
  })

export type SavedSite =
  | { readonly is: 'saved'; readonly site: Site }
  | { readonly is: 'refused'; readonly form: FormState; readonly status: 409 | 422 }

export async function saveSite(web: Web, values: URLSearchParams, speech: Speech): Promise<SavedSite> {
  const { countries } = web.options
  const { t } = speech
  const revision = revisionOf(values)
  const { name, language, timeZone } = settingsSchema.shape.site.unwrap().shape
  const schema = z.object({
    name,
    language,
    country: z.string().refine(code => countries.codes.includes(code)),
    timeZone: timeZone.unwrap().refine(zone => zone === null || timeZones().includes(zone)),
  })
  const parsed = schema.safeParse({
    name: text(values, 'name'),
    country: text(values, 'country'),
    language: text(values, 'language'),
    timeZone: optional(values, 'timeZone'),
  })
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues, ([first]) => ({
      field: String(first),
      sentence: first === 'name' ? t('error.name') : t('error.choice'),
    }))
    return { is: 'refused', form: { ...freshForm(values, revision), errors }, status: 422 }
  }
  const site = parsed.data
  const change = (draft: Settings): Settings => {
    const moved =
      draft.site.country === site.country ? draft : withCountry(draft, site.country, countries.pack)
    return { ...moved, site: { ...moved.site, ...site } }
  }
  const outcome = await saveForm(web, values, revision, change, {
    labels: {
      name: t('site.name'),
      country: t('site.country'),
      language: t('site.language'),
      timeZone: t('site.time-zone'),
    },
    savedValues: siteValues,
    fieldOf: () => null,
    say: issue => speech.issue(issue).what,
  })
  if (outcome.is === 'refused')
    return { is: 'refused', form: outcome.form, status: outcome.form.conflict === null ? 422 : 409 }
  return { is: 'saved', site }
}
