/** An office whose telephones talk, with every key and code of calls in progress. */

import type { Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { ActiveCode } from '../../daemon/model/switchboard.ts'
import {
  analogLine,
  extensionOf,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { incoming, outgoing } from '../model-parts.ts'
import { type Office, openOffice } from './office.ts'
import { type TalkingPhone, talkingPhone } from './talking-phone.ts'

const CODES: Readonly<Partial<Record<ActiveCode['feature'], string>>> = {
  'pickup-group': '*8',
  'pickup-extension': '**',
  seize: '*59',
  'parked-call': '*85',
  'park-to': '*88',
  'camp-on': '*82',
  'camp-off': '*83',
  'camp-toggle': '*84',
  'listen-in': '555',
  'simulate-incoming': '7777',
  'blind-transfer': '##',
  'attended-transfer': '*2',
  'transfer-abort': '*3',
  'transfer-complete': '*4',
  'transfer-three-way': '*5',
  'transfer-swap': '*6',
  'record-call': '*1',
  'end-call': '*7',
  'open-door': '*9',
}

export const inCallCodes: readonly ActiveCode[] = Object.entries(CODES).map(([feature, code]) => ({
  feature: feature as ActiveCode['feature'],
  code,
}))

const sip = (number: string, parts: Partial<Extension> = {}): Extension =>
  extensionOf(number, { devices: [sipDevice(number)], voicemail: null, ringSeconds: 8, ...parts })

/** 101 to 103 are people; 104 a manager, apart from the others' pickup group; 105 a door phone. */
export const inCallModel = (): GatewayModel =>
  modelOf({
    codes: inCallCodes,
    extensions: [
      sip('101'),
      sip('102'),
      sip('103'),
      sip('104', {
        classOfService: 'manager',
        pickup: { memberOf: ['board'], mayTakeFrom: ['board', 'house'] },
      }),
      sip('105', { door: { tones: '5#' }, pickup: { memberOf: [], mayTakeFrom: [] } }),
      sip('106', { recording: { incoming: 'always', outgoing: 'never' } }),
    ],
    trunks: [trunkOf('main', 0, [analogLine('one', 5, switzerland, '0227001122')])],
    outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main'] })],
    incoming: [incoming({ id: 'one', trunkId: 'main', destination: { kind: 'extension', number: '101' } })],
    parking: { number: '70', firstSlot: '71', lastSlot: '79', seconds: 10, music: null, otherwise: null },
  })

export interface InCallOffice extends Office {
  talker(username: string): Promise<TalkingPhone>
  /** Number of channels left. */
  channels(): Promise<number>
}

export async function openInCallOffice(model = inCallModel()): Promise<InCallOffice> {
  const office = await openOffice(model)
  const talkers: TalkingPhone[] = []
  const { ami } = office.asterisk
  const channels = async () => {
    const { Output = '' } = await ami.action({ Action: 'Command', Command: 'core show channels count' })
    return Number(/^(\d+) active channel/m.exec(Output)?.[1] ?? -1)
  }
  return {
    ...office,
    channels,
    async talker(username) {
      const device = sipDevice(username)
      if (device.kind !== 'sip') throw new Error('not SIP')
      const one = await talkingPhone(device, office.asterisk.sipPort)
      talkers.push(one)
      return one
    },
    async quiet() {
      await Promise.all(talkers.splice(0).map(one => one.close()))
      await office.quiet()
      while ((await channels()) > 0) await new Promise(resolve => setTimeout(resolve, 100))
    },
  }
}
