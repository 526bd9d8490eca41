/** Under which addresses this machine can be reached. */

import { networkInterfaces } from 'node:os'

/** Without the machine's own loop and addresses valid on one cable only; IPv4 first. */
export function reachableAddresses(): string[] {
  const all = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  return all
    .sort((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    .map(({ address }) => address)
}
