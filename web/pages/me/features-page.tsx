/** Forwards, do not disturb and call waiting as one form, and what they mean together. */

import type { PersonalState } from '../../../daemon/portal/personal-state.ts'
import { LONGEST_PRESENCE } from '../../../daemon/portal/presence.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { effectOf } from './effect.ts'
import { KINDS, SEEN, stateValues } from './features-form.ts'

export const FeaturesPage = ({
  speech,
  form,
  state,
  presence,
}: {
  speech: Speech
  form: FormState
  state: PersonalState | null
  /** A word beside the name; '': none. */
  presence: string
}) => {
  const { t } = speech
  if (state === null) return <p class="empty">{t('me.no-asterisk')}</p>
  return (
    <>
      <div data-own="effect">
        <p class="lead own-effect" role="status">
          {effectOf(state, speech)}
        </p>
      </div>
      <FormProblems form={form} speech={speech} />
      <div data-own="presence">
        <form method="post" action="/me/presence" class="sheet">
          <div class="field">
            <label for="presence">{t('panel.presence')}</label>
            <input
              id="presence"
              name="text"
              value={presence}
              maxlength={LONGEST_PRESENCE}
              autocomplete="off"
              aria-describedby="presence-hint"
            />
            <p class="hint" id="presence-hint">
              {t('panel.presence.hint')}
            </p>
          </div>
          <div class="buttons">
            <button type="submit" class="quiet">
              {t('panel.do.presence')}
            </button>
          </div>
        </form>
      </div>
      <div data-own="form">
        <form method="post" action="/me/features" class="sheet">
          <input type="hidden" name={SEEN} value={stateValues(state).toString()} />
          {KINDS.map(kind => (
            <fieldset>
              <legend>{t(`me.kind.${kind}`)}</legend>
              <CheckField form={form} name={`${kind}-on`} label={t(`me.kind-on.${kind}`)} />
              <TextField
                form={form}
                name={`${kind}-to`}
                label={t('me.forward-number')}
                hint={t('me.forward-number-hint')}
                maxlength={40}
                short
              />
              <Until form={form} name={`${kind}-until`} speech={speech} />
            </fieldset>
          ))}
          <fieldset>
            <legend>{t('me.dnd')}</legend>
            <CheckField form={form} name="dnd" label={t('me.dnd-on')} />
            <Until form={form} name="dnd-until" speech={speech} />
          </fieldset>
          <fieldset>
            <legend>{t('me.waiting')}</legend>
            <CheckField form={form} name="waiting" label={t('me.waiting-on')} />
          </fieldset>
          <div class="buttons">
            <button type="submit">{t('save')}</button>
          </div>
        </form>
      </div>
    </>
  )
}

const Until = ({ form, name, speech }: { form: FormState; name: string; speech: Speech }) => (
  <div class="field short">
    <label for={`u-${name}`}>{speech.t('me.until')}</label>
    <input
      id={`u-${name}`}
      type="datetime-local"
      name={name}
      value={form.values.get(name) ?? ''}
      aria-invalid={form.errors[name] === undefined ? undefined : 'true'}
      aria-describedby={form.errors[name] === undefined ? undefined : `u-${name}-error`}
    />
    {form.errors[name] === undefined ? null : (
      <p class="error" id={`u-${name}-error`}>
        {form.errors[name]}
      </p>
    )}
  </div>
)
