/** The reports that are mailed, and a form for another one. */

import { SHEETS } from '../../../../daemon/calls/sheets/sheet.ts'
import { sheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { MailedReport } from '../../../../daemon/settings/areas/mailed-report.ts'
import type { FormState } from '../../../form/form-state.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { SelectField, TextField } from '../../../parts/fields.tsx'
import { FormFrame, PostButton } from '../../../parts/form-frame.tsx'
import { languageOptions } from '../../../parts/language-choice.tsx'
import { type CallPlace, SubNavigation } from '../sub-navigation.tsx'

export interface MailsView {
  readonly speech: Speech
  readonly places: readonly CallPlace[]
  readonly form: FormState
  readonly reports: readonly MailedReport[]
  readonly mailedFor: ReadonlyMap<string, string>
  /** Names of searches the person has kept. */
  readonly searches: readonly string[]
  readonly hasServer: boolean
}

export const MailsPage = (view: MailsView) => {
  const { speech, form, searches } = view
  const { t } = speech
  const { words } = sheetSpeech(speech.language)
  return (
    <>
      <div class="heading">
        <h1>{t('mails.title')}</h1>
      </div>
      <SubNavigation here="mails" places={view.places} speech={speech} />
      <p class="lead">{t('mails.lead')}</p>
      {view.hasServer ? null : (
        <p class="notice" data-tone="warning">
          {t('mails.no-server')}
        </p>
      )}
      <Reports {...view} />
      <FormFrame form={form} action="/calls/settings/mails" speech={speech}>
        <fieldset>
          <legend>{t('mails.add-title')}</legend>
          <SelectField
            form={form}
            name="what"
            label={t('mails.what')}
            hint={t('mails.search-hint')}
            options={[
              ...SHEETS.map(id => ({ value: `sheet:${id}`, label: words.sheets[id].title })),
              { value: 'calls:', label: t('mails.all-calls') },
              ...searches.map(name => ({ value: `search:${name}`, label: t('mails.calls-of', { name }) })),
            ]}
          />
          <SelectField
            form={form}
            name="every"
            label={t('mails.every')}
            options={(['day', 'week', 'month'] as const).map(value => ({
              value,
              label: t(`mails.every.${value}`),
            }))}
          />
          <SelectField
            form={form}
            name="format"
            label={t('mails.format')}
            options={(['pdf', 'csv'] as const).map(value => ({ value, label: t(`mails.format.${value}`) }))}
          />
          <SelectField form={form} name="language" label={t('mails.language')} options={languageOptions} />
          <TextField form={form} name="to" type="email" label={t('mails.to')} maxlength={120} required />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('mails.add')}</button>
        </div>
      </FormFrame>
    </>
  )
}

const Reports = ({ speech, reports, mailedFor }: MailsView) => {
  const { t } = speech
  const { words } = sheetSpeech(speech.language)
  if (reports.length === 0) return <p class="empty panel">{t('mails.none')}</p>
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('mails.what')}</th>
            <th scope="col">{t('mails.every')}</th>
            <th scope="col">{t('mails.format')}</th>
            <th scope="col">{t('mails.to')}</th>
            <th scope="col">{t('mails.last')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('mails.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, what, every, format, to }) => (
            <tr>
              <th scope="row">
                {what.is === 'sheet'
                  ? words.sheets[what.sheet].title
                  : t('mails.calls-of', { name: what.name })}
              </th>
              <td>{t(`mails.every.${every}`)}</td>
              <td>{t(`mails.format.${format}`)}</td>
              <td>{to}</td>
              <td>{mailedFor.get(id) ?? '–'}</td>
              <td class="buttons">
                <PostButton
                  action="/calls/settings/mails/send"
                  label={t('mails.try')}
                  tone="quiet"
                  name="id"
                  value={id}
                />
                <PostButton
                  action="/calls/settings/mails/remove"
                  label={t('mails.remove')}
                  tone="danger"
                  name="id"
                  value={id}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
