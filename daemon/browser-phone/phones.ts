/** Who has a telephone in the browser, and with what it logs in. */

import { createHmac } from 'node:crypto'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { BrowserPhones } from '../model/surroundings.ts'
import type { BrowserPhoneDesk } from './desk.ts'

/** From one secret of the machine: what a page tells its person is never stored, and says nothing of anybody else's. */
export const browserPhonesOf = (port: number, secret: string): BrowserPhones => ({
  port,
  secretOf: number =>
    createHmac('sha256', secret)
      .update(`browser-phone ${number}`)
      .digest('base64url')
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 32),
})

export const browserPhoneDesk = (model: () => GatewayModel | null): BrowserPhoneDesk => ({
  of(extension) {
    const devices = model()?.extensions.find(({ number }) => number === extension)?.devices ?? []
    for (const device of devices)
      if (device.kind === 'sip' && device.transport === 'ws')
        return { username: device.username, secret: device.secret }
    return null
  },
  port: () => model()?.network.webSocket?.port ?? null,
})
