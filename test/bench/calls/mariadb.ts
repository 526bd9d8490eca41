/** A MariaDB of our own in a directory, on a socket alone. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from '../../../image/command.ts'

export interface MariaDb {
  run(sql: string): Promise<string>
  /** ms of each round on the server, the rows sent; after one that warms it. */
  times(query: string, rounds: number): Promise<number[]>
  version(): Promise<string>
  stop(): Promise<void>
}

const LOOK_MS = 200
const LOOKS = 150

export async function startMariaDb(directory: string): Promise<MariaDb> {
  const [dataDir, socket] = [join(directory, 'data'), join(directory, 'socket')]
  await mkdir(directory)
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${dataDir}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot,
  ])
  // More memory for its pages than Debian gives it, and no wait for the disk at each commit.
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      ...asRoot,
      `--datadir=${dataDir}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=2G',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-log-file-size=1G',
      `--secure-file-priv=`,
    ],
    { stdio: 'ignore' },
  )
  const ask = async (sql: string, database = 'bench'): Promise<string> => {
    const args = ['--no-defaults', `--socket=${socket}`, '--user=root', '--batch', '-N', '-e', sql, database]
    return (await run('mariadb', args)).stdout
  }
  for (let looks = 0; ; looks += 1) {
    const isUp = await ask('SELECT 1', 'mysql').then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (looks === LOOKS || server.exitCode !== null) throw new Error('MariaDB does not start')
    await sleep(LOOK_MS)
  }
  await ask('CREATE DATABASE bench', 'mysql')
  return {
    run: ask,
    async times(query, rounds) {
      const timed = `SET @began = SYSDATE(6); ${query}; SELECT 'took', TIMESTAMPDIFF(MICROSECOND, @began, SYSDATE(6));`
      const text = await ask(`${query}; ${timed.repeat(rounds)}`)
      return [...text.matchAll(/^took\t(\d+)$/gm)].map(([, micros]) => Number(micros) / 1000)
    },
    version: async () => (await ask('SELECT VERSION()')).trim(),
    async stop() {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}
