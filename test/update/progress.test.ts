/** What the pages are told while an update is written. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { progressTeller, readProgress } from '../../daemon/update/progress-file.ts'

describe('how far the writing is', () => {
  let runDir: string
  beforeEach(async () => {
    runDir = await mkdtemp(join(tmpdir(), 'offhook-progress-'))
  })
  afterEach(() => rm(runDir, { recursive: true, force: true }))

  it('is told as often as a quick disk brings it on, and what was said last stays', async () => {
    const tell = progressTeller({ runDir })
    const shares = Array.from({ length: 25 }, (_, percent) =>
      tell({ is: 'writing', phase: 'checking', percent }),
    )
    const last = tell({ is: 'written', version: '2.0.0', at: 1 })
    await Promise.all([...shares, last])
    expect(await readProgress({ runDir })).toEqual({ is: 'written', version: '2.0.0', at: 1 })
  })

  it('that could not be told once is told the next time', async () => {
    const tell = progressTeller({ runDir })
    await rm(runDir, { recursive: true })
    await expect(tell({ is: 'writing', phase: 'writing', percent: 1 })).rejects.toThrow('ENOENT')
    await mkdir(runDir)
    await tell({ is: 'writing', phase: 'writing', percent: 2 })
    expect(await readProgress({ runDir })).toEqual({ is: 'writing', phase: 'writing', percent: 2 })
  })

  it('is nothing where nothing was told', async () => {
    expect(await readProgress({ runDir })).toEqual({ is: 'idle' })
  })
})
