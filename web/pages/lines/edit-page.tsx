/** One trunk: its name, the order its lines are used in, and each line. */

import type { CountryPack } from '../../../daemon/model/gateway-model.ts'
import type { LayoutSpan } from '../../../daemon/model/span-layout.ts'
import type { LineSettings } from '../../../daemon/settings/schema.ts'
import { doubt } from '../../form/details.ts'
import { type SpanOfLine, signalFields } from '../../form/digital-line.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { DetailBoxes } from '../../parts/detail-fields.tsx'
import { CheckField, FieldError, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormButtons, FormFrame } from '../../parts/form-frame.tsx'
import type { Place, Places } from '../../places.ts'
import type { TestRow } from '../line-tests/rows.ts'
import { TestPanel } from '../line-tests/test-table.tsx'
import { detailFields, lineField } from './form.ts'
import { spanOfLine } from './span-of-line.ts'

export const TrunkPage = ({
  speech,
  form,
  id,
  name,
  lines,
  free,
  places,
  layout,
  country,
  tests,
}: {
  speech: Speech
  form: FormState
  /** null: a new one. */
  id: string | null
  name: string
  lines: readonly LineSettings[]
  free: readonly Place[]
  places: Places
  layout: readonly LayoutSpan[]
  country: CountryPack
  tests: readonly TestRow[]
}) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/lines">{t('lines.title')}</a>
      </p>
      <div class="heading">
        <h1>{id === null ? t('trunk.new') : name}</h1>
      </div>
      <FormFrame form={form} action={id === null ? '/lines/new' : `/lines/${id}`} speech={speech}>
        <fieldset>
          <legend>{t('trunk.group')}</legend>
          <TextField form={form} name="name" label={t('trunk.name')} required maxlength={60} />
          <SelectField
            form={form}
            name="selection"
            label={t('trunk.selection')}
            hint={t('trunk.selection-hint')}
            options={[
              { value: 'ascending', label: t('trunk.ascending') },
              { value: 'round-robin', label: t('trunk.round-robin') },
            ]}
          />
        </fieldset>
        {lines.map(line => (
          <LineFields
            form={form}
            line={line}
            place={places.nameOf(placeOf(line))}
            span={spanOfLine(line, layout, form, country)}
            country={country}
            speech={speech}
          />
        ))}
        <fieldset class="choices">
          <legend>{t('trunk.add-lines')}</legend>
          {free.length === 0 ? <p class="hint">{t('trunk.nothing-free')}</p> : null}
          <div class="choice-grid">
            {free.map(place => (
              <CheckField
                form={form}
                name="add"
                value={place.key}
                label={place.name}
                hint={t(`place.${place.kind}`)}
              />
            ))}
          </div>
          <FieldError form={form} name="add" />
        </fieldset>
        <FormButtons save={t('save')} back="/lines" speech={speech}>
          {id === null ? null : (
            <a class="button danger" href={`/lines/${id}/delete`}>
              {t('trunk.delete')}
            </a>
          )}
        </FormButtons>
      </FormFrame>
      <TestPanel rows={tests} speech={speech} />
    </>
  )
}

const placeOf = (line: LineSettings): string => (line.kind === 'analog' ? line.port : line.span)

const LineFields = ({
  form,
  line,
  place,
  span,
  country,
  speech,
}: {
  form: FormState
  line: LineSettings
  place: string
  span: SpanOfLine
  country: CountryPack
  speech: Speech
}) => {
  const { t } = speech
  const field = (name: string) => ({ form, name: lineField(line.id, name) })
  return (
    <fieldset>
      <legend>{line.name}</legend>
      <p class="hint">
        {t(`line.kind-${line.kind}`)} · {place}
      </p>
      <div class="field-row">
        <TextField {...field('name')} label={t('line.name')} required maxlength={60} />
        <TextField
          {...field('number')}
          label={t('line.number')}
          hint={t('line.number-hint')}
          maxlength={40}
        />
      </div>
      <div class="field-row">
        {line.kind === 'analog' ? (
          <>
            <NumberField {...field('rx')} label={t('line.rx')} unit="dB" min={-20} max={20} step={0.5} />
            <NumberField {...field('tx')} label={t('line.tx')} unit="dB" min={-20} max={20} step={0.5} />
          </>
        ) : (
          <SelectField
            {...field('side')}
            label={t('line.side')}
            hint={t('line.side-hint')}
            options={[
              { value: 'te', label: t('line.side-te') },
              { value: 'nt', label: t('line.side-nt') },
            ]}
          />
        )}
        {line.kind === 'bri' ? (
          <SelectField
            {...field('bus')}
            label={t('line.bus')}
            hint={t('line.bus-hint')}
            options={[
              { value: 'point-to-multipoint', label: t('line.bus-multi') },
              { value: 'point-to-point', label: t('line.bus-point') },
            ]}
          />
        ) : null}
        {line.kind === 'pri' && line.protocol === 'isdn' && span.standard === 'e1' ? (
          <SelectField
            {...field('crc4')}
            label={t('line.crc4')}
            hint={[t('line.crc4-hint'), doubt('crc4', country, speech) ?? ''].join(' ').trim()}
            options={[
              {
                value: '',
                label: t('details.usual-country', {
                  country: speech.format.country(country.code),
                  value: t(country.crc4 ? 'yes' : 'no'),
                }),
              },
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
          />
        ) : null}
      </div>
      <DetailBoxes
        form={form}
        fields={[...signalFields(line, span), ...detailFields(line)]}
        nameOf={key => lineField(line.id, key)}
        country={country}
        speech={speech}
      />
      <CheckField {...field('remove')} label={t('line.remove')} />
    </fieldset>
  )
}
