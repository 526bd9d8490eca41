/** What people had set by telephone: rows of AstDB that mean the same here, for extensions that come over. */

import type { Settings } from '../../settings/schema.ts'
import { remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'

export type StateRow = readonly [key: string, value: string]

const PERSONAL = new Set(['CF', 'CFB', 'CFU', 'DND', 'CW'])
const FOLLOW_ME = new Set([
  'ddial',
  'grplist',
  'prering',
  'grptime',
  'strategy',
  'grpconf',
  'grppre',
  'changecid',
  'fixedcid',
  'postdest',
])

/** Families that every FreePBX writes anew from its tables, and what belongs to the moment. */
const DERIVED =
  /^(?:AMPUSER\/[^/]+\/(?!followme\/)|DEVICE\/|registrar\/|SIP\/|IAX\/|dundi\/|pbx\/|RG\/|subscription|CustomDevstate\/|CustomPresence\/|TRUNK\/|RINGGROUP\/|QPENALTY\/|CONFERENCE\/|FREEPBXCONF\/|CALLTRACE\/|sysspeeddials\/|cidname\/|Queue\/|BLKVM\/|FM\/|Agents\/)/i

/** Keys of the greeting: those the dialplan reads. */
const VMX = /^AMPUSER\/[^/]+\/vmx\/(?:unavail|busy)\/(?:state|[012]\/ext|vmxopts\/timeout)$/

export interface Around {
  readonly extensions: ReadonlySet<string>
  /** Index of an old switch to the index here. */
  readonly switches: ReadonlyMap<number, number>
}

export function stateRows(
  old: ReadonlyMap<string, string>,
  { extensions, switches }: Around,
): { readonly rows: readonly StateRow[]; readonly report: readonly ReportLine[] } {
  const rows: StateRow[] = []
  const carried = new Map<string, number>()
  const left = new Map<string, number>()
  const count = (counts: Map<string, number>, family: string) =>
    counts.set(family, (counts.get(family) ?? 0) + 1)
  for (const [key, value] of old) {
    const [family = '', second = '', third = '', fourth = ''] = key.split('/')
    const put = (to: string, what: string) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a manager action ends with its line
      if (/[\u0000-\u001f]/.test(to + value) || value.length > 1000 || value === '') return count(left, what)
      rows.push([to, value])
      return count(carried, what)
    }
    if (PERSONAL.has(family) && third === '') {
      if (extensions.has(second)) put(key, family)
      else count(left, family)
    } else if (family === 'AMPUSER' && third === 'followme') {
      if (!extensions.has(second) || !FOLLOW_ME.has(fourth)) count(left, 'followme')
      else if (fourth === 'postdest') postDestination(key, value, rows, () => count(left, 'followme'))
      else put(key, 'followme')
    } else if (VMX.test(key)) {
      if (extensions.has(second) && /^[a-z0-9*]{1,30}$/.test(value)) put(key, 'vmx')
      else count(left, 'vmx')
    } else if (family === 'DAYNIGHT') {
      const index = /^C([0-9]+)$/.exec(second)?.[1]
      const here = index === undefined ? undefined : switches.get(Number(index))
      if (here !== undefined && /^(?:DAY|NIGHT)$/.test(value)) put(`DAYNIGHT/C${here}`, 'DAYNIGHT')
      else count(left, 'DAYNIGHT')
    } else if (family === 'blacklist') {
      if (second === 'blocked' || /^\+?[0-9]{2,20}$/.test(second)) {
        rows.push([`blacklist/${second}`, '1'])
        count(carried, 'blacklist')
      } else count(left, 'blacklist')
    } else if (!DERIVED.test(key)) count(left, family.slice(0, 40))
  }
  return {
    rows,
    report: [
      ...[...carried].map(
        ([family, n]): ReportLine => ({
          area: 'state',
          old: `${family} (${n})`,
          here: `${family} (${n})`,
          remarks: [],
        }),
      ),
      ...[...left].map(
        ([family, n]): ReportLine => ({
          area: 'state',
          old: `${family} (${n})`,
          here: null,
          remarks: [remark('no-counterpart')],
        }),
      ),
    ],
  }
}

/** `ext-local,102,1` is 102 here, `ext-local,vmu102,1` is `*102`, the own mailbox nothing. */
function postDestination(key: string, value: string, rows: StateRow[], leave: () => void): void {
  const [context, target = ''] = value.split(',')
  const own = key.split('/')[1] ?? ''
  const box = /^vm[a-z]([0-9]+)$/.exec(target)?.[1]
  if (context === 'ext-local' && box === own) return
  if (context === 'ext-local' && box !== undefined) rows.push([key, `*${box}`])
  else if ((context === 'from-did-direct' || context === 'ext-local') && /^[0-9]+$/.test(target))
    rows.push([key, target])
  else leave()
}

export const switchIndices = (
  switches: readonly { readonly id: string; readonly old: { readonly index: number } }[],
  made: Settings['switches'],
): Map<number, number> =>
  new Map(
    switches.flatMap(({ id, old }) => {
      const own = made.find(one => one.id === id)
      return own === undefined ? [] : [[old.index, own.index] as const]
    }),
  )
