/** One card with its spans, drawn the way its bracket looks: a row of sockets. */

import type { CardView, PortView, SpanView } from '../../../daemon/live/live-view.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell, Screen } from '../../live/wire.ts'
import { Jack } from '../../parts/icons.tsx'
import { CellText } from '../../parts/live.tsx'

interface PartView {
  readonly speech: Speech
  readonly screen: Screen
  readonly now: number
}

const nothing: Cell = { state: 'unavailable', text: '', since: null }
const cellOf = (screen: Screen, id: string): Cell => screen.cells[id] ?? nothing

export const CardPanel = ({ card, ...part }: PartView & { card: CardView }) => {
  const { t } = part.speech
  const name = card.id === 'virtual' ? t('card.virtual') : (card.name ?? t('card.unknown'))
  return (
    <section class="panel card" aria-label={name}>
      <div class="panel-head">
        <h2>
          <a href={`/cards/${encodeURIComponent(card.id)}`}>{name}</a>
        </h2>
        {card.id === 'virtual' ? null : <span class="hint">{placeOf(card.id)}</span>}
        {card.state === 'ready' ? null : (
          <span class="badge" data-state="alarm">
            {t(`card-state.${card.state}`)}
          </span>
        )}
      </div>
      {card.spans.map(span => (
        <SpanPart span={span} alone={card.spans.length === 1} {...part} />
      ))}
    </section>
  )
}

/** `pci:0000:05:0d.0` is how lspci calls the slot, without the domain that every PC leaves at zero. */
const placeOf = (id: string): string => id.replace(/^pci:(0000:)?/, 'PCI ').replace(/^usb:/, 'USB ')

const SpanPart = ({ span, alone, ...part }: PartView & { span: SpanView; alone: boolean }) => {
  const { t } = part.speech
  const isIsdn = span.ports.some(port => port.kind === 'data' || port.kind === 'bearer')
  const own = span.ports.filter(port => port.purpose.is !== 'foreign')
  // On a span of a driver that knows no sockets, only those with a purpose exist for a person.
  const shown = own.filter(port => port.kind !== 'unknown' || port.purpose.is !== 'none')
  if (shown.length === 0)
    return span.ports.length === 0 ? null : (
      <p class="hint span-note">{t('span.foreign', { name: span.name, count: span.ports.length })}</p>
    )
  if (isIsdn && shown.some(port => port.purpose.is !== 'none' || span.kind !== 'dynamic'))
    return <IsdnSpan span={span} ports={shown} {...part} />
  return (
    <div class="span">
      {alone ? null : <h3>{t('span.title', { number: span.number, name: span.name })}</h3>}
      <ul class="sockets">
        {shown.map(port => (
          <Socket port={port} {...part} />
        ))}
      </ul>
    </div>
  )
}

const Socket = ({ port, screen, speech, now }: PartView & { port: PortView }) => {
  const { t } = speech
  const { purpose, position } = port
  const cell = cellOf(screen, `port:${port.key}`)
  const text = (
    <>
      <span class="socket-jack">
        <Jack shape="rj11" />
        <span class="socket-number">
          <span class="visually-hidden">{t('socket.word')} </span>
          {String(position)}
        </span>
      </span>
      <span class="socket-text">
        {purpose.is === 'extension' ? (
          <>
            <strong>{purpose.number}</strong> <span class="socket-name">{purpose.name}</span>
          </>
        ) : purpose.is === 'line' ? (
          <strong>{purpose.name}</strong>
        ) : (
          <span class="socket-name">{t(`port-kind.${port.kind}`)}</span>
        )}
        <CellText cell={cell} now={now} />
      </span>
    </>
  )
  const href =
    purpose.is === 'extension'
      ? `/extensions/${purpose.number}`
      : purpose.is === 'line'
        ? `/lines/${purpose.trunk}`
        : null
  return (
    <li class="socket" data-live={`port:${port.key}`} data-state={cell.state} data-kind={port.kind}>
      {href === null ? (
        <span class="socket-link">{text}</span>
      ) : (
        <a class="socket-link" href={href}>
          {text}
        </a>
      )}
    </li>
  )
}

/** A BRI or PRI: one socket, and a lamp for each of its channels. */
const IsdnSpan = ({
  span,
  ports,
  screen,
  speech,
  now,
}: PartView & { span: SpanView; ports: readonly PortView[] }) => {
  const { t } = speech
  const bearers = ports.filter(port => port.kind === 'bearer')
  const line = bearers.find(port => port.purpose.is === 'line')?.purpose
  const name = line?.is === 'line' ? line.name : span.name
  const cell = cellOf(screen, `span:${span.key}`)
  return (
    <div class="span isdn" data-live={`span:${span.key}`} data-state={cell.state}>
      <span class="socket-jack">
        <Jack shape="rj45" />
      </span>
      <div class="isdn-text">
        <h3>{line?.is === 'line' ? <a href={`/lines/${line.trunk}`}>{name}</a> : name}</h3>
        <p class="hint">{t('span.isdn', { number: span.number, count: bearers.length })}</p>
      </div>
      <span class="badge isdn-state">
        <CellText cell={cell} now={now} />
      </span>
      <ul class={bearers.length > 2 ? 'lamps' : 'lamps few'} aria-label={t('span.channels')}>
        {bearers.map(port => {
          const channel = cellOf(screen, `port:${port.key}`)
          return (
            <li class="lamp" data-live={`port:${port.key}`} data-state={channel.state}>
              <span class="lamp-number">
                <span class="visually-hidden">{t('channel.word')} </span>
                {bearers.length > 2 ? String(port.position) : `B${port.position}`}
              </span>
              <CellText cell={channel} now={now} quiet={bearers.length > 2} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
