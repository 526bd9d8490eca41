/** System and kernel joined into a file system image that only lacks Offhook itself. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, fileIngredients } from '../cache.ts'
import { run } from '../command.ts'
import type { Progress } from '../progress.ts'
import type { KernelLayer } from './kernel-modules.ts'

export interface BaseLayer {
  readonly systemDisk: string
  /** Lines of package, version, architecture, tab separated. */
  readonly packages: string
  /** What lies at a path of it. */
  readonly present: (path: string) => 'file' | 'directory' | null
}

export async function baseLayer(
  systemTar: string,
  kernel: KernelLayer,
  prompts: string,
  progress: Progress,
): Promise<BaseLayer> {
  const directory = await cached(
    'base',
    {
      systemTar,
      kernel: kernel.tree,
      prompts,
      scripts: await fileIngredients(import.meta.dirname, ['make-base.sh', 'system']),
    },
    out =>
      progress.step('joining system and kernel', async output => {
        const script = [join(import.meta.dirname, 'make-base.sh'), systemTar, kernel.tree, prompts, out]
        const root = process.getuid?.() === 0
        await run(root ? 'sh' : 'fakeroot', root ? script : ['sh', ...script], { onOutput: output })
      }),
  )
  const present = parseFileList(await readFile(join(directory, 'files'), 'utf8'))
  return {
    systemDisk: join(directory, 'system.ext4'),
    packages: await readFile(join(directory, 'packages.tsv'), 'utf8'),
    present: path => present.get(path) ?? null,
  }
}

/** Lines of find's type letter and the path. */
export function parseFileList(text: string): ReadonlyMap<string, 'file' | 'directory'> {
  const found = new Map<string, 'file' | 'directory'>()
  for (const line of text.split('\n'))
    if (line.length > 2) found.set(line.slice(2), line.startsWith('d') ? 'directory' : 'file')
  return found
}
