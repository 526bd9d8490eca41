/** What the machine knows of its network and its clock, as it is now. */

import type { NetworkFacts } from '../../daemon/setup/desk.ts'
import type { Speech } from '../i18n/translate.ts'

export interface WebPlace {
  readonly address: string
  readonly port: number
}

export const NetworkFactsPanel = ({
  facts,
  web,
  speech,
}: {
  facts: NetworkFacts
  web: WebPlace
  speech: Speech
}) => {
  const { t } = speech
  return (
    <section class="panel" aria-labelledby="network">
      <div class="panel-head">
        <h2 id="network">{t('setup.network.now')}</h2>
      </div>
      <dl class="pairs">
        <dt>{t('setup.network.pages')}</dt>
        <dd>
          {pageAddresses(facts, web).map(address => (
            <code class="line">{address}</code>
          ))}
        </dd>
        <dt>{t('setup.network.name')}</dt>
        <dd>
          <code>{facts.hostName}</code>
        </dd>
        <dt>{t('setup.network.addresses')}</dt>
        <dd>
          {facts.interfaces.length === 0
            ? t('setup.network.none')
            : facts.interfaces.map(({ name, addresses }) => (
                <span class="line">
                  {name}: {addresses.join(', ')}
                </span>
              ))}
        </dd>
        <dt>{t('setup.network.from')}</dt>
        <dd>{t(`setup.network.dhcp-${facts.isDhcp === null ? 'unknown' : facts.isDhcp ? 'yes' : 'no'}`)}</dd>
        <dt>{t('setup.network.gateway')}</dt>
        <dd>{facts.gateway ?? t('setup.network.none')}</dd>
        <dt>{t('setup.network.name-servers')}</dt>
        <dd>{facts.nameServers.length === 0 ? t('setup.network.none') : facts.nameServers.join(', ')}</dd>
        <dt>{t('setup.network.zone')}</dt>
        <dd>{facts.timeZone}</dd>
        <dt>{t('setup.network.clock')}</dt>
        <dd>{clockText(facts, speech)}</dd>
      </dl>
    </section>
  )
}

/** As somebody types them into a browser. */
function pageAddresses({ interfaces }: NetworkFacts, { address, port }: WebPlace): string[] {
  const all = interfaces.flatMap(({ addresses }) => addresses.map(each => each.replace(/\/\d+$/, '')))
  const heard = address === '0.0.0.0' ? all.filter(each => !each.includes(':')) : all
  const own = ['0.0.0.0', '::'].includes(address) ? heard : [address]
  const suffix = port === 80 ? '' : `:${port}`
  return own.map(each => `http://${each.includes(':') ? `[${each}]` : each}${suffix}/`)
}

export function clockText({ clockIsSet, timeServers }: NetworkFacts, { t, format }: Speech): string {
  const state = t(`setup.network.clock-${clockIsSet === null ? 'unknown' : clockIsSet ? 'set' : 'not-set'}`)
  return timeServers.length === 0
    ? state
    : `${state} ${t('setup.network.servers', { servers: format.list(timeServers) })}`
}
