/** The build's cache: names from ingredients, entries that are whole or absent, one build at a time, old ones removed. */

import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheDirectory, cached, cacheKey, fileIngredients, pruneEntries } from '../../image/cache.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-cache-test-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

test('the cache lies where the person says, then where the desktop says, then in the home directory', () => {
  expect(cacheDirectory({ OFFHOOK_CACHE: '/big/disk', XDG_CACHE_HOME: '/x' })).toBe('/big/disk')
  expect(cacheDirectory({ XDG_CACHE_HOME: '/x' })).toBe('/x/offhook')
  expect(cacheDirectory({})).toMatch(/\/\.cache\/offhook$/)
})

test('the order of the ingredients does not matter, everything else does', () => {
  const key = cacheKey({ packages: ['a', 'b'], mirror: 'm' })
  expect(cacheKey({ mirror: 'm', packages: ['a', 'b'] })).toBe(key)
  expect(cacheKey({ mirror: 'm', packages: ['b', 'a'] })).not.toBe(key)
  expect(cacheKey({ mirror: 'n', packages: ['a', 'b'] })).not.toBe(key)
  expect(cacheKey({ mirror: 'm', packages: ['a', 'b'], nested: { x: 1, y: 2 } })).toBe(
    cacheKey({ nested: { y: 2, x: 1 }, mirror: 'm', packages: ['a', 'b'] }),
  )
})

test('files count by name, content and whether they are programs', async () => {
  await mkdir(join(directory, 'deep'))
  await writeFile(join(directory, 'deep/script'), 'one')
  const before = await fileIngredients(directory, ['deep'])
  expect(Object.keys(before)).toEqual(['deep/script'])
  await utimes(join(directory, 'deep/script'), 1, 1)
  expect(await fileIngredients(directory, ['deep'])).toEqual(before)
  await chmod(join(directory, 'deep/script'), 0o755)
  expect(await fileIngredients(directory, ['deep'])).not.toEqual(before)
  await writeFile(join(directory, 'deep/script'), 'two')
  expect(await fileIngredients(directory, [''])).not.toEqual(before)
})

test('an entry is built once', async () => {
  let builds = 0
  const make = () =>
    cached(
      'thing',
      { version: 1 },
      async out => {
        builds += 1
        await writeFile(join(out, 'content'), 'x')
      },
      { directory },
    )
  const [first, second] = await Promise.all([make(), make()])
  expect(await make()).toBe(first)
  expect(second).toBe(first)
  expect(builds).toBe(1)
  expect(await readdir(first)).toEqual(['content'])
})

test('a build that fails leaves nothing that could be taken for the entry', async () => {
  const half = async (out: string) => {
    await writeFile(join(out, 'half'), 'x')
    throw new Error('no network')
  }
  await expect(cached('thing', 1, half, { directory })).rejects.toThrow('no network')
  const entry = await cached('thing', 1, out => writeFile(join(out, 'whole'), 'x'), { directory })
  expect(await readdir(entry)).toEqual(['whole'])
})

test('a lock left by a process that is gone does not block', async () => {
  // Process numbers end below this (kernel.pid_max is at most 2^22).
  await writeFile(join(directory, 'thing.lock'), `${2 ** 22 + 1}\n`)
  const entry = await cached('thing', 1, async () => {}, { directory })
  expect(await readdir(directory)).toEqual([entry.slice(directory.length + 1)])
})

test('the newest used entries stay', async () => {
  const entry = (name: string) => join(directory, name)
  const names = ['0', '1', '2'].map(digit => `image-${digit.repeat(16)}`)
  for (const [age, name] of names.entries()) {
    await mkdir(entry(name))
    await utimes(entry(name), 1000 - age, 1000 - age)
  }
  await mkdir(entry('image-of-another-thing'))
  await pruneEntries(directory, 'image', 2)
  expect((await readdir(directory)).sort()).toEqual([names[0], names[1], 'image-of-another-thing'])
})
