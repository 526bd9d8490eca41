/** The first visit: a password nobody else knows, the country, the language. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { PlaceFields } from '../../parts/place-fields.tsx'

export const SHORTEST_PASSWORD = 8

export const FirstVisitPage = ({
  speech,
  form,
  countries,
}: {
  speech: Speech
  form: FormState
  countries: readonly string[]
}) => {
  const { t } = speech
  return (
    <div class="narrow">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/welcome" class="sheet">
        <fieldset>
          <legend>{t('welcome.you')}</legend>
          {/* For password stores: they file a password under a name. */}
          <input type="text" name="username" value="administrator" autocomplete="username" hidden />
          <TextField
            form={form}
            name="password"
            type="password"
            label={t('welcome.password')}
            hint={t('welcome.password-hint', { shortest: SHORTEST_PASSWORD })}
            autocomplete="new-password"
            minlength={SHORTEST_PASSWORD}
            maxlength={200}
            required
            autofocus
          />
          <TextField
            form={form}
            name="confirm"
            type="password"
            label={t('welcome.confirm')}
            autocomplete="new-password"
            maxlength={200}
            required
          />
        </fieldset>
        <fieldset>
          <legend>{t('welcome.place')}</legend>
          <PlaceFields form={form} speech={speech} countries={countries} />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('welcome.go')}</button>
        </div>
      </form>
    </div>
  )
}
