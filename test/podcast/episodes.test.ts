/** Files of the podcast, and nothing else that lies there. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { podcastOf } from '../../daemon/podcast/episodes.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-podcast-'))
})
afterEach(() => rm(directory, { recursive: true }))

it('lists episodes, newest first, and not what is still being recorded', async () => {
  for (const name of ['1000-101.wav', '2000-102.wav', 'new-101.wav', '3000-101.txt', '..wav'])
    await writeFile(join(directory, name), Buffer.alloc(44 + 32_000))
  expect((await podcastOf(directory).episodes()).map(({ id, seconds }) => [id, seconds])).toEqual([
    ['2000-102', 2],
    ['1000-101', 2],
  ])
})

it('reads nothing outside its directory', async () => {
  await writeFile(join(directory, '1-10.wav'), 'sound')
  const podcast = podcastOf(directory)
  expect((await podcast.sound('1-10'))?.toString()).toBe('sound')
  for (const id of ['../1-10', '1-10.wav', '', 'new-101', '/etc/passwd'])
    expect(await podcast.sound(id)).toBeNull()
  expect(await podcastOf(join(directory, 'nowhere')).episodes()).toEqual([])
})
