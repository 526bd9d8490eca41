/** Under which addresses this machine can be reached. */

import { hostname, networkInterfaces } from 'node:os'

/** Without the machine's own loop and addresses valid on one cable only; IPv4 first. */
export function reachableAddresses(): string[] {
  const all = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  return all
    .sort((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    .map(({ address }) => address)
}

const HOST_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,63})*$/

/** Everything a browser may call this machine: given names first, then its own, with that of multicast DNS, then addresses. */
export function ownNames(given: readonly string[]): string[] {
  const own = hostname().toLowerCase()
  const names = HOST_NAME.test(own) ? [own, ...(own.includes('.') ? [] : [`${own}.local`])] : []
  return [...new Set([...given, ...names, 'localhost', ...reachableAddresses(), '127.0.0.1', '::1'])]
}
