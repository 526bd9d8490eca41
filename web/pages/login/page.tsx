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
  canUsePasskeys,
}: {
  speech: Speech
  form: FormState
  next: string
  carried: Carried | null
  canUsePasskeys: boolean
}) => {
  const { t } = speech
  return (
    <div class="narrow">
      <h1>{t('login.title')}</h1>
      {carried === null ? null : <p class="lead">{t('login.carried')}</p>}
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/login" class="sheet">
        <GoingOn next={next} carried={carried} />
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
      {canUsePasskeys ? (
        <form method="post" action="/login/passkey" class="sheet" data-passkey="login" hidden>
          <GoingOn next={next} carried={carried} />
          <input type="hidden" name="ticket" />
          <input type="hidden" name="answer" />
          <p class="error" role="alert" data-passkey-failed hidden>
            {t('passkey.failed')}
          </p>
          <div class="buttons">
            <button type="submit" class="quiet">
              {t('passkey.log-in')}
            </button>
          </div>
        </form>
      ) : null}
      <p class="hint">{t('login.forgotten')}</p>
    </div>
  )
}

/** Where to afterwards, and what was being saved. */
const GoingOn = ({ next, carried }: { next: string; carried: Carried | null }) => (
  <>
    <input type="hidden" name="next" value={next} />
    {carried === null ? null : (
      <>
        <input type="hidden" name="carry-path" value={carried.path} />
        <input type="hidden" name="carry-body" value={carried.body} />
      </>
    )}
  </>
)

/** The password was right: the code of the authenticator, or one of the paper. */
export const CodePage = ({
  speech,
  form,
  ticket,
  next,
  carried,
}: {
  speech: Speech
  form: FormState
  ticket: string
  next: string
  carried: Carried | null
}) => {
  const { t } = speech
  return (
    <div class="narrow">
      <h1>{t('factor.ask-title')}</h1>
      <p class="lead">{t('factor.ask-lead')}</p>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/login/code" class="sheet">
        <GoingOn next={next} carried={carried} />
        <input type="hidden" name="ticket" value={ticket} />
        <TextField
          form={form}
          name="code"
          label={t('factor.code')}
          autocomplete="one-time-code"
          maxlength={40}
          required
          autofocus
        />
        <div class="buttons">
          <button type="submit">{t('login.go')}</button>
          <a class="button quiet" href="/login">
            {t('cancel')}
          </a>
        </div>
      </form>
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
