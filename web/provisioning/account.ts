/** What a telephone is told, from the settings and the address under which it found us. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import type { Account } from './brands.ts'
import type { SipTelephone } from './token.ts'

export function accountOf(
  { extension, device }: SipTelephone,
  { sip }: Settings,
  codes: GatewayModel['codes'],
  hostName: string,
): Account {
  const { number, name, voicemail } = extension
  const { secret, transport, encryption } = device
  const everywhere = ['0.0.0.0', '::'].includes(sip.address)
  return {
    number,
    name,
    password: secret,
    server: everywhere ? hostName : sip.address,
    port: transport === 'tls' ? sip.tlsPort : sip.port,
    transport,
    encrypted: encryption === 'srtp',
    voicemail:
      voicemail === null ? null : (codes.find(({ feature }) => feature === 'own-voicemail')?.code ?? null),
  }
}
