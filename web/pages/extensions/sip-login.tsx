/** What somebody types into a SIP telephone; shown once after its password was made. */

import type { Speech } from '../../i18n/translate.ts'

export interface SipLogin {
  readonly server: string
  readonly port: number
  readonly username: string
  readonly password: string
}

export const SipLoginBox = ({ login, speech }: { login: SipLogin; speech: Speech }) => {
  const { t } = speech
  return (
    <section class="sheet secret" aria-labelledby="sip-login">
      <h2 id="sip-login">{t('sip.title')}</h2>
      <p>{t('sip.once')}</p>
      <dl class="pairs">
        <dt>{t('sip.server')}</dt>
        <dd>
          <code>{login.server}</code>
        </dd>
        <dt>{t('sip.port')}</dt>
        <dd>
          <code>{String(login.port)}</code>
        </dd>
        <dt>{t('sip.username')}</dt>
        <dd>
          <code>{login.username}</code>
        </dd>
        <dt>{t('sip.password')}</dt>
        <dd>
          <code>{login.password}</code>
        </dd>
      </dl>
    </section>
  )
}
