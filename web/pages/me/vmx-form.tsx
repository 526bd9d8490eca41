/** The keys callers may press during the own greeting: the form, and back. */

import { type GreetingKeys, VMX_KEYS } from '../../../daemon/portal/vmx.ts'
import type { FormState } from '../../form/form-state.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'

export const greetingKeyValues = ({
  whenUnavailable,
  whenBusy,
  leadsTo,
  instructions,
}: GreetingKeys): URLSearchParams =>
  new URLSearchParams({
    ...(whenUnavailable ? { unavail: 'on' } : {}),
    ...(whenBusy ? { busy: 'on' } : {}),
    ...Object.fromEntries(VMX_KEYS.map(key => [`key${key}`, leadsTo[key]])),
    ...(instructions ? { instructions: 'on' } : {}),
  })

export type ParsedKeys =
  | { readonly ok: true; readonly value: GreetingKeys }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** `( ) - .` and spaces are how people write numbers. */
export function parseGreetingKeys(values: URLSearchParams, { t }: Speech): ParsedKeys {
  const to = (key: string) => text(values, `key${key}`).replace(/[\s()./\u00a0\u202f-]/g, '')
  const wrong = VMX_KEYS.filter(key => !/^(?:|[0-9]{1,30}|\*[0-9]{0,8})$/.test(to(key)))
  if (wrong.length > 0)
    return {
      ok: false,
      errors: Object.fromEntries(wrong.map(key => [`key${key}`, t('me.error-number')])),
    }
  return {
    ok: true,
    value: {
      whenUnavailable: values.get('unavail') === 'on',
      whenBusy: values.get('busy') === 'on',
      leadsTo: { 0: to('0'), 1: to('1'), 2: to('2') },
      instructions: values.get('instructions') === 'on',
    },
  }
}

export const GreetingKeysForm = ({ speech, form }: { speech: Speech; form: FormState }) => {
  const { t } = speech
  return (
    <>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/me/greetings/keys" class="sheet">
        <fieldset>
          <legend>{t('me.vmx')}</legend>
          <p class="hint">{t('me.vmx-lead')}</p>
          <CheckField form={form} name="unavail" label={t('me.vmx-unavail')} />
          <CheckField form={form} name="busy" label={t('me.vmx-busy')} />
          {VMX_KEYS.map(key => (
            <TextField
              form={form}
              name={`key${key}`}
              label={t('me.vmx-key', { key })}
              hint={key === '0' ? t('me.vmx-key-hint') : undefined}
              maxlength={40}
              short
            />
          ))}
          <CheckField form={form} name="instructions" label={t('me.vmx-instructions')} />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </form>
    </>
  )
}
