/** What applying would do: the files that differ from the disk, the steps they ask for, and whose work they replace. Pure. */

import type { Activation, GeneratedFile } from '../model/generated-file.ts'
import type { Issue } from '../model/issue.ts'
import { unifiedDiff } from './diff.ts'
import { type FileId, fileId, type PlannedChange, sha256, type WrittenFile } from './files.ts'
import type { FileChange, Plan } from './plan-types.ts'
import { type RunningCalls, stepsFor } from './steps.ts'

export interface PlanInput {
  readonly settingsRevision: number
  readonly rendered: readonly GeneratedFile[]
  /** Of every rendered and every formerly written file. */
  readonly disk: ReadonlyMap<FileId, string | null>
  /** By the last good generation; null before the first apply. */
  readonly written: readonly WrittenFile[] | null
  readonly calls: RunningCalls
  readonly issues: readonly Issue[]
  /** Where files of others are kept when ours take their place; for the issue. */
  readonly keptIn: string
  /** Nobody reads the differences of a plan that is being applied. */
  readonly withDiffs: boolean
}

export interface PlannedApply {
  readonly plan: Plan
  readonly changes: readonly PlannedChange[]
}

export function makePlan(input: PlanInput): PlannedApply {
  const changes = [...renderedChanges(input), ...removals(input)]
  return {
    changes,
    plan: {
      settingsRevision: input.settingsRevision,
      changes: changes.map(change => shownChange(change, input.withDiffs)),
      steps: stepsFor(
        changes.map(change => change.activation),
        input.calls,
      ),
      issues: [...input.issues, ...foreignIssues(changes, input)],
    },
  }
}

function renderedChanges({ rendered, disk, written }: PlanInput): PlannedChange[] {
  const former = new Map((written ?? []).map(file => [fileId(file), file]))
  return rendered.flatMap(file => {
    const before = disk.get(fileId(file)) ?? null
    if (before === file.text) return []
    return [
      {
        room: file.room,
        name: file.name,
        secret: file.secret,
        before,
        after: file.text,
        activation: file.activation(before, file.text),
        undo: file.activation(file.text, before),
        foreign: before !== null && former.get(fileId(file))?.sha256 !== sha256(before),
      },
    ]
  })
}

/** Files we wrote and no longer render. What is not ours stays where it is. */
function removals({ rendered, disk, written }: PlanInput): PlannedChange[] {
  const wanted = new Set(rendered.map(fileId))
  return (written ?? []).flatMap(file => {
    const before = disk.get(fileId(file)) ?? null
    if (wanted.has(fileId(file)) || before === null) return []
    const { room, name, secret, removal } = file
    const foreign = file.sha256 !== sha256(before)
    return [{ room, name, secret, before, after: null, activation: removal, undo: removal, foreign }]
  })
}

const shownChange = (
  { room, name, secret, before, after }: PlannedChange,
  withDiff: boolean,
): FileChange => ({
  room,
  name,
  kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
  diff: secret || !withDiff ? null : unifiedDiff(`${room}/${name}`, before, after),
})

/** Before the first apply they are the distribution's files: one notice. Later they are somebody's work: one warning each. */
function foreignIssues(changes: readonly PlannedChange[], { written, keptIn }: PlanInput): Issue[] {
  const foreign = changes.filter(change => change.foreign)
  if (foreign.length === 0) return []
  if (written === null)
    return [
      {
        code: 'files-found',
        severity: 'notice',
        subject: null,
        params: { count: foreign.length, kept: keptIn },
      },
    ]
  return foreign.map(({ room, name }) => ({
    code: 'file-edited-by-hand',
    severity: 'warning',
    subject: `file:${room}/${name}`,
    params: { file: `${room}/${name}`, kept: `${keptIn}/${room}/${name}` },
  }))
}

/** What a later release needs to remove the file. */
export const writtenFile = (file: GeneratedFile): WrittenFile => ({
  room: file.room,
  name: file.name,
  sha256: sha256(file.text),
  secret: file.secret,
  removal: file.activation(file.text, null),
})

export const undoActivations = (changes: readonly PlannedChange[]): Activation[] =>
  changes.map(change => change.undo)
