/** The machine's network and its clock, each with a form. */

import type { NetworkFacts } from '../../../daemon/setup/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { clockText, NetworkFactsPanel, type WebPlace } from '../../parts/network-facts.tsx'
import { NetworkFields } from '../../parts/network-fields.tsx'
import { ownZone, timeZones } from '../../time-zones.ts'

interface View {
  readonly speech: Speech
  readonly form: FormState
  readonly facts: NetworkFacts
}

export const NetworkPage = ({ speech, form, facts, web }: View & { web: WebPlace }) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('network.title')}</h1>
      </div>
      <p class="lead">{t('network.lead')}</p>
      <NetworkFactsPanel facts={facts} web={web} speech={speech} />
      <FormFrame form={form} action="/system/network" speech={speech}>
        <NetworkFields form={form} speech={speech} facts={facts} />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
    </>
  )
}

export const TimePage = ({ speech, form, facts, now }: View & { now: number }) => {
  const { t, format } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('time.title')}</h1>
      </div>
      <p class="lead">{t('time.lead')}</p>
      <p>
        {t('time.now')}: {format.moment(now)} · {clockText(facts, speech)}
      </p>
      <FormFrame form={form} action="/system/time" speech={speech}>
        <fieldset>
          <legend>{t('time.title')}</legend>
          <SelectField
            form={form}
            name="timeZone"
            label={t('site.time-zone')}
            hint={t('site.time-zone-hint')}
            options={[
              { value: '', label: t('site.time-zone-own', { zone: ownZone() }) },
              ...timeZones().map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
            ]}
          />
          <TextField
            form={form}
            name="timeServers"
            label={t('time.servers')}
            hint={t('time.servers-hint')}
            placeholder={facts.timeServers.join(' ')}
            maxlength={500}
          />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
    </>
  )
}
