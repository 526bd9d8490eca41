/** Builds the appliance image, layer by layer; every layer that is already in the cache is taken from there. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.ts'
import { baseLayer } from './layers/base.ts'
import { diskLayer } from './layers/disk.ts'
import { kernelLayer } from './layers/kernel-modules.ts'
import { manifestOf } from './layers/manifest.ts'
import { systemLayer } from './layers/system.ts'
import { chosenMirror, suite } from './mirror.ts'
import { ensurePrerequisites, imagePrerequisites } from './prerequisites.ts'
import { type Progress, terminalProgress } from './progress.ts'
import type { BuiltImage } from './vm/built-image.ts'

const project = join(import.meta.dirname, '..')

export async function buildImage(progress: Progress = terminalProgress()): Promise<BuiltImage> {
  await ensurePrerequisites(imagePrerequisites)
  const mirror = await chosenMirror()
  const [kernel, system] = await Promise.all([
    kernelLayer(mirror, progress),
    systemLayer(mirror, progress),
    bundle(progress),
  ])
  const base = await baseLayer(system.tar, kernel, progress)
  const text = (file: string) => readFile(join(project, file), 'utf8')
  const manifest = manifestOf({
    version: (JSON.parse(await text('package.json')) as { version: string }).version,
    suite,
    mirror,
    kernel,
    systemPackages: system.packages,
    packageLock: await text('package-lock.json'),
  })
  return diskLayer(
    {
      base,
      kernel,
      manifest,
      files: join(project, 'image/files'),
      bundle: join(project, 'dist'),
    },
    progress,
  )
}

async function bundle(progress: Progress): Promise<void> {
  await progress.step('bundling the programs and the browser scripts', output =>
    run(process.execPath, [join(project, 'image/bundle.ts')], { cwd: project, onOutput: output }),
  )
}

if (import.meta.main) {
  const image = await buildImage()
  console.log(image.directory)
}
