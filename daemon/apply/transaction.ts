/** One apply from the first byte to the last check: either everything is in force, or the former files are again. */

import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileRoom } from '../model/generated-file.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { DurableFiles } from '../system/durable-files.ts'
import type { Activator, Verifier } from './activator.ts'
import type { PlannedChange } from './files.ts'
import type { Generation, Generations } from './generations.ts'
import { writeIssue } from './issues.ts'
import type { Unfinished } from './manifest.ts'
import { undoActivations } from './plan.ts'
import type { ApplyOutcome, Step } from './plan-types.ts'
import { restore, runSteps } from './restore.ts'
import type { RoomWriter } from './room-writer.ts'
import { mergeActivations } from './steps.ts'

export interface TransactionParts {
  readonly generations: Generations
  readonly writers: Readonly<Record<FileRoom, RoomWriter>>
  /** Where the rooms are, to copy the files of others byte by byte. */
  readonly roomDirectories: Readonly<Record<FileRoom, string>>
  readonly files: DurableFiles
  readonly activator: Activator
  readonly verifier: Verifier
}

export interface TransactionInput extends Generation {
  readonly steps: readonly Step[]
  /** Files of others are copied here before ours take their place. */
  readonly keptIn: string
}

export async function runTransaction(
  input: TransactionInput,
  parts: TransactionParts,
): Promise<ApplyOutcome> {
  const { generations, writers, activator } = parts
  const { manifest, changes } = input
  const unfinished: Unfinished = {
    generation: manifest.generation,
    files: changes.map(({ room, name, before }) => ({ room, name, existed: before !== null })),
    undo: mergeActivations(undoActivations(changes)),
  }
  // Asterisk lists a thousand telephones while the disk takes the generation.
  const missingBefore = alreadyMissing(parts)
  try {
    await keepForeignFiles(input, parts)
    await generations.write(input)
    await generations.begin(unfinished)
  } catch (error) {
    await missingBefore
    await abandon(manifest.generation, generations)
    return { is: 'refused', issues: [writeIssue(error, 'generation')] }
  }
  const done = await forward(input, parts, await missingBefore).catch((error: unknown) =>
    refused([writeIssue(error, 'generation')]),
  )
  if (done.ok) {
    await generations.end().catch(() => {})
    await generations.prune()
    return { is: 'applied', generation: manifest.generation, steps: input.steps }
  }
  await generations.forget(manifest.generation).catch(() => {})
  const restored = await restore(unfinished, generations, writers, activator)
  // Files that could not be put back are tried again at the next start, or before the next apply.
  if (restored.files) await generations.end().catch(() => {})
  const issues = [...done.error, ...restored.issues]
  return { is: restored.inForce ? 'rolled-back' : 'failed', issues }
}

async function forward(
  { changes, steps, manifest }: TransactionInput,
  { writers, activator, verifier, generations }: TransactionParts,
  missingBefore: ReadonlySet<string>,
): Promise<Result<null>> {
  // Drivers first, Asterisk last: a rewritten modules.conf without its DAHDI files is the worse half.
  for (const room of ['systemd', 'modprobe', 'dahdi', 'asterisk'] as const) {
    const wanted = changes
      .filter(change => change.room === room)
      .map(({ name, after }) => ({ name, text: after }))
    const written = wanted.length === 0 ? ok(null) : await writers[room].put(wanted)
    if (!written.ok) return written
  }
  const run = await runSteps(
    steps.map(step => step.activation),
    activator,
  )
  if (!run.ok) return run
  const missing = (await verifier.verify(manifest.expectations)).filter(
    issue => issue.severity === 'error' && !missingBefore.has(identity(issue)),
  )
  if (missing.length > 0) return refused(missing)
  try {
    await generations.markGood(manifest.generation)
    return ok(null)
  } catch (error) {
    return refused([writeIssue(error, 'generation')])
  }
}

/**
 * A card that was pulled out stays missing whatever is applied: only what this apply loses may undo it. An Asterisk that does
 * not answer (no subject) is no such thing.
 */
async function alreadyMissing({ generations, verifier }: TransactionParts): Promise<ReadonlySet<string>> {
  const good = await generations.good()
  if (good === null) return new Set()
  const missing = await verifier.verify(good.expectations)
  return new Set(missing.filter(issue => issue.subject !== null).map(identity))
}

const identity = (issue: Issue): string => `${issue.code} ${issue.subject}`

async function keepForeignFiles(
  { changes, keptIn }: TransactionInput,
  parts: TransactionParts,
): Promise<void> {
  const foreign = changes.filter(change => change.foreign)
  for (const change of foreign) {
    const copy = join(keptIn, change.room, change.name)
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 })
    await parts.files.write(copy, await bytesOf(change, parts), 0o600)
  }
}

const bytesOf = ({ room, name }: PlannedChange, { roomDirectories }: TransactionParts): Promise<Uint8Array> =>
  readFile(join(roomDirectories[room], name))

async function abandon(generation: number, generations: Generations): Promise<void> {
  await generations.end().catch(() => {})
  await generations.forget(generation).catch(() => {})
}
