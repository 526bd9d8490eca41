/** How a SIP telephone gets its settings by itself: what is typed into it, by its maker, and a code for a mobile. */

import type { Speech } from '../../i18n/translate.ts'
import { QrCode } from '../../parts/qr-code.tsx'
import { BRANDS, type Brand, ENDINGS } from '../../provisioning/brands.ts'

const MAKERS: Readonly<Record<Brand, string>> = {
  snom: 'Snom',
  yealink: 'Yealink',
  grandstream: 'Grandstream',
  polycom: 'Polycom',
  cisco: 'Cisco SPA',
  linphone: 'Linphone',
}

export const ProvisioningPage = ({
  speech,
  number,
  name,
  base,
  isInForce,
}: {
  speech: Speech
  number: string
  name: string
  /** Up to the maker: `http://offhook.local:8080/provision/…`. */
  base: string
  isInForce: boolean
}) => {
  const { t } = speech
  const addressOf = (brand: Brand) => `${base}/${brand}/${ENDINGS[brand]}`
  return (
    <>
      <p class="crumb">
        <a href={`/extensions/${number}`}>{t('extension.title', { number })}</a>
      </p>
      <div class="heading">
        <h1>{t('provisioning.title', { number, name })}</h1>
      </div>
      <p class="lead">{t('provisioning.lead')}</p>
      {isInForce ? null : (
        <p class="notice" data-tone="warning">
          {t('provisioning.not-in-force')}
        </p>
      )}
      <section class="panel" aria-labelledby="makers">
        <div class="panel-head">
          <h2 id="makers">{t('provisioning.makers')}</h2>
        </div>
        <p class="hint">{t('provisioning.makers-hint')}</p>
        <dl class="makers">
          {BRANDS.map(brand => (
            <>
              <dt>{MAKERS[brand]}</dt>
              <dd>
                <p class="hint">{t(`provisioning.where-${brand}`)}</p>
                <code class="address">{addressOf(brand)}</code>
              </dd>
            </>
          ))}
        </dl>
      </section>
      <section class="panel" aria-labelledby="mobile">
        <div class="panel-head">
          <h2 id="mobile">{t('provisioning.mobile')}</h2>
        </div>
        <p class="hint">{t('provisioning.mobile-hint')}</p>
        <QrCode text={addressOf('linphone')} label={t('provisioning.qr')} />
      </section>
      <p class="hint">{t('provisioning.secret')}</p>
    </>
  )
}
