/** Who comes first when the host is busy: sound cannot wait. */

import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Above what Chromium takes for itself (-8). */
const SOUND_FIRST = -15

/**
 * An emulated processor that waits for the host's loses ticks of its telephone card, and a gap in a tone makes two keys
 * of one, or spoils a caller's number. Only root may; for others the machine is as quick as the host lets it be.
 */
export function soundFirst(pid: number): void {
  try {
    setPriority(pid, SOUND_FIRST)
    // Within its session that is enough; among sessions their groups are weighed (sched(7), autogroup).
    writeFileSync(`/proc/${pid}/autogroup`, `${SOUND_FIRST}`)
  } catch {
    // Not root, a kernel without such groups, or it has just ended.
  }
}
