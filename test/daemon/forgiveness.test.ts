/** What is forgiven, when, and how long it is shown. */

import { expect, it } from 'vitest'
import { forgivenessWhile } from '../../daemon/compose/forgiveness.ts'
import type { Issue } from '../../daemon/model/issue.ts'

const issue: Issue = { code: 'dahdi-syntax', severity: 'error', subject: null, params: {} }

it('forgives only while nothing is in force, and shows it until the next apply', () => {
  let inForce = false
  const { forgive, settle, issues } = forgivenessWhile(() => !inForce)
  expect(forgive([issue])).toBe(true)
  expect(issues()).toEqual([])
  inForce = true
  settle()
  expect(issues()).toEqual([issue])
  expect(forgive([issue])).toBe(false)
  settle()
  expect(issues()).toEqual([])
})
