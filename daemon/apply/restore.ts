/** Puts back what stood in the files' places before a transaction, and puts that in force again. */

import type { Activation, FileRoom } from '../model/generated-file.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type Activator, activate } from './activator.ts'
import type { Generations } from './generations.ts'
import { writeIssue } from './issues.ts'
import type { Unfinished } from './manifest.ts'
import type { FileToPut, RoomWriter } from './room-writer.ts'

export interface Restored {
  /** The former bytes are on the disk again. */
  readonly files: boolean
  /** And in force. */
  readonly inForce: boolean
  readonly issues: readonly Issue[]
}

export async function restore(
  unfinished: Unfinished,
  generations: Generations,
  rooms: Readonly<Record<FileRoom, RoomWriter>>,
  activator: Activator,
): Promise<Restored> {
  const put = await putBack(unfinished, generations, rooms)
  if (!put.ok) return { files: false, inForce: false, issues: put.error }
  const steps = await runSteps(unfinished.undo, activator)
  return { files: true, inForce: steps.ok, issues: steps.ok ? [] : steps.error }
}

async function putBack(
  { generation, files }: Unfinished,
  generations: Generations,
  rooms: Readonly<Record<FileRoom, RoomWriter>>,
): Promise<Result<null>> {
  const byRoom = new Map<FileRoom, FileToPut[]>()
  for (const file of files) {
    let text: string | null = null
    try {
      if (file.existed) text = await generations.formerText(generation, file)
    } catch (error) {
      return refused([writeIssue(error, `file:${file.room}/${file.name}`)])
    }
    byRoom.set(file.room, [...(byRoom.get(file.room) ?? []), { name: file.name, text }])
  }
  const issues: Issue[] = []
  for (const [room, wanted] of byRoom) {
    const done = await rooms[room].put(wanted)
    if (!done.ok) issues.push(...done.error)
  }
  return issues.length === 0 ? ok(null) : refused(issues)
}

/** Stops at the first refused step. */
export async function runSteps(
  activations: readonly Activation[],
  activator: Activator,
): Promise<Result<null>> {
  for (const activation of activations) {
    const done = await activate(activation, activator)
    if (!done.ok) return done
  }
  return ok(null)
}
