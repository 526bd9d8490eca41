/** A form for the server, and what it is doing. */

import type { CopyView } from '../../../daemon/postgres/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'

const stateText = ({ state, due }: CopyView, { t }: Speech): string =>
  state.is === 'away'
    ? t('postgres.state.away', { reason: state.reason, due: String(due) })
    : t(`postgres.state.${state.is}`, { due: String(due) })

export const PostgresPage = ({ speech, form, view }: { speech: Speech; form: FormState; view: CopyView }) => {
  const { t } = speech
  const field = { form }
  return (
    <>
      <div class="heading">
        <h1>{t('postgres.title')}</h1>
      </div>
      <p class="lead">{t('postgres.lead')}</p>
      <p>
        {t('postgres.state')}: {stateText(view, speech)}
      </p>
      <FormFrame form={form} action="/system/postgres" speech={speech}>
        <fieldset>
          <legend>{t('postgres.title')}</legend>
          <CheckField {...field} name="on" label={t('postgres.on')} />
          <TextField
            {...field}
            name="host"
            label={t('postgres.host')}
            hint={t('postgres.host-hint')}
            maxlength={120}
          />
          <NumberField {...field} name="port" label={t('postgres.port')} min={1} max={65_535} />
          <TextField {...field} name="database" label={t('postgres.database')} maxlength={63} />
          <TextField {...field} name="user" label={t('postgres.user')} maxlength={63} />
          <TextField
            {...field}
            name="password"
            type="password"
            autocomplete="new-password"
            label={t('postgres.password')}
            hint={t('postgres.password-hint')}
            maxlength={200}
          />
          <SelectField
            {...field}
            name="security"
            label={t('postgres.security')}
            options={(['verify', 'encrypt', 'none'] as const).map(value => ({
              value,
              label: t(`postgres.security.${value}`),
            }))}
          />
          <TextField
            {...field}
            name="box"
            label={t('postgres.box')}
            hint={t('postgres.box-hint')}
            maxlength={40}
          />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
    </>
  )
}
