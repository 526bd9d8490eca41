/** What somebody's telephone or line is doing, in words. */

import type { Party, PortActivity } from '../../daemon/live/live-state.ts'
import type { PortView } from '../../daemon/live/live-view.ts'
import type { Alarm } from '../../daemon/model/inventory.ts'
import type { Speech } from '../i18n/translate.ts'
import type { Cell } from './wire.ts'

export const cell = (state: string, text: string, since: number | null = null): Cell => ({
  state,
  text,
  since,
})

export function partyText({ number, name }: Party, { t }: Speech): string {
  const known = [number, name === number ? '' : name].filter(part => part !== '')
  return known.length === 0 ? t('party.unknown') : known.join(' ')
}

export const alarmText = (alarm: Alarm, { t }: Speech): string => t(`alarm.${alarm}`)

export function activityCell(activity: PortActivity, speech: Speech): Cell {
  const { t } = speech
  switch (activity.is) {
    case 'free':
    case 'off-hook':
    case 'unavailable':
      return cell(activity.is, t(`activity.${activity.is}`))
    case 'ringing':
      return cell('ringing', t('activity.ringing', { party: partyText(activity.from, speech) }))
    case 'dialing':
      return cell('dialing', t('activity.dialing', { party: partyText(activity.to, speech) }))
    case 'talking': {
      const party = partyText(activity.with, speech)
      return activity.held
        ? cell('held', t('activity.held', { party }), activity.since)
        : cell('talking', t('activity.talking', { party }), activity.since)
    }
    case 'alarm':
      return cell('alarm', alarmText(activity.alarm, speech))
  }
}

/** A socket without a purpose is not broken, only unused. */
export function portCell(port: PortView, speech: Speech): Cell {
  const { t } = speech
  if (port.kind === 'empty') return cell('unused', t('port.empty'))
  if (port.kind === 'failed') return cell('alarm', t('port.failed'))
  if (port.purpose.is === 'foreign') return cell('unused', t('port.foreign'))
  if (port.purpose.is === 'none') return cell('unused', t('port.unused'))
  if (port.alarm !== null && port.activity.is !== 'talking')
    return cell('alarm', port.kind === 'fxo' ? t(`line-alarm.${port.alarm}`) : alarmText(port.alarm, speech))
  return activityCell(port.activity, speech)
}
