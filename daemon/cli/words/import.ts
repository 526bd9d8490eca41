/** The report of an import for the terminal: what was there, what it is here, and why not. */

import { oneLine } from '../../migration/read/text.ts'
import { remarkIn } from '../../migration/remarks.ts'
import { AREA_NAMES, AREAS, countsOf, type ReportLine } from '../../migration/report.ts'
import { table } from '../table.ts'
import { issueLine } from './issues.ts'

const NAMES: Readonly<Record<string, string>> = {
  freepbx: 'FreePBX',
  issabel: 'Elastix or Issabel',
  askozia: 'AskoziaPBX',
  mikopbx: 'MikoPBX',
  asterisk: 'Asterisk',
  calls: 'Call records and messages',
}

export function importLines(
  { kind, version }: { readonly kind: string; readonly version: string },
  report: readonly ReportLine[],
  isAll: boolean,
): string[] {
  const { carried, changed, left } = countsOf(report)
  const lines = [
    `${NAMES[kind] ?? kind}${version === '' ? '' : ` ${version}`}: ${carried} things come over as they were, ${changed} with a change, ${left} stay behind.`,
  ]
  for (const area of AREAS) {
    const own = report.filter(line => line.area === area)
    if (own.length === 0) continue
    const counts = countsOf(own)
    lines.push('', `${AREA_NAMES[area].en}: ${counts.carried + counts.changed} of ${own.length}`)
    const told = isAll ? own : own.filter(({ here, remarks }) => here === null || remarks.length > 0)
    if (told.length > 0)
      lines.push(
        ...table(
          told.map(({ old, here, remarks }) => [
            `  ${oneLine(old)}`,
            here === null ? 'stays behind' : `-> ${oneLine(here)}`,
            oneLine(remarks.map(one => remarkIn('en', one, issueLine)).join('; ')),
          ]),
        ),
      )
  }
  return lines
}
