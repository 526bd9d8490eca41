/** A budget for each extension, and how much of it is spent. */

import type { BudgetView } from '../../../../daemon/budgets/desk.ts'
import { sheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { Settings } from '../../../../daemon/settings/schema.ts'
import type { FormState } from '../../../form/form-state.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { NumberField } from '../../../parts/fields.tsx'
import { FormFrame, PostButton } from '../../../parts/form-frame.tsx'
import { NoticeBox } from '../../../parts/layout.tsx'
import { type CallPlace, SubNavigation } from '../sub-navigation.tsx'

export interface BudgetsView {
  readonly speech: Speech
  readonly places: readonly CallPlace[]
  readonly form: FormState
  readonly faults: readonly string[]
  readonly costs: Settings['costs']
  readonly extensions: Settings['extensions']
  readonly views: readonly BudgetView[]
}

const AMOUNT = /^[0-9]{1,6}(?:[.,][0-9]{1,3})?$/

/** `12,50` as thousandths; null: no amount. */
export const milliOf = (text: string): number | null => {
  if (!AMOUNT.test(text)) return null
  const milli = Math.round(Number(text.replace(',', '.')) * 1000)
  return milli > 0 ? milli : null
}

export const amountText = (milli: number): string => (milli / 1000).toFixed(milli % 10 === 0 ? 2 : 3)

export const BudgetsPage = (view: BudgetsView) => {
  const { speech, form, costs, faults, extensions } = view
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('budgets.title')}</h1>
      </div>
      <SubNavigation here="budgets" places={view.places} speech={speech} />
      <p class="lead">{t('budgets.text')}</p>
      {costs.tariffs.length === 0 ? <p class="empty">{t('budgets.no-tariffs')}</p> : null}
      {faults.map(text => (
        <NoticeBox notice={{ tone: 'error', text }} />
      ))}
      <Spent {...view} />
      {extensions.length === 0 ? (
        <p class="empty">{t('budgets.no-extensions')}</p>
      ) : (
        <FormFrame form={form} action="/calls/settings/budgets" speech={speech}>
          <fieldset>
            <legend>{t('budgets.per-month', { currency: costs.currency })}</legend>
            <NumberField form={form} name="warnPercent" label={t('budgets.warn')} min={1} max={100} />
            <p class="hint">{t('budgets.empty-hint')}</p>
            <div class="scroll">
              <table class="sheet-table">
                <thead>
                  <tr>
                    <th scope="col">{t('budgets.extension')}</th>
                    <th scope="col">{t('budgets.name')}</th>
                    <th scope="col">{t('budgets.per-month', { currency: costs.currency })}</th>
                  </tr>
                </thead>
                <tbody>
                  {extensions.map(({ number, name }) => (
                    <tr>
                      <th scope="row">
                        <label for={`budget-${number}`}>{number}</label>
                      </th>
                      <td>{name}</td>
                      <td>
                        <input
                          id={`budget-${number}`}
                          name={`budget-${number}`}
                          value={form.values.get(`budget-${number}`) ?? ''}
                          inputmode="decimal"
                          maxlength={10}
                          autocomplete="off"
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </fieldset>
          <div class="buttons">
            <button type="submit">{t('budgets.save')}</button>
          </div>
        </FormFrame>
      )}
    </>
  )
}

const Spent = ({ speech, costs, extensions, views }: BudgetsView) => {
  const { t } = speech
  if (views.length === 0) return null
  const { write } = sheetSpeech(speech.language, costs.currency)
  const money = (milli: number) => write('money', milli)
  const names = new Map(extensions.map(({ number, name }) => [number, name]))
  return (
    <section class="panel" aria-labelledby="budgets-spent">
      <div class="panel-head">
        <h2 id="budgets-spent">{t('budgets.spent')}</h2>
      </div>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('budgets.extension')}</th>
              <th scope="col">{t('budgets.spent')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {views.map(({ extension, perMonth, spent }) => (
              <tr>
                <th scope="row">
                  {extension} {names.get(extension) ?? ''}
                </th>
                <td>
                  {spent === null ? (
                    t('budgets.unknown')
                  ) : (
                    <>
                      <meter
                        min={0}
                        max={perMonth}
                        high={(perMonth * costs.warnPercent) / 100}
                        value={spent}
                      />{' '}
                      {money(spent)} / {money(perMonth)}
                    </>
                  )}
                </td>
                <td>
                  <PostButton
                    action="/calls/settings/budgets/reset"
                    label={
                      <>
                        {t('budgets.reset')} <span class="visually-hidden">{extension}</span>
                      </>
                    }
                    tone="quiet"
                    name="extension"
                    value={extension}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
