/** A machine that moves to another address: kept by whoever finds it there, back by itself where nobody does, and after a power cut. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildImage } from '../../image/build.ts'
import { diskPrerequisites, ensurePrerequisites } from '../../image/prerequisites.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { type OfficePages, officePages } from '../lab/office-pages.ts'
import { formFields, words } from '../web/browsing.ts'
import { type Computer, startComputer } from './computer.ts'
import { makeOfficeDisk, patience } from './office.ts'

/** In QEMU's own network (10.0.2.0/24), but not where its DHCP server puts the machine (10.0.2.15). */
const CHOSEN = '10.0.2.77'
/** Nobody is there. */
const WRONG = '10.99.0.9'

let directory: string
let image: BuiltImage
let computer: Computer
const disk = () => join(directory, 'office.img')

beforeAll(async () => {
  await ensurePrerequisites(diskPrerequisites)
  image = await buildImage()
  directory = await mkdtemp(join(tmpdir(), 'offhook-network-test-'))
  await makeOfficeDisk(image, disk())
})
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.log(computer.serial.text().slice(-4000))
})
afterAll(async () => {
  await computer?.stop()
  await rm(directory, { recursive: true, force: true })
})

const start = async () => {
  computer = await startComputer({
    firmware: 'bios',
    disks: [disk()],
    kernel: image.vmKernel,
    alsoAt: [CHOSEN],
  })
}
const pause = () => new Promise(resolve => setTimeout(resolve, 1000))
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const value = await work()
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return value
}

/** Until the pages answer there; someone at a desk there then. */
async function found(guest: string | null): Promise<OfficePages> {
  for (const late = patience(); ; await pause()) {
    const address = await computer.answersAt(guest)
    if (address !== null) return officePages(() => address)
    if (late.aborted) throw new Error(`nobody answers at ${guest}`)
  }
}
async function gone(guest: string | null): Promise<void> {
  for (const late = patience(); (await computer.answersAt(guest)) !== null; await pause())
    if (late.aborted) throw new Error(`still answers at ${guest}`)
}
const formOf = async (pages: OfficePages, path: string) =>
  Object.fromEntries(
    Object.entries(formFields(await pages.read(path), path)).flatMap(([name, value]) => {
      const [first] = [value].flat()
      return first === undefined ? [] : [[name, first]]
    }),
  )

/** Saves a fixed address, puts it in force on trial, and does not wait for an answer: the way back may be gone. */
async function moveTo(pages: OfficePages, address: string, gateway: string, minutes: number): Promise<void> {
  const path = '/system/network'
  await pages.post(path, { ...(await formOf(pages, path)), ipv4: 'fixed', address: `${address}/24`, gateway })
  await untilCalm(pages)
  const revision = /name="revision" value="(\d+)"/.exec(await pages.read('/changes'))?.[1] ?? ''
  await pages.post('/changes/apply', { revision, trial: String(minutes) }).catch(() => {})
}
/** Nothing else is being put in force. */
async function untilCalm(pages: OfficePages): Promise<void> {
  for (
    const late = patience();
    !(await pages.read('/changes')).includes('action="/changes/apply"');
    await pause()
  )
    if (late.aborted) throw new Error('nothing can be applied')
}
/** The first configuration is in force: what is saved before that goes with it, without a trial. */
async function untilInService(pages: OfficePages): Promise<void> {
  const isUp = /^(?!.*Out of service).*\bFree\b/
  for (const late = patience(); !isUp.test(words(await pages.read('/'))); await pause())
    if (late.aborted) throw new Error('not in service')
}
const address = async (pages: OfficePages) => (await formOf(pages, '/system/network')).address
const isOnTrial = async (pages: OfficePages) => (await pages.read('/')).includes('/changes/trial/keep')

it('moves to a fixed address, and stays when somebody confirms there', async () => {
  await start()
  const before = await timed('started, at the address of DHCP', () => found(null))
  await untilInService(before)
  await moveTo(before, CHOSEN, '10.0.2.2', 10)
  const after = await timed('answers at the chosen address', () => found(CHOSEN))
  await gone(null)
  for (const late = patience(); !(await isOnTrial(after)); await pause())
    if (late.aborted) throw new Error('not on trial')
  await after.post('/changes/trial/keep', {})
  expect(await isOnTrial(after)).toBe(false)
  expect(await address(after)).toBe(`${CHOSEN}/24`)
})

it('a wrong address that nobody confirms is left by itself', async () => {
  const pages = await found(CHOSEN)
  await moveTo(pages, WRONG, '10.99.0.1', 2)
  await timed('gone from the former address', () => gone(CHOSEN))
  const back = await timed('answers at the former address again (2 minutes given)', () => found(CHOSEN))
  for (const late = patience(); await isOnTrial(back); await pause())
    if (late.aborted) throw new Error('still on trial')
  expect(await address(back)).toBe(`${WRONG}/24`)
  expect(await back.read('/changes/history')).toContain('nobody confirmed in time')
})

it('a power cut within the time brings the former address back at the next start', async () => {
  const pages = await found(CHOSEN)
  await moveTo(pages, WRONG, '10.99.0.1', 30)
  await gone(CHOSEN)
  await computer.stop()
  await start()
  const back = await timed('started after the cut, at the former address', () => found(CHOSEN))
  for (const late = patience(); await isOnTrial(back); await pause())
    if (late.aborted) throw new Error('still on trial')
})
