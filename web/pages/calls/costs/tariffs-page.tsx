/** The tariffs as a CSV, and what was read from it. */

import { type ReadTariffs, TARIFF_COLUMNS } from '../../../../daemon/calls/tariff-csv.ts'
import type { FormState } from '../../../form/form-state.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { NumberField, TextField } from '../../../parts/fields.tsx'
import { FormFrame } from '../../../parts/form-frame.tsx'
import { NoticeBox } from '../../../parts/layout.tsx'
import { type CallPlace, SubNavigation } from '../sub-navigation.tsx'

export interface TariffsView {
  readonly speech: Speech
  readonly places: readonly CallPlace[]
  readonly form: FormState
  /** null: nothing was checked yet. */
  readonly read: ReadTariffs | null
  readonly sumsAreWrong: boolean
}

const MOST_FAULTS = 20
const MOST_SHOWN = 200

export const TariffsPage = ({ speech, places, form, read, sumsAreWrong }: TariffsView) => {
  const { t } = speech
  const faults = [
    ...(sumsAreWrong && read?.faults.length === 0 ? [t('tariffs.wrong-sums')] : []),
    ...(read?.faults ?? []).slice(0, MOST_FAULTS).map(fault => t('tariffs.fault', { ...fault })),
  ]
  const maySave = read !== null && faults.length === 0
  return (
    <>
      <div class="heading">
        <h1>{t('tariffs.title')}</h1>
      </div>
      <SubNavigation here="tariffs" places={places} speech={speech} />
      <p class="lead">{t('tariffs.text')}</p>
      {faults.map(text => (
        <NoticeBox notice={{ tone: 'error', text }} />
      ))}
      <FormFrame form={form} action="/calls/settings/tariffs" speech={speech}>
        <fieldset>
          <legend>{t('tariffs.title')}</legend>
          <div class="field-row">
            <TextField
              form={form}
              name="currency"
              label={t('tariffs.currency')}
              maxlength={3}
              short
              required
            />
            <NumberField form={form} name="marginPercent" label={t('tariffs.margin')} min={0} max={1000} />
            <NumberField form={form} name="stepMilli" label={t('tariffs.step')} min={1} max={10_000} />
            <NumberField form={form} name="unitMilli" label={t('tariffs.unit')} min={0} max={1_000_000} />
          </div>
          <div class="field">
            <label for="tariff-csv">{t('tariffs.csv')}</label>
            <textarea
              id="tariff-csv"
              name="csv"
              rows={14}
              spellcheck={false}
              aria-describedby="tariff-csv-hint"
            >
              {form.values.get('csv') ?? ''}
            </textarea>
            <p class="hint" id="tariff-csv-hint">
              {t('tariffs.csv-hint', { columns: TARIFF_COLUMNS.join(', ') })}
            </p>
          </div>
        </fieldset>
        <div class="buttons">
          <button type="submit" class={maySave ? 'quiet' : undefined}>
            {t('tariffs.preview')}
          </button>
          {maySave ? (
            <button type="submit" name="save" value="on">
              {t('tariffs.save', { count: read.tariffs.length })}
            </button>
          ) : null}
        </div>
      </FormFrame>
      {read === null ? null : <Read read={read} speech={speech} />}
    </>
  )
}

const Read = ({ read, speech }: { read: ReadTariffs; speech: Speech }) => {
  const { t } = speech
  if (read.tariffs.length === 0) return <p class="empty">{t('tariffs.none')}</p>
  return (
    <section class="panel" aria-labelledby="tariffs-read">
      <div class="panel-head">
        <h2 id="tariffs-read">{t('tariffs.read')}</h2>
      </div>
      <div class="scroll">
        <table class="sheet-table">
          <thead>
            <tr>
              {TARIFF_COLUMNS.slice(0, 9).map(column => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.tariffs.slice(0, MOST_SHOWN).map(one => (
              <tr>
                <th scope="row">{one.id}</th>
                <td>{one.name}</td>
                <td>{one.prefix}</td>
                <td class="number">{(one.connection / 1000).toFixed(3)}</td>
                <td class="number">{(one.perMinute / 1000).toFixed(3)}</td>
                <td class="number">{one.firstSeconds}</td>
                <td class="number">{one.stepSeconds}</td>
                <td>{one.validFrom ?? '–'}</td>
                <td>{one.validTo ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
