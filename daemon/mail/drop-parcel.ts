/** Leaves what is to be mailed in a directory of the spool, whole and durable. */

import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../system/durable-file.ts'
import { roomLeft } from './mail-room.ts'
import { mailSpool, type Parcel, parcelBytes } from './parcel.ts'

/** Throws where there is no room, with the system's error or our own. */
export async function dropParcel(spoolDir: string, parcel: Parcel, content: Uint8Array): Promise<void> {
  const directory = mailSpool(spoolDir)
  await mkdir(directory, { recursive: true })
  if (!(await roomLeft(directory))) throw new Error('too much mail is waiting to be sent')
  const name = await freshName(directory)
  const fresh = join(directory, `.${name}`)
  const file = await open(fresh, 'wx', 0o640)
  try {
    await file.writeFile(parcelBytes(parcel, content))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, join(directory, name))
  await syncDirectory(directory)
}

/** The daemon leaves several in one moment. */
async function freshName(directory: string): Promise<string> {
  for (let at = Date.now(); ; at += 1) {
    const name = `${at}-${process.pid}`
    const taken = await open(join(directory, name), 'r').catch(() => null)
    if (taken === null) return name
    await taken.close()
  }
}
