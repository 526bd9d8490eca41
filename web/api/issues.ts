/** Everything wrong right now, and what the box can do about it. */

import { z } from 'zod'
import { sameIssue } from '../../daemon/model/fix.ts'
import type { Web } from '../env.ts'
import { done, type Operation, operation, refusal } from './operation.ts'
import { issueSchema, saidIssue } from './schemas/issue.ts'

export function issueOperations({ appliance }: Web): Operation[] {
  return [
    operation({
      id: 'listIssues',
      method: 'get',
      path: '/issues',
      page: '/issues',
      summary: 'api.op.issues',
      value: z.array(issueSchema),
      run: ({ speech }) => done(appliance.issues().map(issue => saidIssue(issue, speech))),
    }),
    operation({
      id: 'fixIssue',
      method: 'post',
      path: '/issues/fix',
      page: '/issues',
      summary: 'api.op.fix',
      body: z.object({
        code: z.string().max(80),
        subject: z.string().max(200).nullable(),
        mayDropCalls: z.boolean().default(false),
      }),
      /** `saved`: it waits among the pending changes. */
      value: z.object({ is: z.enum(['done', 'saved']) }).meta({ id: 'FixOutcome' }),
      run: async ({ body: { mayDropCalls, ...wanted } }) => {
        const issue = appliance.issues().find(one => one.fix !== undefined && sameIssue(one, wanted))
        if (issue === undefined)
          return refusal([{ code: 'fix-gone', severity: 'error', subject: wanted.subject, params: {} }])
        const fixed = await appliance.fix(issue, mayDropCalls)
        return fixed.ok ? done(fixed.value) : refusal(fixed.error)
      },
    }),
  ]
}
