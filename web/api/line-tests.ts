/** Tests of ports and lines: which there are, begun, watched and read. */

import { z } from 'zod'
import { resultSchema } from '../../daemon/line-test/result.ts'
import { hardwareKey } from '../../daemon/settings/atoms.ts'
import type { Web } from '../env.ts'
import { findingText, subjectTitle } from '../pages/line-tests/words.ts'
import { done, missing, type Operation, operation, refusal } from './operation.ts'

const subjectSchema = z
  .object({
    /** Of the port; on ISDN of the span. */
    key: z.string(),
    kind: z.enum(['handset', 'analog', 'digital']),
    name: z.string(),
  })
  .meta({ id: 'LineTestSubject' })

const testsSchema = z
  .object({
    /** null: none runs. `since`: ms since the epoch. */
    running: z
      .object({
        step: z.enum(['starting', 'ringing', 'speaking', 'listening', 'tone', 'calling', 'answered']),
        since: z.number(),
      })
      .nullable(),
    /** Why the last one ended without a result, in words. */
    failure: z.string().nullable(),
    /** Newest first. */
    reports: z.array(
      z.object({
        result: resultSchema,
        verdict: z.array(
          z.object({
            code: z.string(),
            severity: z.enum(['error', 'warning', 'notice']),
            what: z.string(),
            todo: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LineTests' })

export function lineTestOperations({ appliance }: Web): Operation[] {
  const { lineTests } = appliance
  const page = '/line-tests'
  const known = (key: string) => lineTests.subjects().some(subject => subject.key === key)
  return [
    operation({
      id: 'listLineTestSubjects',
      method: 'get',
      path: '/line-tests',
      page,
      summary: 'api.op.line-test-subjects',
      value: z.array(subjectSchema),
      run: ({ speech }) =>
        done(
          lineTests.subjects().map(subject => ({
            key: subject.key,
            kind: subject.kind,
            name: subjectTitle(subject, appliance.model(), speech),
          })),
        ),
    }),
    operation({
      id: 'readLineTests',
      method: 'get',
      path: '/line-tests/results',
      page,
      summary: 'api.op.line-test-results',
      query: z.object({ key: hardwareKey.optional() }),
      value: z.record(z.string(), testsSchema),
      run: ({ query, speech }) => {
        if (query.key !== undefined && !known(query.key)) return missing
        const asked = lineTests.subjects().filter(({ key }) => query.key === undefined || key === query.key)
        return done(
          Object.fromEntries(
            asked.map(({ key }) => {
              const { running, failure, reports } = lineTests.of(key)
              const told = reports.map(({ result, verdict }) => ({
                result,
                verdict: verdict.map(issue => {
                  const { what, todo } = findingText(issue, speech)
                  return { code: issue.code, severity: issue.severity, what, todo }
                }),
              }))
              return [
                key,
                { running, failure: failure === null ? null : speech.issue(failure).what, reports: told },
              ]
            }),
          ),
        )
      },
    }),
    operation({
      id: 'startLineTest',
      method: 'post',
      path: '/line-tests/start',
      page,
      summary: 'api.op.line-test-start',
      body: z.object({
        key: hardwareKey,
        /** Whom to call on a line; '': nobody. */
        number: z.string().max(40).default(''),
      }),
      value: z.object({ key: z.string() }).meta({ id: 'StartedLineTest' }),
      also: [202],
      run: ({ body: { key, number } }) => {
        if (!known(key)) return missing
        const begun = lineTests.start(key, number)
        return begun.ok ? { is: 'done', value: { key }, status: 202 } : refusal(begun.error)
      },
    }),
  ]
}
