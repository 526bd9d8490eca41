/** One extension: its number and name, its telephones, what happens when nobody answers. */

import type { CountryPack } from '../../../daemon/model/gateway-model.ts'
import { handsetFields } from '../../form/details.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { DetailBoxes } from '../../parts/detail-fields.tsx'
import { CheckField, FieldError, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormButtons, FormFrame, PostButton } from '../../parts/form-frame.tsx'
import { languageOptions } from '../../parts/language-choice.tsx'
import type { TestRow } from '../line-tests/rows.ts'
import { TestPanel } from '../line-tests/test-table.tsx'
import { socketField } from './form.ts'
import type { SipLogin } from './sip-login.tsx'
import { SipLoginBox } from './sip-login.tsx'

export interface SocketChoice {
  readonly key: string
  readonly name: string
  /** Number of the other extension that has it; null when it is free or ours. */
  readonly takenBy: string | null
  /** Ours as saved: it has details. */
  readonly isOwn: boolean
}

export interface EditView {
  readonly speech: Speech
  readonly form: FormState
  /** null: a new one. */
  readonly number: string | null
  readonly sockets: readonly SocketChoice[]
  readonly hasSip: boolean
  readonly login: SipLogin | null
  readonly country: CountryPack
  readonly tests: readonly TestRow[]
}

export const EditPage = ({ speech, form, number, sockets, hasSip, login, country, tests }: EditView) => {
  const { t } = speech
  const field = (name: string) => ({ form, name })
  return (
    <>
      <p class="crumb">
        <a href="/extensions">{t('extensions.title')}</a>
      </p>
      <div class="heading">
        <h1>{number === null ? t('extension.new') : t('extension.title', { number })}</h1>
      </div>
      {login === null ? null : <SipLoginBox login={login} speech={speech} />}
      {hasSip && number !== null ? (
        <p>
          <a class="button quiet" href={`/extensions/${number}/provisioning`}>
            {t('provisioning.see')}
          </a>
        </p>
      ) : null}
      <FormFrame
        form={form}
        action={number === null ? '/extensions/new' : `/extensions/${number}`}
        speech={speech}
      >
        <fieldset>
          <legend>{t('extension.who')}</legend>
          <div class="field-row">
            <TextField
              {...field('number')}
              label={t('extension.number')}
              hint={t('extension.number-hint')}
              digits
              short
              required
              maxlength={8}
            />
            <TextField
              {...field('name')}
              label={t('extension.name')}
              hint={t('extension.name-hint')}
              required
              maxlength={60}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('extension.telephones')}</legend>
          <Sockets form={form} sockets={sockets} speech={speech} />
          <CheckField {...field('sip')} label={t('extension.sip')} hint={t('extension.sip-hint')} />
          <NumberField {...field('sipContacts')} label={t('extension.sip-contacts')} min={1} max={10} />
          <CheckField
            {...field('browserPhone')}
            label={t('extension.browser-phone')}
            hint={t('extension.browser-phone-hint')}
          />
        </fieldset>
        {sockets
          .filter(({ isOwn }) => isOwn)
          .map(({ key, name }) => (
            <fieldset>
              <legend>{t('extension.socket-details', { name })}</legend>
              <p class="hint">
                {t('extension.socket-details-hint', { country: speech.format.country(country.code) })}
              </p>
              <DetailBoxes
                form={form}
                fields={handsetFields}
                nameOf={socketField(key)}
                country={country}
                speech={speech}
              />
            </fieldset>
          ))}
        <fieldset>
          <legend>{t('extension.unanswered')}</legend>
          <NumberField
            {...field('ringSeconds')}
            label={t('extension.ring-seconds')}
            unit={t('unit.seconds')}
            min={5}
            max={300}
          />
          <CheckField
            {...field('voicemail')}
            label={t('extension.voicemail')}
            hint={t('extension.voicemail-hint')}
          />
          <div class="field-row">
            <TextField
              {...field('pin')}
              label={t('extension.pin')}
              hint={t('extension.pin-hint')}
              digits
              short
              maxlength={10}
            />
            <TextField
              {...field('email')}
              label={t('extension.email')}
              hint={t('extension.email-hint')}
              type="email"
              maxlength={120}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('extension.calls')}</legend>
          <div class="field-row">
            <TextField
              {...field('outsideCallerId')}
              label={t('extension.outside-number')}
              hint={t('extension.outside-number-hint')}
              maxlength={40}
            />
            <SelectField
              {...field('language')}
              label={t('extension.language')}
              hint={t('extension.language-hint')}
              options={[{ value: '', label: t('extension.language-site') }, ...languageOptions]}
            />
          </div>
        </fieldset>
        <FormButtons save={t('save')} back="/extensions" speech={speech}>
          {number === null ? null : (
            <a class="button danger" href={`/extensions/${number}/delete`}>
              {t('extension.delete')}
            </a>
          )}
        </FormButtons>
      </FormFrame>
      <TestPanel rows={tests} speech={speech} />
      {number !== null && hasSip ? (
        <section class="sheet aside">
          <h2>{t('extension.sip-password')}</h2>
          <p>{t('extension.sip-password-hint')}</p>
          <PostButton
            action={`/extensions/${number}/sip-password`}
            label={t('extension.sip-password-new')}
            revision={form.revision}
            tone="quiet"
          />
        </section>
      ) : null}
    </>
  )
}

const Sockets = ({
  form,
  sockets,
  speech,
}: {
  form: FormState
  sockets: readonly SocketChoice[]
  speech: Speech
}) => {
  const { t } = speech
  if (sockets.length === 0) return <p class="hint">{t('extension.no-sockets')}</p>
  return (
    <fieldset class="choices">
      <legend>{t('extension.sockets')}</legend>
      <div class="choice-grid">
        {sockets.map(({ key, name, takenBy }) => (
          <CheckField
            form={form}
            name="port"
            value={key}
            label={name}
            hint={takenBy === null ? undefined : t('extension.socket-taken', { number: takenBy })}
            disabled={takenBy !== null}
          />
        ))}
      </div>
      <FieldError form={form} name="port" />
    </fieldset>
  )
}
