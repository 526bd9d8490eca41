/** Extensions with the devices that are really there. */

import type { ExtensionSettings, Settings } from '../settings/schema.ts'
import type { Device, Extension } from './gateway-model.ts'
import type { Sockets } from './sockets.ts'

export const buildExtensions = (settings: Settings, sockets: Sockets): Extension[] =>
  settings.extensions.map(extension => ({
    number: extension.number,
    name: extension.name,
    language: extension.language ?? settings.site.language,
    ringSeconds: extension.ringSeconds,
    devices: devicesOf(extension, sockets),
    voicemail: extension.voicemail,
    outsideCallerId: extension.outsideCallerId,
  }))

function devicesOf(extension: ExtensionSettings, sockets: Sockets): Device[] {
  let sipCount = 0
  return extension.devices.flatMap((device): Device[] => {
    if (device.kind === 'sip') {
      sipCount += 1
      return [
        {
          kind: 'sip',
          username: sipCount === 1 ? extension.number : `${extension.number}-${sipCount}`,
          secret: device.secret,
          maxContacts: device.maxContacts,
        },
      ]
    }
    const socket = sockets.analog(device.port, 'fxs', `extension:${extension.number}`)
    if (socket === null) return []
    return [{ kind: 'analog', portKey: socket.key, channel: socket.channel, details: device.details }]
  })
}
