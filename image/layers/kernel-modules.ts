/** The kernel and its modules, DAHDI's included: built in a throw-away root, only the results are kept. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bootstrap, bootstrapIngredients } from '../bootstrap.ts'
import { cached, fileIngredients } from '../cache.ts'
import type { Mirror } from '../mirror.ts'
import type { Progress } from '../progress.ts'

const here = import.meta.dirname

// Unpacked without running any script, so the tools the build itself uses are named here as well.
const packages = [
  'linux-image-amd64', 'linux-headers-amd64', 'dahdi-dkms', 'busybox-static', 'gcc', 'make',
  'bash', 'binutils', 'coreutils', 'dash', 'diffutils', 'findutils', 'grep', 'kmod', 'mawk', 'perl-base', 'sed', 'tar', 'xz-utils', 'zstd',
] // biome-ignore format: a list

/** Drivers an image without them would be useless for somebody: their absence fails the build. */
export const requiredDrivers = [
  'dahdi', 'dahdi_dynamic', 'dahdi_dynamic_eth', 'dahdi_dynamic_loc', 'dahdi_echocan_mg2', 'dahdi_echocan_oslec',
  'wcaxx', 'wcb4xxp', 'wct4xxp', 'wctdm', 'wctdm24xxp', 'wcte11xp', 'wcte12xp', 'wcte13xp', 'wcte43x', 'xpp', 'xpp_usb',
] // biome-ignore format: a list

export interface KernelLayer {
  /** Holds usr/lib/modules/<version>. */
  readonly tree: string
  readonly version: string
  readonly dahdiVersion: string
  readonly drivers: readonly string[]
  readonly vmlinuz: string
  readonly busybox: string
  /** Lines of package, version, architecture, tab separated: what the kernel and the drivers were made from. */
  readonly packages: string
}

/** Throws when a driver is missing or was built for another kernel than the one taken. */
export async function kernelLayer(mirror: Mirror, progress: Progress): Promise<KernelLayer> {
  const directory = await cached(
    'kernel',
    {
      ...bootstrapIngredients(mirror),
      packages,
      requiredDrivers,
      script: await fileIngredients(here, ['kernel-modules']),
    },
    out =>
      progress.step('building the kernel modules of the telephone cards', async output => {
        await bootstrap({
          mirror,
          variant: 'extract',
          packages,
          target: null,
          hooks: [
            ['extract', `upload ${join(here, 'kernel-modules/build.sh')} /tmp/build.sh`],
            ['extract', 'chroot "$1" sh /tmp/build.sh'],
            ['extract', `sync-out /out ${out}`],
          ],
          output,
        })
        const missing = missingDrivers((await readLayer(out)).drivers)
        if (missing.length > 0)
          throw new Error(`DAHDI was built without these drivers: ${missing.join(', ')}`)
      }),
  )
  return readLayer(directory)
}

export function missingDrivers(built: readonly string[]): readonly string[] {
  return requiredDrivers.filter(driver => !built.includes(driver))
}

async function readLayer(directory: string): Promise<KernelLayer> {
  const text = async (name: string) => (await readFile(join(directory, name), 'utf8')).trim()
  return {
    tree: directory,
    version: await text('kernel-version'),
    dahdiVersion: await text('dahdi-version'),
    drivers: (await text('dahdi-modules')).split('\n'),
    vmlinuz: join(directory, 'vmlinuz'),
    busybox: join(directory, 'busybox'),
    packages: await text('packages'),
  }
}
