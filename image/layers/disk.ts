/** The finished image: system disk, kernel, boot archive, manifest. Only this step runs again when our own programs change. */

import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, fileIngredients } from '../cache.ts'
import { run } from '../command.ts'
import type { Progress } from '../progress.ts'
import type { BuiltImage } from '../vm/built-image.ts'
import { imageIn } from '../vm/built-image.ts'
import { applyChanges } from '../vm/data-disk.ts'
import { unpackedKernel } from '../vm/unpacked-kernel.ts'
import { applianceChanges, writeManifest } from './appliance.ts'
import type { BaseLayer } from './base.ts'
import type { ImageChange } from './debugfs.ts'
import { buildInitramfs } from './initramfs.ts'
import type { KernelLayer } from './kernel-modules.ts'
import { artefact, type Manifest } from './manifest.ts'

export interface DiskParts {
  readonly base: BaseLayer
  readonly kernel: KernelLayer
  readonly manifest: Manifest
  readonly files: string
  readonly bundle: string
  /** PEM: whose updates the appliance takes. */
  readonly updateKey: string
}

export async function diskLayer(parts: DiskParts, progress: Progress): Promise<BuiltImage> {
  const here = import.meta.dirname
  const directory = await cached(
    'image',
    {
      base: parts.base.systemDisk,
      kernel: parts.kernel.tree,
      manifest: JSON.stringify(parts.manifest),
      files: await fileIngredients(parts.files, ['']),
      bundle: await fileIngredients(parts.bundle, ['']),
      updateKey: parts.updateKey,
      builder: await fileIngredients(here, ['boot', 'initramfs.ts', 'appliance.ts', 'debugfs.ts', 'disk.ts']),
    },
    out =>
      progress.step('writing the image', async () => {
        const image = imageIn(out)
        await copyFile(parts.kernel.vmlinuz, image.kernel)
        const packed = await readFile(parts.kernel.vmlinuz)
        await writeFile(image.vmKernel, unpackedKernel(packed) ?? packed)
        const script = await readFile(join(here, 'boot/init.sh'), 'utf8')
        await writeFile(
          image.initramfs,
          await buildInitramfs({
            modulesDirectory: join(parts.kernel.tree, 'usr/lib/modules'),
            kernelVersion: parts.kernel.version,
            busybox: parts.kernel.busybox,
            script,
          }),
        )
        await run('cp', ['--sparse=always', '--reflink=auto', parts.base.systemDisk, image.systemDisk])
        await writeManifest(image.manifest, parts.manifest)
        const updateKey = join(out, 'update-key.pem')
        await writeFile(updateKey, parts.updateKey)
        const changes = [
          ...(await applianceChanges({ ...parts, manifest: image.manifest, updateKey })),
          ...startsItself(image),
        ]
        await applyChanges(image.systemDisk, changes, parts.base.present)
        const artefacts = await Promise.all([image.kernel, image.initramfs, image.systemDisk].map(artefact))
        await writeManifest(image.manifest, { ...parts.manifest, artefacts })
      }),
    { keep: 3 },
  )
  return imageIn(directory)
}

/** The kernel lies in the slot it belongs to: both come and go as one. A virtual machine is given them from outside. */
const startsItself = ({ kernel, initramfs }: BuiltImage): readonly ImageChange[] =>
  [
    { path: '/boot/vmlinuz', source: kernel },
    { path: '/boot/initramfs.img', source: initramfs },
  ].map(file => ({ kind: 'file', ...file, mode: 0o644, uid: 0, gid: 0 }))
