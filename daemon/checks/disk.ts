/** The disk fills up: said before saving fails. */

import { type Check, found } from './facts.ts'

const WARN_FREE_PART = 0.1
const ERROR_FREE_BYTES = 32 * 1024 * 1024
const MIB = 1024 * 1024

export const disk: Check = ({ host }) => {
  if (host === null || host.diskUsedBytes === null || host.diskTotalBytes === null) return []
  const free = Math.max(0, host.diskTotalBytes - host.diskUsedBytes)
  const params = { freeMegabytes: Math.floor(free / MIB) }
  if (free < ERROR_FREE_BYTES) return [found('disk-full', 'error', null, params)]
  return free < host.diskTotalBytes * WARN_FREE_PART
    ? [found('disk-nearly-full', 'warning', null, params)]
    : []
}
