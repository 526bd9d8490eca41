/** What of the operator panel changes while it is open. */

import type { ExtensionView } from '../../daemon/live/live-view.ts'
import type { NetworkLineView, PanelView } from '../../daemon/live/panel-view.ts'
import type { CallerNote } from '../../daemon/panel/memory.ts'
import type { Speech } from '../i18n/translate.ts'
import { activityCell, cell, partyText } from './activity-cell.ts'
import { lineCell } from './line-cell.ts'
import { panelLists } from './panel-lists.ts'
import type { Sign, Signs } from './personal-signs.ts'
import type { Watched } from './screens.ts'
import type { Cell, Screen } from './wire.ts'

type Notes = ReadonlyMap<string, CallerNote>

export const panelScreen = ({ panel, signs, notes, isUp }: Watched, speech: Speech): Screen => {
  const shown = panel()
  const noted = notes()
  return {
    cells: {
      'panel:asterisk': isUp ? cell('up', '') : cell('down', speech.t('panel.asterisk-down')),
      ...sums(shown, speech),
      ...Object.fromEntries([
        ...shown.extensions.map(one => [`tile:${one.number}`, tileCell(one, shown, signs, noted, speech)]),
        ...shown.lines.map(line => [`line:${line.id}`, panelLineCell(line, speech)]),
        ...shown.networkLines.map(line => [`line:${line.id}`, networkLineCell(line, speech)]),
        ...shown.switches.map(({ id, isNight }) => [
          `switch:${id}`,
          isNight ? cell('night', speech.t('panel.night')) : cell('day', speech.t('panel.day')),
        ]),
        ...shown.queues.map(queue => [`queue:${queue.id}`, queueCell(queue, speech)]),
        ...shown.slots.map(slot => [`slot:${slot}`, slotCell(slot, shown, speech)]),
      ]),
    },
    lists: panelLists(shown, noted, speech),
  }
}

/** What a glance from across the room is for. */
function sums({ extensions, queues, parked }: PanelView, { t }: Speech): Record<string, Cell> {
  const count = (is: string) => extensions.filter(({ activity }) => activity.is === is).length
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting.length, 0)
  const sum = (name: 'ringing' | 'talking' | 'waiting' | 'parked', many: number, state: string) =>
    [`sum:${name}`, cell(many === 0 ? 'none' : state, t(`panel.sum.${name}`, { count: many }))] as const
  return Object.fromEntries([
    sum('ringing', count('ringing'), 'ringing'),
    sum('talking', count('talking'), 'talking'),
    sum('waiting', waiting, 'ringing'),
    sum('parked', parked.length, 'held'),
  ])
}

function tileCell(
  extension: ExtensionView,
  panel: PanelView,
  signs: Signs,
  notes: Notes,
  speech: Speech,
): Cell {
  const { t } = speech
  const { number, activity, voicemail, devices } = extension
  const flags = panel.flags.get(number)
  const leg = panel.legs.get(number)
  const sign = signs.get(number)
  const party =
    activity.is === 'talking'
      ? activity.with
      : activity.is === 'ringing'
        ? activity.from
        : activity.is === 'dialing'
          ? activity.to
          : null
  const base = baseCell(extension, flags, sign, speech)
  const fresh = voicemail?.fresh ?? 0
  return {
    ...base,
    ref: leg?.channel.uniqueId ?? '',
    marks: {
      short: party === null ? base.text : partyText(party, speech),
      forward: base.state === 'forwarded' ? '' : flags?.forwarded ? forwardText(sign, speech) : '',
      dnd: flags?.dnd && base.state !== 'dnd' ? t('panel.dnd') : '',
      follow: flags?.followMe ? t('panel.follow-me') : '',
      recorded: leg?.recorded ? t('panel.recorded') : '',
      mail: fresh > 0 ? String(fresh) : '',
      presence: sign?.presence ?? '',
      note: party === null ? '' : (notes.get(party.number)?.text ?? ''),
      device: base.state === 'unavailable' && devices.length === 0 ? t('panel.no-telephone') : '',
    },
  }
}

function baseCell(
  { activity, devices }: ExtensionView,
  flags: { readonly dnd: boolean; readonly forwarded: boolean } | undefined,
  sign: Sign | undefined,
  speech: Speech,
): Cell {
  const { t } = speech
  const shown = activityCell(activity, speech)
  const isNetwork = devices.every(({ kind }) => kind !== 'analog')
  if (shown.state === 'unavailable' && isNetwork) return cell('unavailable', t('panel.not-registered'))
  if (shown.state !== 'free') return shown
  if (flags?.dnd) return cell('dnd', t('panel.dnd'))
  return flags?.forwarded ? cell('forwarded', forwardText(sign, speech)) : shown
}

/** The lamp is lit for a forward of all calls; the number comes a moment later. */
function forwardText(sign: Sign | undefined, { t }: Speech): string {
  const to = sign?.forward ?? null
  if (to === null) return t('panel.forwarded')
  const box = /^\*(.*)$/.exec(to)
  return t('panel.forwarded-to', { to: box === null ? to : `${t('panel.mailbox')} ${box[1] ?? ''}`.trim() })
}

type Line = PanelView['lines'][number]

/** Of an analog line also whether there is voltage on it: a card measures that while nobody talks. */
function panelLineCell(line: Line, speech: Speech): Cell {
  const { t } = speech
  const isDead = line.kind === 'analog' && line.state.is === 'alarm' && line.state.alarm === 'red'
  const base = isDead ? cell('alarm', t('panel.no-voltage')) : lineCell(line, speech)
  const { state, kind } = line
  const voltage = kind === 'analog' && state.is === 'in-service' ? t('panel.voltage') : ''
  const only = kind === 'analog' ? line.activities[0] : undefined
  const party =
    only?.is === 'talking'
      ? only.with
      : only?.is === 'ringing'
        ? only.from
        : only?.is === 'dialing'
          ? only.to
          : null
  return { ...base, marks: { short: party === null ? base.text : partyText(party, speech), voltage } }
}

function networkLineCell({ reachable, busy, capacity }: NetworkLineView, { t }: Speech): Cell {
  if (reachable === false) return cell('alarm', t('panel.line.unreachable'))
  return busy > 0
    ? cell('talking', t('line.busy', { count: busy, total: capacity }))
    : cell('free', t('line.free', { count: capacity }))
}

function queueCell({ waiting, agents }: PanelView['queues'][number], { t }: Speech): Cell {
  const oldest = waiting.length === 0 ? null : Math.min(...waiting.map(({ since }) => since))
  const free = agents.filter(({ state }) => state === 'available').length
  return {
    ...cell(
      waiting.length > 0 ? 'ringing' : 'free',
      t('panel.sum.waiting', { count: waiting.length }),
      oldest,
    ),
    detail: t('panel.queue.free-agents', { count: free, total: agents.length }),
  }
}

function slotCell(slot: string, { parked }: PanelView, speech: Speech): Cell {
  const one = parked.find(call => call.slot === slot)
  return one === undefined
    ? { ...cell('free', speech.t('panel.slot-free')), ref: '' }
    : { ...cell('held', partyText(one.party, speech)), ref: one.uniqueId }
}
