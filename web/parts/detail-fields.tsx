/** Details of a line or a handset: one closed box for each theme, each field with what it is for and what is usual. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import type { Theme } from '../../daemon/settings/details/detail.ts'
import { asSet, type DetailField, doubt, ownCount, shownValue } from '../form/details.ts'
import type { FormState } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { NumberField, SelectField, TextField } from './fields.tsx'
import { Icon } from './icons.tsx'

interface DetailsProps {
  readonly form: FormState
  readonly fields: readonly DetailField[]
  readonly nameOf: (key: string) => string
  readonly country: CountryPack
  readonly speech: Speech
}

export const DetailBoxes = (props: DetailsProps) => {
  const { fields } = props
  const themes = [...new Set(fields.map(({ detail }) => detail.theme))]
  return (
    <div class="detail-boxes">
      {themes.map(theme => (
        <DetailBox {...props} theme={theme} fields={fields.filter(({ detail }) => detail.theme === theme)} />
      ))}
    </div>
  )
}

const DetailBox = ({ theme, ...props }: DetailsProps & { readonly theme: Theme }) => {
  const { form, fields, nameOf, speech } = props
  const own = ownCount(form.values, fields, nameOf)
  // What is wrong must be seen.
  const isWrong = fields.some(({ key }) => form.errors[nameOf(key)] !== undefined)
  return (
    <details class="detail-box" open={isWrong}>
      <summary>
        <Icon name="forward" />
        {speech.t(`details.${theme}`)}
        {own === 0 ? null : <span class="hint"> {speech.t('details.own', { count: own })}</span>}
      </summary>
      <div class="detail-fields">
        {fields.map(field => (
          <DetailInput {...props} field={field} />
        ))}
      </div>
    </details>
  )
}

/** More choices than fit on a screen at once. */
const LONG_LIST = 20

export const DetailInput = ({
  form,
  field: { key, detail, control },
  nameOf,
  country,
  speech,
}: Omit<DetailsProps, 'fields'> & { readonly field: DetailField }) => {
  const { t, language } = speech
  const say = (text: string) => asSet(language, text)
  const isNone = detail.usual(country) === null
  const usual = usualText(detail, country, speech)
  const uncertain = detail.country === undefined ? null : doubt(detail.country, country, speech)
  const explained = (more: readonly string[]) =>
    [say(detail.explanation[language]), ...more, ...(uncertain === null ? [] : [uncertain])].join(' ')
  const common = { form, name: nameOf(key), label: say(detail.label[language]) }
  switch (control.is) {
    case 'choice':
    case 'yes-no': {
      const values = control.is === 'choice' ? control.values : ['yes', 'no']
      const given = values.map(value => ({
        value,
        label: say(
          control.is === 'choice' ? shownValue(detail, value, speech) : t(value === 'yes' ? 'yes' : 'no'),
        ),
      }))
      // Nobody looks for a country in a driver's order.
      const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, language)
      const options = given.length > LONG_LIST ? given.toSorted(byName) : given
      return (
        <SelectField
          {...common}
          hint={explained([])}
          options={[{ value: '', label: say(usual) }, ...options]}
        />
      )
    }
    case 'number': {
      const { min, max, whole } = control
      const unit = detail.unit === undefined ? {} : { unit: t(`unit.${detail.unit}`) }
      const step = whole ? 1 : 0.1
      return (
        <NumberField
          {...common}
          {...unit}
          min={min}
          max={max}
          step={step}
          hint={explained([isNone ? t('details.empty') : `${usual}.`])}
        />
      )
    }
    case 'list':
    case 'digits':
      return <TextField {...common} maxlength={120} hint={explained(isNone ? [] : [`${usual}.`])} />
  }
}

/** `As usual in Switzerland: 500, 500` */
function usualText(detail: DetailField['detail'], country: CountryPack, speech: Speech): string {
  const { t, format } = speech
  const value = detail.usual(country)
  if (value === null) return t('details.as-usual')
  const shown = shownValue(detail, value, speech)
  return detail.country === undefined
    ? t('details.usual', { value: shown })
    : t('details.usual-country', { country: format.country(country.code), value: shown })
}
