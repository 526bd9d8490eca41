/** Leaves a parcel in the spool of mail, whole and durable; the outbox takes it from there. */

import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from '../system/durable-file.ts'
import { roomLeft } from './mail-room.ts'
import { mailSpool, type Parcel, parcelBytes } from './parcel.ts'

let last = 0

/** Throws the system's error, and where too much waits already. */
export async function dropParcel(spoolDir: string, parcel: Parcel, content: Uint8Array): Promise<void> {
  const directory = mailSpool(spoolDir)
  await mkdir(directory, { recursive: true })
  if (!(await roomLeft(directory))) throw new Error('too much mail is waiting to be sent')
  // Several of one moment have names of their own.
  last = Math.max(Date.now(), last + 1)
  const name = `${last}-${process.pid}`
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
