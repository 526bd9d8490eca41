/** The people who may do more than telephone: the list, and the page of one. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormButtons, FormFrame, PostButton } from '../../parts/form-frame.tsx'
import { PANEL_RIGHTS, STAFF_ROLES } from './form.ts'

export const PeoplePage = ({
  speech,
  settings,
  withPassword,
  portalPasswords,
  withFactors,
}: {
  speech: Speech
  settings: Settings
  withPassword: readonly string[]
  portalPasswords: readonly string[]
  /** As they log in. */
  withFactors: readonly string[]
}) => {
  const { t } = speech
  const { staff, extensions } = settings
  return (
    <>
      <div class="heading">
        <h1>{t('people.title')}</h1>
        <div class="buttons">
          <a class="button" href="/people/new">
            {t('people.add')}
          </a>
        </div>
      </div>
      <p class="lead">{t('people.lead')}</p>
      {staff.length === 0 ? (
        <p class="empty">{t('people.none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('people.id')}</th>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.role')}</th>
                <th scope="col">{t('people.extension')}</th>
                <th scope="col">{t('people.login')}</th>
              </tr>
            </thead>
            <tbody>
              {staff.map(({ id, name, role, extension }) => (
                <tr>
                  <th scope="row">
                    <a href={`/people/${id}`}>{id}</a>
                  </th>
                  <td>{name}</td>
                  <td>{t(`people.role.${role}`)}</td>
                  <td>{extension ?? '–'}</td>
                  <td>{withPassword.includes(id) ? t('people.can-log-in') : t('people.no-password')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {withFactors.length === 0 ? null : (
        <section class="sheet aside">
          <h2>{t('people.factor-title')}</h2>
          <p>{t('people.factor-text')}</p>
          <ul class="plain-list">
            {withFactors.map(login => (
              <li>
                <PostButton
                  action="/people/factors/reset"
                  label={t('people.factor-reset', { name: login })}
                  tone="quiet"
                  name="login"
                  value={login}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="sheet aside">
        <h2>{t('people.portal-title')}</h2>
        <p>{t('people.portal-text')}</p>
        {portalPasswords.length === 0 ? null : (
          <ul class="plain-list">
            {extensions
              .filter(({ number }) => portalPasswords.includes(number))
              .map(({ number, name }) => (
                <li>
                  {number} {name}{' '}
                  <PostButton
                    action={`/people/portal/${number}`}
                    label={t('people.portal-forget', { number })}
                    tone="quiet"
                  />
                </li>
              ))}
          </ul>
        )}
      </section>
    </>
  )
}

export const PersonPage = ({
  speech,
  form,
  settings,
  id,
  startPassword,
}: {
  speech: Speech
  form: FormState
  settings: Settings
  /** null: somebody new. */
  id: string | null
  startPassword: string | null
}) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{id === null ? t('people.add') : t('people.edit', { id })}</h1>
      </div>
      {startPassword === null || id === null ? null : (
        <section class="sheet secret" aria-labelledby="start-password">
          <h2 id="start-password">{t('people.start-title')}</h2>
          <p>{t('people.start-once')}</p>
          <dl class="pairs">
            <dt>{t('login.name')}</dt>
            <dd>
              <code>{id}</code>
            </dd>
            <dt>{t('login.password')}</dt>
            <dd>
              <code>{startPassword}</code>
            </dd>
          </dl>
        </section>
      )}
      <FormFrame form={form} action={id === null ? '/people/new' : `/people/${id}`} speech={speech}>
        <fieldset>
          <legend>{t('people.who')}</legend>
          {id === null ? (
            <TextField
              form={form}
              name="id"
              label={t('people.id')}
              hint={t('people.id-hint')}
              maxlength={40}
              required
            />
          ) : null}
          <TextField form={form} name="name" label={t('people.name')} maxlength={60} required />
          <SelectField
            form={form}
            name="role"
            label={t('people.role')}
            hint={t('people.role-hint')}
            options={STAFF_ROLES.map(role => ({ value: role, label: t(`people.role.${role}`) }))}
          />
          <SelectField
            form={form}
            name="extension"
            label={t('people.extension')}
            hint={t('people.extension-hint')}
            options={[
              { value: '', label: t('none') },
              ...settings.extensions.map(({ number, name }) => ({
                value: number,
                label: `${number} ${name}`,
              })),
            ]}
          />
        </fieldset>
        <fieldset>
          <legend>{t('people.rights')}</legend>
          <p class="hint">{t('people.rights-hint')}</p>
          {PANEL_RIGHTS.map(right => (
            <CheckField form={form} name="right" value={right} label={t(`people.right.${right}`)} />
          ))}
        </fieldset>
        <FormButtons save={t('save')} back="/people" speech={speech}>
          {id === null ? null : (
            <a class="button danger" href={`/people/${id}/delete`}>
              {t('people.delete')}
            </a>
          )}
        </FormButtons>
      </FormFrame>
      {id === null ? null : (
        <section class="sheet aside">
          <h2>{t('people.password-title')}</h2>
          <p>{t('people.password-text')}</p>
          <PostButton action={`/people/${id}/password`} label={t('people.password-make')} tone="quiet" />
        </section>
      )}
    </>
  )
}
