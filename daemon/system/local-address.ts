/** Which addresses are of this machine or of its own network: what the Internet never is. Pure. */

import { BlockList, isIPv6 } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** RFC 1918, 3927, 4193, 4291 2.5.6, and 6598, which some providers' routers give to an office. */
const local = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  local.addSubnet(network, bits, 'ipv4')
local.addAddress('::1', 'ipv6')
local.addSubnet('fc00::', 7, 'ipv6')
local.addSubnet('fe80::', 10, 'ipv6')

/** `::ffff:192.168.1.5` is 192.168.1.5; a zone (`%eth0`) belongs to the machine. */
const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

const isIn = (list: BlockList, address: string): boolean => {
  const one = bare(address)
  return one !== '' && list.check(one, isIPv6(one) ? 'ipv6' : 'ipv4')
}

export const isLoopback = (address: string): boolean => isIn(loopback, address)
export const isLocalAddress = (address: string): boolean => isIn(local, address)
export const sameAddress = (a: string, b: string): boolean => bare(a).toLowerCase() === bare(b).toLowerCase()
