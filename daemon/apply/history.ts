/** The configurations that were in force: who, when, and what changed with each. */

import type { Settings } from '../settings/schema.ts'
import { unifiedDiff } from './diff.ts'
import { fileId, type WrittenFile } from './files.ts'
import type { Generations } from './generations.ts'
import type { AppliedBy, FileChange } from './plan-types.ts'

export interface PastGeneration {
  readonly generation: number
  readonly settingsRevision: number
  /** ms since the epoch; null in generations of earlier releases. */
  readonly at: number | null
  readonly by: AppliedBy | null
  readonly isInForce: boolean
  /** null when they cannot be read any more. */
  readonly settings: Settings | null
}

export interface PastChange {
  readonly generation: PastGeneration
  /** The one in force before it; null for the oldest that is kept. */
  readonly former: PastGeneration | null
  readonly files: readonly FileChange[]
}

type Kept = Pick<Generations, 'good' | 'taken' | 'manifestOf' | 'settingsOf' | 'textOf'>

/** Newest first. */
export async function listHistory(generations: Kept): Promise<PastGeneration[]> {
  const good = await generations.good()
  const numbers = await generations.taken()
  const all = await Promise.all(numbers.map(number => pastOf(generations, number, good?.generation ?? 0)))
  return all.flatMap(past => (past === null ? [] : [past]))
}

async function pastOf(generations: Kept, number: number, good: number): Promise<PastGeneration | null> {
  const manifest = await generations.manifestOf(number)
  if (manifest === null) return null
  return {
    generation: number,
    settingsRevision: manifest.settingsRevision,
    at: manifest.at ?? null,
    by: manifest.by ?? null,
    isInForce: number === good,
    settings: await generations.settingsOf(number),
  }
}

/** null: it is not kept. */
export async function changeOf(generations: Kept, number: number): Promise<PastChange | null> {
  const all = await listHistory(generations)
  const index = all.findIndex(({ generation }) => generation === number)
  const generation = all[index]
  if (generation === undefined) return null
  const former = all[index + 1] ?? null
  const files = former === null ? [] : await fileChanges(generations, former.generation, number)
  return { generation, former, files }
}

async function fileChanges(generations: Kept, before: number, after: number): Promise<FileChange[]> {
  const filesOf = async (number: number): Promise<ReadonlyMap<string, WrittenFile>> =>
    new Map((await generations.manifestOf(number))?.files.map(file => [fileId(file), file]))
  const [old, now] = [await filesOf(before), await filesOf(after)]
  const changed = [...new Set([...old.keys(), ...now.keys()])]
    .filter(id => old.get(id)?.sha256 !== now.get(id)?.sha256)
    .toSorted()
  const changes: FileChange[] = []
  for (const id of changed) {
    const file = now.get(id) ?? old.get(id)
    if (file === undefined) continue
    const { room, name } = file
    const secret = file.secret || old.get(id)?.secret === true
    const kind = old.has(id) ? (now.has(id) ? 'changed' : 'removed') : 'added'
    const [former, text] = secret
      ? [null, null]
      : [await generations.textOf(before, file), await generations.textOf(after, file)]
    changes.push({ room, name, kind, diff: secret ? null : unifiedDiff(id, former, text) })
  }
  return changes
}
