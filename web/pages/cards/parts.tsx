/** Small parts that the list of the cards and the page of one card share. */

import type { CardView } from '../../../daemon/live/live-view.ts'
import type { Card } from '../../../daemon/model/inventory.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Screen } from '../../live/wire.ts'
import { Bracket } from '../../parts/bracket/bracket.tsx'
import { type Seat, seatGroups } from '../../parts/bracket/seats.ts'
import { shapeOf } from '../../parts/bracket/shape.ts'
import { CellText, LiveBadge, LiveList } from '../../parts/live.tsx'
import { IssueRow } from '../dashboard/rows.tsx'
import { cardName, onPort } from './words.ts'

export interface CardsView {
  readonly speech: Speech
  readonly screen: Screen
  readonly now: number
}

export const CardState = ({ card, screen, now }: CardsView & { card: CardView }) => {
  const id = `seen:card:${card.id}`
  return <LiveBadge id={id} cell={screen.cells[id]} now={now} />
}

export const CardIssues = ({ card, screen, speech }: CardsView & { card: CardView }) => (
  <LiveList
    name={`issues:${card.id}`}
    look="issues"
    label={speech.t('issues.title')}
    items={screen.lists[`issues:${card.id}`] ?? []}
    empty={null}
    row={item => <IssueRow item={item} />}
  />
)

/** A value that changes with the hardware. */
export const Seen = ({ id, screen, now }: CardsView & { id: string }) => {
  const cell = screen.cells[id]
  return cell === undefined ? null : (
    <span class="seen" data-live={id} data-state={cell.state}>
      <CellText cell={cell} now={now} />
    </span>
  )
}

/** With `labels` the sockets say what they are and what is on them. */
export const CardBracket = ({
  card,
  found,
  labels,
  ...view
}: CardsView & { card: CardView; found: Card | null; labels: boolean }) => {
  const shape = shapeOf(found)
  return (
    <Bracket
      {...view}
      name={cardName(card, view.speech)}
      shape={shape}
      groups={seatGroups(card, shape)}
      {...(labels
        ? {
            beside: (seat: Seat) => <Beside seat={seat} speech={view.speech} />,
            below: (seat: Seat) => <Below seat={seat} {...view} />,
          }
        : {})}
    />
  )
}

const Beside = ({ seat, speech }: { seat: Seat; speech: Speech }) => {
  const { t } = speech
  if (seat.is === 'dark') return null
  const purposes = seat.is === 'port' ? [seat.port.purpose] : seat.span.ports.map(port => port.purpose)
  const purpose = purposes.find(({ is }) => is === 'extension' || is === 'line')
  return (
    <>
      <span class="seat-kind">
        {seat.is === 'port' ? t(`port-kind.${seat.port.kind}`) : t(`span-kind.${seat.span.kind}`)}
      </span>{' '}
      {purpose === undefined ? null : <OnPort purpose={purpose} speech={speech} />}
    </>
  )
}

/** Analog ports have no table of channels to read this from. */
const Below = ({ seat, screen }: CardsView & { seat: Seat }) => {
  const id = seat.is === 'port' ? `seen:port:${seat.port.key}` : null
  const cell = id === null ? undefined : screen.cells[id]
  return id === null || cell === undefined ? null : (
    <span class="seat-more" data-live={id} data-state={cell.state}>
      <span data-text>{cell.text}</span>
    </span>
  )
}

const OnPort = ({ purpose, speech }: { purpose: Parameters<typeof onPort>[0]; speech: Speech }) => {
  const { name, href } = onPort(purpose, speech)
  return href === null ? (
    <strong class="seat-who">{name}</strong>
  ) : (
    <a class="seat-who" href={href}>
      {name}
    </a>
  )
}
