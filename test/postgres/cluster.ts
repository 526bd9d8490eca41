/** A PostgreSQL of our own in a directory, on a socket alone. The server refuses to be root, so that root starts it as `nobody`. */

import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { ensurePrerequisites, serverPrerequisites } from '../../image/prerequisites.ts'

const NOBODY = 65534
/** What the server logs once it takes connections, in English with `lc_messages=C`. */
const READY = 'database system is ready to accept connections'

export interface Cluster {
  /** Directory of its socket. */
  readonly host: string
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  start(): Promise<void>
  /** As a server that is switched off: connections break. */
  stop(): Promise<void>
  remove(): Promise<void>
}

export async function postgresCluster(): Promise<Cluster> {
  await ensurePrerequisites(serverPrerequisites)
  const [version = ''] = (await readdir('/usr/lib/postgresql')).sort((a, b) => Number(b) - Number(a))
  const program = (name: string) => `/usr/lib/postgresql/${version}/bin/${name}`
  const directory = await mkdtemp(join(tmpdir(), 'offhook-postgres-'))
  await chmod(directory, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(directory, NOBODY, NOBODY)
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const data = join(directory, 'data')
  let server: ChildProcess | null = null

  const made = spawn(
    program('initdb'),
    ['-D', data, '-U', 'offhook', '--auth=trust', '--no-sync', '-E', 'UTF8'],
    {
      ...as,
      cwd: directory,
      stdio: 'ignore',
    },
  )
  const [code] = await once(made, 'exit')
  if (code !== 0) throw new Error(`initdb ended with ${code}`)

  const query = async (sql: string) => {
    const client = new pg.Client({ host: directory, user: 'offhook', database: 'postgres' })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end()
    }
  }
  const stop = async () => {
    const running = server
    server = null
    if (running === null) return
    const gone = once(running, 'exit')
    // Immediate shutdown, as when the power goes (postgres(1)).
    running.kill('SIGQUIT')
    await gone
  }
  const start = async () => {
    const started = spawn(
      program('postgres'),
      ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'lc_messages=C'],
      { ...as, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    server = started
    await readyToConnect(started)
  }
  await start()
  return {
    host: directory,
    query,
    start,
    stop,
    async remove() {
      await stop()
      await rm(directory, { recursive: true })
    },
  }
}

/** Waits for the server's own word; a server that ends first fails with what it logged. Its log is read on afterwards, so that a full pipe never holds it up. */
function readyToConnect(started: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    let isReady = false
    started.once('error', reject)
    createInterface({ input: started.stderr })
      .on('line', line => {
        if (isReady) return
        said.push(line)
        isReady = line.includes(READY)
        if (isReady) resolve()
      })
      .once('close', () => reject(new Error(`PostgreSQL does not start:\n${said.join('\n')}`)))
  })
}
