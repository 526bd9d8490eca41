/** Fields of the searches: a text and how it is compared, two bounds of length, the order. */

import type { Child } from 'hono/jsx'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'
import { COMPARISONS, HOWS, UNITS } from './search-fields.ts'

interface Asked {
  readonly asked: URLSearchParams
  readonly speech: Speech
}

export const MoreFields = ({ isOpen, speech, children }: Asked & { isOpen: boolean; children: Child }) => (
  <details class="more-fields" open={isOpen}>
    <summary>{speech.t('search.more')}</summary>
    <div class="filters">{children}</div>
  </details>
)

export const Choice = ({
  asked,
  name,
  label,
  options,
}: {
  asked: URLSearchParams
  name: string
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
}) => (
  <div class="field short">
    <label for={`c-${name}`}>{label}</label>
    <select id={`c-${name}`} name={name}>
      {options.map(option => (
        <option value={option.value} selected={(asked.get(name) ?? '') === option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)

export const TextTestField = ({ asked, name, label, speech }: Asked & { name: string; label: string }) => (
  <div class="field with-how">
    <label for={`c-${name}`}>{label}</label>
    <span class="pair">
      <label class="visually-hidden" for={`c-${name}-how`}>
        {speech.t('search.how', { field: label })}
      </label>
      <select id={`c-${name}-how`} name={`${name}-how`}>
        {HOWS.map(how => (
          <option value={how} selected={asked.get(`${name}-how`) === how}>
            {speech.t(`search.how.${how}`)}
          </option>
        ))}
      </select>
      <input id={`c-${name}`} name={name} value={asked.get(name) ?? ''} maxlength={80} autocomplete="off" />
    </span>
  </div>
)

export const LengthFields = ({ asked, speech }: Asked) => {
  const { t } = speech
  return (
    <>
      {(['long1', 'long2'] as const).map(name => (
        <div class="field with-how">
          <label for={`c-${name}`}>{t(`search.${name}`)}</label>
          <span class="pair">
            <label class="visually-hidden" for={`c-${name}-how`}>
              {t('search.how', { field: t(`search.${name}`) })}
            </label>
            <select id={`c-${name}-how`} name={`${name}-how`} class="narrow-choice">
              {COMPARISONS.map(how => (
                <option value={how} selected={asked.get(`${name}-how`) === how}>
                  {how.replace('>=', '≥').replace('<=', '≤')}
                </option>
              ))}
            </select>
            <input
              id={`c-${name}`}
              name={name}
              value={asked.get(name) ?? ''}
              maxlength={8}
              inputmode="decimal"
              autocomplete="off"
            />
          </span>
        </div>
      ))}
      <Choice
        asked={asked}
        name="unit"
        label={t('search.unit')}
        options={UNITS.map(unit => ({ value: unit, label: t(`search.unit.${unit}`) }))}
      />
    </>
  )
}

export const OrderFields = ({
  asked,
  orders,
  speech,
}: Asked & { orders: readonly { readonly value: string; readonly label: string }[] }) => (
  <>
    <Choice asked={asked} name="by" label={speech.t('search.by')} options={orders} />
    <Choice
      asked={asked}
      name="way"
      label={speech.t('search.way')}
      options={[
        { value: 'down', label: speech.t('search.way.down') },
        { value: 'up', label: speech.t('search.way.up') },
      ]}
    />
  </>
)

/** Account codes that extensions have. */
export const departmentsOf = (extensions: Settings['extensions']): string[] =>
  [...new Set(extensions.flatMap(({ accountCode }) => accountCode ?? []))].sort()
