/** Addresses of the machine against each other: what could never work is said before it shuts somebody out. */

import { type Network, parseNetwork } from '../../guard/network.ts'
import type { Issue } from '../issue.ts'
import type { Rule } from './rule.ts'

/** A network of one or two addresses has no room for a telephone. */
const LONGEST_PREFIX = 30

export const network: Rule = ({ network: { office, telephones } }) => {
  const { ipv4 } = office
  const fixed = ipv4.is === 'fixed' ? placeOf(ipv4.address) : null
  const ofTelephones = telephones === null ? null : placeOf(telephones.address)
  return [
    ...(fixed === null ? [] : unusable('network:office', fixed)),
    ...(ofTelephones === null ? [] : unusable('network:telephones', ofTelephones)),
    ...(fixed === null || ipv4.is !== 'fixed' || ipv4.gateway === null
      ? []
      : gatewayFaults(fixed, ipv4.gateway)),
    ...(fixed !== null && ofTelephones !== null && meets(fixed.network, ofTelephones.network)
      ? [issue('network-same-twice', 'error', 'network:telephones', { network: ofTelephones.text })]
      : []),
    ...(telephones !== null && telephones.interface === office.interface && telephones.vlan === office.vlan
      ? [issue('network-card-twice', 'error', 'network:telephones')]
      : []),
    ...(ipv4.is === 'fixed' && office.nameServers.length === 0
      ? [issue('network-no-name-server', 'warning', 'network:office')]
      : []),
    ...(ipv4.is === 'fixed' && ipv4.gateway === null
      ? [issue('network-no-gateway', 'notice', 'network:office')]
      : []),
  ]
}

interface Place {
  readonly text: string
  readonly address: bigint
  readonly network: Network
}

function placeOf(text: string): Place | null {
  const address = parseNetwork(text.split('/')[0] ?? '')
  const network = parseNetwork(text)
  return address === null || network === null ? null : { text, address: address.first, network }
}

const lastOf = ({ first, prefix }: Network): bigint => first + (1n << BigInt(32 - prefix)) - 1n

/** RFC 1122, 3.2.1.3; RFC 6890: the loop, "this network", groups and what is reserved. */
const NEVER = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3'].flatMap(text => parseNetwork(text) ?? [])

function unusable(subject: string, { text, address, network: own }: Place): Issue[] {
  if (own.prefix > LONGEST_PREFIX || own.prefix < 8)
    return [issue('network-prefix', 'error', subject, { address: text })]
  if (NEVER.some(never => meets(never, own)))
    return [issue('network-reserved', 'error', subject, { address: text })]
  if (address === own.first || address === lastOf(own))
    return [issue('network-not-a-host', 'error', subject, { address: text })]
  return []
}

function gatewayFaults({ address, network: own, text }: Place, gateway: string): Issue[] {
  const at = parseNetwork(gateway)?.first ?? 0n
  if (at === address) return [issue('network-gateway-own', 'error', 'network:gateway', { gateway })]
  if (at <= own.first || at >= lastOf(own))
    return [issue('network-gateway-outside', 'error', 'network:gateway', { gateway, address: text })]
  return []
}

const meets = (one: Network, other: Network): boolean =>
  one.first <= lastOf(other) && other.first <= lastOf(one)

const issue = (
  code: string,
  severity: Issue['severity'],
  subject: string,
  params: Issue['params'] = {},
): Issue => ({ code, severity, subject, params })
