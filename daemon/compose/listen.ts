/** Finds a port for the pages when the wanted one is taken: a machine nobody can configure is worse than another number. */

import type { Issue } from '../model/issue.ts'

const MOST_TRIES = 10

export interface Listening<T> {
  readonly server: T
  readonly port: number
  /** null: it is the wanted port. */
  readonly issue: Issue | null
}

/**
 * Tries `port` to `port + 9`. `listen` rejects with the system's error. Throws the last one when all are taken, or the
 * first that is of another kind (an address this machine does not have).
 */
export async function listenNear<T>(
  port: number,
  listen: (port: number) => Promise<T>,
): Promise<Listening<T>> {
  for (let tried = port; ; tried++) {
    try {
      const server = await listen(tried)
      return { server, port: tried, issue: tried === port ? null : taken(port, tried) }
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && isBusy(error.code)
      if (!inUse || tried >= Math.min(port + MOST_TRIES - 1, 65535)) throw error
    }
  }
}

/** Ports below 1024 may be forbidden to us: the next ones are no better, but they are not worse either. */
const isBusy = (code: unknown): boolean => code === 'EADDRINUSE'

const taken = (wanted: number, used: number): Issue => ({
  code: 'web-port-taken',
  severity: 'warning',
  subject: null,
  params: { wanted, used },
})
