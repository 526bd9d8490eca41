/** Refusals as RFC 9457 has them: the same issue codes as on the pages, with their sentences. */

import { z } from 'zod'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Speech } from '../i18n/translate.ts'
import { issueSchema, saidIssue } from './schemas/issue.ts'

export const problemSchema = z
  .object({
    /** `about:blank` where no issue says more than the status. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    issues: z.array(issueSchema).optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 412
  | 413
  | 415
  | 422
  | 428
  | 429
  | 500
  | 503
  | 507

const STATUS_OF: Readonly<Record<string, ProblemStatus>> = {
  'settings-conflict': 412,
  'panel-not-allowed': 403,
  'generation-gone': 404,
  'message-gone': 404,
  'fix-gone': 404,
  'fix-drops-calls': 409,
  'trial-running': 409,
  'no-trial': 409,
  'backup-running': 409,
  'panel-call-gone': 409,
  'panel-asterisk-down': 503,
  'panel-slot-taken': 409,
  'panel-taken-meanwhile': 409,
  'panel-not-kept': 500,
  'asterisk-not-asked': 503,
  'disk-full': 507,
  'settings-not-saved': 500,
  'backup-failed': 500,
}

export const statusOfIssues = ([first]: readonly Issue[]): ProblemStatus =>
  (first === undefined ? undefined : STATUS_OF[first.code]) ?? 422

export function problem(
  status: ProblemStatus,
  speech: Speech,
  issues: readonly Issue[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [first] = issues
  const body: z.output<typeof problemSchema> = {
    type: first === undefined ? 'about:blank' : `urn:offhook:issue:${first.code}`,
    title: first === undefined ? speech.t(`api.status.${status}`) : speech.issue(first).what,
    status,
    ...(first === undefined ? {} : { detail: speech.t(`api.status.${status}`) }),
    ...(issues.length === 0 ? {} : { issues: issues.map(issue => saidIssue(issue, speech)) }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

/** What zod found in a request, as the settings say it. */
export const faultsOf = (error: z.ZodError): Issue[] =>
  error.issues.slice(0, 50).map(fault => ({
    code: 'settings-invalid',
    severity: 'error',
    subject: null,
    params: { path: fault.path.map(String).join('.'), reason: fault.code },
  }))
