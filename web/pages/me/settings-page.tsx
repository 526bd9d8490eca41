/** The own settings: language, PIN, mail, what the mailbox says, recording. */

import { type OwnSettings, RECORDING_CHOICES } from '../../../daemon/portal/own-settings.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, FieldError, SelectField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { languageOptions } from '../../parts/language-choice.tsx'

export interface SettingsView {
  readonly speech: Speech
  readonly form: FormState
  readonly own: OwnSettings | null
  /** What the administrator set up. */
  readonly setUp: { readonly incoming: string; readonly outgoing: string }
  readonly canMail: boolean
}

export const SettingsPage = ({ speech, form, own, setUp, canMail }: SettingsView) => {
  const { t } = speech
  if (own === null) return <p class="empty">{t('me.no-asterisk')}</p>
  const recording = (way: 'incoming' | 'outgoing') => (
    <SelectField
      form={form}
      name={way}
      label={t(`me.record-${way}`)}
      options={RECORDING_CHOICES.map(value => ({
        value,
        label:
          value === 'as-set-up'
            ? t('me.record.as-set-up', {
                how: t(`me.record.${setUp[way] as Exclude<(typeof RECORDING_CHOICES)[number], 'as-set-up'>}`),
              })
            : t(`me.record.${value}`),
      }))}
    />
  )
  return (
    <>
      <p class="lead">{t('me.settings-lead')}</p>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/me/settings" class="sheet" data-guard>
        <fieldset>
          <legend>{t('me.voice')}</legend>
          <SelectField
            form={form}
            name="language"
            label={t('me.voice-language')}
            hint={t('me.voice-hint')}
            options={[{ value: '', label: t('me.voice-house') }, ...languageOptions]}
          />
        </fieldset>
        {own.mailbox === null ? null : (
          <>
            <fieldset>
              <legend>{t('me.pin')}</legend>
              <TextField
                form={form}
                name="pin"
                type="password"
                label={t('me.pin-new')}
                hint={t('me.pin-hint')}
                maxlength={10}
                autocomplete="new-password"
                digits
                short
              />
              <TextField
                form={form}
                name="pin-again"
                type="password"
                label={t('me.pin-again')}
                maxlength={10}
                autocomplete="new-password"
                digits
                short
              />
            </fieldset>
            <fieldset>
              <legend>{t('me.by-mail')}</legend>
              {canMail ? null : <p class="hint">{t('me.no-mail-server')}</p>}
              <TextField
                form={form}
                name="email"
                type="email"
                label={t('me.email')}
                hint={t('me.email-hint')}
                maxlength={120}
                autocomplete="email"
              />
              <TextField
                form={form}
                name="pager"
                type="email"
                label={t('me.pager')}
                hint={t('me.pager-hint')}
                maxlength={120}
              />
              <CheckField form={form} name="attach" label={t('me.attach')} />
              <SelectField
                form={form}
                name="format"
                label={t('me.format')}
                options={(['wav', 'gsm'] as const).map(value => ({ value, label: t(`me.format.${value}`) }))}
              />
              <CheckField form={form} name="deleteWhenMailed" label={t('me.delete-when-mailed')} />
              <FieldError form={form} name="deleteWhenMailed" />
            </fieldset>
            <fieldset>
              <legend>{t('me.says')}</legend>
              <CheckField form={form} name="sayCallerId" label={t('me.say-caller')} />
              <CheckField form={form} name="sayEnvelope" label={t('me.say-envelope')} />
            </fieldset>
          </>
        )}
        <fieldset>
          <legend>{t('me.recording')}</legend>
          {recording('incoming')}
          {recording('outgoing')}
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </form>
    </>
  )
}
