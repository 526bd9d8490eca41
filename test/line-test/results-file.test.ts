/** line-tests.json: kept, bounded, and whatever somebody makes of it no reason to fall over. */

import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LineTestResult } from '../../daemon/line-test/result.ts'
import { openTestResults, resultsPath } from '../../daemon/line-test/results-file.ts'
import { silentLog as log } from '../../daemon/system/log.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'offhook-line-tests-'))
})

const rang = (key: string, at: number): LineTestResult => ({
  kind: 'handset',
  key,
  at,
  extension: '101',
  outcome: { is: 'not-lifted', ringSeconds: 30 },
})

describe('results', () => {
  it('are there again after a restart, newest first, readable by nobody else', async () => {
    const results = await openTestResults(dir, log)
    await Promise.all([results.add(rang('a', 1)), results.add(rang('a', 3)), results.add(rang('b', 2))])
    await results.add(rang('a', 2))
    const again = await openTestResults(dir, log)
    expect(again.of('a').map(({ at }) => at)).toEqual([3, 2, 1])
    expect(again.of('b')).toEqual([rang('b', 2)])
    expect(again.of('c')).toEqual([])
    expect((await stat(resultsPath(dir))).mode & 0o777).toBe(0o600)
  })

  it('of one port are the last ten', async () => {
    const results = await openTestResults(dir, log)
    for (let at = 1; at <= 13; at += 1) await results.add(rang('a', at))
    expect((await openTestResults(dir, log)).of('a').map(({ at }) => at)).toEqual([
      13, 12, 11, 10, 9, 8, 7, 6, 5, 4,
    ])
  })

  it('stay in memory when the disk refuses them, and are written with the next', async () => {
    const results = await openTestResults(join(dir, 'missing'), log)
    await results.add(rang('a', 1))
    expect(results.of('a')).toHaveLength(1)
  })
})

describe('a hostile file', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1,'],
    ['a number', '7'],
    ['another version', '{"version":2,"results":[]}'],
    ['no list', '{"version":1,"results":{}}'],
    ['megabytes', `{"version":1,"results":[${'"x",'.repeat(600_000)}"x"]}`],
  ])('%s is as good as none, and the next result is kept', async (_, text) => {
    await writeFile(resultsPath(dir), text)
    const results = await openTestResults(dir, log)
    expect(results.of('a')).toEqual([])
    await results.add(rang('a', 1))
    expect((await openTestResults(dir, log)).of('a')).toHaveLength(1)
  })

  it('with some results that are none keeps the others', async () => {
    const good = rang('a', 1)
    const bad = [
      null,
      'x',
      {},
      { ...good, at: -1 },
      { ...good, at: 9e99 },
      { ...good, kind: 'other' },
      { ...good, key: 'k'.repeat(1000) },
      { ...good, outcome: { is: 'lifted', afterSeconds: 'soon', announced: true, key: null } },
      { ...good, outcome: { is: 'not-rung', cause: 999 } },
    ]
    await writeFile(resultsPath(dir), JSON.stringify({ version: 1, results: [...bad, good, ...bad] }))
    expect((await openTestResults(dir, log)).of('a')).toEqual([good])
  })

  it('with more than there is room for is cut down', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => rang(`k${at}`, at))
    await writeFile(resultsPath(dir), JSON.stringify({ version: 1, results: many }))
    const results = await openTestResults(dir, log)
    await results.add(rang('a', 5000))
    expect(JSON.parse(await readFile(resultsPath(dir), 'utf8')).results).toHaveLength(1000)
  })
})
