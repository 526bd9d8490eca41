/** Talks to the lab's program inside the machine: commands, files, the journal, the state of the world. */

import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Clock } from './deadline.ts'
import type { GuestAnswer, GuestRequest, WorldState } from './guest/orders.ts'

export interface GuestResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Guest {
  /** Runs a program as root to its end. */
  run(command: string, args?: readonly string[], options?: GuestRunOptions): Promise<GuestResult>
  /** As `run`, but its failure is an error; gives what it printed. */
  ask(command: string, args?: readonly string[], options?: GuestRunOptions): Promise<string>
  /** Until what the program prints matches; then it is ended. Rejects when it ends or the time is over first. */
  follow(command: string, args: readonly string[], pattern: RegExp, withinMs?: number): Promise<string>
  readFile(path: string): Promise<string>
  writeFile(path: string, text: string): Promise<void>
  /** Waits until the world is up or has failed. */
  world(): Promise<WorldState>
  /** The machine's own. Time is over at once when the connection is gone. */
  readonly clock: Clock
  close(): void
}

export interface GuestRunOptions {
  readonly input?: string
  readonly timeoutMs?: number
}

const GREETING_MS = 5000

type Listener = (answer: GuestAnswer) => void
/** Leaves out `id`, member by member of the union. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

/** Tries again until the program inside listens or the signal aborts: QEMU accepts connections from its first moment. */
export async function connectGuest(port: number, signal: AbortSignal): Promise<Guest> {
  for (;;) {
    signal.throwIfAborted()
    const guest = await tryGuest(port, signal)
    if (guest !== null) return guest
    await pause(500, signal)
  }
}

async function tryGuest(port: number, signal: AbortSignal): Promise<Guest | null> {
  const socket = connect(port, '127.0.0.1')
  const listeners = new Map<number, Listener>()
  const closed = new Promise<null>(resolve => socket.on('close', () => resolve(null)))
  socket.on('error', () => socket.destroy())
  createInterface({ input: socket })
    .on('line', line => {
      const answer = JSON.parse(line) as GuestAnswer
      listeners.get(answer.id)?.(answer)
    })
    .on('error', () => {})
  const guest = guestOver(socket, listeners)
  const abort = () => socket.destroy()
  signal.addEventListener('abort', abort, { once: true })
  // QEMU may have taken the connection before the machine's network was there; then nobody ever answers it.
  const impatience = setTimeout(abort, GREETING_MS)
  const greeted = await Promise.race([guest.run('true').catch(() => null), closed])
  clearTimeout(impatience)
  signal.removeEventListener('abort', abort)
  return greeted === null ? null : guest
}

function guestOver(socket: Socket, listeners: Map<number, Listener>): Guest {
  let lastId = 0
  const send = (request: Unnumbered<GuestRequest>, listener?: Listener): number => {
    lastId += 1
    const id = lastId
    if (listener !== undefined) listeners.set(id, listener)
    socket.write(`${JSON.stringify({ ...request, id })}\n`)
    return id
  }
  socket.setMaxListeners(0)
  const whenClosed = (reject: (error: Error) => void) => {
    const gone = () => reject(new Error('the connection into the machine is gone'))
    socket.once('close', gone)
    if (socket.destroyed) queueMicrotask(gone)
    return () => socket.off('close', gone)
  }

  const run: Guest['run'] = (command, args = [], { input, timeoutMs = 60_000 } = {}) =>
    new Promise((resolve, reject) => {
      const printed = { stdout: '', stderr: '' }
      const forget = whenClosed(reject)
      const id = send(
        { ask: 'run', command, args, timeoutMs, ...(input === undefined ? {} : { input }) },
        said => {
          if (said.say === 'output') printed[said.from] += said.text
          if (said.say !== 'ended') return
          listeners.delete(id)
          forget()
          resolve({ code: said.code, ...printed })
        },
      )
    })

  const ask: Guest['ask'] = async (command, args = [], options = {}) => {
    const { code, stdout, stderr } = await run(command, args, options)
    if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}: ${stderr || stdout}`)
    return stdout
  }

  return {
    run,
    ask,
    follow: (command, args, pattern, withinMs = 60_000) =>
      new Promise((resolve, reject) => {
        let printed = ''
        const forget = whenClosed(reject)
        const id = send({ ask: 'run', command, args, timeoutMs: withinMs }, said => {
          if (said.say === 'output') {
            printed += said.text
            const match = printed.match(pattern)
            if (match === null) return
            send({ ask: 'stop', run: id })
            resolve(match[0])
          } else if (said.say === 'ended') {
            reject(
              new Error(`${[command, ...args].join(' ')} ended without ${pattern}: ${printed.slice(-2000)}`),
            )
          } else return
          listeners.delete(id)
          forget()
        })
      }),
    readFile: path => ask('cat', [path]),
    writeFile: async (path, text) => {
      await ask('dd', [`of=${path}`, 'status=none'], { input: text })
    },
    world: () =>
      new Promise((resolve, reject) => {
        const forget = whenClosed(reject)
        const id = send({ ask: 'world' }, said => {
          if (said.say !== 'world') return
          listeners.delete(id)
          forget()
          resolve(said.world)
        })
      }),
    clock: {
      after: (ms, then) => {
        const over = () => {
          forget()
          listeners.delete(id)
          then()
        }
        const forget = whenClosed(over)
        const id = send({ ask: 'wait', ms }, over)
        return () => {
          forget()
          listeners.delete(id)
          send({ ask: 'stop', run: id })
        }
      },
    },
    close: () => socket.destroy(),
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
