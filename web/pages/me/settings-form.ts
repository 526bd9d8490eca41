/** The own settings as a form, and back. */

import {
  type OwnSettings,
  type OwnSettingsChange,
  RECORDING_CHOICES,
  type RecordingChoice,
} from '../../../daemon/portal/own-settings.ts'
import { extensionSchema, mailboxSchema } from '../../../daemon/settings/areas/extension.ts'
import { optional, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'

const TICKS = ['attach', 'sayCallerId', 'sayEnvelope', 'deleteWhenMailed'] as const

export function settingsValues({ language, mailbox, recording }: OwnSettings): URLSearchParams {
  const values = new URLSearchParams({ language: language ?? '', ...recording })
  if (mailbox === null) return values
  values.set('email', mailbox.email ?? '')
  values.set('pager', mailbox.pager ?? '')
  values.set('format', mailbox.format)
  for (const tick of TICKS) if (mailbox[tick]) values.set(tick, 'on')
  return values
}

export type ParsedSettings =
  | { readonly ok: true; readonly value: OwnSettingsChange }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

const addresses = mailboxSchema.pick({ email: true, pager: true, format: true })

/** As the telephone takes a new PIN (daemon/for-asterisk/check-pin.ts): digits, and not one's own number. */
export function parseSettings(
  values: URLSearchParams,
  number: string,
  hasMailbox: boolean,
  { t }: Speech,
): ParsedSettings {
  const errors: Record<string, string> = {}
  const asked = extensionSchema.shape.language.safeParse(optional(values, 'language'))
  if (!asked.success) errors.language = t('error.choice')
  const language = asked.data ?? null
  const choice = (name: string): RecordingChoice =>
    RECORDING_CHOICES.find(one => one === values.get(name)) ?? 'as-set-up'
  const recording = { incoming: choice('incoming'), outgoing: choice('outgoing') }
  if (!hasMailbox)
    return Object.keys(errors).length > 0
      ? { ok: false, errors }
      : { ok: true, value: { language, mailbox: null, pin: null, recording } }

  const pin = optional(values, 'pin')
  if (pin !== null && !mailboxSchema.shape.pin.safeParse(pin).success) errors.pin = t('me.pin-rule')
  else if (pin === number) errors.pin = t('me.pin-own-number')
  else if ((pin ?? '') !== text(values, 'pin-again')) errors['pin-again'] = t('me.pin-not-twice')
  const box = addresses.safeParse({
    email: optional(values, 'email'),
    pager: optional(values, 'pager'),
    format: text(values, 'format'),
  })
  if (!box.success)
    for (const { path } of box.error.issues) {
      const field = String(path[0])
      errors[field] = t(field === 'format' ? 'error.choice' : 'error.email')
    }
  const isOn = (name: (typeof TICKS)[number]) => values.get(name) === 'on'
  // Without the recording in a mail, a deleted message would be gone.
  if (isOn('deleteWhenMailed') && (optional(values, 'email') === null || !isOn('attach')))
    errors.deleteWhenMailed = t('me.delete-needs-mail')
  if (!box.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const [attach, sayCallerId, sayEnvelope, deleteWhenMailed] = TICKS.map(isOn) as [
    boolean,
    boolean,
    boolean,
    boolean,
  ]
  const mailbox = { ...box.data, attach, sayCallerId, sayEnvelope, deleteWhenMailed }
  return { ok: true, value: { language, mailbox, pin, recording } }
}
