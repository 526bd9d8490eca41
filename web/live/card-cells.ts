/** What the pages of the cards show beyond the dashboard: whole sockets of ISDN, a card's health, what was counted. */

import type { CardView, SpanView } from '../../daemon/live/live-view.ts'
import type { Inventory, Port, Span, SpanCounters } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Speech } from '../i18n/translate.ts'
import { alarmText, cell } from './activity-cell.ts'
import type { Cell } from './wire.ts'

/** An ISDN socket as one: a fault, a ringing call, calls, or nothing going on. */
export function jackCell(span: SpanView, { t }: Speech, spanState: Cell): Cell {
  const bearers = span.ports.filter(port => port.kind === 'bearer')
  if (bearers.every(({ purpose }) => purpose.is === 'foreign')) return cell('unused', t('port.foreign'))
  if (bearers.every(({ purpose }) => purpose.is === 'none')) return cell('unused', t('port.unused'))
  if (spanState.state === 'alarm') return spanState
  const activities = bearers.map(port => port.activity.is)
  if (activities.every(is => is === 'unavailable')) return cell('unavailable', t('activity.unavailable'))
  const busy = activities.filter(is => is === 'talking' || is === 'ringing' || is === 'dialing').length
  if (busy === 0) return cell('free', t('line.free', { count: bearers.length }))
  const state = (['ringing', 'talking', 'dialing'] as const).find(is => activities.includes(is)) ?? 'talking'
  return cell(state, t('line.busy', { count: busy, total: bearers.length }))
}

/** Those about the card itself, its spans and ports, and the lines on them. */
export function issuesOfCard(card: CardView, issues: readonly Issue[]): readonly Issue[] {
  const subjects = new Set([
    `card:${card.id}`,
    ...card.spans.flatMap(span => [
      `span:${span.key}`,
      ...span.ports.flatMap(({ key, purpose }) => [
        `port:${key}`,
        ...(purpose.is === 'line' ? [`line:${purpose.line}`] : []),
      ]),
    ]),
  ])
  return issues.filter(({ subject }) => subject !== null && subjects.has(subject))
}

export function cardCell(card: CardView, own: readonly Issue[], { t }: Speech): Cell {
  if (card.state !== 'ready') return cell('alarm', t(`card-state.${card.state}`))
  const serious = own.filter(({ severity }) => severity !== 'notice')
  if (serious.length > 0) return cell('pending', t('card.attention', { count: serious.length }))
  return cell('ok', t('card.works'))
}

export const counterNames = [
  'irqMisses',
  'timingSlips',
  'bipolarViolations',
  'crc4Errors',
  'ebitErrors',
  'fasErrors',
] as const satisfies readonly (keyof SpanCounters)[]

export function echoText({ echoCanceller }: Pick<Port, 'echoCanceller'>, { t }: Speech): string {
  if (echoCanceller === null) return t('echo.none')
  const { name, active } = echoCanceller
  return active ? t('echo.active', { name }) : t('echo.idle', { name })
}

/** From the last look at the hardware, so under names of their own: no event of Asterisk announces them. */
export const seenCells = (inventory: Inventory, speech: Speech): readonly (readonly [string, Cell])[] =>
  inventory.spans.flatMap(span => [
    ...counterNames.map(
      name =>
        [
          `seen:count:${span.key}:${name}`,
          cell(span.counters[name] > 0 ? 'some' : 'none', speech.format.number(span.counters[name])),
        ] as const,
    ),
    ...span.ports.flatMap(port => {
      const echo = echoText(port, speech)
      const details = speech.t('port.details', { channel: String(port.channel), echo })
      const cells = [[`seen:echo:${port.key}`, cell('none', echo)] as const]
      const isAnalog = port.kind === 'fxs' || port.kind === 'fxo'
      return isAnalog ? [...cells, [`seen:port:${port.key}`, cell('none', details)] as const] : cells
    }),
  ])

/** The view has the one that counts; the hardware may know of more. */
export function alarmsCell(view: SpanView, seen: Span | undefined, speech: Speech): Cell {
  if (view.alarm === null) return cell('none', speech.t('span.no-alarm'))
  const alarms = new Set([view.alarm, ...(seen?.alarms ?? [])])
  return cell('alarm', [...alarms].map(alarm => alarmText(alarm, speech)).join(' · '))
}
