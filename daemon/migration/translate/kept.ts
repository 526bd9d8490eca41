/** Which things of a kind come over, under which ids: known before anything is translated, since each may lead to any other. */

import type { Issue } from '../../model/issue.ts'
import { extensionNumber } from '../../settings/atoms.ts'
import { oneLine } from '../read/text.ts'
import { type Remark, type RemarkCode, remark } from '../remarks.ts'
import type { Area, ReportLine } from '../report.ts'
import { type Ids, idsBeside, type Surroundings } from './context.ts'

interface Thing {
  readonly key: string
  readonly name: string
  /** Missing: it has none here either. */
  readonly number?: string
}

export interface Kept<T> {
  readonly things: readonly { readonly id: string; readonly old: T }[]
  /** Key of the old system to our id. */
  readonly ids: ReadonlyMap<string, string>
  /** What stays behind. */
  readonly report: readonly ReportLine[]
}

/** `prefix` makes an id of a name that has no letter. */
export function keep<T extends Thing>(
  area: Area,
  old: readonly T[],
  most: number,
  around: Surroundings,
  prefix: string,
  ids: Ids = idsBeside(),
): Kept<T> {
  const things: { id: string; old: T }[] = []
  const byKey = new Map<string, string>()
  const report: ReportLine[] = []
  for (const one of old) {
    const left = (code: RemarkCode, params: Remark['params'] = {}, issue?: Issue) =>
      report.push({ area, old: toldAs(one), here: null, remarks: [remark(code, params, issue)] })
    const id = ids.of(one.name, `${prefix}-${one.key.toLowerCase().replace(/[^a-z0-9]+/g, '') || '0'}`)
    const reason = around.refused.get(`${area}:${id}`)
    if (!isNumberGood(area, one.number)) left('number-impossible')
    else if (byKey.has(one.key)) left('number-twice')
    else if (reason !== undefined) left('refused', {}, reason)
    else if (things.length >= most) left('too-many')
    else {
      byKey.set(one.key, id)
      things.push({ id, old: one })
    }
  }
  return { things, ids: byKey, report }
}

/** A menu may be reached by no number of its own. */
const isNumberGood = (area: Area, number: string | undefined): boolean =>
  number === undefined || (area === 'menu' && number === '') || extensionNumber.safeParse(number).success

export const toldAs = ({ number = '', name, key }: Thing): string =>
  [number, oneLine(name === number ? '' : name)].filter(part => part !== '').join(' ') || key
