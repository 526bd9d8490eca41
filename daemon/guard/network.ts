/** Addresses and networks in one spelling, so that they can be compared and written into a ruleset. Pure. */

import { isIPv4, isIPv6 } from 'node:net'

export interface Network {
  readonly family: 4 | 6
  /** As a number, the bits behind the prefix cleared. */
  readonly first: bigint
  readonly prefix: number
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** `192.168.1.7`, `192.168.1.0/24`, `2001:db8::/32`; null for anything else. An IPv4 address in IPv6 clothes is IPv4. */
export function parseNetwork(text: string): Network | null {
  const [written = '', length, ...rest] = text.split('/')
  if (rest.length > 0 || (length !== undefined && !/^[0-9]{1,3}$/.test(length))) return null
  const bare = written.split('%')[0] ?? ''
  const address = MAPPED.exec(bare)?.[1] ?? bare
  const family = isIPv4(address) ? 4 : isIPv6(address) ? 6 : null
  if (family === null) return null
  const bits = bitsOf(family)
  const prefix = length === undefined ? bits : Number(length)
  if (prefix > bits) return null
  const value = family === 4 ? valueOf4(address) : valueOf6(address)
  const behind = BigInt(bits - prefix)
  return { family, first: (value >> behind) << behind, prefix }
}

/** As nft and people write it; a single address without a prefix. */
export function networkText({ family, first, prefix }: Network): string {
  const address = family === 4 ? text4(first) : text6(first)
  return prefix === bitsOf(family) ? address : `${address}/${prefix}`
}

export const isWithin = (inner: Network, outer: Network): boolean =>
  inner.family === outer.family &&
  inner.prefix >= outer.prefix &&
  inner.first >> BigInt(bitsOf(outer.family) - outer.prefix) ===
    outer.first >> BigInt(bitsOf(outer.family) - outer.prefix)

/** Canonical, sorted, none within another: what nft takes without complaint. Texts that are none are left out. */
export function mergedNetworks(texts: readonly string[]): string[] {
  const networks = texts.flatMap(text => parseNetwork(text) ?? [])
  const sorted = networks.sort(
    (a, b) => a.family - b.family || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefix - b.prefix),
  )
  const merged: Network[] = []
  for (const network of sorted) {
    const last = merged.at(-1)
    if (last === undefined || !isWithin(network, last)) merged.push(network)
  }
  return merged.map(networkText)
}

const bitsOf = (family: 4 | 6): number => (family === 4 ? 32 : 128)

const valueOf4 = (address: string): bigint =>
  address.split('.').reduce((value, part) => (value << 8n) | BigInt(Number(part)), 0n)

/** The URL parser knows every spelling of an IPv6 address (RFC 4291, 2.2) and gives the shortest (RFC 5952). */
function valueOf6(address: string): bigint {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = shortest.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const middle = Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...middle, ...right].reduce(
    (value, group) => (value << 16n) | BigInt(Number.parseInt(group, 16)),
    0n,
  )
}

const text4 = (value: bigint): string =>
  [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 255n)).join('.')

function text6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  )
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}
