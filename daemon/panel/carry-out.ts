/** Asks Asterisk for what was decided. The one place of the panel that talks to it. */

import { LOT } from '../../asterisk-conf/contexts/incall/parking.ts'
import { EXTENSIONS } from '../../asterisk-conf/names.ts'
import type { Asker, Asking } from '../ami/ask.ts'
import { hangup, originate, redirect } from '../ami/call-actions.ts'
import { databaseDelete, tellPersonChanged } from '../ami/portal-actions.ts'
import {
  attendedTransfer,
  databasePut,
  kickParticipant,
  muteParticipant,
  park,
  pressKey,
  queueAdd,
  queuePause,
  queueRemove,
  setGlobal,
  setVariable,
} from '../ami/service-actions.ts'
import { presenceKey } from '../portal/presence.ts'
import type { Order } from './decide.ts'

const RING_SECONDS = 30

export async function carryOut(asker: Asker, order: Order): Asking<true> {
  switch (order.do) {
    case 'originate':
      return originate(asker, { ...order, ringSeconds: RING_SECONDS })
    case 'redirect':
      return redirect(asker, order.channel, order)
    case 'consult':
      return attendedTransfer(asker, order.channel, order.exten, order.context)
    case 'park':
      if (order.slot !== null) {
        // res_parking reads the wished place off the channel (parking_bridge.c, generate_parked_user).
        const wished = await setVariable(asker, order.channel, 'PARKINGEXTEN', order.slot)
        if (!wished.ok) return wished
      }
      return park(asker, order.channel, order.parker, LOT)
    case 'hang-up':
      return hangup(asker, order.channel)
    case 'keys':
      for (const key of order.keys) {
        const pressed = await pressKey(asker, order.channel, key)
        if (!pressed.ok) return pressed
      }
      return { ok: true, value: true }
    case 'mute':
    case 'unmute':
      return muteParticipant(asker, order.conference, order.channel, order.do === 'mute')
    case 'kick':
      return kickParticipant(asker, order.conference, order.channel)
    case 'queue-add':
      return queueAdd(asker, {
        queue: order.queue,
        interface: order.interface,
        name: order.agent,
        state: `hint:${order.agent}@${EXTENSIONS}`,
      })
    case 'queue-remove':
      return queueRemove(asker, order.queue, order.interface)
    case 'queue-pause':
    case 'queue-resume':
      return queuePause(asker, order.queue, order.interface, order.do === 'queue-pause')
    case 'switch': {
      // As switch-set of the dialplan does it: the key, then its lamp, which tells everybody.
      const kept = await databasePut(asker, 'DAYNIGHT', `C${order.index}`, order.isNight ? 'NIGHT' : 'DAY')
      if (!kept.ok) return kept
      const lamp = `DEVICE_STATE(Custom:DAYNIGHT${order.index})`
      return setGlobal(asker, lamp, order.isNight ? 'INUSE' : 'NOT_INUSE')
    }
    case 'presence': {
      const { family, key } = presenceKey(order.extension)
      const kept =
        order.text === ''
          ? await databaseDelete(asker, family, key)
          : await databasePut(asker, family, key, order.text)
      if (!kept.ok) return kept
      return tellPersonChanged(asker, order.extension)
    }
  }
}
