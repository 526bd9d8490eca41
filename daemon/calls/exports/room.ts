/**
 * Where long exports are made: one at a time, into files that only we can read. Nothing here outlives the process: what a
 * former one left is thrown away at the start.
 */

import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../system/clock.ts'
import type { Log } from '../../system/log.ts'
import type { ExportDesk, ExportOrder, ExportState, ExportView } from './desk.ts'

/** What whoever makes the content is given. */
export interface ExportBench {
  readonly signal: AbortSignal
  tell(done: number, rows: number | null): void
  /** Throws where it becomes too much. */
  write(piece: string | Uint8Array): Promise<void>
}

/** Gives others their turn every few milliseconds; throws the signal's reason when it is aborted. Resolves with the rows. */
export type MakeExport = (order: ExportOrder, bench: ExportBench) => Promise<number>

export interface ExportRoomParts {
  readonly directory: string
  readonly make: MakeExport
  readonly clock: Clock
  readonly log: Log
  /** Of all files together. */
  readonly mostBytes?: number
}

export interface ExportRoom {
  readonly desk: ExportDesk
  /** Throws away what a former process has left. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** What has ended makes room for what begins. */
const MOST_OF_ONE = 2
const MOST = 5
const KEPT_MS = 3_600_000
const MOST_BYTES = 512 * 1024 * 1024

interface Job {
  readonly id: string
  readonly login: string
  readonly order: ExportOrder
  readonly begunMs: number
  readonly path: string
  readonly stop: AbortController
  bytes: number
  state: Exclude<ExportState, { is: 'waiting' }> | { readonly is: 'waiting' }
  forget: () => void
}

class TooLarge extends Error {}

export function exportRoom(parts: ExportRoomParts): ExportRoom {
  const { directory, make, clock, log, mostBytes = MOST_BYTES } = parts
  /** In the order they were begun. */
  const jobs: Job[] = []
  let working: Promise<void> | null = null
  /** The work on one job. */
  let current: Promise<void> = Promise.resolve()
  let emptied: Promise<void> | null = null
  let stopped = false

  const empty = async () => {
    await rm(directory, { recursive: true, force: true })
    await mkdir(directory, { recursive: true, mode: 0o700 })
  }
  const ready = () => {
    emptied ??= empty().catch(error => {
      emptied = null
      throw error
    })
    return emptied
  }
  const removeFile = async (job: Job) => {
    await rm(job.path, { force: true })
    job.bytes = 0
  }
  const drop = async (job: Job) => {
    job.forget()
    jobs.splice(jobs.indexOf(job), 1)
    await removeFile(job)
  }
  const end = (job: Job, state: Job['state']) => {
    job.state = state
    job.forget = clock.after(KEPT_MS, () => void drop(job).catch(tellOf(job)))
  }
  const tellOf = (job: Job) => (error: unknown) =>
    log.warn({ error: String(error), export: job.order.format }, 'an export of calls failed')

  const work = async (job: Job) => {
    const { signal } = job.stop
    job.state = { is: 'running', done: 0, rows: null }
    try {
      await ready()
      const file = await open(job.path, 'wx', 0o600)
      let rows: number
      try {
        rows = await make(job.order, {
          signal,
          tell(done, all) {
            if (!signal.aborted) job.state = { is: 'running', done, rows: all }
          },
          async write(piece) {
            const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
            job.bytes += bytes.length
            if (jobs.reduce((sum, one) => sum + one.bytes, 0) > mostBytes) throw new TooLarge()
            await file.writeFile(bytes)
          },
        })
      } finally {
        await file.close()
      }
      signal.throwIfAborted()
      end(job, { is: 'ready', bytes: job.bytes, rows, untilMs: clock.now() + KEPT_MS })
    } catch (error) {
      if (!signal.aborted) {
        if (!(error instanceof TooLarge)) tellOf(job)(error)
        end(job, { is: 'failed', why: error instanceof TooLarge ? 'too-large' : 'broken' })
      }
      await removeFile(job).catch(tellOf(job))
    }
  }
  const workOn = async () => {
    for (;;) {
      const next = jobs.find(({ state }) => state.is === 'waiting')
      if (next === undefined || stopped) return
      current = work(next)
      await current
    }
  }
  const lookForWork = () => {
    working ??= workOn().finally(() => {
      working = null
      if (!stopped && jobs.some(({ state }) => state.is === 'waiting')) lookForWork()
    })
  }

  /** Whether one more of these may be; the oldest that has ended goes for it. */
  const makeRoom = (among: readonly Job[], most: number): boolean => {
    if (among.length < most) return true
    const oldest = among.find(hasEnded)
    if (oldest !== undefined) void drop(oldest).catch(tellOf(oldest))
    return oldest !== undefined
  }
  const ofLogin = (login: string) => jobs.filter(job => job.login === login)
  const found = (login: string, id: string) => ofLogin(login).find(job => job.id === id)
  const viewOf = ({ id, order, begunMs, state }: Job): ExportView => ({
    id,
    format: order.format,
    about: order.about,
    address: order.address,
    begunMs,
    state:
      state.is === 'waiting'
        ? { is: 'waiting', before: jobs.filter(isUnderWay).findIndex(job => job.id === id) }
        : state,
  })

  return {
    start: ready,
    async stop() {
      stopped = true
      for (const job of jobs) {
        job.forget()
        job.stop.abort()
      }
      await working
    },
    desk: {
      of: login => ofLogin(login).map(viewOf).reverse(),
      find(login, id) {
        const job = found(login, id)
        return job === undefined ? null : viewOf(job)
      },
      begin(login, order) {
        if (stopped || !makeRoom(ofLogin(login), MOST_OF_ONE) || !makeRoom(jobs, MOST)) return null
        const id = randomBytes(16).toString('base64url')
        jobs.push({
          id,
          login,
          order,
          begunMs: clock.now(),
          path: join(directory, `${id}.${order.format}`),
          stop: new AbortController(),
          bytes: 0,
          state: { is: 'waiting' },
          forget: () => {},
        })
        lookForWork()
        return id
      },
      async giveUp(login, id) {
        const job = found(login, id)
        if (job === undefined) return false
        const wasRunning = job.state.is === 'running'
        job.stop.abort()
        job.forget()
        end(job, { is: 'given-up' })
        // Whoever is still writing the file throws it away.
        await (wasRunning ? current : removeFile(job))
        return true
      },
      async open(login, id) {
        const job = found(login, id)
        if (job?.state.is !== 'ready') return null
        const size = await stat(job.path).catch(() => null)
        if (size === null) return null
        return { format: job.order.format, bytes: size.size, content: createReadStream(job.path) }
      },
    },
  }
}

const isUnderWay = ({ state }: Job): boolean => state.is === 'waiting' || state.is === 'running'
const hasEnded = (job: Job): boolean => !isUnderWay(job)
