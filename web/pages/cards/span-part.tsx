/** One span of a card: state, alarms, clock, framing, what was counted. */

import type { SpanView } from '../../../daemon/live/live-view.ts'
import type { ModelSpan } from '../../../daemon/model/gateway-model.ts'
import type { Span } from '../../../daemon/model/inventory.ts'
import type { MessageKey, Speech } from '../../i18n/translate.ts'
import { counterNames } from '../../live/card-cells.ts'
import { isIsdn, ownPorts } from '../../parts/bracket/seats.ts'
import { LiveBadge } from '../../parts/live.tsx'
import { Channels } from './channels.tsx'
import { type CardsView, Seen } from './parts.tsx'

export const SpanPart = ({
  span,
  seen,
  planned,
  ...view
}: CardsView & { span: SpanView; seen: Span | null; planned: ModelSpan | null }) => {
  const { speech, screen, now } = view
  const { t } = speech
  const heading = `span-${span.number}`
  const framing = framingOf(seen, planned)
  const counted = counterNames.filter(name => !isCountedOnLinesOnly(name) || isIsdn(span))
  return (
    <section class="panel span-facts" aria-labelledby={heading}>
      <div class="panel-head">
        <h2 id={heading}>{t('span.title', { number: span.number, name: span.name })}</h2>
        <LiveBadge id={`span:${span.key}`} cell={screen.cells[`span:${span.key}`]} now={now} />
      </div>
      <div class="fact-columns">
        <dl class="pairs">
          <dt>{t('span.kind')}</dt>
          <dd>{t(`span-kind.${span.kind}`)}</dd>
          {seen === null ? null : (
            <>
              <dt>{t('span.alarms')}</dt>
              <dd>
                <Seen id={`seen:alarms:${span.key}`} {...view} />
              </dd>
              <dt>{t('span.clock')}</dt>
              <dd>{clockText(seen, planned, speech)}</dd>
            </>
          )}
          {isIsdn(span) && seen !== null ? (
            <>
              <dt>{t('span.framing')}</dt>
              <dd>{framing === '' ? t('span.framing-none') : framing}</dd>
            </>
          ) : null}
        </dl>
        {seen === null ? null : (
          <div>
            <h3>{t('span.counters')}</h3>
            <dl class="counters">
              {counted.map(name => (
                <div>
                  <dt>{t(`counter.${name}` satisfies MessageKey)}</dt>
                  <dd>
                    <Seen id={`seen:count:${span.key}:${name}`} {...view} />
                  </dd>
                </div>
              ))}
            </dl>
            <p class="hint">{t('span.counters-hint')}</p>
          </div>
        )}
      </div>
      {isIsdn(span) ? <Channels ports={ownPorts(span)} {...view} /> : null}
    </section>
  )
}

/** An analog card has no line code to break and no frame to lose. */
const isCountedOnLinesOnly = (name: (typeof counterNames)[number]): boolean => name !== 'irqMisses'

/** As the card reports it; before it is configured, as it will be. */
function framingOf(seen: Span | null, planned: ModelSpan | null): string {
  if (seen !== null && seen.lineConfig.length > 0) return seen.lineConfig.join(' · ')
  const line = planned?.line ?? null
  if (line === null) return ''
  const parts = [line.framing, line.coding, ...(line.crc4 ? ['crc4'] : [])]
  return parts.map(part => part.toUpperCase()).join(' · ')
}

/** system.conf(5) of dahdi-tools: timing 0 never follows the other end, 1 is the first choice to follow. */
function clockText(seen: Span, planned: ModelSpan | null, { t }: Speech): string {
  const timing = planned?.line?.timing ?? planned?.dynamic?.timing
  const follows =
    timing === undefined
      ? t('span.clock-own')
      : timing === 0
        ? t('span.clock-none')
        : t('span.clock-choice', { choice: timing })
  if (!seen.timingMaster) return follows
  return timing === undefined || timing === 0
    ? t('span.clock-master')
    : `${t('span.clock-master')} · ${follows}`
}
