/** Everything that can be done with one extension, as forms: what gestures do, for everybody. */

import type { PanelView } from '../../../daemon/live/panel-view.ts'
import type { PanelAct } from '../../../daemon/panel/desk.ts'
import { type CallerNote, LONGEST_NOTE } from '../../../daemon/panel/memory.ts'
import { LONGEST_PRESENCE } from '../../../daemon/portal/presence.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { CellText } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'
import { Marks, markLabels } from './tile.tsx'

const onCall: readonly PanelAct['do'][] = ['take', 'record', 'listen', 'whisper', 'barge']

export interface TileMenuProps {
  readonly speech: Speech
  readonly person: Person
  readonly number: string
  readonly name: string
  readonly panel: PanelView
  readonly cell: Cell | undefined
  /** Whom the extension talks with; '': nobody with a number. */
  readonly other: string
  readonly note: CallerNote | undefined
  readonly presence: string
  /** Everybody a call can be handed to. */
  readonly people: readonly { readonly number: string; readonly name: string }[]
  readonly now: number
}

export const TileMenu = (props: TileMenuProps) => {
  const { speech, person, number, name, panel, cell, people, now } = props
  const { t } = speech
  const call = cell?.ref ?? ''
  const buttons = (acts: readonly PanelAct['do'][]) =>
    acts.map(act => <ActButton act={act} person={person} speech={speech} />)
  return (
    <>
      <p class="panel-back">
        <a href="/panel">{t('panel.back')}</a>
      </p>
      <div data-menu-part>
        <div class="heading">
          <h1>{t('panel.actions-of', { name })}</h1>
        </div>
        {cell === undefined ? null : (
          <section
            class="panel tile-menu"
            data-live={`tile:${number}`}
            data-state={cell.state}
            data-ref={call}
          >
            <p class="tile-state" role="status">
              <CellText cell={cell} now={now} /> <Marks cell={cell} labels={markLabels(speech)} />
            </p>
            <ActForm fields={{ tile: number, to: number }}>{buttons(['call'])}</ActForm>
            <h2>{t('panel.its-call')}</h2>
            <p class="hint no-call">{t('panel.no-call')}</p>
            <ActForm fields={{ tile: number }} call={call}>
              {buttons(onCall)}
              <ActButton act="hang-up" person={person} speech={speech} tone="danger" />
            </ActForm>
            {may(person, 'transfer') ? (
              <>
                <ActForm fields={{ tile: number }} call={call}>
                  <label for="to">{t('panel.to')}</label>
                  <input
                    id="to"
                    name="to"
                    inputmode="tel"
                    maxlength={60}
                    autocomplete="off"
                    list="panel-people"
                    required
                  />
                  {buttons(['transfer', 'consult', 'voicemail'])}
                </ActForm>
                <datalist id="panel-people">
                  {people.map(one => (
                    <option value={one.number}>{one.name}</option>
                  ))}
                </datalist>
                {panel.slots.length === 0 ? null : (
                  <ActForm fields={{ tile: number }} call={call}>
                    <label for="slot">{t('panel.on-slot')}</label>
                    <select id="slot" name="slot">
                      <option value="">{t('panel.any-slot')}</option>
                      {panel.slots.map(slot => (
                        <option value={slot}>{slot}</option>
                      ))}
                    </select>
                    {buttons(['park'])}
                  </ActForm>
                )}
              </>
            ) : null}
          </section>
        )}
        <Places {...props} />
        <Words {...props} />
      </div>
    </>
  )
}

/** Conferences to invite to, queues to answer for. */
const Places = ({ speech, person, number, panel }: TileMenuProps) => {
  const rooms = may(person, 'invite') ? panel.conferences : []
  const queues = may(person, 'pause') ? panel.queues : []
  if (rooms.length + queues.length === 0) return null
  return (
    <section class="panel tile-menu">
      {rooms.map(room => (
        <ActForm fields={{ tile: number, conference: room.number, to: number }}>
          <span class="act-about">{`${room.number} ${room.name}`}</span>
          <ActButton act="invite" person={person} speech={speech} />
        </ActForm>
      ))}
      {queues.map(queue => (
        <ActForm fields={{ tile: number, queue: queue.id, agent: number }}>
          <span class="act-about">{`${queue.number} ${queue.name}`}</span>
          {(['log-on', 'log-off', 'pause', 'resume'] as const).map(act => (
            <ActButton act={act} person={person} speech={speech} />
          ))}
        </ActForm>
      ))}
    </section>
  )
}

/** What is said of the person, and of who is at the other end. */
const Words = ({ speech, person, number, presence, other, note }: TileMenuProps) => {
  const { t } = speech
  const mayPresence = may(person, 'presence') || person.extension === number
  return (
    <section class="panel tile-menu">
      {mayPresence ? (
        <ActForm fields={{ tile: number, extension: number }}>
          <label for="presence">{t('panel.presence')}</label>
          <input
            id="presence"
            name="text"
            value={presence}
            maxlength={LONGEST_PRESENCE}
            autocomplete="off"
            aria-describedby="presence-hint"
          />
          <button class="small quiet" type="submit" name="do" value="presence">
            {t('panel.do.presence')}
          </button>
          <p class="hint" id="presence-hint">
            {t('panel.presence.hint')}
          </p>
        </ActForm>
      ) : null}
      {other === '' ? null : (
        <form method="post" action="/panel/notes" class="note-form" data-act>
          <input type="hidden" name="number" value={other} />
          <input type="hidden" name="tile" value={number} />
          <label for="note">{`${t('panel.note')}: ${other}`}</label>
          <textarea id="note" name="text" rows={2} maxlength={LONGEST_NOTE}>
            {note?.text ?? ''}
          </textarea>
          <p class="hint">{t('panel.note.lead')}</p>
          <button class="small quiet" type="submit">
            {t('panel.note.save')}
          </button>
        </form>
      )}
    </section>
  )
}
