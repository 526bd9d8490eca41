/** What of the operator panel changes while it is open. */

import type { ExtensionView } from '../../daemon/live/live-view.ts'
import type { PanelView } from '../../daemon/live/panel-view.ts'
import type { Speech } from '../i18n/translate.ts'
import { activityCell, cell, partyText } from './activity-cell.ts'
import { lineCell } from './line-cell.ts'
import type { Watched } from './screens.ts'
import type { Cell, Item, Screen } from './wire.ts'

export const panelScreen = ({ view, panel }: Watched, speech: Speech): Screen => {
  const shown = panel()
  return {
    cells: Object.fromEntries([
      ...view.extensions.map(one => [`tile:${one.number}`, tileCell(one, shown, speech)]),
      ...view.trunks.flatMap(({ lines }) => lines.map(line => [`line:${line.id}`, lineCell(line, speech)])),
      ...shown.switches.map(({ id, isNight }) => [
        `switch:${id}`,
        isNight ? cell('night', speech.t('panel.night')) : cell('day', speech.t('panel.day')),
      ]),
    ]),
    lists: Object.fromEntries([
      ['parked', shown.parked.map(one => parkedItem(one, speech))],
      ...shown.queues.flatMap(queue => [
        [`waiting:${queue.id}`, queue.waiting.map(one => callerItem(one, 'ringing', speech))],
        [`agents:${queue.id}`, queue.agents.map(one => agentItem(one, speech))],
      ]),
      ...shown.conferences.map(room => [
        `room:${room.number}`,
        room.participants.map(one => ({
          ...callerItem(one, one.muted ? 'held' : 'talking', speech),
          slots: {
            ...callerItem(one, '', speech).slots,
            text: one.muted ? speech.t('panel.muted') : '',
            muted: one.muted ? '1' : '',
            heard: one.muted ? '' : '1',
          },
        })),
      ]),
    ]),
  }
}

function tileCell(extension: ExtensionView, panel: PanelView, speech: Speech): Cell {
  const { t } = speech
  const flags = panel.flags.get(extension.number)
  const leg = panel.legs.get(extension.number)
  const fresh = extension.voicemail?.fresh ?? 0
  const activity = activityCell(extension.activity, speech)
  const isNetwork = extension.devices.every(({ kind }) => kind !== 'analog')
  const base =
    activity.state === 'unavailable' && isNetwork
      ? cell('unavailable', t('panel.not-registered'))
      : activity.state === 'free' && flags?.dnd
        ? cell('dnd', t('panel.dnd'))
        : activity.state === 'free' && flags?.forwarded
          ? cell('forwarded', t('panel.forwarded'))
          : activity
  const signs = [
    flags?.dnd && base.state !== 'dnd' ? t('panel.dnd') : '',
    flags?.forwarded && base.state !== 'forwarded' ? t('panel.forwarded') : '',
    flags?.followMe ? t('panel.follow-me') : '',
    leg?.recorded ? `● ${t('panel.recorded')}` : '',
    fresh > 0 ? `✉ ${t('panel.messages', { count: fresh })}` : '',
  ].filter(sign => sign !== '')
  return { ...base, detail: signs.join(' · '), ref: leg?.channel.uniqueId ?? '' }
}

type Caller = PanelView['queues'][number]['waiting'][number]

const callerItem = ({ uniqueId, party, since }: Caller, state: string, speech: Speech): Item => ({
  id: uniqueId,
  state,
  since,
  slots: { call: uniqueId, party: partyText(party, speech) },
})

/** Its clock counts down to when it goes on by itself. */
const parkedItem = (one: PanelView['parked'][number], speech: Speech): Item => ({
  ...callerItem(one, 'held', speech),
  since: null,
  slots: {
    ...callerItem(one, 'held', speech).slots,
    text: speech.t('panel.parked.slot', { slot: one.slot }),
    until: String(one.until),
  },
})

const agentItem = (agent: PanelView['queues'][number]['agents'][number], speech: Speech): Item => ({
  id: agent.interface,
  state: { available: 'free', paused: 'held', talking: 'talking', ringing: 'ringing', away: 'unavailable' }[
    agent.state
  ],
  since: null,
  slots: {
    agent: agent.number,
    party: `${agent.number} ${agent.name}`.trim(),
    text: speech.t(`panel.agent.${agent.state}`),
    paused: agent.state === 'paused' ? '1' : '',
    working: agent.state === 'paused' ? '' : '1',
  },
})
