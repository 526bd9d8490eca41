/** A card's bracket as somebody sees it who stands behind the machine with a cable: sockets in order, lit by what they do. */

import type { Child } from 'hono/jsx'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell, Screen } from '../../live/wire.ts'
import { CellText } from '../live.tsx'
import { Lamp } from './lamp.tsx'
import { type Seat, type SeatGroup, seatId } from './seats.ts'
import type { BracketShape, Drawn } from './shape.ts'

export interface BracketView {
  readonly speech: Speech
  readonly screen: Screen
  readonly now: number
  readonly name: string
  readonly shape: BracketShape
  readonly groups: readonly SeatGroup[]
  /** What stands beside each socket; without it the picture alone is drawn. */
  readonly beside?: (seat: Seat) => Child
  /** A quieter line below what the socket does now. */
  readonly below?: (seat: Seat) => Child
}

/** Screwed to the machine. */
const METAL: ReadonlySet<Drawn> = new Set(['numbered', 'paired', 'tripled', 'single', 'rj21'])

export const Bracket = (view: BracketView) => {
  const { speech, name, shape, groups, beside } = view
  const { t } = speech
  if (groups.length === 0) return <p class="hint bracket-unknown">{t('bracket.unknown')}</p>
  // Which of two kinds of modules stands nearer to the screw is not told: their sockets are pieces of one bracket.
  const isMixed = shape.drawn === 'paired' && groups.length > 1
  const hasEnds = METAL.has(shape.drawn) && !isMixed
  const look = `bracket ${METAL.has(shape.drawn) ? 'metal' : 'tray'}${beside === undefined ? ' small' : ''}`
  return (
    <figure class={look} data-drawn={shape.drawn}>
      {groups.map(group => (
        <div class="bracket-group">
          {group.title === null ? null : <h4>{groupTitle(group.title, speech)}</h4>}
          {hasEnds ? <ScrewEnd /> : null}
          <ul aria-label={group.title === null ? name : `${name}, ${groupTitle(group.title, speech)}`}>
            {group.seats.map((seat, at) => (
              <SeatPart seat={seat} isLast={at === group.seats.length - 1} {...view} />
            ))}
          </ul>
          {hasEnds ? <SlotEnd /> : null}
        </div>
      ))}
      {beside === undefined ? null : (
        <figcaption class="hint">{t(`bracket.${isMixed ? 'mixed' : shape.drawn}`)}</figcaption>
      )}
    </figure>
  )
}

const groupTitle = (title: NonNullable<SeatGroup['title']>, { t }: Speech): string =>
  'module' in title ? t('bracket.module', { number: title.module }) : title.span

const dark: Cell = { state: 'unavailable', text: '', since: null }

interface SeatView extends BracketView {
  readonly seat: Seat
  readonly isLast: boolean
}

const SeatPart = ({ seat, isLast, speech, screen, now, shape, beside, below }: SeatView) => {
  const id = seatId(seat)
  const cell = (id === null ? undefined : screen.cells[id]) ?? {
    ...dark,
    text: speech.t('activity.unavailable'),
  }
  return (
    <li class="seat" data-live={id ?? undefined} data-state={cell.state}>
      <span class="seat-metal">
        <Drawing seat={seat} isLast={isLast} drawn={shape.drawn} />
      </span>
      <span class={beside === undefined ? 'visually-hidden' : 'seat-text'}>
        {/* The number is in the drawing too, but a drawing is not read aloud. */}
        <span class="visually-hidden">{speech.t('socket.word')} </span>
        <span class="seat-number">{String(seat.number)}</span>{' '}
        {beside === undefined ? who(seat) : beside(seat)} <CellText cell={cell} now={now} /> {below?.(seat)}
      </span>
    </li>
  )
}

const who = (seat: Seat): string =>
  seat.is === 'port' && seat.port.purpose.is !== 'none' ? seat.port.label : ''

const Drawing = ({ seat, isLast, drawn }: { seat: Seat; isLast: boolean; drawn: Drawn }) => {
  if (drawn === 'rj21' || drawn === 'tripled') return <PinPair number={seat.number} />
  const isAlone = isLast && seat.number % 2 === 1
  return drawn === 'paired' && !isAlone ? <HalfSocket seat={seat} /> : <Socket seat={seat} />
}

const Socket = ({ seat }: { seat: Seat }) => (
  <svg class="seat-picture" viewBox="0 0 88 52" aria-hidden="true" focusable="false">
    <use href={`#${seat.jack}`} x="6" y="4" width="48" height="44" />
    <text class="seat-print" x="71" y="19" text-anchor="middle">
      {String(seat.number)}
    </text>
    <g transform="translate(71 35)">
      <Lamp />
    </g>
  </svg>
)

/** One line of two that share a socket: the first has its upper half, the second its lower one. */
const HalfSocket = ({ seat }: { seat: Seat }) => {
  const isFirst = seat.number % 2 === 1
  return (
    <svg
      class={`seat-picture half ${isFirst ? 'first' : 'second'}`}
      viewBox={isFirst ? '0 0 88 26' : '0 26 88 26'}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`#${seat.jack}`} x="6" y="4" width="48" height="44" />
      <g transform={`translate(0 ${isFirst ? 16 : 37})`}>
        <text class="seat-print" x="65" y="5" text-anchor="middle">
          {String(seat.number)}
        </text>
        <g transform="translate(79 0) scale(.8)">
          <Lamp />
        </g>
      </g>
    </svg>
  )
}

/** One port of a connector that carries several: two contacts that face each other. */
const PinPair = ({ number }: { number: number }) => (
  <svg class="seat-picture" viewBox="0 0 88 19" aria-hidden="true" focusable="false">
    <path class="jack-pins wide" d="M15.500 9.500h9M30 9.500h9" />
    <text class="seat-print" x="58" y="13.500" text-anchor="middle">
      {String(number)}
    </text>
    <g transform="translate(76 9.500) scale(.8)">
      <Lamp />
    </g>
  </svg>
)

/** The bent end that is screwed to the machine. */
const ScrewEnd = () => (
  <svg class="bracket-end" viewBox="0 0 88 30" aria-hidden="true" focusable="false">
    <path class="bracket-metal" d="M1 30V16h-0V5a4 4 0 0 1 4-4h78a4 4 0 0 1 4 4v25" />
    <path class="bracket-fold" d="M1 21h86" />
    <circle class="bracket-screw" cx="62" cy="11" r="6.500" />
    <path class="bracket-fold" d="M58 8.500l8 5M66 8.500l-8 5" />
  </svg>
)

/** The narrow end that stands in the machine's slot. */
const SlotEnd = () => (
  <svg class="bracket-end" viewBox="0 0 88 26" aria-hidden="true" focusable="false">
    <path class="bracket-metal" d="M1 0v6l20 9v8a2 2 0 0 0 2 2h26a2 2 0 0 0 2-2v-8l36-9V0" />
  </svg>
)
