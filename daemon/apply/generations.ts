/**
 * Every configuration that was put in force: `generations/<n>/` with its settings, files, what they replaced, and, written last
 * and so proof of the rest, its manifest. `generations/good` names the one in force.
 */

import { access, link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GeneratedFile } from '../model/generated-file.ts'
import { type Settings, settingsSchema } from '../settings/schema.ts'
import { syncDirectory } from '../system/durable-file.ts'
import type { DurableFiles } from '../system/durable-files.ts'
import { fileId, type PlannedChange, sha256 } from './files.ts'
import {
  type Manifest,
  manifestSchema,
  parseJson,
  type TrialFile,
  trialSchema,
  type Unfinished,
  unfinishedSchema,
} from './manifest.ts'

const KEPT = 20

export interface Generation {
  readonly manifest: Manifest
  readonly settings: Settings
  readonly rendered: readonly GeneratedFile[]
  readonly changes: readonly PlannedChange[]
}

/** Every method that writes throws the system's error. */
export interface Generations {
  readonly directory: string
  next(): Promise<number>
  good(): Promise<Manifest | null>
  settingsOf(generation: number): Promise<Settings | null>
  manifestOf(generation: number): Promise<Manifest | null>
  /** Those that were in force, newest first. */
  taken(): Promise<readonly number[]>
  /** A file as that generation had it; null when it had none. */
  textOf(generation: number, file: { readonly room: string; readonly name: string }): Promise<string | null>
  trial(): Promise<TrialFile | null>
  beginTrial(trial: TrialFile): Promise<void>
  endTrial(): Promise<void>
  write(generation: Generation): Promise<void>
  markGood(generation: number): Promise<void>
  /** Drops the rendered copies of a generation that came to nothing: on a full disk its room is needed. */
  forget(generation: number): Promise<void>
  /** What stood in the file's place before that generation. */
  formerText(generation: number, file: { readonly room: string; readonly name: string }): Promise<string>
  unfinished(): Promise<Unfinished | null>
  begin(unfinished: Unfinished): Promise<void>
  end(): Promise<void>
  /** Keeps the last 20, the last 20 that people made of their own settings, and the good one. Best effort. */
  prune(): Promise<void>
}

export function openGenerations(stateDir: string, files: DurableFiles): Generations {
  const directory = join(stateDir, 'generations')
  const at = (generation: number, ...rest: string[]) => join(directory, String(generation), ...rest)
  const unfinishedPath = join(directory, 'unfinished.json')
  const trialPath = join(directory, 'trial.json')
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )
  const read = (path: string) => readFile(path, 'utf8').catch(() => null)
  const write = async (path: string, text: string) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await files.write(path, text, 0o600)
  }
  const numbers = async (): Promise<number[]> => {
    const found = await readdir(directory).catch(() => [])
    return found
      .filter(name => /^[1-9][0-9]{0,8}$/.test(name))
      .map(Number)
      .sort((a, b) => a - b)
  }
  const goodNumber = async (): Promise<number> => Number((await read(join(directory, 'good'))) ?? 0)

  return {
    directory,
    next: async () => ((await numbers()).at(-1) ?? 0) + 1,
    async good() {
      const number = await goodNumber()
      return Number.isSafeInteger(number) && number > 0
        ? parseJson(manifestSchema, await read(at(number, 'manifest.json')))
        : null
    },
    manifestOf: async number => parseJson(manifestSchema, await read(at(number, 'manifest.json'))),
    async taken() {
      const good = await goodNumber()
      const all = (await numbers()).filter(number => number <= good).toReversed()
      // The files of an apply that came to nothing are forgotten.
      const there = await Promise.all(all.map(number => exists(at(number, 'files'))))
      return all.filter((_, index) => there[index])
    },
    textOf: (number, { room, name }) => read(at(number, 'files', room, name)),
    trial: async () => parseJson(trialSchema, await read(trialPath)),
    beginTrial: trial => write(trialPath, json(trial)),
    endTrial: () => files.remove(trialPath),
    settingsOf: async number => parseJson(settingsSchema, await read(at(number, 'settings.json'))),
    async write({ manifest, settings, rendered, changes }) {
      const number = manifest.generation
      await rm(at(number), { recursive: true, force: true })
      for (const { room, name, before } of changes)
        if (before !== null) await write(at(number, 'before', room, name), before)
      const former = await this.good()
      const known = new Map(former?.files.map(file => [fileId(file), file.sha256]))
      for (const file of rendered) {
        const path = at(number, 'files', file.room, file.name)
        const sameAsFormer = former !== null && known.get(fileId(file)) === sha256(file.text)
        if (sameAsFormer && (await linked(at(former.generation, 'files', file.room, file.name), path)))
          continue
        await write(path, file.text)
      }
      for (const room of new Set(rendered.map(file => file.room)))
        await syncDirectory(at(number, 'files', room))
      await write(at(number, 'settings.json'), json(settings))
      await write(at(number, 'manifest.json'), json(manifest))
    },
    markGood: number => write(join(directory, 'good'), `${number}\n`),
    forget: number => rm(at(number, 'files'), { recursive: true, force: true }),
    formerText: (number, { room, name }) => readFile(at(number, 'before', room, name), 'utf8'),
    unfinished: async () => parseJson(unfinishedSchema, await read(unfinishedPath)),
    begin: unfinished => write(unfinishedPath, json(unfinished)),
    end: () => files.remove(unfinishedPath),
    async prune() {
      const good = await goodNumber()
      const left = { own: KEPT, others: KEPT }
      for (const number of (await numbers()).toReversed()) {
        const kind = (await this.manifestOf(number))?.by?.how === 'own' ? 'own' : 'others'
        left[kind] -= 1
        if (left[kind] < 0 && number !== good)
          await rm(at(number), { recursive: true, force: true }).catch(() => {})
      }
    },
  }
}

/** A second name for the bytes of the former generation: most files never change. The directory is synced by the caller. */
async function linked(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  return link(from, to).then(
    () => true,
    () => false,
  )
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
