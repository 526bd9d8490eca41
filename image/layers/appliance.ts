/** What makes the Debian system Offhook: units and boot scripts, the bundled programs, the manifest. */

import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageChange } from './debugfs.ts'

export interface ApplianceParts {
  /** image/files: laid out as in the image. */
  readonly files: string
  /** dist/, as image/bundle.ts leaves it. */
  readonly bundle: string
  readonly manifest: string
  /** PEM: whose updates the appliance takes. */
  readonly updateKey: string
}

/** The command line's program in the bundle. */
const commandLine = '/usr/lib/offhook/offhook.mjs'

export async function applianceChanges(parts: ApplianceParts): Promise<readonly ImageChange[]> {
  return [
    ...(await treeChanges(parts.files, '')),
    ...(await treeChanges(parts.bundle, '/usr/lib/offhook')),
    { kind: 'link', path: '/usr/bin/offhook', to: commandLine },
    { ...rootFile, path: '/usr/lib/offhook/manifest.json', source: parts.manifest, mode: 0o644 },
    { ...rootFile, path: '/usr/lib/offhook/update-key.pem', source: parts.updateKey, mode: 0o644 },
  ]
}

const rootFile = { kind: 'file', uid: 0, gid: 0 } as const

/** Every file below a directory; of its mode only "executable" counts, as in git. */
async function treeChanges(directory: string, below: string): Promise<ImageChange[]> {
  const changes: ImageChange[] = []
  for (const entry of (await readdir(directory, { withFileTypes: true })).sort(byName)) {
    const source = join(directory, entry.name)
    const path = `${below}/${entry.name}`
    if (entry.isDirectory()) changes.push(...(await treeChanges(source, path)))
    else {
      const executable = ((await stat(source)).mode & 0o100) !== 0 || path === commandLine
      changes.push({ ...rootFile, path, source, mode: executable ? 0o755 : 0o644 })
    }
  }
  return changes
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}

export async function writeManifest(path: string, manifest: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`)
}
