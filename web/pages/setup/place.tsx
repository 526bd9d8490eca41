/** First step: what the house is called, country, language, and its clock. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { PlaceFields } from '../../parts/place-fields.tsx'
import { StepFrame, type StepView } from './frame.tsx'

export const PlaceStep = ({
  form,
  countries,
  ownZone,
  ...view
}: StepView & { form: FormState; countries: readonly string[]; ownZone: string }) => {
  const { t } = view.speech
  return (
    <StepFrame {...view} step="place">
      <FormFrame form={form} action="/setup/place" speech={view.speech}>
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
          <PlaceFields form={form} speech={view.speech} countries={countries} />
          <ZoneField form={form} speech={view.speech} ownZone={ownZone} />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('setup.next')}</button>
        </div>
      </FormFrame>
    </StepFrame>
  )
}

const ZoneField = ({
  form,
  speech: { t },
  ownZone,
}: {
  form: FormState
  speech: Speech
  ownZone: string
}) => (
  <SelectField
    form={form}
    name="timeZone"
    label={t('site.time-zone')}
    hint={t('site.time-zone-hint')}
    options={[
      { value: '', label: t('site.time-zone-own', { zone: ownZone }) },
      ...timeZones().map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    ]}
  />
)

export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone')

/** ECMA-402's Intl Locale Info, which TypeScript does not describe yet. */
type ZonedLocale = Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined }

/** The zone of a country that has only one; null where a person must choose. */
export function onlyZoneOf(country: string): string | null {
  const locale = new Intl.Locale(`und-${country}`) as ZonedLocale
  const zones = locale.getTimeZones?.() ?? []
  return zones.length === 1 ? (zones[0] ?? null) : null
}
