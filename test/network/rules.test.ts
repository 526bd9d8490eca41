/** Addresses that could never work are refused before they are put in force. */

import { expect, it } from 'vitest'
import { network as rule } from '../../daemon/model/rules/network.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'

const codes = (network: unknown) =>
  rule(settingsSchema.parse({ version: 1, network }), countryPack('CH')).map(({ code }) => code)
const office = (address: string, gateway: string | null = null, nameServers = ['192.0.2.53']) => ({
  office: { ipv4: { is: 'fixed', address, gateway }, nameServers },
})

it.each([
  ['as it comes', {}, []],
  ['an address of an office', office('192.168.1.10/24', '192.168.1.1'), []],
  ['the last address but one', office('192.168.1.254/24', '192.168.1.253'), []],
  ['the network itself', office('192.168.1.0/24', '192.168.1.1'), ['network-not-a-host']],
  ['all of the network', office('192.168.1.255/24', '192.168.1.1'), ['network-not-a-host']],
  ['a host in the middle of a larger network', office('10.1.0.0/8', '10.0.0.1'), []],
  ['the loop', office('127.0.0.2/8', '127.0.0.1'), ['network-reserved']],
  ['a group', office('224.0.0.5/24', '224.0.0.1'), ['network-reserved']],
  ['no room', office('192.168.1.10/31'), ['network-prefix', 'network-no-gateway']],
  ['all of the world', office('10.0.0.1/0', '10.0.0.2'), ['network-prefix']],
  ['a gateway of another network', office('192.168.1.10/24', '192.168.2.1'), ['network-gateway-outside']],
  [
    'a gateway that is all of the network',
    office('192.168.1.10/24', '192.168.1.255'),
    ['network-gateway-outside'],
  ],
  ['itself as gateway', office('192.168.1.10/24', '192.168.1.10'), ['network-gateway-own']],
  ['no way out', office('192.168.1.10/24'), ['network-no-gateway']],
  ['no name server', office('192.168.1.10/24', '192.168.1.1', []), ['network-no-name-server']],
  [
    'one network within the other',
    {
      ...office('10.0.0.10/8', '10.0.0.1'),
      telephones: { interface: 'enp2s0', address: '10.20.0.1/16' },
    },
    ['network-same-twice'],
  ],
  [
    'one card for both',
    {
      ...office('192.168.1.10/24', '192.168.1.1'),
      telephones: { interface: null, vlan: null, address: '10.20.0.1/16' },
    },
    ['network-card-twice'],
  ],
])('%s', (_what, network, expected) => {
  expect(codes(network)).toEqual(expected)
})
