/** Second step: under which address the appliance is found. Shown as it is; what is not ours to change is not on offer. */

import type { NetworkFacts } from '../../../daemon/setup/desk.ts'
import type { Speech } from '../../i18n/translate.ts'
import { GoOn, StepFrame, type StepView } from './frame.tsx'

export const NetworkStep = ({
  facts,
  web,
  ...view
}: StepView & { facts: NetworkFacts; web: { readonly address: string; readonly port: number } }) => {
  const { t } = view.speech
  return (
    <StepFrame {...view} step="network">
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
          <dd>
            {t(`setup.network.dhcp-${facts.isDhcp === null ? 'unknown' : facts.isDhcp ? 'yes' : 'no'}`)}
          </dd>
          <dt>{t('setup.network.gateway')}</dt>
          <dd>{facts.gateway ?? t('setup.network.none')}</dd>
          <dt>{t('setup.network.name-servers')}</dt>
          <dd>{facts.nameServers.length === 0 ? t('setup.network.none') : facts.nameServers.join(', ')}</dd>
          <dt>{t('setup.network.zone')}</dt>
          <dd>{facts.timeZone}</dd>
          <dt>{t('setup.network.clock')}</dt>
          <dd>{clockText(facts, view.speech)}</dd>
        </dl>
      </section>
      <p class="hint">{t('setup.network.change')}</p>
      <div class="buttons">
        <GoOn step="network" label={t('setup.next')} />
      </div>
    </StepFrame>
  )
}

/** As somebody types them into a browser. */
function pageAddresses(
  { interfaces }: NetworkFacts,
  { address, port }: { readonly address: string; readonly port: number },
): string[] {
  const all = interfaces.flatMap(({ addresses }) => addresses.map(each => each.replace(/\/\d+$/, '')))
  const heard = address === '0.0.0.0' ? all.filter(each => !each.includes(':')) : all
  const own = ['0.0.0.0', '::'].includes(address) ? heard : [address]
  const suffix = port === 80 ? '' : `:${port}`
  return own.map(each => `http://${each.includes(':') ? `[${each}]` : each}${suffix}/`)
}

function clockText({ clockIsSet, timeServers }: NetworkFacts, { t, format }: Speech): string {
  const state = t(`setup.network.clock-${clockIsSet === null ? 'unknown' : clockIsSet ? 'set' : 'not-set'}`)
  return timeServers.length === 0
    ? state
    : `${state} ${t('setup.network.servers', { servers: format.list(timeServers) })}`
}
