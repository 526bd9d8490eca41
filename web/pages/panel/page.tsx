/** The panel itself: tiles of extensions and lines, queues, parked calls, conferences, switches. */

import type { LiveView } from '../../../daemon/live/live-view.ts'
import type { PanelView } from '../../../daemon/live/panel-view.ts'
import type { Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Screen } from '../../live/wire.ts'
import { CellText, LiveBadge } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'
import { Rooms } from './rooms.tsx'

export interface PanelProps {
  readonly speech: Speech
  readonly person: Person
  readonly view: LiveView
  readonly panel: PanelView
  readonly model: GatewayModel | null
  readonly screen: Screen
  readonly now: number
}

export const PanelPage = (props: PanelProps) => {
  const { speech, person, view, panel, model, screen, now } = props
  const { t } = speech
  return (
    <div
      class="operator"
      data-panel
      data-own={person.extension ?? undefined}
      data-picked={t('panel.picked', { name: '{name}' })}
      data-let-go={t('panel.let-go')}
    >
      <div class="heading">
        <h1>{t('panel.title')}</h1>
      </div>
      <p class="lead needs-script" hidden>
        {t('panel.lead')}
      </p>
      <p class="panel-said" role="status" data-said />
      <Tools speech={speech} />
      <div class="operator-grid">
        <section aria-labelledby="panel-extensions">
          <h2 id="panel-extensions">{t('panel.extensions')}</h2>
          {groupsOf(model?.extensions ?? []).map(([department, members]) => (
            <div class="tile-group" data-group>
              {department === '' ? null : <h3>{department}</h3>}
              <ul class="tiles">
                {members.map(extension => (
                  <Tile extension={extension} speech={speech} screen={screen} now={now} />
                ))}
              </ul>
            </div>
          ))}
          <h2>{t('panel.lines')}</h2>
          <ul class="tiles">
            {view.trunks.flatMap(({ lines }) =>
              lines.map(line => {
                const cell = screen.cells[`line:${line.id}`]
                return cell === undefined ? null : (
                  <li class="tile" data-live={`line:${line.id}`} data-state={cell.state}>
                    <span class="tile-name">{line.name}</span>
                    <span class="tile-state">
                      <CellText cell={cell} now={now} />
                    </span>
                  </li>
                )
              }),
            )}
          </ul>
        </section>
        <div class="operator-side">
          {may(person, 'call') ? (
            <section class="panel" data-drop="outside" tabindex={-1} aria-labelledby="panel-outside">
              <h2 id="panel-outside">{t('panel.outside')}</h2>
              <p class="hint" id="panel-outside-lead">
                {t('panel.outside.lead')}
              </p>
              <ActForm>
                <input
                  name="to"
                  inputmode="tel"
                  maxlength={60}
                  autocomplete="off"
                  aria-labelledby="panel-outside"
                  aria-describedby="panel-outside-lead"
                  required
                />
                <button class="small" type="submit" name="do" value="call">
                  {t('panel.do.call-to')}
                </button>
              </ActForm>
            </section>
          ) : null}
          <Rooms {...props} />
          {panel.switches.length === 0 ? null : (
            <section class="panel" aria-labelledby="panel-switches">
              <h2 id="panel-switches">{t('panel.switches')}</h2>
              {panel.switches.map(one => (
                <ActForm fields={{ switch: one.id }}>
                  <span>{one.name}</span>
                  <LiveBadge id={`switch:${one.id}`} cell={screen.cells[`switch:${one.id}`]} now={now} />
                  <ActButton act="day" person={person} speech={speech} />
                  <ActButton act="night" person={person} speech={speech} />
                </ActForm>
              ))}
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

/** Only with script: without it everything is shown, and the menu of a tile asks how. */
const Tools = ({ speech: { t } }: { speech: Speech }) => (
  <div class="panel-tools needs-script" hidden>
    <label>
      {t('panel.search')}
      <input type="search" data-search-tiles />
    </label>
    <label>
      {t('panel.show')}
      <select data-show-tiles>
        <option value="all">{t('panel.show.all')}</option>
        <option value="busy">{t('panel.show.busy')}</option>
        <option value="free">{t('panel.show.free')}</option>
      </select>
    </label>
    <label>
      {t('panel.how')}
      <select data-how>
        <option value="transfer">{t('panel.how.transfer')}</option>
        <option value="consult">{t('panel.how.consult')}</option>
        <option value="voicemail">{t('panel.how.voicemail')}</option>
      </select>
    </label>
    <label class="check">
      <input type="checkbox" data-dense /> {t('panel.dense')}
    </label>
  </div>
)

/** By department (the account code), those without one first. */
function groupsOf(extensions: readonly Extension[]): readonly (readonly [string, readonly Extension[]])[] {
  const groups = Map.groupBy(extensions, ({ accountCode }) => accountCode ?? '')
  return [...groups].sort(([a], [b]) => a.localeCompare(b))
}

const Tile = ({
  extension: { number, name, accountCode },
  speech,
  screen,
  now,
}: {
  extension: Extension
  speech: Speech
  screen: Screen
  now: number
}) => {
  const cell = screen.cells[`tile:${number}`]
  if (cell === undefined) return null
  return (
    <li
      class="tile"
      data-live={`tile:${number}`}
      data-state={cell.state}
      data-ref={cell.ref}
      data-drag="extension"
      data-drop="extension"
      data-number={number}
      data-name={`${number} ${name}`.trim()}
      data-words={`${number} ${name} ${accountCode ?? ''}`.toLowerCase()}
    >
      <a class="tile-name" href={`/panel/extensions/${number}`} draggable={false}>
        <b>{number}</b> {name}
        <span class="visually-hidden">{speech.t('panel.actions')}</span>
      </a>
      <span class="tile-state">
        <CellText cell={cell} now={now} />
      </span>
      <span class="tile-signs" data-detail>
        {cell.detail}
      </span>
    </li>
  )
}
