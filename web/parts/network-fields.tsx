/** The machine's network, as the set-up and the network page ask for it. */

import type { NetworkFacts } from '../../daemon/setup/desk.ts'
import type { FormState } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { CheckField, SelectField, TextField } from './fields.tsx'

export const NetworkFields = ({
  form,
  speech,
  facts,
}: {
  form: FormState
  speech: Speech
  facts: NetworkFacts
}) => {
  const { t } = speech
  const field = { form }
  const cards = facts.cards.map(name => {
    const addresses = facts.interfaces.find(one => one.name === name)?.addresses ?? []
    return { value: name, label: [name, ...addresses.slice(0, 1)].join(' · ') }
  })
  const isWrong = ['telephonesInterface', 'telephonesVlan', 'telephonesAddress'].some(
    name => form.errors[name],
  )
  const hasTelephones = form.values.has('telephones') || isWrong
  return (
    <>
      <fieldset>
        <legend>{t('network.office')}</legend>
        {/* One card needs no choice, and keeps its address when it is exchanged. */}
        {cards.length > 1 || (form.values.get('interface') ?? '') !== '' ? (
          <SelectField
            {...field}
            name="interface"
            label={t('network.interface')}
            options={[{ value: '', label: t('network.interface-any') }, ...cards]}
          />
        ) : null}
        <SelectField
          {...field}
          name="ipv4"
          label={t('network.ipv4')}
          options={(['dhcp', 'fixed'] as const).map(value => ({ value, label: t(`network.ipv4.${value}`) }))}
        />
        <div class="needs-fixed">
          <TextField
            {...field}
            name="address"
            label={t('network.address')}
            hint={t('network.address-hint')}
            placeholder={facts.interfaces[0]?.addresses[0]}
            maxlength={18}
          />
          <TextField
            {...field}
            name="gateway"
            label={t('network.gateway')}
            hint={t('network.gateway-hint')}
            placeholder={facts.gateway ?? undefined}
            maxlength={15}
          />
        </div>
        <TextField
          {...field}
          name="nameServers"
          label={t('network.name-servers')}
          hint={t('network.name-servers-hint')}
          maxlength={140}
        />
        <TextField
          {...field}
          name="search"
          label={t('network.search')}
          hint={t('network.search-hint')}
          maxlength={120}
        />
        <TextField
          {...field}
          name="vlan"
          label={t('network.vlan')}
          hint={t('network.vlan-hint')}
          digits
          short
          maxlength={4}
        />
        <SelectField
          {...field}
          name="ipv6"
          label={t('network.ipv6')}
          options={(['auto', 'off'] as const).map(value => ({ value, label: t(`network.ipv6.${value}`) }))}
        />
      </fieldset>
      <details class="detail-box" open={hasTelephones}>
        <summary>{t('network.telephones')}</summary>
        <fieldset>
          <legend class="visually-hidden">{t('network.telephones')}</legend>
          <CheckField {...field} name="telephones" label={t('network.telephones-on')} />
          <SelectField
            {...field}
            name="telephonesInterface"
            label={t('network.interface')}
            options={[{ value: '', label: t('network.telephones-any') }, ...cards]}
          />
          <TextField
            {...field}
            name="telephonesVlan"
            label={t('network.vlan')}
            hint={t('network.vlan-hint')}
            digits
            short
            maxlength={4}
          />
          <TextField
            {...field}
            name="telephonesAddress"
            label={t('network.address')}
            hint={t('network.address-hint')}
            maxlength={18}
          />
        </fieldset>
      </details>
      <fieldset>
        <legend>{t('network.machine')}</legend>
        <TextField
          {...field}
          name="hostName"
          label={t('network.host-name')}
          hint={t('network.host-name-hint')}
          placeholder={facts.hostName}
          maxlength={63}
        />
      </fieldset>
    </>
  )
}
