/** Feature codes: all of them, what each does, and what the compiler says about it. */

import { EXPLANATIONS } from '../../../daemon/model/codes/explanations.ts'
import { CODE_TABLE, type CodeRow } from '../../../daemon/model/codes/table.ts'
import type { CompiledCode } from '../../../daemon/model/codes/verdict.ts'
import { codeWords } from '../../../daemon/model/codes/words.ts'
import { CODE_PROFILES } from '../../../daemon/settings/features.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { codeField, SHOWN } from './codes-form.ts'

interface CodesView {
  readonly speech: Speech
  readonly form: FormState
  readonly compiled: readonly CompiledCode[]
}

export const CodesPage = ({ speech, form, compiled }: CodesView) => {
  const { t } = speech
  const verdicts = new Map(compiled.map(code => [code.feature, code]))
  const bad = compiled.filter(({ verdict }) => verdict.is === 'conflict' || verdict.is === 'partly-hidden')
  return (
    <>
      <p class="crumb">
        <a href="/services">{t('services.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('codes.title')}</h1>
      </div>
      <p class="lead">{t('codes.lead')}</p>
      <FormFrame form={form} action="/services/codes" speech={speech}>
        <input type="hidden" name={SHOWN} value={form.values.get('profile') ?? 'offhook'} />
        <fieldset>
          <legend>{t('codes.profile')}</legend>
          <SelectField
            form={form}
            name="profile"
            label={t('codes.profile')}
            hint={t('codes.profile-hint')}
            options={CODE_PROFILES.map(value => ({ value, label: t(`codes.profile.${value}`) }))}
          />
          <p class={bad.length === 0 ? 'hint' : 'error'}>
            {bad.length === 0 ? t('codes.all-fine') : t('codes.conflicts', { count: bad.length })}
          </p>
        </fieldset>
        <fieldset class="codes">
          <legend>{t('codes.title')}</legend>
          {CODE_TABLE.map(row => (
            <CodeLine row={row} code={verdicts.get(row.feature)} form={form} speech={speech} />
          ))}
        </fieldset>
        <div class="buttons codes-buttons">
          <button type="submit">{t('save')}</button>
          <button type="submit" class="quiet" name="do" value="check">
            {t('codes.check')}
          </button>
          <a class="button quiet" href="/services">
            {t('cancel')}
          </a>
        </div>
      </FormFrame>
    </>
  )
}

const CodeLine = ({
  row,
  code,
  form,
  speech,
}: {
  row: CodeRow
  code: CompiledCode | undefined
  form: FormState
  speech: Speech
}) => {
  const { name, explanation } = EXPLANATIONS[row.feature]
  return (
    <div class="code-line">
      <TextField
        form={form}
        name={codeField(row.feature)}
        label={name[speech.language]}
        maxlength={8}
        short
        placeholder={speech.t('services.off')}
      />
      <div>
        <p class="hint">{explanation[speech.language]}</p>
        <p class="verdict" data-verdict={code?.verdict.is ?? 'off'}>
          {code === undefined ? speech.t('services.off') : codeWords(code)[speech.language]}
        </p>
      </div>
    </div>
  )
}
