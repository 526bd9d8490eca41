/** The kernel and its modules, DAHDI's included: built in a throw-away root, only the results are kept. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogue } from '../../dahdi/catalogue.ts'
import { parseModulesAlias } from '../../dahdi/parsers/modules-alias.ts'
import { bootstrap, bootstrapIngredients } from '../bootstrap.ts'
import { cached, fileIngredients } from '../cache.ts'
import type { Mirror } from '../mirror.ts'
import type { Progress } from '../progress.ts'
import { cardName, missingDrivers, unclaimedCards } from './kernel-coverage.ts'

const here = import.meta.dirname

// Unpacked without running any script, so the tools the build itself uses are named here as well.
const packages = [
  'linux-image-amd64', 'linux-headers-amd64', 'dahdi-dkms', 'busybox-static', 'gcc', 'make', 'patch',
  'bash', 'binutils', 'coreutils', 'dash', 'diffutils', 'findutils', 'grep', 'kmod', 'mawk', 'perl-base', 'sed', 'tar', 'xz-utils', 'zstd',
] // biome-ignore format: a list

export interface KernelLayer {
  /** Holds usr/lib/modules/<version>. */
  readonly tree: string
  readonly version: string
  readonly dahdiVersion: string
  readonly drivers: readonly string[]
  /** Ours on Debian's source of DAHDI: lines of name and SHA-256, tab separated. */
  readonly patches: string
  readonly vmlinuz: string
  readonly busybox: string
  /** Lines of package, version, architecture, tab separated: what the kernel and the drivers were made from. */
  readonly packages: string
}

/** Throws when a driver is missing, claims less than the catalogue counts on, or was built for another kernel than the one taken. */
export async function kernelLayer(mirror: Mirror, progress: Progress): Promise<KernelLayer> {
  const directory = await cached(
    'kernel',
    {
      ...bootstrapIngredients(mirror),
      packages,
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
            ['extract', `copy-in ${join(here, 'kernel-modules/patches')} /tmp`],
            ['extract', 'chroot "$1" sh /tmp/build.sh'],
            ['extract', `sync-out /out ${out}`],
          ],
          output,
        })
      }),
  )
  return whole(await readLayer(directory))
}

/** Looked at each time, not only when built: the catalogue may have grown since. */
async function whole(layer: KernelLayer): Promise<KernelLayer> {
  const { tree, drivers, version } = layer
  const missing = missingDrivers(catalogue, drivers)
  if (missing.length > 0) throw new Error(`DAHDI was built without these drivers: ${missing.join(', ')}`)
  const aliases = await readFile(join(tree, 'usr/lib/modules', version, 'modules.alias'), 'utf8')
  const ours = parseModulesAlias(aliases).filter(({ module }) => drivers.includes(module))
  const unclaimed = unclaimedCards(catalogue, drivers, ours)
  if (unclaimed.length > 0)
    throw new Error(`The drivers that were built do not claim: ${unclaimed.map(cardName).join(', ')}`)
  return layer
}

async function readLayer(directory: string): Promise<KernelLayer> {
  const text = async (name: string) => (await readFile(join(directory, name), 'utf8')).trim()
  return {
    tree: directory,
    version: await text('kernel-version'),
    dahdiVersion: await text('dahdi-version'),
    drivers: (await text('dahdi-modules')).split('\n'),
    patches: await text('dahdi-patches'),
    vmlinuz: join(directory, 'vmlinuz'),
    busybox: join(directory, 'busybox'),
    packages: await text('packages'),
  }
}
