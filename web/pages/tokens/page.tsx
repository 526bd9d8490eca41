/** The tokens there are, and the form for another. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import { type ApiToken, TOKEN_ROLES } from '../../../daemon/users/token-desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormButtons, FormFrame } from '../../parts/form-frame.tsx'
import { PANEL_RIGHTS } from '../people/form.ts'

/** '' is without end. */
const DAYS = ['30', '90', '365', ''] as const

export const freshTokenValues = (): URLSearchParams =>
  new URLSearchParams([
    ['role', 'operator'],
    ['days', '365'],
    ['right', 'call'],
    ['right', 'transfer'],
    ['right', 'hang-up'],
  ])

export const TokensPage = ({
  speech,
  form,
  tokens,
  settings,
  secret,
  now,
}: {
  speech: Speech
  form: FormState
  tokens: readonly ApiToken[]
  settings: Settings
  /** Just made, and told this once. */
  secret: string | null
  now: number
}) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('tokens.title')}</h1>
        <div class="buttons">
          <a class="button quiet" href="/api/docs">
            {t('tokens.docs')}
          </a>
        </div>
      </div>
      <p class="lead">{t('tokens.lead')}</p>
      {secret === null ? null : (
        <section class="sheet secret" aria-labelledby="token-secret">
          <h2 id="token-secret">{t('tokens.secret')}</h2>
          <p>{t('tokens.secret-once')}</p>
          <p>
            <code>{secret}</code>
          </p>
        </section>
      )}
      {tokens.length === 0 ? (
        <p class="empty">{t('tokens.none')}</p>
      ) : (
        <TokenTable speech={speech} tokens={tokens} now={now} />
      )}
      <FormFrame form={form} action="/system/tokens" speech={speech}>
        <fieldset>
          <legend>{t('tokens.new')}</legend>
          <TextField
            form={form}
            name="name"
            label={t('tokens.name')}
            hint={t('tokens.name-hint')}
            maxlength={60}
            required
          />
          <SelectField
            form={form}
            name="role"
            label={t('people.role')}
            hint={t('tokens.role-hint')}
            options={TOKEN_ROLES.map(role => ({ value: role, label: t(`tokens.role.${role}`) }))}
          />
          <SelectField
            form={form}
            name="extension"
            label={t('people.extension')}
            hint={t('tokens.extension-hint')}
            options={[
              { value: '', label: t('none') },
              ...settings.extensions.map(({ number, name }) => ({
                value: number,
                label: `${number} ${name}`,
              })),
            ]}
          />
          <SelectField
            form={form}
            name="days"
            label={t('tokens.days')}
            options={DAYS.map(days => ({
              value: days,
              label: days === '' ? t('tokens.no-end') : t('tokens.for-days', { days: Number(days) }),
            }))}
          />
        </fieldset>
        <fieldset>
          <legend>{t('people.rights')}</legend>
          <p class="hint">{t('tokens.rights-hint')}</p>
          {PANEL_RIGHTS.map(right => (
            <CheckField form={form} name="right" value={right} label={t(`people.right.${right}`)} />
          ))}
        </fieldset>
        <FormButtons save={t('tokens.make')} back="/system" speech={speech} />
      </FormFrame>
    </>
  )
}

const TokenTable = ({
  speech,
  tokens,
  now,
}: {
  speech: Speech
  tokens: readonly ApiToken[]
  now: number
}) => {
  const { t, format } = speech
  return (
    <div class="scroll token-list">
      <table class="plain api-fields">
        <thead>
          <tr>
            <th scope="col">{t('tokens.name')}</th>
            <th scope="col">{t('people.role')}</th>
            <th scope="col">{t('people.extension')}</th>
            <th scope="col">{t('tokens.made')}</th>
            <th scope="col">{t('tokens.used')}</th>
            <th scope="col">{t('tokens.ends')}</th>
            <th scope="col">{t('tokens.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(one => (
            <tr>
              <th scope="row">{one.name}</th>
              <td>{t(`tokens.role.${one.role}`)}</td>
              <td>{one.extension ?? '–'}</td>
              <td>
                {format.moment(one.createdAt)}
                {one.createdBy === null ? null : ` · ${one.createdBy}`}
              </td>
              <td>{one.lastUsedAt === null ? t('tokens.never') : format.moment(one.lastUsedAt)}</td>
              <td>
                {one.expiresAt === null
                  ? t('tokens.no-end')
                  : one.expiresAt <= now
                    ? t('tokens.expired')
                    : format.moment(one.expiresAt)}
              </td>
              <td>
                <a class="button quiet danger" href={`/system/tokens/${one.id}/revoke`}>
                  {t('tokens.revoke')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
