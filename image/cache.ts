/** Where built things are kept between runs: outside the checkout, each under a name made from what went into it. */

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.ts'

export function cacheDirectory(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.OFFHOOK_CACHE) return env.OFFHOOK_CACHE
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offhook')
}

/** Anything that becomes JSON; objects count by their content whatever the order of their keys. */
export type Ingredient =
  | string
  | number
  | boolean
  | null
  | readonly Ingredient[]
  | { [key: string]: Ingredient }

/** The name under which something made from these ingredients is kept. */
export function cacheKey(ingredients: Ingredient): string {
  return createHash('sha256').update(JSON.stringify(ingredients, sortedKeys)).digest('hex').slice(0, 16)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The content of files or whole directories as an ingredient: relative path to hash. */
export async function fileIngredients(
  base: string,
  paths: readonly string[],
): Promise<{ [path: string]: string }> {
  const found: { [path: string]: string } = {}
  const visit = async (path: string): Promise<void> => {
    const full = join(base, path)
    const about = await stat(full)
    if (about.isDirectory())
      for (const name of (await readdir(full)).sort()) await visit(path === '' ? name : `${path}/${name}`)
    else
      found[path] = `${(about.mode & 0o111) === 0 ? '' : 'x'}${createHash('sha256')
        .update(await readFile(full))
        .digest('hex')}`
  }
  for (const path of paths) await visit(path)
  return found
}

export interface CacheOptions {
  /** How many entries of this name stay: the newest used. */
  readonly keep?: number
  readonly directory?: string
}

/**
 * The directory of the entry, built first if it is not there. `build` fills a fresh directory that takes its
 * name only when it is complete; a second process that wants the same waits for the first.
 */
export async function cached(
  name: string,
  ingredients: Ingredient,
  build: (directory: string) => Promise<void>,
  { keep = 2, directory = cacheDirectory() }: CacheOptions = {},
): Promise<string> {
  const entry = join(directory, `${name}-${cacheKey(ingredients)}`)
  if (await markUsed(entry)) return entry
  await mkdir(directory, { recursive: true })
  return withLock(join(directory, `${name}.lock`), async () => {
    if (await markUsed(entry)) return entry
    const unfinished = join(directory, `.${name}-unfinished`)
    await removeTree(unfinished)
    await mkdir(unfinished, { recursive: true })
    await build(unfinished)
    await rename(unfinished, entry)
    await markUsed(entry)
    await pruneEntries(directory, name, keep)
    return entry
  })
}

async function markUsed(entry: string): Promise<boolean> {
  const now = new Date()
  return utimes(entry, now, now).then(
    () => true,
    () => false,
  )
}

/** Removes all but the newest used entries of a name. */
export async function pruneEntries(directory: string, name: string, keep: number): Promise<void> {
  const pattern = new RegExp(`^${name}-[0-9a-f]{16}$`)
  const entries = (await readdir(directory)).filter(each => pattern.test(each))
  const dated = await Promise.all(
    entries.map(async each => ({ each, usedAt: (await stat(join(directory, each))).mtimeMs })),
  )
  const old = dated.sort((a, b) => b.usedAt - a.usedAt).slice(keep)
  for (const { each } of old) await removeTree(join(directory, each))
}

/** A tree unpacked from packages may hold directories its owner cannot write to. */
async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 2 })
}
