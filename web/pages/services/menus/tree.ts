/** The tree of a menu: where each key leads, menus within unfolded, and where each box of its picture stands. Pure. */

import type { MenuSettings } from '../../../../daemon/settings/areas/call-flow.ts'
import type { DestinationSettings } from '../../../../daemon/settings/schema.ts'

/** What is pressed; `null`: nothing that leads anywhere. */
export interface TreeBranch {
  /** The menu whose key it is. */
  readonly menu: string
  readonly key: string | null
  readonly destination: DestinationSettings
  /** Of a menu within, unless the call has been through it already. */
  readonly branches: readonly TreeBranch[]
  /** The call is back in a menu it came from. */
  readonly isBack: boolean
}

export interface PlacedBranch extends TreeBranch {
  /** 1: of the menu itself. */
  readonly depth: number
  /** In rows from the top; half ones where several rows hang on one. */
  readonly row: number
  readonly parentRow: number
}

export interface TreePicture {
  readonly rows: number
  readonly depth: number
  /** Of the menu itself. */
  readonly row: number
  readonly branches: readonly PlacedBranch[]
}

/** Enough for any house; a tree of menus that name each other many times grows without bound. */
const MOST_BRANCHES = 400
const DEEPEST = 6

export function treeOf(menu: MenuSettings, menus: readonly MenuSettings[]): readonly TreeBranch[] {
  let left = MOST_BRANCHES
  const branchesOf = (of: MenuSettings, been: readonly string[]): TreeBranch[] => {
    const leads = [
      ...of.keys.map(({ key, destination }) => ({ key, destination })),
      { key: null, destination: of.otherwise },
    ]
    left -= leads.length
    return leads.map(({ key, destination }) => {
      const id = destination.kind === 'menu' ? destination.id : null
      const isBack = id !== null && been.includes(id)
      const inner =
        isBack || left <= 0 || been.length >= DEEPEST ? undefined : menus.find(one => one.id === id)
      const branches = inner === undefined ? [] : branchesOf(inner, [...been, inner.id])
      return { menu: of.id, key, destination, isBack, branches }
    })
  }
  return branchesOf(menu, [menu.id])
}

/** Whoever branches stands in the middle of its branches. */
export function placed(tree: readonly TreeBranch[]): TreePicture {
  const found: PlacedBranch[] = []
  let rows = 0
  let deepest = 0
  const place = (branches: readonly TreeBranch[], depth: number): number => {
    deepest = Math.max(deepest, depth)
    const own = branches.map(branch => {
      if (branch.branches.length > 0) return { branch, row: place(branch.branches, depth + 1) }
      rows += 1
      return { branch, row: rows - 1 }
    })
    const middle = ((own[0]?.row ?? 0) + (own.at(-1)?.row ?? 0)) / 2
    for (const { branch, row } of own) found.push({ ...branch, depth, row, parentRow: middle })
    return middle
  }
  const row = place(tree, 1)
  return { rows: Math.max(rows, 1), depth: deepest, row, branches: found }
}
