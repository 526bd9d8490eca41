/** The own ways in: password, second factor, passkeys, and where one is logged in. */

import type { NewAuthenticator, OwnFactors, OwnSession } from '../../../daemon/users/own-access.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import { QrCode } from '../../parts/qr-code.tsx'

export interface AccountView {
  readonly speech: Speech
  readonly person: Person
  readonly form: FormState
  readonly factors: OwnFactors
  /** Waits for its first code. */
  readonly begun: NewAuthenticator | null
  /** Just made, and told this once. */
  readonly recoveryCodes: readonly string[] | null
  readonly canUsePasskeys: boolean
  readonly sessions: readonly OwnSession[]
}

export const AccountPage = (view: AccountView) => {
  const { t } = view.speech
  return (
    <>
      <div class="heading">
        <h1>{t('account.title')}</h1>
        <div class="buttons">
          <a class="button quiet" href="/password">
            {t('password.title')}
          </a>
        </div>
      </div>
      <p class="lead">{t('account.lead', { name: view.person.name })}</p>
      <FormProblems form={view.form} speech={view.speech} />
      <Codes {...view} />
      <Passkeys {...view} />
      <Sessions {...view} />
    </>
  )
}

/** A browser that was left alone must not be enough. */
const Present = ({ speech, form }: AccountView) => (
  <TextField
    form={form}
    name="present"
    type="password"
    label={speech.t('password.present')}
    autocomplete="current-password"
    maxlength={200}
    required
  />
)

const Codes = (view: AccountView) => {
  const { speech, factors, begun, recoveryCodes } = view
  const { t } = speech
  return (
    <section class="sheet aside" aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factor.title')}</h2>
      {recoveryCodes === null ? null : (
        <div class="sheet secret">
          <h3>{t('factor.recovery-title')}</h3>
          <p>{t('factor.recovery-text')}</p>
          <ul>
            {recoveryCodes.map(code => (
              <li>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {factors.hasCodes ? (
        <>
          <p>{t('factor.is-on', { count: factors.recoveryCodesLeft })}</p>
          <form method="post" action="/account/factor">
            <Present {...view} />
            <div class="buttons">
              <button type="submit" name="do" value="recovery" class="quiet">
                {t('factor.new-recovery')}
              </button>
              <button type="submit" name="do" value="off" class="danger">
                {t('factor.turn-off')}
              </button>
            </div>
          </form>
        </>
      ) : begun === null ? (
        <>
          <p>{t('factor.is-off')}</p>
          <form method="post" action="/account/factor">
            <Present {...view} />
            <div class="buttons">
              <button type="submit" name="do" value="begin">
                {t('factor.begin')}
              </button>
            </div>
          </form>
        </>
      ) : (
        <>
          <p>{t('factor.scan')}</p>
          <QrCode text={begun.uri} label={t('factor.qr')} />
          <p class="hint">
            {t('factor.by-hand')} <code>{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
          </p>
          <form method="post" action="/account/factor">
            <TextField
              form={view.form}
              name="code"
              label={t('factor.code')}
              autocomplete="one-time-code"
              maxlength={10}
              digits
              required
            />
            <div class="buttons">
              <button type="submit" name="do" value="confirm">
                {t('factor.confirm')}
              </button>
            </div>
          </form>
        </>
      )}
    </section>
  )
}

const Passkeys = (view: AccountView) => {
  const { speech, factors, canUsePasskeys } = view
  const { t, format } = speech
  return (
    <section class="sheet aside" aria-labelledby="passkey-title">
      <h2 id="passkey-title">{t('passkey.title')}</h2>
      <p>{t('passkey.lead')}</p>
      {factors.passkeys.length === 0 ? null : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('passkey.name')}</th>
                <th scope="col">{t('passkey.host')}</th>
                <th scope="col">{t('passkey.used')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('account.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {factors.passkeys.map(({ id, name, host, createdAt, lastUsedAt }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>
                    <code>{host}</code>
                  </td>
                  <td>{format.moment(lastUsedAt ?? createdAt)}</td>
                  <td class="buttons">
                    <PostButton
                      action="/account/passkeys/remove"
                      label={t('passkey.remove')}
                      tone="danger"
                      name="id"
                      value={id}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canUsePasskeys ? (
        <>
          <noscript>
            <p class="hint">{t('passkey.needs-script')}</p>
          </noscript>
          <form method="post" action="/account/passkeys" data-passkey="new" hidden>
            <input type="hidden" name="answer" />
            <TextField
              form={{ ...view.form, errors: {} }}
              name="name"
              label={t('passkey.name')}
              hint={t('passkey.name-hint')}
              maxlength={60}
              required
            />
            <div class="field">
              <label for="passkey-present">{t('password.present')}</label>
              <input
                id="passkey-present"
                name="present"
                type="password"
                autocomplete="current-password"
                maxlength={200}
                required
              />
            </div>
            <p class="error" role="alert" data-passkey-failed hidden>
              {t('passkey.failed')}
            </p>
            <div class="buttons">
              <button type="submit">{t('passkey.add')}</button>
            </div>
          </form>
        </>
      ) : (
        <p class="hint">{t('passkey.not-here')}</p>
      )}
    </section>
  )
}

const Sessions = ({ speech, sessions }: AccountView) => {
  const { t, format } = speech
  return (
    <section class="panel" aria-labelledby="sessions-title">
      <div class="panel-head">
        <h2 id="sessions-title">{t('account.sessions')}</h2>
      </div>
      <p class="hint">{t('account.sessions-lead')}</p>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('account.browser')}</th>
              <th scope="col">{t('account.from')}</th>
              <th scope="col">{t('account.since')}</th>
              <th scope="col">{t('account.seen')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('account.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, browser, source, createdAt, lastSeenAt, isThis }) => (
              <tr>
                <th scope="row">{browserWords(browser) || t('account.unknown')}</th>
                <td>{source === '' ? t('account.unknown') : <code>{source}</code>}</td>
                <td>{format.moment(createdAt)}</td>
                <td>{isThis ? t('account.this') : format.moment(lastSeenAt)}</td>
                <td class="buttons">
                  {isThis ? null : (
                    <PostButton
                      action="/account/sessions/end"
                      label={t('account.end')}
                      tone="quiet"
                      name="id"
                      value={id}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length < 2 ? null : (
        <PostButton action="/account/sessions/end-others" label={t('account.end-others')} tone="danger" />
      )}
    </section>
  )
}

const BROWSERS = [
  ['Edge', /\bEdgi?[OA]?S?\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const

/** Names that people know; the whole of what it calls itself where there is none among them. */
function browserWords(name: string): string {
  const browser = BROWSERS.find(([, pattern]) => pattern.test(name))?.[0]
  const system = SYSTEMS.find(([, pattern]) => pattern.test(name))?.[0]
  if (browser === undefined) return name.slice(0, 40)
  return system === undefined ? browser : `${browser}, ${system}`
}
