/**
 * `<stateDir>/audit/`: a line of JSON each, appended and never changed. What failed lies apart, so that somebody who tries
 * passwords for a week pushes out nothing but tries.
 */

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../system/durable-file.ts'
import { type AuditEntry, auditEntrySchema } from './audit-desk.ts'

/** Some thousand entries a file; all of them fit into what a page may read. */
const LARGEST_BYTES = 512 * 1024
const FORMER_FILES = 5

const NAMES = ['deeds', 'refused'] as const
const nameOf = ({ deed }: AuditEntry): (typeof NAMES)[number] =>
  deed === 'login-refused' ? 'refused' : 'deeds'

const auditDir = (stateDir: string): string => join(stateDir, 'audit')
const fileName = (name: string, age: number): string => `${name}${age === 0 ? '' : `.${age}`}.jsonl`

/** On the disk when it resolves. Throws the system's error. */
export async function appendEntry(stateDir: string, entry: AuditEntry): Promise<void> {
  const directory = auditDir(stateDir)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const name = nameOf(entry)
  const path = join(directory, fileName(name, 0))
  const file = await open(path, 'a+', 0o600)
  let size: number
  try {
    size = (await file.stat()).size
    // A power cut may have left half a line: the next one begins anew.
    const last = size === 0 ? '\n' : (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString()
    const line = `${last === '\n' ? '' : '\n'}${JSON.stringify(entry)}\n`
    await file.appendFile(line)
    await file.datasync()
    size += Buffer.byteLength(line)
  } finally {
    await file.close()
  }
  if (size >= LARGEST_BYTES) await shift(directory, name)
  else if (size < 1000) await syncDirectory(directory)
}

async function shift(directory: string, name: string): Promise<void> {
  await rm(join(directory, fileName(name, FORMER_FILES)), { force: true })
  for (let age = FORMER_FILES - 1; age >= 0; age--)
    await rename(join(directory, fileName(name, age)), join(directory, fileName(name, age + 1))).catch(
      () => {},
    )
  await syncDirectory(directory)
}

/** Newest first; lines that are none of ours are left out. */
export async function readEntries(stateDir: string): Promise<AuditEntry[]> {
  const directory = auditDir(stateDir)
  const there = new Set(await readdir(directory).catch(() => []))
  const ages = Array.from({ length: FORMER_FILES + 1 }, (_, age) => age)
  const names = NAMES.flatMap(name => ages.map(age => fileName(name, age))).filter(name => there.has(name))
  const texts = await Promise.all(names.map(name => readFile(join(directory, name), 'utf8').catch(() => '')))
  return texts.flatMap(text => text.split('\n').flatMap(entryOf).reverse()).sort((a, b) => b.at - a.at)
}

function entryOf(line: string): AuditEntry[] {
  try {
    const entry = auditEntrySchema.safeParse(JSON.parse(line))
    return entry.success ? [entry.data] : []
  } catch {
    return []
  }
}
