/** The live parts of each page: the one description both the first rendering and every later change come from. */

import type { HostHealth } from '../../daemon/appliance.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { ExtensionView, LiveView, SpanView } from '../../daemon/live/live-view.ts'
import type { PanelView } from '../../daemon/live/panel-view.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import type { CallerNote } from '../../daemon/panel/memory.ts'
import type { FirstCalls } from '../../daemon/setup/desk.ts'
import type { ReceiverView } from '../../daemon/smdr/desk.ts'
import type { Speech } from '../i18n/translate.ts'
import { activityCell, alarmText, cell, portCell } from './activity-cell.ts'
import { alarmsCell, cardCell, issuesOfCard, jackCell, seenCells } from './card-cells.ts'
import { callItem, issueItem } from './items.ts'
import { lineCell } from './line-cell.ts'
import { panelScreen } from './panel-screen.ts'
import type { Signs } from './personal-signs.ts'
import { firstCallCells, liftedPorts } from './setup-cells.ts'
import { smdrCells } from './smdr-cells.ts'
import { asteriskCell, hostCells } from './system-cells.ts'
import type { Cell, Screen } from './wire.ts'

export { lineCell }

export const screenNames = [
  'dashboard',
  'extensions',
  'lines',
  'cards',
  'handsets',
  'first-calls',
  'panel',
  'smdr',
  'me',
] as const
export type ScreenName = (typeof screenNames)[number]

export interface Watched {
  readonly view: LiveView
  readonly panel: () => PanelView
  readonly signs: Signs
  readonly notes: () => ReadonlyMap<string, CallerNote>
  /** Asterisk tells what is going on. */
  readonly isUp: boolean
  readonly issues: readonly Issue[]
  readonly inventory: Inventory
  readonly host: HostHealth | null
  readonly firstCalls: FirstCalls
  readonly smdr: () => readonly ReceiverView[]
}

const byId = (cells: readonly (readonly [string, Cell])[]): Record<string, Cell> => Object.fromEntries(cells)

export function spanCell(span: SpanView, speech: Speech): Cell {
  if (span.alarm !== null) return cell('alarm', alarmText(span.alarm, speech))
  if (span.dChannel === 'down') return cell('alarm', speech.t('span.d-channel-down'))
  return cell('ok', speech.t('span.ok'))
}

const socketCells = (spans: readonly SpanView[], speech: Speech): Record<string, Cell> => ({
  ...byId(spans.map(span => [`span:${span.key}`, spanCell(span, speech)])),
  ...byId(spans.flatMap(span => span.ports.map(port => [`port:${port.key}`, portCell(port, speech)]))),
})

const dashboard = ({ view, issues, host }: Watched, speech: Speech): Screen => {
  const spans = view.cards.flatMap(card => card.spans)
  return {
    cells: {
      ...socketCells(spans, speech),
      ...byId(
        networkPhones(view).map(({ number, activity }) => [
          `phone:${number}`,
          activityCell(activity, speech),
        ]),
      ),
      asterisk: asteriskCell(view.asterisk, speech),
      'calls:count': cell(
        view.calls.length > 0 ? 'some' : 'none',
        speech.t('calls.count', { count: view.calls.length }),
      ),
      ...hostCells(host, speech),
    },
    lists: {
      calls: view.calls.map(call => callItem(call, speech)),
      issues: issues.map(issue => issueItem(issue, speech)),
    },
  }
}

/** Extensions with no socket of a card: the dashboard shows the first of them in a group of their own. */
export const MOST_NETWORK_PHONES = 60
export const networkPhones = (view: LiveView) =>
  view.extensions
    .filter(({ devices }) => devices.length > 0 && devices.every(device => device.kind === 'sip'))
    .slice(0, MOST_NETWORK_PHONES)

const mailboxCell = ({ voicemail }: ExtensionView, { t }: Speech): Cell => {
  if (voicemail === null) return cell('none', '–')
  const { fresh } = voicemail
  return fresh === 0 ? cell('none', t('yes')) : cell('fresh', t('mailbox.fresh', { count: fresh }))
}

const extensions = ({ view }: Watched, speech: Speech): Screen => ({
  cells: byId(
    view.extensions.flatMap(extension => [
      [`extension:${extension.number}`, activityCell(extension.activity, speech)],
      [`mailbox:${extension.number}`, mailboxCell(extension, speech)],
    ]),
  ),
  lists: {},
})

const lines = ({ view }: Watched, speech: Speech): Screen => ({
  cells: byId(
    view.trunks.flatMap(trunk => trunk.lines.map(line => [`line:${line.id}`, lineCell(line, speech)])),
  ),
  lists: {},
})

/** Also of the page of one card, which takes what it shows. */
const cards = ({ view, issues, inventory }: Watched, speech: Speech): Screen => {
  const spans = view.cards.flatMap(card => card.spans)
  const own = view.cards.map(card => ({ card, issues: issuesOfCard(card, issues) }))
  return {
    cells: {
      ...socketCells(spans, speech),
      ...byId(spans.map(span => [`jack:${span.key}`, jackCell(span, speech, spanCell(span, speech))])),
      ...byId(
        spans.map(span => [
          `seen:alarms:${span.key}`,
          alarmsCell(
            span,
            inventory.spans.find(({ key }) => key === span.key),
            speech,
          ),
        ]),
      ),
      ...byId(own.map(each => [`seen:card:${each.card.id}`, cardCell(each.card, each.issues, speech)])),
      ...byId(seenCells(inventory, speech)),
    },
    lists: Object.fromEntries(
      own.map(each => [`issues:${each.card.id}`, each.issues.map(issue => issueItem(issue, speech))]),
    ),
  }
}

/** Each handset of a card, by its port: who is lifted, who rings. */
const handsets = ({ view }: Watched, speech: Speech): Screen => ({
  cells: socketCells(
    view.cards.flatMap(card => card.spans),
    speech,
  ),
  lists: {},
})

const firstCallsScreen = ({ view, firstCalls }: Watched, speech: Speech): Screen => ({
  cells: firstCallCells(view, firstCalls, speech),
  lists: {},
})

const screens: Record<ScreenName, (watched: Watched, speech: Speech) => Screen> = {
  dashboard,
  extensions,
  lines,
  cards,
  handsets,
  'first-calls': firstCallsScreen,
  panel: panelScreen,
  smdr: ({ smdr }, speech) => ({ cells: smdrCells(smdr(), speech), lists: {} }),
  // Its layout says everything: what a person has set is read anew each time.
  me: () => ({ cells: {}, lists: {} }),
}

export const screenOf = (name: ScreenName, watched: Watched, speech: Speech): Screen =>
  screens[name](watched, speech)

/** What the pages of one person hang on. */
export interface OwnLayout {
  readonly live: LiveState
  /** Whose; '' for the pages that are the same for everybody. */
  readonly extension: string
}

/** Everything the page was laid out from and no cell carries: when it changes, the page is fetched again. */
export function layoutOf(
  name: ScreenName,
  view: () => LiveView,
  inventory: Inventory,
  model: GatewayModel | null,
  own: OwnLayout,
): string {
  const cards = () =>
    view().cards.map(card => [
      card.id,
      card.name,
      card.state,
      card.spans.map(span => [
        span.key,
        span.name,
        span.kind,
        span.ports.map(({ key, kind, label, purpose }) => [key, kind, label, purpose]),
      ]),
    ])
  switch (name) {
    case 'me': {
      const { personal, mailboxes, asterisk } = own.live
      return JSON.stringify([
        own.extension,
        asterisk.is === 'up',
        personal.get(own.extension),
        mailboxes.get(own.extension),
      ])
    }
    case 'dashboard':
      return JSON.stringify([
        cards(),
        networkPhones(view()).map(({ number, name: label }) => [number, label]),
      ])
    case 'cards':
      return JSON.stringify([
        cards(),
        inventory.spans.map(({ key, timingMaster, lineConfig }) => [key, timingMaster, lineConfig]),
      ])
    case 'panel':
      return JSON.stringify([
        model?.extensions.map(({ number, name: label, accountCode }) => [number, label, accountCode]),
        [model?.queues, model?.conferences, model?.switches].map(list =>
          list?.map(one => [one.id, one.name, one.number]),
        ),
        model?.parking?.number,
        model?.trunks.map(({ lines: own, networkLines }) =>
          [...own, ...networkLines].map(line => [line.id, line.name]),
        ),
      ])
    case 'extensions':
      return JSON.stringify(view().extensions.map(({ number, name: label }) => [number, label]))
    case 'handsets':
      return JSON.stringify([cards(), liftedPorts(view()).map(({ key }) => key)])
    // Who takes lines is a setting: a page with other ones is made anew.
    case 'smdr':
      return ''
    case 'lines':
    case 'first-calls':
      return JSON.stringify(
        view().trunks.map(trunk => [trunk.name, trunk.lines.map(line => [line.id, line.name])]),
      )
  }
}
