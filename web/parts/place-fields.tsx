/** Country and language of the office, as the first visit and the system page ask for them. */

import type { FormState } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { SelectField } from './fields.tsx'
import { languageOptions } from './language-choice.tsx'

export const PlaceFields = ({
  form,
  speech: { t, format },
  countries,
}: {
  form: FormState
  speech: Speech
  /** ISO 3166-1 alpha-2 codes; shown by name, in the order of the reader's language. */
  countries: readonly string[]
}) => (
  <>
    <SelectField
      form={form}
      name="country"
      label={t('site.country')}
      hint={t('site.country-hint')}
      options={countries
        .map(code => ({ value: code, label: format.country(code) }))
        .toSorted((a, b) => format.compare(a.label, b.label))}
      required
    />
    <SelectField
      form={form}
      name="language"
      label={t('site.language')}
      hint={t('site.language-hint')}
      options={languageOptions}
      required
    />
  </>
)
