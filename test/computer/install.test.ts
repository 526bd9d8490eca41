/** From a stick to a disk: the boot loader, the installer on the serial port, and the disk started without the stick. */

import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leastDiskMiB } from '../../daemon/disk/layout.ts'
import { buildImage } from '../../image/build.ts'
import { buildDisk } from '../../image/disk/build-disk.ts'
import { diskPrerequisites, ensurePrerequisites } from '../../image/prerequisites.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { startComputer } from './computer.ts'

let directory: string
let image: BuiltImage
const at = (name: string) => join(directory, name)

beforeAll(async () => {
  await ensurePrerequisites(diskPrerequisites)
  image = await buildImage()
  directory = await mkdtemp(join(tmpdir(), 'offhook-disk-test-'))
  await buildDisk(image, { path: at('stick.img'), installer: true })
  const empty = await open(at('empty.img'), 'w')
  await empty.truncate((leastDiskMiB + 300) * 1024 * 1024)
  await empty.close()
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Software emulation on a busy machine. */
const patience = () => AbortSignal.timeout(400_000)
const DOWN = '\x1b[B'

describe('a stick', () => {
  it('installs the system on a disk, which then starts by itself, with a BIOS and with UEFI', async () => {
    const office = await startComputer({
      firmware: 'bios',
      disks: [at('stick.img'), at('empty.img')],
      kernel: image.vmKernel,
    })
    try {
      await office.serial.waitFor(/Install Offhook on a disk/, patience())
      office.type(`${DOWN}${DOWN}\r`)
      await office.serial.waitFor(/1 English/, patience())
      office.type('1\n')
      await office.serial.waitFor(/Which one\? \(1\)/, patience())
      expect(office.serial.text()).toContain('the stick you started from')
      office.type('1\n')
      await office.serial.waitFor(/Type "yes"/, patience())
      office.type('yes\n')
      await office.serial.waitFor(/Take the stick out|It did not work[^\n]*/, patience())
      expect(office.serial.text()).not.toContain('It did not work')
      office.type('\n')
      await office.exited
    } finally {
      await office.stop()
    }
    for (const firmware of ['bios', 'uefi'] as const) {
      const installed = await startComputer({ firmware, disks: [at('empty.img')], kernel: image.vmKernel })
      try {
        const address = await installed.pages(patience())
        expect((await fetch(address, { redirect: 'manual' })).headers.get('location')).toBe('/welcome')
      } finally {
        await installed.stop()
      }
    }
  })
})
