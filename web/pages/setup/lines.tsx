/** Fifth step: the lines to the outside, tested one by one, and where their calls go. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import type { Places } from '../../places.ts'
import { Grade } from '../line-tests/findings.tsx'
import type { TestRow } from '../line-tests/rows.ts'
import { destinationOptions } from '../routes/destination-words.ts'
import { CellInput } from './cell-input.tsx'
import { StepFrame, type StepView } from './frame.tsx'
import { EVERY_LINE, lineField, linesOf } from './line-form.ts'

export const LinesStep = ({
  form,
  settings,
  places,
  tests,
  ...view
}: StepView & {
  form: FormState
  settings: Settings
  places: Places
  tests: readonly TestRow[]
}) => {
  const { t } = view.speech
  const lines = linesOf(settings)
  const options = destinationOptions(settings, view.speech)
  return (
    <StepFrame {...view} step="lines">
      {lines.length === 0 ? <p class="empty panel">{t('setup.lines.none')}</p> : null}
      <FormFrame form={form} action="/setup/lines" speech={view.speech}>
        {lines.length === 0 ? null : (
          <fieldset>
            <legend>{t('setup.lines.incoming')}</legend>
            <SelectField
              form={form}
              name={EVERY_LINE}
              label={t('setup.lines.every')}
              hint={t('setup.lines.every-hint')}
              options={[{ value: '', label: t('setup.lines.nowhere') }, ...options]}
            />
          </fieldset>
        )}
        {lines.map(({ line }) => {
          const place = line.kind === 'analog' ? line.port : line.span
          const test = tests.find(({ key }) => key === place)
          return (
            <fieldset class="setup-line">
              <legend>{places.nameOf(place)}</legend>
              <div class="field-row">
                <div class="field">
                  <CellInput
                    form={form}
                    name={lineField(line.id, 'name')}
                    label={t('line.name')}
                    visible
                    maxlength={60}
                  />
                </div>
                <div class="field">
                  <CellInput
                    form={form}
                    name={lineField(line.id, 'number')}
                    label={t('line.number')}
                    visible
                    maxlength={40}
                  />
                </div>
              </div>
              <SelectField
                form={form}
                name={lineField(line.id, 'to')}
                label={t('setup.lines.to')}
                options={[{ value: '', label: t('setup.lines.as-all') }, ...options]}
              />
              <p class="setup-test">
                {test === undefined ? (
                  <span class="hint">{t('not-in-force')}</span>
                ) : (
                  <>
                    <button type="submit" class="quiet" name="test" value={place}>
                      {t('setup.lines.test')}
                      <span class="visually-hidden"> {line.name}</span>
                    </button>{' '}
                    {test.running !== null ? (
                      <span class="badge" data-state="ringing">
                        {t('line-test.running')}
                      </span>
                    ) : test.last === null ? (
                      <span class="hint">{t('line-test.never')}</span>
                    ) : (
                      <Grade report={test.last} speech={view.speech} />
                    )}
                  </>
                )}
              </p>
            </fieldset>
          )
        })}
        <div class="buttons">
          <button type="submit">{t('setup.next')}</button>
        </div>
      </FormFrame>
    </StepFrame>
  )
}
