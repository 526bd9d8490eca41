/** The panel itself: the areas a person has chosen, in that person's order. */

import type { NetworkLineView, PanelView } from '../../../daemon/live/panel-view.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { PanelArea, PanelLayout } from '../../../daemon/panel/memory.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Screen } from '../../live/wire.ts'
import { CellText, LiveBadge } from '../../parts/live.tsx'
import { ActButton, ActForm, may } from './acts.tsx'
import { type TileGroup, tileGroups } from './groups.ts'
import { Conferences, Parked, Queues } from './rooms.tsx'
import { ExtensionTile, LineTile, markLabels } from './tile.tsx'
import { KeysHelp, Tools } from './tools.tsx'

export interface PanelProps {
  readonly speech: Speech
  readonly person: Person
  readonly panel: PanelView
  readonly model: GatewayModel | null
  readonly screen: Screen
  readonly layout: PanelLayout
  /** What takes back the act that was just posted without script. */
  readonly undo: Readonly<Record<string, string>> | null
  readonly now: number
}

type Parts = Readonly<Record<PanelArea, (props: PanelProps) => unknown>>

/** Wide: the tiles have the page, the others stand beside them. */
const MAIN: readonly PanelArea[] = ['extensions', 'lines']

const WORDS = ['call', 'transfer', 'consult', 'voicemail', 'park', 'invite'] as const

export const PanelPage = (props: PanelProps) => {
  const { speech, person, screen, layout, undo, now } = props
  const { t } = speech
  const Area = ({ area }: { area: PanelArea }) => <>{parts[area](props)}</>
  const inPart = (isMain: boolean) => layout.areas.filter(area => MAIN.includes(area) === isMain)
  const asterisk = screen.cells['panel:asterisk']
  const words = Object.fromEntries(WORDS.map(word => [word, t(`panel.will.${word}`, { name: '{name}' })]))
  return (
    <div
      class={`operator size-${layout.size}`}
      data-panel
      data-own={person.extension ?? undefined}
      data-picked={t('panel.picked', { name: '{name}' })}
      data-let-go={t('panel.let-go')}
      data-type-number={t('panel.type-number')}
      data-will={JSON.stringify(words)}
      data-undo-label={t('panel.undo')}
      data-mark-labels={JSON.stringify(markLabels(speech))}
    >
      <div class="heading">
        <h1>{t('panel.title')}</h1>
        <ul class="sums" aria-label={t('panel.now')}>
          {(['ringing', 'talking', 'waiting', 'parked'] as const).map(name => (
            <li>
              <LiveBadge id={`sum:${name}`} cell={screen.cells[`sum:${name}`]} now={now} />
            </li>
          ))}
        </ul>
      </div>
      {asterisk === undefined ? null : (
        <p
          class="panel-down"
          role="status"
          data-live="panel:asterisk"
          data-state={asterisk.state}
          data-asterisk
        >
          <CellText cell={asterisk} now={now} />
        </p>
      )}
      <Tools {...props} />
      <div class="panel-said" role="status" data-said>
        {undo === null ? null : (
          <ActForm fields={undo}>
            <button class="small" type="submit">
              {t('panel.undo')}
            </button>
          </ActForm>
        )}
      </div>
      <div class="operator-grid" data-grid>
        <div class="operator-main">
          {inPart(true).map(area => (
            <Area area={area} />
          ))}
        </div>
        <div class="operator-side">
          {inPart(false).map(area => (
            <Area area={area} />
          ))}
        </div>
      </div>
      <KeysHelp speech={speech} person={person} />
      <dialog class="panel-menu" data-menu aria-label={t('panel.actions')}>
        <form method="dialog">
          <button class="small quiet panel-menu-close" type="submit">
            {t('panel.close')}
          </button>
        </form>
        <div data-menu-content />
      </dialog>
    </div>
  )
}

const groupName = (group: TileGroup, { t }: Speech, isAlone: boolean): string =>
  group.name !== '' ? group.name : isAlone ? '' : t('panel.others')

const Extensions = ({ speech, model, screen, layout, now }: PanelProps) => {
  const labels = markLabels(speech)
  const actions = speech.t('panel.actions')
  const groups = tileGroups(model?.extensions ?? [], layout, speech.format.compare)
  return (
    <section aria-labelledby="panel-extensions">
      <h2 id="panel-extensions">{speech.t('panel.extensions')}</h2>
      {groups.map(group => {
        const name = groupName(group, speech, groups.length === 1)
        return (
          <div class="tile-group" data-group>
            {name === '' ? null : <h3>{name}</h3>}
            <ul class="tiles" aria-label={name === '' ? speech.t('panel.extensions') : name}>
              {group.extensions.map(({ number, name: whose, accountCode }) => (
                <ExtensionTile
                  number={number}
                  name={whose}
                  department={accountCode ?? ''}
                  cell={screen.cells[`tile:${number}`]}
                  actions={actions}
                  labels={labels}
                  now={now}
                />
              ))}
            </ul>
          </div>
        )
      })}
      <p class="empty" data-nobody hidden>
        {speech.t('panel.nobody-fits')}
      </p>
    </section>
  )
}

const Lines = ({ speech, panel, screen, now }: PanelProps) =>
  panel.lines.length + panel.networkLines.length === 0 ? null : (
    <section aria-labelledby="panel-lines">
      <h2 id="panel-lines">{speech.t('panel.lines')}</h2>
      <ul class="tiles">
        {panel.lines.map(({ id, name }) => (
          <LineTile id={id} name={name} cell={screen.cells[`line:${id}`]} now={now} />
        ))}
        {panel.networkLines.map(({ id, name, kind }) => (
          <LineTile id={id} name={name} cell={screen.cells[`line:${id}`]} now={now}>
            <span class="line-kind">{kindName(kind)}</span>
          </LineTile>
        ))}
      </ul>
    </section>
  )

const kindName = (kind: NetworkLineView['kind']): string =>
  ({ sip: 'SIP', iax2: 'IAX2', h323: 'H.323', mobile: 'Bluetooth' })[kind]

const Outside = ({ speech: { t }, person }: PanelProps) =>
  may(person, 'call') || may(person, 'transfer') ? (
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
  ) : null

const Switches = ({ speech, person, panel, screen, now }: PanelProps) =>
  panel.switches.length === 0 ? null : (
    <section class="panel" aria-labelledby="panel-switches">
      <h2 id="panel-switches">{speech.t('panel.switches')}</h2>
      {panel.switches.map(one => (
        <ActForm fields={{ switch: one.id }}>
          <span class="switch-name">{one.name}</span>
          <LiveBadge id={`switch:${one.id}`} cell={screen.cells[`switch:${one.id}`]} now={now} />
          <ActButton act="day" person={person} speech={speech} />
          <ActButton act="night" person={person} speech={speech} />
        </ActForm>
      ))}
    </section>
  )

const parts: Parts = {
  extensions: props => <Extensions {...props} />,
  lines: props => <Lines {...props} />,
  outside: props => <Outside {...props} />,
  queues: props => <Queues {...props} />,
  parked: props => <Parked {...props} />,
  conferences: props => <Conferences {...props} />,
  switches: props => <Switches {...props} />,
}
