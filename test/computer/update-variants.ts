/** Updates to be tried: the system as it is with another number, and the same with something broken in it. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SETTINGS_VERSION } from '../../daemon/settings/version.ts'
import { run } from '../../image/command.ts'
import { cpioArchive } from '../../image/layers/cpio.ts'
import type { ImageChange } from '../../image/layers/debugfs.ts'
import { buildUpdate } from '../../image/update/build-update.ts'
import { signingKey } from '../../image/update/signing-key.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { applyChanges } from '../../image/vm/data-disk.ts'

export type Fault = 'none' | 'panic' | 'garbage' | 'daemon' | 'dahdi'

/** A program that Node runs and that ends at once, as one with a fault in its first line does. */
const CRASHING = "throw new Error('a fault in the first line')\n"
/** A later archive's files take the place of an earlier one's (Documentation/driver-api/early-userspace/buffer-format.rst). */
const PANICKING = '#!/bin/busybox sh\n/bin/busybox mount -t proc proc /proc\necho c > /proc/sysrq-trigger\n'

/** The file system of a slot, at `path`. */
export async function makeSystem(
  image: BuiltImage,
  path: string,
  version: string,
  fault: Fault,
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-variant-'))
  const file = async (place: string, content: string | Buffer): Promise<ImageChange> => {
    const source = join(scratch, place.replaceAll('/', '_'))
    await writeFile(source, content)
    return { kind: 'file', path: place, source, mode: 0o644, uid: 0, gid: 0 }
  }
  try {
    const manifest = JSON.parse(await readFile(image.manifest, 'utf8')) as { kernel: string }
    await run('cp', ['--sparse=always', '--reflink=auto', image.systemDisk, path])
    const changes = [
      await file('/usr/lib/offhook/manifest.json', JSON.stringify({ ...manifest, version })),
      ...(await faultOf(fault, image, manifest.kernel, file)),
    ]
    await applyChanges(path, changes, place =>
      changes.some(change => change.path === place) ? 'file' : 'directory',
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The same as an update, signed by whom the image trusts. */
export async function makeUpdate(image: BuiltImage, path: string, version: string): Promise<void> {
  const systemDisk = `${path}.ext4`
  await makeSystem(image, systemDisk, version, 'none')
  try {
    const { privateKey } = await signingKey()
    await buildUpdate({ path, systemDisk, version, privateKey, settingsVersion: SETTINGS_VERSION, level: 3 })
  } finally {
    await rm(systemDisk, { force: true })
  }
}

async function faultOf(
  fault: Fault,
  image: BuiltImage,
  kernel: string,
  file: (path: string, content: string | Buffer) => Promise<ImageChange>,
): Promise<readonly ImageChange[]> {
  switch (fault) {
    case 'none':
      return []
    case 'garbage':
      return [await file('/boot/vmlinuz', Buffer.alloc(2_000_000, 'no kernel '))]
    case 'panic': {
      const init = cpioArchive([{ kind: 'file', path: 'init', mode: 0o755, content: Buffer.from(PANICKING) }])
      return [await file('/boot/initramfs.img', Buffer.concat([await readFile(image.initramfs), init]))]
    }
    case 'daemon':
      return [await file('/usr/lib/offhook/offhookd.mjs', CRASHING)]
    case 'dahdi': {
      const { stdout } = await run('debugfs', [
        ...['-R', `dump /usr/lib/modules/${kernel}/modules.dep /dev/stdout`, image.systemDisk],
      ])
      const paths = stdout.match(/^[^\s:]*\/dahdi\.ko[^\s:]*(?=:)/gm) ?? []
      if (paths.length !== 1) throw new Error(`dahdi.ko is at ${paths.join(' and ') || 'no place'}`)
      return [await file(`/usr/lib/modules/${kernel}/${paths[0]}`, 'no module')]
    }
  }
}
