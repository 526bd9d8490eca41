/** Many extensions at once: a range of numbers, or a table from a spreadsheet; looked at before anything is saved. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, FieldError, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { COLUMNS, type ReadRow } from './csv-rows.ts'

const Crumb = ({ speech: { t } }: { speech: Speech }) => (
  <p class="crumb">
    <a href="/extensions">{t('extensions.title')}</a>
  </p>
)

export const ImportPage = ({ speech, form }: { speech: Speech; form: FormState }) => {
  const { t } = speech
  return (
    <>
      <Crumb speech={speech} />
      <div class="heading">
        <h1>{t('import.title')}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/extensions/bulk" class="sheet">
        <fieldset>
          <legend>{t('bulk.title')}</legend>
          <div class="field-row">
            <TextField form={form} name="first" label={t('bulk.first')} digits short required maxlength={8} />
            <NumberField form={form} name="count" label={t('bulk.count')} min={1} max={500} />
          </div>
          <TextField
            form={form}
            name="pattern"
            label={t('bulk.name')}
            hint={t('bulk.name-hint', { n: '{n}', number: '{number}' })}
            maxlength={60}
            required
          />
          <SelectField
            form={form}
            name="kind"
            label={t('bulk.telephone')}
            options={(['sip', 'sockets', 'none'] as const).map(kind => ({
              value: kind,
              label: t(`bulk.${kind}`),
            }))}
          />
          <CheckField form={form} name="voicemail" label={t('extension.voicemail')} />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('import.look')}</button>
        </div>
      </form>
      <form method="post" action="/extensions/import" class="sheet">
        <fieldset>
          <legend>{t('import.table')}</legend>
          <p class="hint">{t('import.columns', { columns: COLUMNS.join(', ') })}</p>
          <div class="field">
            <label for="f-csv">{t('import.paste')}</label>
            <textarea id="f-csv" name="csv" rows={10} required>
              {form.values.get('csv') ?? ''}
            </textarea>
            <FieldError form={form} name="csv" />
          </div>
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('import.look')}</button>
          <a class="button quiet" href="/extensions/export.csv">
            {t('import.export')}
          </a>
        </div>
      </form>
    </>
  )
}

export const PreviewPage = ({
  speech,
  form,
  rows,
}: {
  speech: Speech
  form: FormState
  rows: readonly ReadRow[]
}) => {
  const { t } = speech
  const faulty = rows.filter(({ errors }) => errors.length > 0).length
  return (
    <>
      <Crumb speech={speech} />
      <div class="heading">
        <h1>{t('import.preview')}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <p class="lead">
        {faulty === 0 ? t('import.all-good', { count: rows.length }) : t('import.faulty', { count: faulty })}
      </p>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('extension.number')}</th>
              <th scope="col">{t('extension.name')}</th>
              <th scope="col">{t('import.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, number, name, is, errors }) => (
              <tr>
                <td>{String(line)}</td>
                <th scope="row">{number}</th>
                <td>{name}</td>
                <td>
                  {errors.length === 0 ? t(`import.${is}`) : <span class="error">{errors.join(' ')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form method="post" action="/extensions/import/save" class="sheet">
        <input type="hidden" name="revision" value={String(form.revision)} />
        <input type="hidden" name="csv" value={form.values.get('csv') ?? ''} />
        <div class="buttons">
          {faulty === 0 ? <button type="submit">{t('import.save')}</button> : null}
          <a class="button quiet" href="/extensions/import">
            {t('cancel')}
          </a>
        </div>
      </form>
    </>
  )
}
