/** Queues with who waits and who answers, parked calls, conferences: lists whose rows come and go. */

import type { Child } from 'hono/jsx'
import type { PanelAct } from '../../../daemon/panel/desk.ts'
import { clockDuration } from '../../i18n/duration.ts'
import type { Item } from '../../live/wire.ts'
import { CellText, Clock, LiveList } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'
import type { PanelProps } from './page.tsx'

/** `drag`: somebody who can be sent elsewhere. `agent`: somebody a caller can be sent to. */
const Row = ({
  item,
  now,
  is,
  children,
}: {
  item: Item
  now: number
  is: 'caller' | 'agent'
  children: Child
}) => (
  <li
    class="panel-row"
    data-id={item.id}
    data-state={item.state}
    data-drag={is === 'caller' ? 'call' : undefined}
    data-drop={is === 'agent' ? 'extension' : undefined}
    data-number={is === 'agent' ? (item.slots.agent ?? '') : undefined}
    data-number-slot={is === 'agent' ? 'agent' : undefined}
    tabindex={0}
  >
    <span class="row-head">
      <span class="panel-party" data-slot="party">
        {item.slots.party}
      </span>{' '}
      <span class="panel-text" data-slot="text">
        {item.slots.text}
      </span>{' '}
      <Clock since={item.since} now={now} />
      {item.slots.until === undefined && item.id !== '' ? null : (
        <time class="clock" data-countdown data-until={item.slots.until}>
          {item.slots.until === undefined ? '' : clockDuration(Math.max(0, Number(item.slots.until) - now))}
        </time>
      )}
    </span>
    {is === 'agent' ? null : (
      <span class="row-note" data-slot="note">
        {item.slots.note}
      </span>
    )}
    {children}
  </li>
)

const button = (
  { person, speech }: PanelProps,
  act: PanelAct['do'],
  item: Item,
  shownSlot?: string,
  tone?: 'danger',
) => (
  <ActButton
    act={act}
    person={person}
    speech={speech}
    {...(tone !== undefined && { tone })}
    {...(shownSlot !== undefined && { shownSlot, hidden: (item.slots[shownSlot] ?? '') === '' })}
  />
)

const CallField = ({ item }: { item: Item }) => (
  <input type="hidden" name="call" value={item.slots.call ?? ''} data-value-slot="call" />
)

/** What is done with somebody who waits. */
const Moving = ({ props, item }: { props: PanelProps; item: Item }) => {
  const { t } = props.speech
  return (
    <div class="row-acts">
      <ActForm>
        <CallField item={item} />
        {button(props, 'take', item)}
        {button(props, 'hang-up', item, undefined, 'danger')}
      </ActForm>
      {may(props.person, 'transfer') ? (
        <ActForm>
          <CallField item={item} />
          <input
            name="to"
            inputmode="tel"
            maxlength={60}
            aria-label={t('panel.to')}
            placeholder={t('panel.to')}
            autocomplete="off"
            required
          />
          {button(props, 'transfer', item)}
        </ActForm>
      ) : null}
    </div>
  )
}

export const Queues = (props: PanelProps) => {
  const { speech, panel, screen, now } = props
  const { t } = speech
  return (
    <>
      {panel.queues.map(queue => {
        const cell = screen.cells[`queue:${queue.id}`]
        return (
          <section
            class="panel"
            data-drop="number"
            data-number={queue.number}
            data-name={queue.name}
            tabindex={-1}
            aria-label={`${t('panel.queues')}: ${queue.name}`}
          >
            <h2>
              <b>{queue.number}</b> {queue.name}
            </h2>
            {cell === undefined ? null : (
              <p class="queue-sum" data-live={`queue:${queue.id}`} data-state={cell.state}>
                <CellText cell={cell} now={now} /> <span data-detail>{cell.detail}</span>
              </p>
            )}
            <LiveList
              name={`waiting:${queue.id}`}
              look="panel-list"
              label={t('panel.queue.waiting')}
              items={screen.lists[`waiting:${queue.id}`] ?? []}
              empty={t('panel.queue.nobody')}
              row={item => (
                <Row item={item} now={now} is="caller">
                  <Moving props={props} item={item} />
                </Row>
              )}
            />
            <LiveList
              name={`agents:${queue.id}`}
              look="panel-list agents"
              label={t('panel.queue.agents')}
              items={screen.lists[`agents:${queue.id}`] ?? []}
              empty={t('panel.queue.no-agents')}
              row={item => (
                <Row item={item} now={now} is="agent">
                  <div class="row-acts">
                    <ActForm fields={{ queue: queue.id }}>
                      <input
                        type="hidden"
                        name="agent"
                        value={item.slots.agent ?? ''}
                        data-value-slot="agent"
                      />
                      {button(props, 'pause', item, 'working')}
                      {button(props, 'resume', item, 'paused')}
                      {button(props, 'log-off', item)}
                    </ActForm>
                  </div>
                </Row>
              )}
            />
          </section>
        )
      })}
    </>
  )
}

export const Parked = (props: PanelProps) => {
  const { speech, panel, screen, model, now } = props
  const { t } = speech
  if (model?.parking == null) return null
  return (
    <section
      class="panel"
      data-drop="park"
      data-name={t('panel.park-here')}
      tabindex={-1}
      aria-labelledby="panel-parked"
    >
      <h2 id="panel-parked">{t('panel.parked')}</h2>
      <ul class="slots" aria-label={t('panel.slots')}>
        {panel.slots.map(slot => {
          const cell = screen.cells[`slot:${slot}`]
          return cell === undefined ? null : (
            <li
              class="slot"
              data-live={`slot:${slot}`}
              data-state={cell.state}
              data-drop="slot"
              data-number={slot}
              data-name={t('panel.parked.slot', { slot })}
              tabindex={-1}
            >
              <b>{slot}</b>{' '}
              <span class="visually-hidden" data-text>
                {cell.text}
              </span>
            </li>
          )
        })}
      </ul>
      <LiveList
        name="parked"
        look="panel-list"
        label={t('panel.parked')}
        items={screen.lists.parked ?? []}
        empty={t('panel.parked.none')}
        row={item => (
          <Row item={item} now={now} is="caller">
            <Moving props={props} item={item} />
          </Row>
        )}
      />
    </section>
  )
}

export const Conferences = (props: PanelProps) => {
  const { speech, panel, screen, now } = props
  const { t } = speech
  return (
    <>
      {panel.conferences.map(room => (
        <section
          class="panel"
          data-drop="number"
          data-conference={room.number}
          data-number={room.number}
          data-name={room.name}
          tabindex={-1}
          aria-label={`${t('panel.conferences')}: ${room.name}`}
        >
          <h2>
            <b>{room.number}</b> {room.name}
          </h2>
          <LiveList
            name={`room:${room.number}`}
            look="panel-list"
            label={room.name}
            items={screen.lists[`room:${room.number}`] ?? []}
            empty={t('panel.conference.empty')}
            row={item => (
              <Row item={item} now={now} is="caller">
                <div class="row-acts">
                  <ActForm fields={{ conference: room.number }}>
                    <CallField item={item} />
                    {button(props, 'mute', item, 'heard')}
                    {button(props, 'unmute', item, 'muted')}
                    {button(props, 'kick', item, undefined, 'danger')}
                  </ActForm>
                </div>
              </Row>
            )}
          />
        </section>
      ))}
    </>
  )
}
