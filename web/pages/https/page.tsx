/** HTTPS: what browsers are shown, whether HTTP stays beside it, one's own certificate; and how a browser comes to trust the box. */

import type { CertificateDesk, ShownCertificate } from '../../../daemon/tls/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'

export interface HttpsView {
  readonly speech: Speech
  readonly desk: CertificateDesk
  readonly form: FormState
  readonly uploading: FormState
  /** Of these pages over TLS; null: nobody knows a host name here. */
  readonly address: string
  readonly isTls: boolean
}

export const HttpsPage = (view: HttpsView) => {
  const { speech, desk, form, uploading, address } = view
  const { t } = speech
  const shown = desk.shown()
  return (
    <>
      <p class="crumb">
        <a href="/system">{t('system.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('https.title')}</h1>
        <div class="buttons">
          <a class="button quiet" href="/certificate">
            {t('https.trust')}
          </a>
        </div>
      </div>
      <p class="lead">{t('https.lead')}</p>
      <FormProblems
        form={form.problems.length > 0 || form.conflict !== null ? form : uploading}
        speech={speech}
      />
      <section class="sheet aside">
        <h2>{t('https.shown')}</h2>
        {shown === null ? <p>{t('https.not-yet')}</p> : <Shown speech={speech} shown={shown} />}
        {view.isTls ? null : (
          <p>
            <a href={address}>{t('https.open', { address })}</a>
          </p>
        )}
        {shown?.isOwn === true ? (
          <PostButton action="/system/https/forget" label={t('https.forget')} tone="danger" />
        ) : null}
      </section>
      <form method="post" action="/system/https" class="sheet aside">
        <h2>{t('https.choices')}</h2>
        <input type="hidden" name="revision" value={String(form.revision)} />
        <input type="hidden" name="seen" value={form.seen} />
        <TextField
          form={form}
          name="names"
          label={t('https.names')}
          hint={t('https.names-hint')}
          maxlength={2000}
        />
        <CheckField
          form={form}
          name="only"
          label={t('https.only')}
          hint={view.isTls ? t('https.only-hint') : t('https.only-from-https')}
        />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </form>
      <form method="post" action="/system/https/own" class="sheet aside" autocomplete="off">
        <h2>{t('https.own')}</h2>
        <p>{t('https.own-text')}</p>
        <Pem form={uploading} name="certificate" label={t('https.certificate')} />
        <Pem form={uploading} name="key" label={t('https.key')} />
        <div class="buttons">
          <button type="submit">{t('https.use')}</button>
        </div>
      </form>
    </>
  )
}

const Shown = ({ speech, shown }: { speech: Speech; shown: ShownCertificate }) => {
  const { t, format } = speech
  return (
    <dl class="facts">
      <dt>{t('https.for')}</dt>
      <dd>{shown.names.join(', ')}</dd>
      <dt>{t('https.issuer')}</dt>
      <dd>{shown.issuer}</dd>
      <dt>{t('https.until')}</dt>
      <dd>
        {format.moment(shown.until)} {shown.isOwn ? '' : t('https.renewed')}
      </dd>
    </dl>
  )
}

/** A key is never shown again. */
const Pem = ({ form, name, label }: { form: FormState; name: string; label: string }) => (
  <div class="field">
    <label for={`f-${name}`}>{label}</label>
    <textarea
      id={`f-${name}`}
      name={name}
      rows={5}
      maxlength={100_000}
      spellcheck={false}
      required
      placeholder={name === 'key' ? '-----BEGIN PRIVATE KEY-----' : '-----BEGIN CERTIFICATE-----'}
    >
      {name === 'key' ? '' : (form.values.get(name) ?? '')}
    </textarea>
  </div>
)

export const TRUST_ON = ['windows', 'macos', 'ios', 'android', 'linux', 'firefox'] as const

export const TrustPage = ({
  speech,
  desk,
  address,
}: {
  speech: Speech
  desk: CertificateDesk
  address: string
}) => {
  const { t } = speech
  const authority = desk.authority()
  return (
    <div class="narrow">
      <h1>{t('trust.title')}</h1>
      <p class="lead">{t('trust.lead')}</p>
      {authority === null ? (
        <p>{t('https.not-yet')}</p>
      ) : (
        <>
          <p>
            <a class="button" href="/certificate/offhook-ca.crt" download>
              {t('trust.download')}
            </a>
          </p>
          <p class="hint">
            {t('trust.fingerprint')} <code>{authority.fingerprint}</code>
          </p>
        </>
      )}
      {desk.shown()?.isOwn === true ? <p>{t('trust.own')}</p> : null}
      {TRUST_ON.map(system => (
        <section class="sheet aside">
          <h2>{t(`trust.${system}`)}</h2>
          <p>{t(`trust.${system}-how`)}</p>
        </section>
      ))}
      <p>
        {t('trust.then')} <a href={address}>{address}</a>
      </p>
    </div>
  )
}
