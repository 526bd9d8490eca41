/** Choosing the configuration that comes back. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ApplyOutcome } from '../../daemon/apply/plan-types.ts'
import { earlierConfigurations, fallBack } from '../../daemon/asterisk/fall-back.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-generations-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const named = (name: string): Settings => settingsSchema.parse({ version: 1, site: { name } })

async function generations(good: number | null, complete: readonly number[]) {
  for (const number of complete) await mkdir(join(directory, `${number}`, 'files'), { recursive: true })
  return {
    directory,
    good: async () =>
      good === null
        ? null
        : {
            generation: good,
            settingsRevision: 40,
            files: [],
            expectations: { channels: [], spans: [], endpoints: [] },
          },
    settingsOf: async (number: number) => (number === 2 ? null : named(`generation ${number}`)),
  }
}
const names = (found: { settings: Settings }[]) => found.map(({ settings }) => settings.site.name)

it('offers the one in force first, then those before it, never one that came to nothing or is later', async () => {
  const found = await earlierConfigurations(await generations(5, [1, 2, 3, 5, 6]))
  expect(names(found)).toEqual(['generation 5', 'generation 3', 'generation 1'])
  expect(found.map(({ revision }) => revision)).toEqual([40, 40, 40])
})

it('offers nothing before the first apply', async () => {
  expect(await earlierConfigurations(await generations(null, [1]))).toEqual([])
})

const stored = (name: string) => ({ revision: 1, settings: named(name) })
const outcomes: Record<string, ApplyOutcome> = {
  same: { is: 'nothing-to-do' },
  bad: { is: 'rolled-back', issues: [] },
  good: { is: 'applied', generation: 9, steps: [] },
}

it('goes on to the first that is really put in force, and says which', async () => {
  const tried: string[] = []
  const issues = await fallBack(['same', 'bad', 'good', 'never'].map(stored), async ({ settings }) => {
    tried.push(settings.site.name)
    return outcomes[settings.site.name] ?? { is: 'nothing-to-do' }
  })
  expect(tried).toEqual(['same', 'bad', 'good'])
  expect(issues).toMatchObject([{ code: 'configuration-fell-back', params: { generation: 9 } }])
})

it('says so when there is nothing to go back to', async () => {
  const issues = await fallBack([stored('same')], async () => ({ is: 'nothing-to-do' }))
  expect(issues).toMatchObject([{ code: 'asterisk-keeps-failing' }])
})
