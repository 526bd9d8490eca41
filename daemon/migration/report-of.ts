/** Lines of the report about the backup itself: what was not read, messages, recorded calls. */

import type { Found } from './found.ts'
import { remark } from './remarks.ts'
import type { ReportLine } from './report.ts'

export function reportOfFiles(found: Found, mailboxes: ReadonlySet<string>): ReportLine[] {
  const { messages, faults, recordedCalls, calls } = found
  return [
    ...[...messages].map(
      ([mailbox, count]): ReportLine =>
        mailboxes.has(mailbox)
          ? { area: 'voicemail', old: `${mailbox} (${count})`, here: `${mailbox} (${count})`, remarks: [] }
          : { area: 'voicemail', old: `${mailbox} (${count})`, here: null, remarks: [remark('no-mailbox')] },
    ),
    ...(calls.rows === 0
      ? []
      : [{ area: 'calls' as const, old: String(calls.rows), here: String(calls.rows), remarks: [] }]),
    ...(recordedCalls === 0
      ? []
      : [
          {
            area: 'calls' as const,
            old: `monitor (${recordedCalls})`,
            here: null,
            remarks: [remark('recorded-calls')],
          },
        ]),
    ...[...faults].map(
      ([path, fault]): ReportLine => ({ area: 'file', old: path, here: null, remarks: [remark(fault)] }),
    ),
  ]
}
