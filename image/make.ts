/** `npm run image`: the file that goes onto a USB stick or a disk, compressed, and what it weighs. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { SETTINGS_VERSION } from '../daemon/settings/version.ts'
import { buildImage } from './build.ts'
import { run } from './command.ts'
import { buildDisk } from './disk/build-disk.ts'
import type { Manifest } from './layers/manifest.ts'
import { bundledLicences } from './licences.ts'
import { diskPrerequisites, ensurePrerequisites } from './prerequisites.ts'
import { terminalProgress } from './progress.ts'
import { sbomOf } from './sbom.ts'
import { buildUpdate } from './update/build-update.ts'
import { signingKey } from './update/signing-key.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } })
const progress = terminalProgress()
await ensurePrerequisites(diskPrerequisites)
const image = await buildImage(progress)
await mkdir(values.out, { recursive: true })
const disk = join(values.out, 'offhook.img')
const packed = `${disk}.xz`
await progress.step('writing the disk', () => buildDisk(image, { path: disk, installer: true }))
await progress.step('compressing it', () => run('xz', ['--force', '--keep', '-T0', '-4', disk]))
const hash = createHash('sha256')
await pipeline(createReadStream(packed), hash)
await writeFile(`${packed}.sha256`, `${hash.digest('hex')}  offhook.img.xz\n`)
const licences = await bundledLicences(join(import.meta.dirname, '..'))
const manifest = JSON.parse(await readFile(image.manifest, 'utf8')) as Manifest
const sbom = join(values.out, 'offhook.spdx.json')
const bill = sbomOf(manifest, new Map(licences.map(({ name, licence }) => [name, licence])), new Date())
await writeFile(sbom, `${JSON.stringify(bill, null, 1)}\n`)
const update = join(values.out, 'offhook.update')
const key = await signingKey()
const { version } = manifest
await progress.step('making the update', () =>
  buildUpdate({
    path: update,
    systemDisk: image.systemDisk,
    version,
    settingsVersion: SETTINGS_VERSION,
    privateKey: key.privateKey,
  }).then(() => {}),
)
const megabytes = async (path: string) => `${((await stat(path)).size / 1e6).toFixed(0)} MB`
console.log(`
  ${disk}     ${await megabytes(disk)}, for a USB stick or a disk:  dd if=${disk} of=/dev/sdX bs=4M conv=fsync
  ${packed}  ${await megabytes(packed)}, with its sum beside it
  ${update}  ${await megabytes(update)}, version ${version} for appliances that run already${
    key.isForDevelopment ? ', signed with the development key of this machine' : ''
  }

  ${sbom}  what is in it, for programs that look for known weaknesses (SPDX)

  A computer that starts from the stick works at once, and its boot menu offers to install on a disk.
`)
