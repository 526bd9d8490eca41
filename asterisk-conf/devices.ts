/** Telephones in the dialplan: what Dial calls, and whose state a lamp shows. */

import type { Device } from '../daemon/model/gateway-model.ts'
import { type Code, code } from './dialplan.ts'

/** All telephones that are registered with one SIP name ring; none registered gives nothing to dial. */
export const dialString = (device: Device): Code =>
  device.kind === 'sip' ? code`\${PJSIP_DIAL_CONTACTS(${device.username})}` : code`${deviceName(device)}`

/** `DAHDI/1`, `PJSIP/101-2`: in hints, in device states, and as telephones are called in AstDB. */
export function deviceName(device: Device): string {
  switch (device.kind) {
    case 'analog':
      return `DAHDI/${device.channel}`
    case 'sip':
      return `PJSIP/${device.username}`
    case 'iax2':
      return `IAX2/${device.username}`
  }
}

export const joined = (parts: readonly Code[]): Code => ({ code: parts.map(part => part.code).join('&') })
