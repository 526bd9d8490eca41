/** `/me/phone`: a telephone in the browser, of this person alone. Its script speaks SIP; without it there is nothing but what to do. */

import { Hono } from 'hono'
import type { BrowserPhone } from '../../../daemon/browser-phone/desk.ts'
import { isTls, type Web, type WebEnv } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { ownExtension, type ShowOwn } from './show-own.tsx'

/** What the script says, by the name it asks for. */
const SAYINGS = [
  'connecting',
  'ready',
  'lost',
  'refused',
  'calling',
  'ringing',
  'incoming',
  'talking',
  'held',
  'ended',
  'busy',
  'no-answer',
  'rejected',
  'failed',
  'no-microphone',
] as const

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const
/** As telephones have them (ITU-T E.161). */
const LETTERS: Readonly<Record<string, string>> = {
  2: 'ABC',
  3: 'DEF',
  4: 'GHI',
  5: 'JKL',
  6: 'MNO',
  7: 'PQRS',
  8: 'TUV',
  9: 'WXYZ',
}

export function browserPhoneRoutes(web: Web, own: ShowOwn): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get('/', c => {
    const { speech } = c.var
    const { t } = speech
    const number = ownExtension(c)
    const phone = web.appliance.browserPhone.of(number)
    const isSecure = web.options.tls || isTls(c)
    const host = c.req.header('host') ?? new URL(c.req.url).host
    const { hostname } = new URL(c.req.url)
    const canSpeak = isSecure || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    if (phone === null) return own(c, 'phone', <p class="empty">{t('phone.not-yours')}</p>)
    if (!canSpeak)
      return own(
        c,
        'phone',
        <p class="notice" data-tone="notice">
          <span>
            {t('phone.needs-https')} <a href={`https://${host}/me/phone`}>{`https://${host}/me/phone`}</a>
          </span>
        </p>,
      )
    return own(c, 'phone', <PhonePage speech={speech} phone={phone} />, 200, {
      secret: true,
      scripts: ['phone.js'],
    })
  })
  return app
}

const PhonePage = ({ speech, phone }: { speech: Speech; phone: BrowserPhone }) => {
  const { t } = speech
  const says = Object.fromEntries(SAYINGS.map(one => [`data-say-${one}`, t(`phone.say.${one}`)]))
  return (
    <>
      <noscript>
        <p class="notice" data-tone="notice">
          {t('phone.needs-script')}
        </p>
      </noscript>
      <section
        class="phone"
        aria-label={t('me.phone')}
        data-phone
        data-username={phone.username}
        data-secret={phone.secret}
        {...says}
        hidden
      >
        <p class="phone-state" role="status" data-phone-state data-is="connecting">
          {t('phone.say.connecting')}
        </p>
        <p class="phone-party">
          <span data-phone-party /> <span data-phone-time role="timer" />
        </p>
        <form data-phone-dial>
          <label for="phone-number" class="visually-hidden">
            {t('phone.number')}
          </label>
          <input
            id="phone-number"
            name="number"
            type="tel"
            inputmode="tel"
            autocomplete="off"
            maxlength={40}
            placeholder={t('phone.number')}
          />
          <fieldset class="phone-keys">
            <legend class="visually-hidden">{t('phone.keys')}</legend>
            {KEYS.map(key => (
              <button type="button" class="quiet" data-phone-key={key}>
                {key}
                <small aria-hidden="true">{LETTERS[key] ?? '\u00a0'}</small>
              </button>
            ))}
          </fieldset>
          <div class="buttons">
            <button type="submit" data-phone-act="call">
              {t('phone.call')}
            </button>
            <button type="button" data-phone-act="answer" hidden>
              {t('phone.answer')}
            </button>
            <button type="button" class="quiet" data-phone-act="hold" aria-pressed="false" hidden>
              {t('phone.hold')}
            </button>
            <button type="button" class="quiet" data-phone-act="mute" aria-pressed="false" hidden>
              {t('phone.mute')}
            </button>
            <button type="button" class="quiet" data-phone-act="transfer" hidden>
              {t('phone.transfer')}
            </button>
            <button type="button" class="danger" data-phone-act="hang-up" hidden>
              {t('phone.hang-up')}
            </button>
          </div>
        </form>
        <p class="hint">{t('phone.transfer-hint')}</p>
      </section>
      <p class="hint">{t('phone.microphone')}</p>
      <p class="hint">{t('phone.window')}</p>
    </>
  )
}
