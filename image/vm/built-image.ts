/** What a finished image consists of: five files in one directory, and the numbers its accounts have on disk. */

import { access } from 'node:fs/promises'
import { join } from 'node:path'

export interface BuiltImage {
  readonly directory: string
  /** As a PC's boot loader starts it. */
  readonly kernel: string
  /** The same for the virtual machine. */
  readonly vmKernel: string
  readonly initramfs: string
  /** ext4 with the label OFFHOOK-SYS; never written to by the appliance. */
  readonly systemDisk: string
  readonly manifest: string
}

/**
 * Fixed for ever: files on the data disk carry these numbers from one version of the system to the next.
 * They lie above what Debian's packages take for themselves (100 upwards) and below systemd's (999 downwards).
 */
export const accounts = {
  root: { uid: 0, gid: 0 },
  asterisk: { uid: 950, gid: 950 },
  offhook: { uid: 951, gid: 951 },
} as const
export type Account = keyof typeof accounts

export function imageIn(directory: string): BuiltImage {
  return {
    directory,
    kernel: join(directory, 'vmlinuz'),
    vmKernel: join(directory, 'vmlinux'),
    initramfs: join(directory, 'initramfs.img'),
    systemDisk: join(directory, 'system.ext4'),
    manifest: join(directory, 'manifest.json'),
  }
}

export async function imageIsComplete(image: BuiltImage): Promise<boolean> {
  try {
    await Promise.all(
      [image.kernel, image.vmKernel, image.initramfs, image.systemDisk, image.manifest].map(file =>
        access(file),
      ),
    )
    return true
  } catch {
    return false
  }
}
