/** What the house is called, where it is, and its clock: as the set-up and the system page ask for them. */

import type { FormState } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { ownZone, timeZones } from '../time-zones.ts'
import { SelectField, TextField } from './fields.tsx'
import { PlaceFields } from './place-fields.tsx'

export const SiteFields = ({
  form,
  speech,
  countries,
}: {
  form: FormState
  speech: Speech
  countries: readonly string[]
}) => {
  const { t } = speech
  return (
    <fieldset>
      <legend>{t('site.title')}</legend>
      <TextField
        form={form}
        name="name"
        label={t('site.name')}
        hint={t('site.name-hint')}
        required
        maxlength={60}
      />
      <PlaceFields form={form} speech={speech} countries={countries} />
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
    </fieldset>
  )
}
