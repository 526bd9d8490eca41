/** What is tested, and what was found, in words. */

import type { TestReport, TestSubject } from '../../../daemon/appliance.ts'
import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Issue, Severity } from '../../../daemon/model/issue.ts'
import type { IssueText, MessageKey, Speech, Translate } from '../../i18n/translate.ts'

export const testAddress = (key: string): string => `/line-tests/${encodeURIComponent(key)}`

export function subjectTitle(subject: TestSubject, model: GatewayModel | null, { t }: Speech): string {
  if (subject.kind === 'handset') return t('line-test.of-handset', { number: subject.extension })
  const lines = model?.trunks.flatMap(trunk => trunk.lines) ?? []
  return lines.find(({ id }) => id === subject.line)?.name ?? subject.line
}

/** Of the gravest finding; a test that found nothing to say is in order. */
export const gradeOf = ({ verdict }: TestReport): Severity => verdict[0]?.severity ?? 'notice'

/** How the style sheet colours a grade. */
export const gradeState: Readonly<Record<Severity, string>> = {
  notice: 'ok',
  warning: 'pending',
  error: 'alarm',
}

/** A finding in words; its cause, tone and alarm are words of the page's language by then. */
export function findingText(issue: Issue, speech: Speech): IssueText {
  const { t } = speech
  const { cause, tone, alarm } = issue.params
  return speech.issue({
    ...issue,
    params: {
      ...issue.params,
      ...(typeof cause === 'number' && { cause: causeWord(cause, t) }),
      ...(typeof tone === 'string' && { tone: t(`heard.${tone}` as MessageKey & `heard.${string}`) }),
      ...(typeof alarm === 'string' && { alarm: t(`alarm.${alarm}` as MessageKey & `alarm.${string}`) }),
    },
  })
}

/** Causes of ITU-T Q.850 that mean the same to a person share a word. */
const CAUSES: readonly (readonly [MessageKey & `cause.${string}`, readonly number[]])[] = [
  ['cause.none', [0]],
  ['cause.unallocated', [1]],
  ['cause.no-route', [2, 3]],
  ['cause.normal', [16, 31]],
  ['cause.busy', [17]],
  ['cause.no-user', [18, 20]],
  ['cause.no-answer', [19]],
  ['cause.rejected', [21]],
  ['cause.changed', [22, 23]],
  ['cause.out-of-order', [27]],
  ['cause.incomplete', [28]],
  ['cause.facility', [29, 50, 69]],
  ['cause.no-channel', [34]],
  ['cause.network', [38, 41, 42, 43, 46, 47, 49]],
  ['cause.channel', [44, 82]],
  ['cause.not-authorised', [55, 57]],
  ['cause.incompatible', [58, 63, 65, 66, 70, 79, 88]],
  ['cause.protocol', [81, 91, 95, 96, 97, 98, 99, 100, 101, 111, 127]],
  ['cause.timer', [102]],
]

export function causeWord(cause: number, t: Translate): string {
  const known = CAUSES.find(([, causes]) => causes.includes(cause))?.[0]
  return known === undefined || known === 'cause.other' ? t('cause.other', { cause }) : t(known)
}
