/** Where the machine will be found: said before its address changes, since afterwards the page cannot. */

import type { Settings } from '../../daemon/settings/schema.ts'
import type { Speech } from '../i18n/translate.ts'
import { QrCode } from './qr-code.tsx'

export const NewAddress = ({ settings, speech }: { settings: Settings; speech: Speech }) => {
  const { t } = speech
  const { ipv4 } = settings.network.office
  const address = ipv4.is === 'fixed' ? addressOf(ipv4.address, settings.web) : null
  return (
    <section class="panel" aria-labelledby="new-address">
      <div class="panel-head">
        <h2 id="new-address">{t('network.will')}</h2>
      </div>
      {address === null ? (
        <p>{t('network.will-dhcp')}</p>
      ) : (
        <>
          <p>{t('network.will-at')}</p>
          <p>
            <a href={address}>{address}</a>
          </p>
          <QrCode text={address} label={address} />
        </>
      )}
    </section>
  )
}

/** Over HTTP in any case: who is to come by HTTPS alone is sent on. */
const addressOf = (withPrefix: string, { port }: Settings['web']): string =>
  `http://${withPrefix.replace(/\/.*$/, '')}${port === 80 ? '' : `:${port}`}/`
