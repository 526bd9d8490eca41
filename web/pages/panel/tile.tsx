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
    <span class="tile-party" data-short aria-hidden="true">
      {cell.marks?.short ?? cell.text}
    </span>{' '}
    <Clock since={cell.since} now={now} />
  </span>
)

/** Those that say something; the script makes and takes away others. Five hundred tiles with eight empty ones each are slow to come. */
export const Marks = ({ cell, labels }: { cell: Cell; labels: MarkLabels }) => (
  <span class="tile-marks" data-marks>
    {Object.entries(cell.marks ?? {}).map(([name, text]) =>
      text === '' || name === 'short' ? null : (
        <span class={`sign sign-${name}`} data-mark={name} title={labels[name]}>
          {labels[name] === undefined ? null : <span class="visually-hidden">{`${labels[name]} `}</span>}
          <span>{text}</span>
        </span>
      ),
    )}
  </span>
)

export type MarkLabels = Readonly<Record<string, string>>

/** What a sign alone does not say to those who hear the page. */
export const markLabels = ({ t }: Speech): MarkLabels => ({
  mail: t('panel.new-messages'),
  presence: t('panel.presence'),
  note: t('panel.note'),
})

export const ExtensionTile = ({
  number,
  name,
  department,
  cell,
  actions,
  labels,
  now,
}: {
  number: string
  name: string
  department: string
  cell: Cell | undefined
  /** The word for them, in the language of the page. */
  actions: string
  labels: MarkLabels
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
        <span class="visually-hidden"> {actions}</span>
      </a>
      <State cell={cell} now={now} />
      <Marks cell={cell} labels={labels} />
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
      <Marks cell={cell} labels={{}} />
      {children}
    </li>
  )
