/** Who takes the lines of calls: state, how many wait, how many were taken. */

import { MOST_WAITING, type ReceiverView } from '../../daemon/smdr/desk.ts'
import type { Speech } from '../i18n/translate.ts'
import { cell } from './activity-cell.ts'
import type { Cell } from './wire.ts'

const STATES = { connecting: 'pending', connected: 'ok', stuck: 'alarm', away: 'alarm' } as const

export function smdrCells(receivers: readonly ReceiverView[], { t, format }: Speech): Record<string, Cell> {
  return Object.fromEntries(
    receivers.flatMap(({ name, state, waiting, lines, lastAt }): [string, Cell][] => [
      [
        `smdr:${name}`,
        {
          ...cell(STATES[state.is], t(`smdr.is.${state.is}`)),
          detail: state.is === 'away' ? state.reason : '',
        },
      ],
      [
        `smdr:waiting:${name}`,
        cell('none', `${format.number(waiting)}${waiting === MOST_WAITING ? '+' : ''}`),
      ],
      [`smdr:taken:${name}`, cell('none', format.number(lines))],
      [`smdr:last:${name}`, cell('none', lastAt === null ? '–' : format.moment(lastAt))],
    ]),
  )
}
