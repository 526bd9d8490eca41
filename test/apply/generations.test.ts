/** What is kept of the configurations that were in force: what people change of their own does not push out the office's. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openGenerations } from '../../daemon/apply/generations.ts'
import type { AppliedBy } from '../../daemon/apply/plan-types.ts'
import { durableFiles } from '../../daemon/system/durable-files.ts'
import { settings } from '../model/support.ts'

it('twenty of the office stay, however many people change their own settings, of which twenty stay too', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-generations-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const generations = openGenerations(directory, durableFiles)
  const take = async (how: AppliedBy['how']) => {
    const generation = await generations.next()
    await generations.write({
      manifest: {
        generation,
        settingsRevision: generation,
        files: [],
        expectations: { channels: [], spans: [], endpoints: [] },
        at: generation,
        by: { how, person: 'anna' },
      },
      settings: settings({}),
      rendered: [
        {
          room: 'asterisk',
          name: 'a.conf',
          text: `${generation}\n`,
          secret: false,
          activation: () => ({ do: 'nothing' }),
        },
      ],
      changes: [],
    })
    await generations.markGood(generation)
    await generations.prune()
  }
  for (let count = 0; count < 22; count++) await take('pages')
  for (let count = 0; count < 25; count++) await take('own')
  const kept = await Promise.all((await generations.taken()).map(number => generations.manifestOf(number)))
  const of = (how: AppliedBy['how']) => kept.filter(manifest => manifest?.by?.how === how)
  expect([of('pages').length, of('own').length]).toEqual([20, 20])
  expect(of('own').at(0)?.generation).toBe(47)
  expect(await generations.textOf(47, { room: 'asterisk', name: 'a.conf' })).toBe('47\n')
})
