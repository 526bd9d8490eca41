/**
 * The address under which one telephone fetches its settings. Nobody can guess it without the telephone's own password, and it
 * goes with that password: a new one makes the former address lead nowhere.
 */

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../daemon/settings/schema.ts'

type Extension = Settings['extensions'][number]
type SipDevice = Extract<Extension['devices'][number], { kind: 'sip' }>

export interface SipTelephone {
  readonly extension: Extension
  readonly device: SipDevice
}

export const sipOf = (extension: Extension): SipTelephone | null => {
  const device = extension.devices.find(one => one.kind === 'sip')
  return device === undefined ? null : { extension, device }
}

export const tokenOf = ({ extension, device }: SipTelephone): string =>
  createHmac('sha256', device.secret).update(`provisioning:${extension.number}`).digest('base64url')

/** null: no telephone has that address. Takes the same time wherever the difference is. */
export function telephoneOf(settings: Settings, token: string): SipTelephone | null {
  const given = Buffer.from(token)
  for (const extension of settings.extensions) {
    const telephone = sipOf(extension)
    if (telephone === null) continue
    const own = Buffer.from(tokenOf(telephone))
    if (own.length === given.length && timingSafeEqual(own, given)) return telephone
  }
  return null
}
