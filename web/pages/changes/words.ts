/** Steps and changes of a plan in words. */

import type { Step } from '../../../daemon/apply/plan-types.ts'
import type { Activation } from '../../../daemon/model/generated-file.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { SettingChange } from '../../pending/setting-changes.ts'

export function activationText(activation: Activation, { t }: Speech): string {
  return activation.do === 'reload'
    ? t('step.reload', { module: activation.module })
    : t(`step.${activation.do}`)
}

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
        ? t('change.changed', { what, fields: format.list(fields.map(field => fieldName(field, t))) })
        : t(`change.${kind}`, { what })
    }
    case 'site':
      return t('change.changed', {
        what: t('thing.site'),
        fields: format.list(fields.map(field => fieldName(field, t))),
      })
    case 'order':
    case 'emergency':
    case 'other':
      return t(`change.${thing}`)
  }
}

const fieldNames = {
  number: 'extension.number',
  name: 'extension.name',
  language: 'extension.language',
  ringSeconds: 'extension.ring-seconds',
  outsideCallerId: 'extension.outside-number',
  devices: 'extension.telephones',
  voicemail: 'extension.voicemail',
  lines: 'lines.title',
  selection: 'trunk.selection',
  trunk: 'incoming.trunk',
  calledNumber: 'incoming.called',
  destination: 'incoming.destination',
  accessCode: 'outgoing.access-code',
  trunks: 'lines.title',
  country: 'site.country',
} as const

const fieldName = (field: string, t: Speech['t']): string =>
  Object.hasOwn(fieldNames, field) ? t(fieldNames[field as keyof typeof fieldNames]) : field
