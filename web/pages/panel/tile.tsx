/** One telephone, or one line, as a tile: its number and name, what it is doing, and small marks. */

import type { Child } from 'hono/jsx'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { Clock } from '../../parts/live.tsx'

/** The sentence is for those who hear the page; those who see it have the colour, the sign and the other's name. */
export const State = ({ cell, now }: { cell: Cell; now: number }) => (
  <span class="tile-state">
    <span class="visually-hidden" data-text>
      {cell.text}
    </span>
    <span class="tile-party" data-mark="short" aria-hidden="true">
      {cell.marks?.short ?? cell.text}
    </span>{' '}
    <Clock since={cell.since} now={now} />
  </span>
)

const Mark = ({ name, cell, label }: { name: string; cell: Cell; label?: string }) => {
  const text = cell.marks?.[name] ?? ''
  return (
    <span class={`mark mark-${name}`} data-mark-place hidden={text === ''} title={label}>
      {label === undefined ? null : <span class="visually-hidden">{label} </span>}
      <span data-mark={name}>{text}</span>
    </span>
  )
}

export const Marks = ({ cell, speech: { t } }: { cell: Cell; speech: Speech }) => (
  <span class="tile-marks">
    <Mark name="recorded" cell={cell} />
    <Mark name="mail" cell={cell} label={t('panel.new-messages')} />
    <Mark name="dnd" cell={cell} />
    <Mark name="forward" cell={cell} />
    <Mark name="follow" cell={cell} />
    <Mark name="presence" cell={cell} label={t('panel.presence')} />
    <Mark name="note" cell={cell} label={t('panel.note')} />
    <Mark name="device" cell={cell} />
  </span>
)

export const ExtensionTile = ({
  number,
  name,
  department,
  cell,
  speech,
  now,
}: {
  number: string
  name: string
  department: string
  cell: Cell | undefined
  speech: Speech
  now: number
}) =>
  cell === undefined ? null : (
    <li
      class="tile"
      data-live={`tile:${number}`}
      data-state={cell.state}
      data-ref={cell.ref}
      data-drag="extension"
      data-drop="extension"
      data-number={number}
      data-name={`${number} ${name}`.trim()}
      data-words={`${number} ${name} ${department}`.toLowerCase()}
    >
      <a class="tile-name" href={`/panel/extensions/${number}`} draggable={false}>
        <b>{number}</b> <span>{name}</span>
        <span class="visually-hidden"> {speech.t('panel.actions')}</span>
      </a>
      <State cell={cell} now={now} />
      <Marks cell={cell} speech={speech} />
    </li>
  )

export const LineTile = ({
  id,
  name,
  cell,
  now,
  children,
}: {
  id: string
  name: string
  cell: Cell | undefined
  now: number
  children?: Child
}) =>
  cell === undefined ? null : (
    <li class="tile line-tile" data-live={`line:${id}`} data-state={cell.state}>
      <span class="tile-name">
        <span>{name}</span>
      </span>
      <State cell={cell} now={now} />
      <span class="tile-marks">
        <Mark name="voltage" cell={cell} />
        {children}
      </span>
    </li>
  )
