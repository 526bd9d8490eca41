/** Dynamic spans as dahdi_cfg and their drivers accept them. */

import { dynamicSpanKey } from '../../../dahdi/identity.ts'
import type { DynamicSpanSettings } from '../../settings/schema.ts'
import type { Issue } from '../issue.ts'
import { repeated } from './duplicates.ts'
import type { Rule } from './rule.ts'

/** dahdi_dynamic_loc.c: single hex digits `key:id[:monitored id]`; dahdi_dynamic_eth.c: `interface/mac[/subaddress]`. */
const ADDRESS = {
  loc: /^[0-9a-fA-F]:[0-9a-fA-F](:[0-9a-fA-F])?$/,
  eth: /^[A-Za-z0-9.]{1,15}\/([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}(\/[0-9]{1,5})?$/,
}

export const dynamicSpans: Rule = settings => [
  ...repeated(settings.dynamicSpans.map(dynamicSpanKey)).map(key =>
    fault('dynamic-span-duplicate', key, { span: key }),
  ),
  ...settings.dynamicSpans.flatMap(faultsOf),
]

function faultsOf(span: DynamicSpanSettings): Issue[] {
  const key = dynamicSpanKey(span)
  const issues: Issue[] = []
  if (!ADDRESS[span.driver].test(span.address))
    issues.push(fault('dynamic-span-address', key, { address: span.address }))
  const used = new Set<number>()
  for (const {
    range: [first, last],
  } of span.ports) {
    const range = `${first}-${last}`
    if (first > last || last > span.channels)
      issues.push(fault('dynamic-span-range', key, { range, channels: span.channels }))
    else if (positions(first, last).some(position => used.has(position)))
      issues.push(fault('dynamic-span-overlap', key, { range }))
    for (const position of positions(first, last)) used.add(position)
  }
  return issues
}

const positions = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

const fault = (code: string, key: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: `span:${key}`,
  params,
})
