/** Builds the appliance image, layer by layer; every layer that is already in the cache is taken from there. */

import { rmSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePrograms, bundleStatic, writeLicences } from './bundle.ts'
import { baseLayer } from './layers/base.ts'
import { diskLayer } from './layers/disk.ts'
import { kernelLayer } from './layers/kernel-modules.ts'
import { manifestOf } from './layers/manifest.ts'
import { promptLayer } from './layers/prompts.ts'
import { systemLayer } from './layers/system.ts'
import { chosenMirror, suite } from './mirror.ts'
import { ensurePrerequisites, imagePrerequisites } from './prerequisites.ts'
import { type Progress, terminalProgress } from './progress.ts'
import { signingKey } from './update/signing-key.ts'
import type { BuiltImage } from './vm/built-image.ts'

const project = join(import.meta.dirname, '..')

export async function buildImage(progress: Progress = terminalProgress()): Promise<BuiltImage> {
  await ensurePrerequisites(imagePrerequisites)
  const mirror = await chosenMirror()
  const [kernel, system, prompts, bundled] = await Promise.all([
    kernelLayer(mirror, progress),
    systemLayer(mirror, progress),
    promptLayer(mirror, progress),
    bundle(progress),
  ])
  const base = await baseLayer(system, kernel, prompts, progress)
  const text = (file: string) => readFile(join(project, file), 'utf8')
  const manifest = manifestOf({
    version: (JSON.parse(await text('package.json')) as { version: string }).version,
    suite,
    mirror,
    kernel,
    systemPackages: base.packages,
    packageLock: await text('package-lock.json'),
  })
  return diskLayer(
    {
      base,
      kernel,
      manifest,
      files: join(project, 'image/files'),
      bundle: bundled,
      updateKey: (await signingKey()).publicKey,
    },
    progress,
  )
}

/** Into a directory of its own: two builds may run at a time. */
async function bundle(progress: Progress): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'offhook-bundle-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  await progress.step('bundling the programs and the pages', async () => {
    const { missing } = await bundlePrograms(out)
    if (missing.length > 0) throw new Error(`Not in this checkout: ${missing.join(', ')}`)
    await bundleStatic(join(out, 'static'))
    await writeLicences(out)
  })
  return out
}

if (import.meta.main) {
  const image = await buildImage()
  console.log(image.directory)
}
