/** An office whose appliance runs from a disk, and is updated over its pages: what a person sees and does. */

import { openAsBlob } from 'node:fs'
import { leastDiskMiB } from '../../daemon/disk/layout.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { storedText } from '../../daemon/settings/stored-text.ts'
import { emptyRecord, wasWritten } from '../../daemon/update/record.ts'
import { buildDisk } from '../../image/disk/build-disk.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { type OfficePages, officePages } from '../lab/office-pages.ts'
import { type Computer, startComputer } from './computer.ts'

/** Software emulation on a busy machine. */
export const patience = () => AbortSignal.timeout(900_000)

/** Spans with handsets that need DAHDI's drivers and no card. */
export async function makeOfficeDisk(
  image: BuiltImage,
  path: string,
  /** What was written into the second slot already. */
  other: { readonly system: string; readonly version: string } | null = null,
): Promise<void> {
  const settings = settingsSchema.parse({
    version: 1,
    // Back to back, so that neither is without signal (dahdi_dynamic_loc.c).
    dynamicSpans: ['1:0', '1:1'].map(address => ({
      ...{ driver: 'loc', address, channels: 2, timing: 0 },
      ports: [{ range: [1, 2], kind: 'fxs', foreign: false }],
    })),
  })
  const written = other && wasWritten(emptyRecord, 'b', { version: other.version, settingsVersion: 1 })
  await buildDisk(image, {
    ...{ path, installer: false, serial: true, sizeMiB: leastDiskMiB + 1024 },
    ...(other && { other: other.system }),
    files: {
      '/var/lib/offhook/settings.json': { text: storedText({ revision: 1, settings }) },
      ...(written && {
        '/var/lib/offhook-root/update.json': { text: JSON.stringify(written), owner: 'root' as const },
      }),
    },
  })
}

export interface Office {
  readonly computer: Computer
  readonly pages: OfficePages
  /** What the page of updates says, without its tags. */
  updates(): Promise<string>
  /** Until the page of updates says it. */
  until(pattern: RegExp): Promise<string>
  upload(file: string): Promise<void>
  /** Everything that is on the machine works: a socket of a card is open. */
  untilInService(): Promise<void>
}

export async function startOffice(disk: string, image: BuiltImage): Promise<Office> {
  const computer = await startComputer({ firmware: 'bios', disks: [disk], kernel: image.vmKernel })
  let address = ''
  const pages = officePages(() => address)
  const updates = async () => {
    if (address === '') address = await computer.pages(patience())
    return words(await pages.read('/system/updates'))
  }
  const until = async (look: () => Promise<string>, pattern: RegExp) => {
    const late = patience()
    for (;;) {
      const said = await look()
      if (pattern.test(said)) return said
      if (late.aborted) throw new Error(`the page never said ${pattern}: ${said}`)
      // The page itself asks for being looked at again, with the same pause.
      await new Promise(resolve => setTimeout(resolve, 3000))
    }
  }
  return {
    computer,
    pages,
    updates,
    until: pattern => until(updates, pattern),
    async upload(file) {
      await updates()
      await pages.upload('/system/updates/upload', 'file', await openAsBlob(file))
    },
    async untilInService() {
      await updates()
      await until(async () => words(await pages.read('/')), /^(?!.*Out of service).*\bFree\b/)
    },
  }
}

const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
