/** A serial cable: two pseudo-terminals that socat joins; pulled when the test ends. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { soon } from '../smdr/office.ts'

export async function cable() {
  const directory = mkdtempSync(join(tmpdir(), 'offhook-cable-'))
  const [ours, theirs] = [join(directory, 'ours'), join(directory, 'theirs')]
  const socat = spawn('socat', [`pty,raw,echo=0,link=${ours}`, `pty,raw,echo=0,link=${theirs}`])
  const ended = once(socat, 'exit')
  await soon(() =>
    Promise.all([access(ours), access(theirs)]).then(
      () => true,
      () => false,
    ),
  )
  const pull = async () => {
    socat.kill()
    await ended
  }
  onTestFinished(async () => {
    await pull()
    rmSync(directory, { recursive: true, force: true })
  })
  return { ours, theirs, pull }
}
