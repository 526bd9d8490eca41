/** Settings and network in, who is let in and why out. Pure: the page shows it, the packet filter is made of it. */

import type { Settings } from '../settings/schema.ts'
import type { Block, Firewall, Ports } from './firewall.ts'
import { mergedNetworks, parseNetwork } from './network.ts'

/** What is true of the network now. */
export interface NetworkState {
  /** By interface: its addresses with the length of the network, `192.168.1.20/24`. */
  readonly interfaces: readonly (readonly string[])[]
  /** Addresses of the lines' hosts, by name; a host that is an address needs no entry. */
  readonly hosts: ReadonlyMap<string, readonly string[]>
  readonly rtp: { readonly firstPort: number; readonly lastPort: number }
}

export type Door = 'telephones' | 'web' | 'ssh' | 'line'

export interface LetIn {
  readonly why:
    | { readonly is: 'office' }
    /** Name of the line. */
    | { readonly is: 'line'; readonly name: string; readonly host: string }
    /** Position in the settings. */
    | { readonly is: 'allowed'; readonly name: string; readonly index: number }
  readonly networks: readonly string[]
  readonly to: readonly Door[]
  readonly tcp: Ports
  readonly udp: Ports
}

/** Networks that cannot be on the other side of the Internet (RFC 1918, RFC 3927, RFC 4193, RFC 4291). */
export const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
] as const

const isPrivate4 = (address: string): boolean => /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address)

/**
 * The private networks, since an office has more of them than the one this machine is in, and what else the interfaces
 * in them have (the IPv6 network of the office). On a machine that has no private address at all its own networks are
 * the office's: otherwise nobody could reach it any more.
 */
export function officeNetworks(interfaces: NetworkState['interfaces']): string[] {
  const inside = interfaces.filter(addresses => addresses.some(isPrivate4))
  return mergedNetworks([...PRIVATE, ...(inside.length > 0 ? inside : interfaces).flat()])
}

const WEB_TRIES = 10
const SSH = 22
const H323 = 1720

/**
 * `settings`: those in force and those saved, which may differ: nobody loses a connection by saving. A port that changes is
 * open on both numbers until the change is applied.
 */
export function whoIsLetIn(settings: readonly Settings[], network: NetworkState): LetIn[] {
  const latest = settings.at(-1)
  if (latest === undefined) return []
  const each = <T>(of: (one: Settings) => readonly T[]): T[] => [...new Set(settings.flatMap(of))]
  const rtp = [network.rtp.firstPort, network.rtp.lastPort] as [number, number]
  const sip = each(one => [one.sip.port])
  const tls = each(one => [one.sip.tlsPort])
  const iax = each(one => [one.iax.port])
  // The pages take one of the next ports when theirs is taken (compose/listen.ts).
  const web: Ports = each(one => [one.web.port, one.web.https.port]).map(port => [
    port,
    Math.min(65535, port + WEB_TRIES - 1),
  ])
  const portsOf = (doors: readonly Door[]): { tcp: Ports; udp: Ports } => ({
    tcp: mergedPorts([
      ...(doors.includes('telephones') ? [...sip, ...tls] : []),
      ...(doors.includes('web') ? web : []),
      ...(doors.includes('ssh') ? [SSH] : []),
    ]),
    udp: doors.includes('telephones') ? mergedPorts([...sip, ...iax, rtp]) : [],
  })
  const office: Door[] = ['telephones', 'web', 'ssh']
  return [
    {
      why: { is: 'office' },
      networks: officeNetworks(network.interfaces),
      to: office,
      ...portsOf(office),
    },
    ...linesOf(settings).map(({ line, addresses }): LetIn => {
      const networks = mergedNetworks([
        ...(parseNetwork(line.host) === null ? (network.hosts.get(line.host) ?? []) : [line.host]),
        ...addresses,
      ])
      const signalling =
        line.kind === 'iax2'
          ? { tcp: [], udp: mergedPorts(iax) }
          : line.kind === 'sip'
            ? { tcp: mergedPorts([...sip, ...tls]), udp: mergedPorts([...sip, rtp]) }
            : { tcp: [H323], udp: [rtp] }
      return {
        why: { is: 'line', name: line.name, host: line.host },
        networks,
        to: ['line'],
        ...signalling,
      }
    }),
    ...latest.guard.allowed.map(
      ({ name, network: one, to }, index): LetIn => ({
        why: { is: 'allowed', name, index },
        networks: mergedNetworks([one]),
        to,
        ...portsOf(to),
      }),
    ),
  ]
}

/** In order, none within another: nft refuses ports that overlap. */
export function mergedPorts(ports: Ports): Ports {
  const ranges = ports.map(port => (typeof port === 'number' ? [port, port] : port) as [number, number])
  const merged: [number, number][] = []
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const before = merged.at(-1)
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return merged.map(([first, last]) => (first === last ? first : [first, last]))
}

function linesOf(settings: readonly Settings[]) {
  const lines = settings
    .flatMap(({ trunks }) => trunks.flatMap(({ networkLines }) => networkLines))
    .flatMap(line => (line.kind === 'mobile' ? [] : [line]))
    .map(line => ({ line, addresses: line.kind === 'sip' ? line.addresses : [] }))
  return [...new Map(lines.map(one => [`${one.line.kind} ${one.line.host} ${one.addresses}`, one])).values()]
}

/** Names of hosts whose addresses must be known. */
export const hostNames = (settings: readonly Settings[]): string[] => [
  ...new Set(linesOf(settings).flatMap(({ line }) => (parseNetwork(line.host) === null ? [line.host] : []))),
]

/** The office and the lines: whatever comes from there, telephones and lines are never cut off. */
export const sparedNetworks = (letIn: readonly LetIn[]): string[] =>
  mergedNetworks([
    '127.0.0.0/8',
    '::1',
    ...letIn.flatMap(({ why, networks }) => (why.is === 'allowed' ? [] : networks)),
  ])

/** Where passwords of SIP telephones are tried. Not IAX2, whose sound comes in at the same port. */
export const signallingPorts = (settings: readonly Settings[]): Firewall['slowed'] => ({
  tcp: mergedPorts(settings.flatMap(({ sip }) => [sip.port, sip.tlsPort])),
  udp: mergedPorts(settings.map(({ sip }) => sip.port)),
})

export const firewallOf = (
  closed: boolean,
  letIn: readonly LetIn[],
  slowed: Firewall['slowed'],
  blocked: readonly Block[],
): Firewall => ({
  closed,
  slowed,
  admissions: letIn.flatMap(({ networks, tcp, udp }) =>
    networks.length === 0 ? [] : [{ networks: [...networks], tcp: [...tcp], udp: [...udp] }],
  ),
  spared: sparedNetworks(letIn),
  blocked: [...blocked],
})
