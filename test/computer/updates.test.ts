/** Updates of a machine that runs from a disk: a good one with the plug pulled at every step, and some that must not pass. */

import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildImage } from '../../image/build.ts'
import { diskPrerequisites, ensurePrerequisites } from '../../image/prerequisites.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { makeOfficeDisk, type Office, patience, startOffice } from './office.ts'
import { type Fault, makeSystem, makeUpdate } from './update-variants.ts'

/** `OFFHOOK_UPDATES=long`: also the faults that come to the same as another one. */
const isLong = process.env.OFFHOOK_UPDATES === 'long'

let directory: string
let image: BuiltImage
let office: Office | null = null
const at = (name: string) => join(directory, name)

beforeAll(async () => {
  await ensurePrerequisites(diskPrerequisites)
  image = await buildImage()
  directory = await mkdtemp(join(tmpdir(), 'offhook-update-test-'))
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.log(office?.computer.serial.text().slice(-4000))
})
afterAll(async () => {
  await office?.computer.stop()
  await rm(directory, { recursive: true, force: true })
})

const started = async (disk: string): Promise<Office> => {
  await office?.computer.stop()
  office = await startOffice(at(disk), image)
  return office
}
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const value = await work()
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  return value
}
/** Begins the trial; the machine goes down for it. */
const restart = async (here: Office): Promise<void> => {
  await here.untilInService()
  await here.pages.post('/system/updates/start', { when: 'now' })
  await here.computer.exited
}
const UNTOUCHED = /Version that runs 0\.1\.0 In slot A – confirmed/

describe('an update', () => {
  const faults: readonly { version: string; fault: Fault; said: RegExp; long: boolean }[] = [
    { version: '1.1.0', fault: 'panic', said: /1\.1\.0 did not pass: it did not start/, long: false },
    { version: '1.2.0', fault: 'daemon', said: /1\.2\.0 did not pass: its program/, long: false },
    { version: '1.3.0', fault: 'garbage', said: /1\.3\.0 did not pass: it did not start/, long: true },
    { version: '1.4.0', fault: 'dahdi', said: /1\.4\.0 did not pass: (?:cards|sockets)/, long: true },
  ]
  it.each(faults.filter(({ long }) => isLong || !long))(
    'whose fault is $fault does not pass, and the former one is back by itself',
    async ({ version, fault, said }) => {
      await makeSystem(image, at('other.ext4'), version, fault)
      await makeOfficeDisk(image, at('faulty.img'), { system: at('other.ext4'), version })
      await rm(at('other.ext4'))
      const here = await started('faulty.img')
      await restart(here)
      if (fault !== 'garbage') {
        const trial = await started('faulty.img')
        await trial.computer.exited
        expect(trial.computer.serial.text()).toMatch(
          fault === 'panic' ? /Kernel panic/ : /offhook-update: did not pass/,
        )
      }
      const back = await started('faulty.img')
      expect(await back.updates()).toMatch(said)
      expect(await back.updates()).toMatch(UNTOUCHED)
      await back.untilInService()
      await back.computer.stop()
    },
  )

  it('that somebody changed on its way is refused', async () => {
    await makeUpdate(image, at('good.update'), '2.0.0')
    await makeOfficeDisk(image, at('office.img'))
    const here = await started('office.img')
    const change = async (byte: string) => {
      const file = await open(at('good.update'), 'r+')
      await file.write(byte, 100)
      await file.close()
    }
    const file = await open(at('good.update'), 'r')
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 100)
    await file.close()
    await change(String.fromCharCode((buffer[0] ?? 0) ^ 1))
    await expect(here.upload(at('good.update'))).rejects.toThrow(/is not that of the maker/)
    await here.computer.stop()
    office = null
  })
})

// Hundreds of megabytes sent, written and read back in an emulated machine: a quarter of an hour and more.
describe.runIf(isLong)('an update with the plug pulled', () => {
  it('that is cut off while it is written leaves what runs, and nothing that could start', async () => {
    await makeUpdate(image, at('good.update'), '2.0.0')
    await makeOfficeDisk(image, at('office.img'))
    const here = await started('office.img')
    await here.untilInService()
    await timed('sent and its signature checked', () => here.upload(at('good.update')))
    expect(await here.updates()).toContain('Version 2.0.0 is here')
    await here.pages.post('/system/updates/write', {})
    await here.until(/Being written: (?:[1-9]|\d\d) %/)
    await here.computer.stop()
    const again = await started('office.img')
    expect(await again.updates()).toMatch(UNTOUCHED)
    expect(await again.updates()).toContain('In the other slot nothing whole')
    await again.untilInService()
  })

  it('that loses power before its restart is still there', async () => {
    const here = office ?? (await started('office.img'))
    await here.pages.post('/system/updates/write', {})
    await timed('written and read back', () => here.until(/Start version 2\.0\.0/))
    await here.computer.stop()
    const again = await started('office.img')
    expect(await again.updates()).toMatch(UNTOUCHED)
    expect(await again.updates()).toContain('Start version 2.0.0')
  })

  it('that loses power at its first start is given up, and can be tried again', async () => {
    const here = office ?? (await started('office.img'))
    await restart(here)
    const trial = await started('office.img')
    await trial.computer.serial.waitFor(/offhook-update: on trial/, patience())
    await trial.computer.stop()
    const back = await started('office.img')
    expect(await back.updates()).toMatch(/2\.0\.0 did not pass: the machine stopped or lost power/)
    expect(await back.updates()).toMatch(UNTOUCHED)
  })

  it('that works as before is kept, for good', async () => {
    const here = office ?? (await started('office.img'))
    await here.untilInService()
    const began = performance.now()
    const since = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
    await restart(here)
    console.log(`from the order until the machine was down: ${since()}`)
    const trial = await started('office.img')
    await trial.updates()
    console.log(`until the pages answered: ${since()}`)
    await trial.computer.serial.waitFor(/offhook-update: (?:passed|did not pass.*)/, patience())
    console.log(`until it was confirmed: ${since()}`)
    expect(await trial.updates()).toMatch(/Version that runs 2\.0\.0 In slot B – confirmed/)
    await trial.computer.stop()
    const later = await started('office.img')
    expect(await later.updates()).toMatch(/Version that runs 2\.0\.0 In slot B – confirmed/)
    expect(await later.updates()).toContain('0.1.0 to 2.0.0')
    await later.untilInService()
  })
})
