/** A PostgreSQL of our own in a directory, on a socket alone. The server refuses to be root, so that root starts it as `nobody`. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ensurePrerequisites, serverPrerequisites } from '../../image/prerequisites.ts'

const NOBODY = 65534
const LOOK_MS = 100
const LOOKS = 300

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
    server = spawn(program('postgres'), ['-D', data, '-k', directory, '-c', 'listen_addresses='], {
      ...as,
      cwd: directory,
      stdio: 'ignore',
    })
    for (let looks = 0; ; looks += 1) {
      const isUp = await query('SELECT 1').then(
        () => true,
        () => false,
      )
      if (isUp) return
      if (looks === LOOKS) throw new Error('PostgreSQL does not start')
      await sleep(LOOK_MS)
    }
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
