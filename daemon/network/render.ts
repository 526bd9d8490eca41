/** Files of systemd's network, time and names from the model. Pure. Nothing is rendered for what nobody has decided: the image's own files hold then. */

import type { GatewayModel, HostNetwork } from '../model/gateway-model.ts'
import type { Activation, GeneratedFile } from '../model/generated-file.ts'

/** Every file there may be, below /etc/systemd: what root writes, and nothing else. */
export const NETWORK_FILES = {
  officeDevice: 'network/30-offhook-office.netdev',
  telephonesDevice: 'network/30-offhook-telephones.netdev',
  telephones: 'network/40-offhook-telephones.network',
  telephonesCard: 'network/41-offhook-telephones-card.network',
  office: 'network/50-offhook-office.network',
  officeCard: 'network/51-offhook-office-card.network',
  timeServers: 'timesyncd.conf.d/offhook.conf',
  hostName: 'offhook/host-name',
  timeZone: 'offhook/time-zone',
} as const

const HEADER = '# Made by Offhook. Changes belong into its settings.'

export const vlanDevice = (id: number): string => `vlan${id}`

export function renderNetwork({ host }: Pick<GatewayModel, 'host'>): GeneratedFile[] {
  if (host === undefined) return []
  const { office, telephones, timeServers, hostName, timeZone } = host
  return [
    ...(office === null ? [] : officeFiles(office, telephones, timeServers.length > 0)),
    ...(telephones === null ? [] : telephoneFiles(telephones)),
    ...(timeServers.length === 0
      ? []
      : [file('timeServers', [HEADER, '[Time]', `NTP=${timeServers.join(' ')}`], 'set-clock')]),
    ...(hostName === null ? [] : [file('hostName', [hostName], 'set-host-name')]),
    ...(timeZone === null ? [] : [file('timeZone', [timeZone], 'set-clock')]),
  ]
}

type Office = NonNullable<HostNetwork['office']>
type Telephones = NonNullable<HostNetwork['telephones']>

function officeFiles(
  office: Office,
  telephones: HostNetwork['telephones'],
  ownTime: boolean,
): GeneratedFile[] {
  const { ipv4, ipv6, vlan } = office
  const hasIpv6 = ipv6 === 'auto'
  // A VLAN of the telephones on the office's card hangs from whichever file is about the card itself.
  const carried =
    telephones !== null && telephones.interface === null && telephones.vlan !== null ? [telephones.vlan] : []
  const own = [
    '[Network]',
    ...(vlan === null ? carried.map(id => `VLAN=${vlanDevice(id)}`) : []),
    `DHCP=${ipv4.is === 'fixed' ? 'no' : hasIpv6 ? 'yes' : 'ipv4'}`,
    ...(ipv4.is === 'fixed' ? [`Address=${ipv4.address}`] : []),
    ...(ipv4.is === 'fixed' && ipv4.gateway !== null ? [`Gateway=${ipv4.gateway}`] : []),
    ...office.nameServers.map(address => `DNS=${address}`),
    ...(office.searchDomain === null ? [] : [`Domains=${office.searchDomain}`]),
    `LinkLocalAddressing=${hasIpv6 ? 'ipv6' : 'no'}`,
    `IPv6AcceptRA=${hasIpv6 ? 'yes' : 'no'}`,
    ...(ipv4.is === 'fixed'
      ? []
      : [
          '',
          '[DHCPv4]',
          // A lease must not follow the machine-id to a second machine made from a copy.
          'ClientIdentifier=mac',
          ...(office.nameServers.length === 0 ? [] : ['UseDNS=no']),
          // Servers of a lease would be asked instead of those of the settings (timesyncd.conf(5)).
          ...(ownTime ? ['UseNTP=no'] : []),
        ]),
  ]
  if (vlan === null) return [network('office', [...matching(office.interface), '', ...own])]
  return [
    device('officeDevice', vlan),
    network('office', ['[Match]', `Name=${vlanDevice(vlan)}`, '', ...own]),
    network('officeCard', [...matching(office.interface), '', ...cardOf([vlan, ...carried])]),
  ]
}

function telephoneFiles({ interface: card, vlan, address }: Telephones): GeneratedFile[] {
  const own = ['[Network]', 'DHCP=no', `Address=${address}`, 'LinkLocalAddressing=no', 'IPv6AcceptRA=no']
  if (vlan === null) return [network('telephones', [...matching(card), '', ...own])]
  return [
    device('telephonesDevice', vlan),
    network('telephones', ['[Match]', `Name=${vlanDevice(vlan)}`, '', ...own]),
    ...(card === null ? [] : [network('telephonesCard', [...matching(card), '', ...cardOf([vlan])])]),
  ]
}

/** A card that only carries VLANs. */
const cardOf = (vlans: readonly number[]): string[] => [
  '[Network]',
  ...vlans.map(id => `VLAN=${vlanDevice(id)}`),
  'LinkLocalAddressing=no',
  'IPv6AcceptRA=no',
]

/** Without a name: any wired card, no bridge and no VLAN. */
const matching = (name: string | null): string[] =>
  name === null ? ['[Match]', 'Type=ether', 'Kind=!*'] : ['[Match]', `Name=${name}`]

const network = (name: keyof typeof NETWORK_FILES, lines: readonly string[]): GeneratedFile =>
  file(name, [HEADER, ...lines], 'set-network')

const device = (name: keyof typeof NETWORK_FILES, vlan: number): GeneratedFile =>
  network(name, ['[NetDev]', `Name=${vlanDevice(vlan)}`, 'Kind=vlan', '', '[VLAN]', `Id=${vlan}`])

const file = (
  name: keyof typeof NETWORK_FILES,
  lines: readonly string[],
  then: Extract<Activation['do'], 'set-network' | 'set-clock' | 'set-host-name'>,
): GeneratedFile => ({
  room: 'systemd',
  name: NETWORK_FILES[name],
  text: `${lines.join('\n')}\n`,
  secret: false,
  activation: () => ({ do: then }),
})
