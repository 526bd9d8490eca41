/** What an outside line is doing, in words. */

import type { LineView } from '../../daemon/live/live-view.ts'
import type { Speech } from '../i18n/translate.ts'
import { activityCell, alarmText, cell } from './activity-cell.ts'
import type { Cell } from './wire.ts'

export function lineCell({ state, busy, capacity, kind, activities }: LineView, speech: Speech): Cell {
  const { t } = speech
  switch (state.is) {
    case 'alarm':
      return cell(
        'alarm',
        kind === 'analog' ? t(`line-alarm.${state.alarm}`) : alarmText(state.alarm, speech),
      )
    case 'd-channel-down':
      return cell('alarm', t('span.d-channel-down'))
    case 'unavailable':
      return cell('unavailable', t('activity.unavailable'))
    case 'in-service': {
      const only = activities[0]
      if (kind === 'analog' && only !== undefined) return activityCell(only, speech)
      return busy === 0
        ? cell('free', t('line.free', { count: capacity }))
        : cell('talking', t('line.busy', { count: busy, total: capacity }))
    }
  }
}
