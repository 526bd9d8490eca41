/** `offhook history`, `rollback` and `confirm`, as the control socket answers them and the terminal reads. */

import { describe, expect, it } from 'vitest'
import type { PastGeneration } from '../../daemon/apply/desks.ts'
import { answer } from '../../daemon/control/serve.ts'
import { ok, refused } from '../../daemon/model/issue.ts'
import { settings } from '../model/support.ts'
import { offhook, pretendAppliance } from './support.ts'

const past: PastGeneration = {
  generation: 3,
  settingsRevision: 7,
  at: 0,
  by: { how: 'pages', person: 'anna' },
  isInForce: true,
  settings: settings(),
}

describe('the control socket', () => {
  it('tells the history', async () => {
    const appliance = pretendAppliance(undefined, {
      history: { list: async () => [past], change: async () => null, takeBack: async () => refused([]) },
    })
    expect(await answer({ ask: 'history' }, appliance)).toMatchObject({
      ok: true,
      value: [{ generation: 3 }],
    })
  })

  it('rolls back by saving the settings of before and applying them', async () => {
    const taken: number[] = []
    const appliance = pretendAppliance(undefined, {
      history: {
        list: async () => [past],
        change: async () => null,
        async takeBack(_revision, generation) {
          taken.push(generation)
          return ok({ revision: 8, settings: settings() })
        },
      },
    })
    expect(await answer({ ask: 'rollback', generation: 3 }, appliance)).toMatchObject({
      ok: true,
      value: { outcome: { is: 'applied' } },
    })
    expect(taken).toEqual([3])
    expect(appliance.asked).toEqual(['plan', 'apply 1'])
  })

  it.each([
    { ask: 'rollback' },
    { ask: 'rollback', generation: 0 },
    { ask: 'apply', dryRun: false, confirmWithinMinutes: 0 },
  ])('refuses %j', async request => {
    expect(await answer(request, pretendAppliance())).toMatchObject({ error: [{ code: 'request-invalid' }] })
  })
})

describe('the terminal', () => {
  it.each([
    [['rollback', 'yesterday'], /is no generation/],
    [['apply', '--confirm', '0'], /takes minutes, 1 to 120/],
    [['rollback'], /a generation is needed/],
  ])('refuses %j', async (args, words) => {
    const said = await offhook(args)
    expect(said.status).toBe(2)
    expect(said.error).toMatch(words)
  })
})
