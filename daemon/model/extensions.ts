/** Extensions with the devices that are really there. */

import { TONE_ZONES } from '../../dahdi/countries/zones.ts'
import type { ExtensionSettings, Settings } from '../settings/schema.ts'
import type { Device, Extension } from './gateway-model.ts'
import type { Sockets } from './sockets.ts'
import type { BrowserPhones } from './surroundings.ts'
import type { Language } from './switchboard.ts'

export const voiceLanguage = ({ site }: Settings): Language => site.voice ?? site.language

export const buildExtensions = (
  settings: Settings,
  sockets: Sockets,
  browserPhones: BrowserPhones | undefined,
): Extension[] =>
  settings.extensions.map(extension => ({
    ...extension,
    language: extension.language ?? voiceLanguage(settings),
    devices: [...devicesOf(extension, sockets), ...browserPhone(extension, browserPhones)],
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

export const hasBrowserPhones = (extensions: readonly Extension[]): boolean =>
  extensions.some(({ devices }) => devices.some(device => device.kind === 'sip' && device.transport === 'ws'))

export const browserUsername = (number: string): string => `${number}-browser`

/** One page at a time: a second one takes its place. Sound is always encrypted (RFC 8827, 6.5). */
const browserPhone = (
  { number, browserPhone }: ExtensionSettings,
  phones: BrowserPhones | undefined,
): Device[] =>
  browserPhone && phones !== undefined
    ? [
        {
          kind: 'sip',
          username: browserUsername(number),
          secret: phones.secretOf(number),
          maxContacts: 1,
          transport: 'ws',
          encryption: 'srtp',
          video: false,
        },
      ]
    : []
