/** What the machine knows of its network and its clock. Only read: each fact that is not there is null or missing. */

import { access, readdir, readFile } from 'node:fs/promises'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'

export interface NetworkFacts {
  readonly hostName: string
  /** Without the machine's own loop. */
  readonly interfaces: readonly NetworkInterface[]
  /** Wired cards, with an address or without. */
  readonly cards: readonly string[]
  /** Addresses come from a DHCP server; null: this machine's network is not run by systemd-networkd. */
  readonly isDhcp: boolean | null
  readonly gateway: string | null
  readonly nameServers: readonly string[]
  /** IANA name, as the machine's clock is set. */
  readonly timeZone: string
  /** The clock has been set from a time server since the start; null: nobody here knows. */
  readonly clockIsSet: boolean | null
  /** Asked for the time, where somebody has named them. */
  readonly timeServers: readonly string[]
}

export interface NetworkInterface {
  readonly name: string
  /** With the length of the network: `192.168.1.20/24`. */
  readonly addresses: readonly string[]
}

/** `root` is `/` but in tests. Never throws. */
export async function readNetworkFacts(root: string): Promise<NetworkFacts> {
  const at = (path: string) => join(root, path)
  const text = (path: string) => readFile(at(path), 'utf8').catch(() => '')
  const exists = (path: string) =>
    access(at(path)).then(
      () => true,
      () => false,
    )
  const [routes, resolv, resolved, timesync] = await Promise.all([
    text('proc/net/route'),
    text('etc/resolv.conf'),
    text('run/systemd/resolve/resolv.conf'),
    text('etc/systemd/timesyncd.conf'),
  ])
  const leases = await readdir(at('run/systemd/netif/leases')).catch(() => null)
  return {
    hostName: hostname(),
    interfaces: interfacesOf(networkInterfaces()),
    cards: await cardsOf(at('sys/class/net')),
    isDhcp: leases === null ? null : leases.length > 0,
    gateway: gatewayOf(routes),
    // systemd-resolved's own address in resolv.conf says nothing: the servers behind it are in its own file.
    nameServers: nameServersOf(resolved === '' ? resolv : resolved),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clockIsSet: (await exists('run/systemd/timesync'))
      ? await exists('run/systemd/timesync/synchronized')
      : null,
    timeServers: timeServersOf(timesync),
  }
}

/** Hardware has a device behind it; Ethernet is type 1 (ARPHRD_ETHER), and only radio has a `wireless` directory. */
async function cardsOf(directory: string): Promise<string[]> {
  const list = (path: string): Promise<string[]> => readdir(path).catch(() => [])
  const names = await list(directory)
  const isCard = async (name: string) => {
    const inside = await list(join(directory, name))
    const type = await readFile(join(directory, name, 'type'), 'utf8').catch(() => '')
    return inside.includes('device') && !inside.includes('wireless') && type.trim() === '1'
  }
  const found = await Promise.all(names.map(async name => ((await isCard(name)) ? [name] : [])))
  return found.flat().sort()
}

export function interfacesOf(found: ReturnType<typeof networkInterfaces>): NetworkInterface[] {
  return Object.entries(found).flatMap(([name, addresses = []]) => {
    const own = addresses.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    const inOrder = own.sort((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    return own.length === 0 ? [] : [{ name, addresses: inOrder.map(({ cidr, address }) => cidr ?? address) }]
  })
}

/** proc(5): one route a line; the default one has destination 0; addresses are hexadecimal, lowest byte first. */
export function gatewayOf(routes: string): string | null {
  for (const line of routes.split('\n').slice(1)) {
    const [, destination, gateway = ''] = line.trim().split(/\s+/)
    if (destination !== '00000000' || !/^[0-9A-F]{8}$/i.test(gateway)) continue
    const bytes = gateway.match(/../g) ?? []
    return bytes
      .toReversed()
      .map(byte => Number.parseInt(byte, 16))
      .join('.')
  }
  return null
}

/** resolv.conf(5). */
export const nameServersOf = (text: string): string[] =>
  [...text.matchAll(/^\s*nameserver\s+([0-9A-Fa-f.:]{2,45})/gm)].map(match => match[1] ?? '')

/** timesyncd.conf(5). */
export const timeServersOf = (text: string): string[] =>
  [...text.matchAll(/^\s*NTP\s*=\s*(.+)$/gm)].flatMap(match => (match[1] ?? '').trim().split(/\s+/))
