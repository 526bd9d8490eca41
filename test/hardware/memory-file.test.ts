/** What is known of the hardware, on the disk. */

import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { memoryPath, openHardwareMemory } from '../../daemon/hardware/memory-file.ts'
import { changeId } from '../../daemon/model/hardware/compare.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { aex, cabinet, tdm } from '../model/hardware/cabinet.ts'
import { settings } from '../model/support.ts'
import { temporaryDirectory } from '../settings/support.ts'

const before = cabinet(tdm(5), aex(7))
const now = cabinet(tdm(6), aex(7))
const open = (directory: string) => openHardwareMemory(directory, silentLog)
const brief = (changes: readonly Parameters<typeof changeId>[0][]) => changes.map(changeId)

it('is remembered, drafts too, until they are applied or thrown away', async () => {
  const directory = await temporaryDirectory()
  const first = await open(directory)
  expect(first.changes(now)).toEqual([])
  await first.learn(settings(), before)
  const moved = first.changes(now)
  expect(brief(moved)).toEqual(['moved pci:0000:05:05.0 pci:d161:8005::'])
  await first.follow(moved)
  const second = await open(directory)
  expect(second.changes(now)).toEqual([])
  await second.discard()
  expect(brief((await open(directory)).changes(now))).toEqual(brief(moved))
  await second.follow(moved)
  await second.applied()
  await second.discard()
  expect((await open(directory)).changes(now)).toEqual([])
})

it.each([
  ['empty', ''],
  ['half written', '{"version":1,"known'],
  ['of a later version', '{"version":7,"known":null,"drafted":null}'],
  ['something else', '[]'],
  ['of wrong types', '{"version":1,"known":{"cards":"x"},"drafted":null}'],
  ['hostile', JSON.stringify({ version: 1, known: { cards: [{ id: 1, sockets: {} }] }, drafted: [] })],
])('a file that is %s is as good as none, and is replaced', async (_what, text) => {
  const directory = await temporaryDirectory()
  await writeFile(memoryPath(directory), text)
  const memory = await open(directory)
  expect(memory.changes(now)).toEqual([])
  await memory.learn(settings(), now)
  expect(JSON.parse(await readFile(memoryPath(directory), 'utf8'))).toMatchObject({
    version: 1,
    drafted: null,
  })
})

it('a disk that refuses says so, and nothing is asked twice until the next start', async () => {
  const directory = await temporaryDirectory()
  const memory = await open(directory)
  await memory.learn(settings(), before)
  const broken = await open(`${directory}/known-hardware.json`)
  expect(await broken.learn(settings(), before)).toMatchObject({
    ok: false,
    error: [{ code: 'known-hardware-not-saved' }],
  })
  expect(broken.changes(before)).toEqual([])
})
