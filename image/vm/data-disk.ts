/** Makes the disk that holds what the appliance keeps (its /var), with files already on it for a demo or a test. */

import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../command.ts'
import { debugfsScript, type ImageChange } from '../layers/debugfs.ts'
import { type Account, accounts } from './built-image.ts'

export interface SeedFile {
  readonly text: string
  /** 0o600 unless told. */
  readonly mode?: number
  /** `offhook` unless told. */
  readonly owner?: Account
}

export interface DataDisk {
  /** Where the image file is written; an existing one is replaced. */
  readonly path: string
  /** As the appliance sees them: below /var, or below /etc for a file that differs from the system's. */
  readonly files?: Readonly<Record<string, SeedFile>>
  readonly sizeMiB?: number
}

export async function makeDataDisk({ path, files = {}, sizeMiB = 1024 }: DataDisk): Promise<void> {
  await makeEmptyDisk(path, 'OFFHOOK-DATA', sizeMiB)
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-data-'))
  try {
    const changes: ImageChange[] = []
    for (const [index, [seenAt, file]] of Object.entries(files).entries()) {
      const source = join(scratch, `${index}`)
      await writeFile(source, file.text)
      const { uid, gid } = accounts[file.owner ?? 'offhook']
      const place = placeOnDataDisk(seenAt)
      changes.push({ kind: 'file', path: place, source, mode: file.mode ?? 0o600, uid, gid })
    }
    await applyChanges(path, changes)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The data disk is mounted as /var; changes to /etc are kept in an overlay on it (layers/boot/init.sh). */
export function placeOnDataDisk(seenAt: string): string {
  if (seenAt.startsWith('/var/')) return seenAt.slice('/var'.length)
  if (seenAt.startsWith('/etc/')) return `/lib/overlay/etc${seenAt.slice('/etc'.length)}`
  throw new Error(`${seenAt} does not lie on the data disk: only /var and /etc do`)
}

/** A sparse file with an empty ext4; needs no root. */
export async function makeEmptyDisk(path: string, label: string, sizeMiB: number): Promise<void> {
  await rm(path, { force: true })
  const file = await open(path, 'w')
  await file.truncate(sizeMiB * 1024 * 1024)
  await file.close()
  await run('mke2fs', ['-q', '-t', 'ext4', '-L', label, '-E', 'root_owner=0:0', '-m', '0', path])
}

/** Puts the changes into an ext4 image file without mounting it. */
export async function applyChanges(
  path: string,
  changes: readonly ImageChange[],
  present?: (path: string) => 'file' | 'directory' | null,
): Promise<void> {
  if (changes.length === 0) return
  // debugfs goes on after an error and exits 0: what it says on stderr is the only sign.
  const { stderr } = await run('debugfs', ['-w', '-f', '-', path], { input: debugfsScript(changes, present) })
  const complaints = stderr.split('\n').filter(line => line !== '' && !line.startsWith('debugfs '))
  if (complaints.length > 0) throw new Error(`debugfs on ${path}: ${complaints.join('\n')}`)
}
