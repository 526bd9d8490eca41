/** One process at a time: a lock file with the holder's number, taken over when the holder is gone. */

import { open, readFile, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const RETRY_MS = 500

export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path)
  const release = () => rm(path, { force: true })
  try {
    return await work()
  } finally {
    await release()
  }
}

async function take(path: string): Promise<void> {
  let told = false
  for (;;) {
    if (await create(path)) return
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) {
      await rm(path, { force: true })
      continue
    }
    if (!told) process.stderr.write(`offhook: waiting for another build (process ${holder}) to finish\n`)
    told = true
    await pause(RETRY_MS)
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(`${process.pid}\n`)
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
