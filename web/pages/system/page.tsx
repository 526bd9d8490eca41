/** The site: its name, country and language; looking for hardware again. */

import type { FormState } from '../../form/form-state.ts'
import { languages } from '../../i18n/message.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame, PostButton } from '../../parts/form-frame.tsx'
import { languageName } from '../../parts/language-choice.tsx'

export const SystemPage = ({
  speech,
  form,
  countries,
}: {
  speech: Speech
  form: FormState
  countries: readonly string[]
}) => {
  const { t, format } = speech
  const options = countries
    .map(code => ({ value: code, label: format.country(code) }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <>
      <div class="heading">
        <h1>{t('system.title')}</h1>
      </div>
      <FormFrame form={form} action="/system" speech={speech}>
        <fieldset>
          <legend>{t('site.title')}</legend>
          <TextField
            form={form}
            name="name"
            label={t('site.name')}
            hint={t('site.name-hint')}
            required
            maxlength={60}
          />
          <SelectField
            form={form}
            name="country"
            label={t('site.country')}
            hint={t('site.country-hint')}
            options={options}
            required
          />
          <SelectField
            form={form}
            name="language"
            label={t('site.language')}
            hint={t('site.language-hint')}
            options={languages.map(language => ({ value: language, label: languageName(language) }))}
            required
          />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
      <section class="sheet aside">
        <h2>{t('hardware.title')}</h2>
        <p>{t('hardware.text')}</p>
        <PostButton action="/system/detect" label={t('hardware.look')} tone="quiet" />
      </section>
    </>
  )
}
