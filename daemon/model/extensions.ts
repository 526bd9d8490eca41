/** Extensions with the devices that are really there. */

import { TONE_ZONES } from '../../dahdi/countries/zones.ts'
import type { ExtensionSettings, Settings } from '../settings/schema.ts'
import type { Device, Extension } from './gateway-model.ts'
import type { Sockets } from './sockets.ts'
import type { Language } from './switchboard.ts'

export const voiceLanguage = ({ site }: Settings): Language => site.voice ?? site.language

export const buildExtensions = (settings: Settings, sockets: Sockets): Extension[] =>
  settings.extensions.map(extension => ({
    ...extension,
    language: extension.language ?? voiceLanguage(settings),
    devices: devicesOf(extension, sockets),
  }))

/** A SIP or IAX2 telephone's user name is the number; further ones have `-2`, `-3`… */
function devicesOf(extension: ExtensionSettings, sockets: Sockets): Device[] {
  const count = { sip: 0, iax2: 0 }
  return extension.devices.flatMap((device): Device[] => {
    if (device.kind !== 'analog') {
      count[device.kind] += 1
      const nth = count[device.kind]
      return [{ ...device, username: nth === 1 ? extension.number : `${extension.number}-${nth}` }]
    }
    const socket = sockets.analog(device.port, 'fxs', `extension:${extension.number}`)
    if (socket === null) return []
    const { details, hotline } = device
    const { toneZone } = details
    return [
      {
        kind: 'analog',
        portKey: socket.key,
        channel: socket.channel,
        details,
        hotline,
        toneZone: toneZone === undefined ? null : { name: toneZone, number: TONE_ZONES.indexOf(toneZone) },
      },
    ]
  })
}
