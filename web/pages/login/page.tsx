/** Login, also in the middle of something: what was being saved waits in the form. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'

export interface Carried {
  readonly path: string
  readonly body: string
}

export const LoginPage = ({
  speech,
  form,
  next,
  carried,
}: {
  speech: Speech
  form: FormState
  next: string
  carried: Carried | null
}) => {
  const { t } = speech
  return (
    <div class="narrow">
      <h1>{t('login.title')}</h1>
      {carried === null ? null : <p class="lead">{t('login.carried')}</p>}
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/login" class="sheet">
        <input type="hidden" name="next" value={next} />
        {carried === null ? null : (
          <>
            <input type="hidden" name="carry-path" value={carried.path} />
            <input type="hidden" name="carry-body" value={carried.body} />
          </>
        )}
        <TextField
          form={form}
          name="login"
          label={t('login.name')}
          hint={t('login.name-hint')}
          autocomplete="username"
          maxlength={60}
          autofocus
        />
        <TextField
          form={form}
          name="password"
          type="password"
          label={t('login.password')}
          autocomplete="current-password"
          maxlength={200}
          required
        />
        <CheckField form={form} name="remember" label={t('login.remember')} />
        <div class="buttons">
          <button type="submit">{t('login.go')}</button>
        </div>
      </form>
      <p class="hint">{t('login.forgotten')}</p>
    </div>
  )
}

/** Logged in again: one press saves what was typed before. */
export const CarryOnPage = ({ speech, carried }: { speech: Speech; carried: Carried }) => {
  const { t } = speech
  return (
    <div class="narrow">
      <h1>{t('carry.title')}</h1>
      <form method="post" action={carried.path} class="sheet">
        <p>{t('carry.text')}</p>
        {[...new URLSearchParams(carried.body)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="buttons">
          <button type="submit">{t('carry.go')}</button>
          <a class="button quiet" href="/">
            {t('carry.drop')}
          </a>
        </div>
      </form>
    </div>
  )
}
