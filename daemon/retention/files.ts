/** Files that may go one day: recordings of calls, faxes, Asterisk's log. */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptFile } from './choose.ts'
import { mayGo } from './order.ts'

/** Those still being written to are left out. */
const STILL_MS = 10 * 60_000

/** `monitor` or `fax`, below the spool. A directory that is not there is empty. */
export async function filesBelow(
  spoolDir: string,
  tree: 'monitor' | 'fax',
  now: number,
): Promise<KeptFile[]> {
  const names = await readdir(join(spoolDir, tree), { recursive: true }).catch(() => [])
  const found: KeptFile[] = []
  for (const path of names.map(name => `${tree}/${name}`).filter(mayGo)) {
    const file = await stat(join(spoolDir, path)).catch(() => null)
    if (file?.isFile() && file.mtimeMs < now - STILL_MS)
      found.push({ path, bytes: file.size, madeAt: file.mtimeMs })
  }
  return found
}

export const logFiles = async (logDir: string): Promise<KeptFile[]> => {
  const found: KeptFile[] = []
  for (const path of ['messages.log', 'messages.log.1']) {
    const file = await stat(join(logDir, path)).catch(() => null)
    if (file?.isFile()) found.push({ path, bytes: file.size, madeAt: file.mtimeMs })
  }
  return found
}
