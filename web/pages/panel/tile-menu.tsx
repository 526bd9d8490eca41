/** Everything that can be done with one extension, as forms: what gestures do, for everybody. */

import type { PanelConference, PanelQueue } from '../../../daemon/live/panel-view.ts'
import type { PanelAct } from '../../../daemon/panel/desk.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { CellText } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'

const onCall: readonly PanelAct['do'][] = ['take', 'park', 'record', 'listen', 'whisper', 'barge', 'hang-up']

export const TileMenu = ({
  speech,
  person,
  number,
  name,
  hasMailbox,
  queues,
  conferences,
  cell,
  now,
}: {
  speech: Speech
  person: Person
  number: string
  name: string
  hasMailbox: boolean
  queues: readonly PanelQueue[]
  conferences: readonly PanelConference[]
  cell: Cell | undefined
  now: number
}) => {
  const { t } = speech
  const call = cell?.ref ?? ''
  const buttons = (acts: readonly PanelAct['do'][]) =>
    acts.map(act => <ActButton act={act} person={person} speech={speech} />)
  return (
    <>
      <p>
        <a href="/panel">{t('panel.back')}</a>
      </p>
      <div class="heading">
        <h1>{t('panel.actions-of', { name })}</h1>
      </div>
      {cell === undefined ? null : (
        <section class="panel tile-menu" data-live={`tile:${number}`} data-state={cell.state} data-ref={call}>
          <p class="tile-state" role="status">
            <CellText cell={cell} now={now} /> <span data-detail>{cell.detail}</span>
          </p>
          <ActForm fields={{ tile: number, to: number }}>{buttons(['call'])}</ActForm>
          <h2>{t('panel.its-call')}</h2>
          <p class="hint no-call">{t('panel.no-call')}</p>
          <ActForm fields={{ tile: number }} call={call}>
            {buttons(onCall)}
          </ActForm>
          {may(person, 'transfer') ? (
            <ActForm fields={{ tile: number }} call={call}>
              <label for="to">{t('panel.to')}</label>
              <input id="to" name="to" inputmode="tel" maxlength={60} autocomplete="off" required />
              {buttons(['transfer', 'consult', 'voicemail'])}
            </ActForm>
          ) : null}
        </section>
      )}
      {hasMailbox || conferences.length > 0 || queues.length > 0 ? (
        <section class="panel tile-menu">
          {may(person, 'invite')
            ? conferences.map(room => (
                <ActForm fields={{ tile: number, conference: room.number, to: number }}>
                  <span>{`${room.number} ${room.name}`}</span>
                  {buttons(['invite'])}
                </ActForm>
              ))
            : null}
          {may(person, 'pause')
            ? queues.map(queue => (
                <ActForm fields={{ tile: number, queue: queue.id, agent: number }}>
                  <span>{queue.name}</span>
                  {buttons(['log-on', 'log-off', 'pause', 'resume'])}
                </ActForm>
              ))
            : null}
        </section>
      ) : null}
    </>
  )
}
