/** Queues with who waits and who answers, parked calls, conferences: lists whose rows come and go. */

import type { Child } from 'hono/jsx'
import type { PanelAct } from '../../../daemon/panel/desk.ts'
import type { Item } from '../../live/wire.ts'
import { Clock, LiveList } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'
import type { PanelProps } from './page.tsx'

export const Rooms = ({ speech, person, panel, model, screen, now }: PanelProps) => {
  const { t } = speech
  const button = (act: PanelAct['do'], item: Item, shownSlot?: string) => (
    <ActButton
      act={act}
      person={person}
      speech={speech}
      {...(shownSlot !== undefined && { shownSlot, hidden: (item.slots[shownSlot] ?? '') === '' })}
    />
  )
  const row = (item: Item, drag: boolean, acts: Child) => (
    <li
      class="panel-row"
      data-id={item.id}
      data-state={item.state}
      data-drag={drag ? 'call' : undefined}
      tabindex={drag ? 0 : undefined}
    >
      <span class="panel-party" data-slot="party">
        {item.slots.party}
      </span>{' '}
      <span class="panel-text" data-slot="text">
        {item.slots.text}
      </span>{' '}
      <Clock since={item.since} now={now} />
      {item.slots.until === undefined && item.id !== '' ? null : (
        <time class="clock" data-countdown data-until={item.slots.until} />
      )}
      {acts}
    </li>
  )
  const callFields = (item: Item) => (
    <input type="hidden" name="call" value={item.slots.call ?? ''} data-value-slot="call" />
  )
  const moving = (item: Item) => (
    <>
      {may(person, 'transfer') ? (
        <ActForm>
          {callFields(item)}
          <input
            name="to"
            inputmode="tel"
            maxlength={60}
            aria-label={t('panel.to')}
            autocomplete="off"
            required
          />
          {button('transfer', item)}
        </ActForm>
      ) : null}
      <ActForm>
        {callFields(item)}
        {button('take', item)}
        {button('hang-up', item)}
      </ActForm>
    </>
  )
  return (
    <>
      {panel.queues.map(queue => (
        <section
          class="panel"
          data-drop="number"
          data-number={queue.number}
          data-name={queue.name}
          tabindex={-1}
          aria-label={`${t('panel.queues')}: ${queue.name}`}
        >
          <h2>{`${queue.number} ${queue.name}`}</h2>
          <LiveList
            name={`waiting:${queue.id}`}
            look="panel-list"
            label={t('panel.queue.waiting')}
            items={screen.lists[`waiting:${queue.id}`] ?? []}
            empty={t('panel.queue.nobody')}
            row={item => row(item, true, moving(item))}
          />
          <LiveList
            name={`agents:${queue.id}`}
            look="panel-list"
            label={t('panel.queue.agents')}
            items={screen.lists[`agents:${queue.id}`] ?? []}
            empty={t('panel.queue.no-agents')}
            row={item =>
              row(
                item,
                false,
                <ActForm fields={{ queue: queue.id }}>
                  <input type="hidden" name="agent" value={item.slots.agent ?? ''} data-value-slot="agent" />
                  {button('pause', item, 'working')}
                  {button('resume', item, 'paused')}
                  {button('log-off', item)}
                </ActForm>,
              )
            }
          />
        </section>
      ))}
      {model?.parking == null ? null : (
        <section
          class="panel"
          data-drop="park"
          data-name={t('panel.park-here')}
          tabindex={-1}
          aria-labelledby="panel-parked"
        >
          <h2 id="panel-parked">{t('panel.parked')}</h2>
          <LiveList
            name="parked"
            look="panel-list"
            label={t('panel.parked')}
            items={screen.lists.parked ?? []}
            empty={t('panel.parked.none')}
            row={item => row(item, true, moving(item))}
          />
        </section>
      )}
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
          <h2>{`${room.number} ${room.name}`}</h2>
          <LiveList
            name={`room:${room.number}`}
            look="panel-list"
            label={room.name}
            items={screen.lists[`room:${room.number}`] ?? []}
            empty={t('panel.conference.empty')}
            row={item =>
              row(
                item,
                true,
                <ActForm fields={{ conference: room.number }}>
                  {callFields(item)}
                  {button('mute', item, 'heard')}
                  {button('unmute', item, 'muted')}
                  {button('kick', item)}
                </ActForm>,
              )
            }
          />
        </section>
      ))}
    </>
  )
}
