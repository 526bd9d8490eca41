/** Who is asking, as the throttle sees it: one person behind one address, or one IPv6 network. */

import { isIPv4, isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The eight groups of an IPv6 address that `isIPv6` accepted, without zone and embedded IPv4. */
function groups(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(missing).fill('0'), ...right].map(group =>
    Number.parseInt(group || '0', 16).toString(16),
  )
}

/** IPv4 as it is; IPv6 as its /64, because one line gets at least that much; anything else as `unknown`. */
export function sourceOf(address: string): string {
  const bare = address.split('%')[0] ?? ''
  const mapped = MAPPED.exec(bare)?.[1]
  if (mapped !== undefined && isIPv4(mapped)) return mapped
  if (isIPv4(bare)) return bare
  if (!isIPv6(bare)) return 'unknown'
  if (bare === '::1') return bare
  return `${groups(bare).slice(0, 4).join(':')}::/64`
}

const LOCAL = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^::1$/,
  // fe80::/10 and fc00::/7 (RFC 4291, RFC 4193)
  /^fe[89ab][0-9a-f]:/,
  /^f[cd][0-9a-f]{2}:/,
]

/** An address that cannot be on the other side of the Internet (RFC 1918, loopback, link-local, unique local). */
export const isLocalSource = (source: string): boolean => LOCAL.some(pattern => pattern.test(source))
