/** Steps and changes of a plan in words. */

import type { Step } from '../../../daemon/apply/plan-types.ts'
import type { Activation } from '../../../daemon/model/generated-file.ts'
import type { Speech } from '../../i18n/translate.ts'
import { type FieldChange, SERVICE_FIELDS, type SettingChange } from '../../pending/setting-changes.ts'

export function activationText(activation: Activation, { t }: Speech): string {
  if (activation.do !== 'reload') return t(`step.${activation.do}`)
  const known = parts.find(part => part === activation.module.replace(/\.so$/, ''))
  return known === undefined ? t('step.reload', { module: activation.module }) : t(`reload.${known}`)
}

/** Asterisk's modules that a person has a word for. */
const parts = [
  'pbx_config',
  'res_pjsip',
  'app_voicemail',
  'chan_dahdi',
  'features',
  'indications',
  'res_musiconhold',
] as const

export function effectText({ effect, droppedCalls }: Step, { t }: Speech): string {
  if (effect !== 'drops-calls') return t(`effect.${effect}`)
  return droppedCalls === 0 ? t('effect.drops-none') : t('effect.drops-calls', { count: droppedCalls })
}

export function changeText({ thing, kind, name, fields }: SettingChange, { t, format }: Speech): string {
  switch (thing) {
    case 'extension':
    case 'trunk':
    case 'incoming-route':
    case 'outgoing-route': {
      const what = t(`thing.${thing}`, { name: name === '' ? t('incoming.any-number') : name })
      return kind === 'changed'
        ? t('change.changed', { what, fields: format.list(fields.map(field => fieldText(field, t))) })
        : t(`change.${kind}`, { what })
    }
    case 'site':
      return t('change.changed', {
        what: t('thing.site'),
        fields: format.list(fields.map(field => fieldText(field, t))),
      })
    case 'services':
      return t('change.changed', {
        what: t('services.title'),
        fields: format.list(fields.map(field => serviceText(field.field, t))),
      })
    case 'order':
    case 'emergency':
    case 'other':
      return t(`change.${thing}`)
  }
}

function serviceText(field: string, t: Speech['t']): string {
  const known = SERVICE_FIELDS.find(name => name === field)
  return known === undefined ? field : t(`service-field.${known}`)
}

const fieldNames = [
  'number',
  'name',
  'language',
  'ringSeconds',
  'outsideCallerId',
  'devices',
  'voicemail',
  'lines',
  'selection',
  'trunk',
  'calledNumber',
  'destination',
  'accessCode',
  'trunks',
  'country',
] as const

/** Short values of free choice are shown; ids and words of the schema would say nothing to a person. */
const shownValues = [
  'number',
  'name',
  'ringSeconds',
  'outsideCallerId',
  'calledNumber',
  'accessCode',
  'country',
]

function fieldText({ field, values }: FieldChange, t: Speech['t']): string {
  const known = fieldNames.find(name => name === field)
  const name = known === undefined ? field : t(`field.${known}`)
  if (values === undefined || !shownValues.includes(field)) return name
  const text = (value: string | number | null) => (value === null ? t('change.nothing') : String(value))
  return t('change.from-to', { field: name, before: text(values.before), after: text(values.after) })
}
