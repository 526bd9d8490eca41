/** Where built things are kept between runs: outside the checkout, each under a name made from what went into it. */

import { homedir } from 'node:os'
import { join } from 'node:path'

export function cacheDirectory(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.OFFHOOK_CACHE) return env.OFFHOOK_CACHE
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offhook')
}
