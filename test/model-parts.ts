/** Parts of a model as the builder makes them of usual settings: a test says only what it is about. */

import { activeCodes } from '../daemon/model/codes/active.ts'
import type {
  Device,
  Extension,
  IncomingRoute,
  Mailbox,
  OutgoingRoute,
} from '../daemon/model/gateway-model.ts'
import { buildSwitchboard } from '../daemon/model/switchboard.ts'
import {
  deviceSchema,
  extensionSchema,
  incomingRouteSchema,
  settingsSchema,
} from '../daemon/settings/schema.ts'

export const usualSettings = settingsSchema.parse({ version: 1 })
export const usualSwitchboard = buildSwitchboard(usualSettings, activeCodes(usualSettings))

export const mailbox = (pin: string, parts: Partial<Mailbox> = {}): Mailbox => {
  const { voicemail } = extensionSchema.parse({ number: '99', name: 'x', voicemail: { pin } })
  if (voicemail === null) throw new Error('no mailbox')
  return { ...voicemail, ...parts }
}

export const handset = (portKey: string, channel: number): Device & { kind: 'analog' } => ({
  kind: 'analog',
  portKey,
  channel,
  details: {},
  hotline: null,
  toneZone: null,
})

export function sipPhone(username: string, secret: string): Device & { kind: 'sip' } {
  const device = deviceSchema.parse({ kind: 'sip', secret: 'x'.repeat(12) })
  if (device.kind !== 'sip') throw new Error('not SIP')
  return { ...device, username, secret }
}

export const extension = (number: string, parts: Partial<Extension> = {}): Extension => ({
  ...extensionSchema.parse({ number, name: `Extension ${number}` }),
  language: 'en',
  devices: [],
  ...parts,
})

export const incoming = (
  parts: Partial<IncomingRoute> & Pick<IncomingRoute, 'id' | 'destination'>,
): IncomingRoute => {
  const { trunk, line, ...rest } = incomingRouteSchema.parse({ id: parts.id, destination: parts.destination })
  return { ...rest, trunkId: trunk, lineId: line, ...parts }
}

export const outgoing = (
  parts: Partial<OutgoingRoute> & Pick<OutgoingRoute, 'id' | 'name' | 'accessCode' | 'trunkIds'>,
): OutgoingRoute => ({
  patterns: [],
  strip: 0,
  prepend: '',
  selection: 'in-order',
  classesOfService: [],
  extensions: [],
  scheduleId: null,
  pins: [],
  outsideCallerId: null,
  ...parts,
})
