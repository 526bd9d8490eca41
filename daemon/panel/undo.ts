/** What takes an act of the panel back. Pure: decided on the state before it. */

import type { LiveState } from '../live/live-state.ts'
import { indexModel } from '../live/model-index.ts'
import { callerOf, peerOf } from '../live/parties.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { isOnItsOwn } from './decide.ts'
import type { PanelAct } from './desk.ts'

/** null: nothing does. */
export function undoOf(state: LiveState, model: GatewayModel | null, act: PanelAct): PanelAct | null {
  switch (act.do) {
    case 'transfer':
    case 'voicemail':
    case 'park':
      return backTo(state, model, act.call)
    case 'log-on':
      return { ...act, do: 'log-off' }
    case 'log-off':
      return { ...act, do: 'log-on' }
    case 'pause':
      return { ...act, do: 'resume' }
    case 'resume':
      return { ...act, do: 'pause' }
    case 'mute':
      return { ...act, do: 'unmute' }
    case 'unmute':
      return { ...act, do: 'mute' }
    case 'day':
    case 'night': {
      const one = model?.switches.find(({ id }) => id === act.switch)
      if (one === undefined) return null
      return { ...act, do: state.services.lamps.has(`DAYNIGHT${one.index}`) ? 'night' : 'day' }
    }
    default:
      return null
  }
}

/** Who waited for nobody in particular cannot come back: its place in the queue is gone. */
function backTo(state: LiveState, model: GatewayModel | null, id: string): PanelAct | null {
  const channel = state.channels.get(id)
  const home = channel === undefined ? null : indexModel(model).directory(channel)
  if (channel === undefined || model === null || home === null || isOnItsOwn(state, id)) return null
  const moved = channel.phase === 'ringing' ? callerOf(state, channel) : peerOf(state, channel)
  return moved === null ? null : { do: 'bring-back', call: moved.uniqueId, to: home.number }
}
