/** Which tiles stand together: a person's own groups first, then by department or all together. Pure. */

import type { Extension } from '../../../daemon/model/gateway-model.ts'
import type { PanelLayout } from '../../../daemon/panel/memory.ts'

type Shown = Pick<Extension, 'number' | 'name' | 'accountCode'>

export interface TileGroup {
  /** '': those of no group. */
  readonly name: string
  readonly extensions: readonly Shown[]
}

/** Whoever is in a group of one's own is not shown a second time below. */
export function tileGroups(
  extensions: readonly Shown[],
  { groups, byDepartment, sort }: Pick<PanelLayout, 'groups' | 'byDepartment' | 'sort'>,
  compare: (a: string, b: string) => number,
): readonly TileGroup[] {
  const known = new Map(extensions.map(one => [one.number, one]))
  const own = groups
    .map(({ name, numbers }) => ({ name, extensions: numbers.flatMap(number => known.get(number) ?? []) }))
    .filter(group => group.extensions.length > 0)
  const placed = new Set(own.flatMap(group => group.extensions))
  const rest = extensions
    .filter(one => !placed.has(one))
    .toSorted((a, b) => (sort === 'name' ? compare(a.name, b.name) : a.number.localeCompare(b.number)))
  const departments = Map.groupBy(rest, ({ accountCode }) => (byDepartment ? (accountCode ?? '') : ''))
  return [
    ...own,
    ...[...departments]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([name, members]) => ({ name, extensions: members })),
  ]
}

/** `Sales: 101, 102`, one on each line. A number: the line that is not understood, from 1. */
export function readGroups(text: string): PanelLayout['groups'] | number {
  const groups: PanelLayout['groups'] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, name = '', list = ''] = /^([^:]{1,60}):([0-9,;\s]*)$/.exec(line.replaceAll('\u00a0', ' ')) ?? []
    if (name.trim() === '' || name.trim().length > 40) return index + 1
    groups.push({ name: name.trim(), numbers: list.split(/[,;\s]+/).filter(number => number !== '') })
  }
  return groups
}

export const writeGroups = (groups: PanelLayout['groups']): string =>
  groups.map(({ name, numbers }) => `${name}: ${numbers.join(', ')}`).join('\n')
