/** The lab's program inside the machine: runs commands for the tests, and the world. Lives on the lab's disk alone. */

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { GuestAnswer, GuestRequest, LabOrders } from './orders.ts'
import { startWorld, type World } from './world.ts'

const disk = process.argv[2] ?? '/run/lab'
const orders = JSON.parse(readFileSync(join(disk, 'orders.json'), 'utf8')) as LabOrders
const world = startWorld(orders)
void world.settled.then(state => console.log(`world: ${JSON.stringify(state)}`))

createServer(socket => converse(socket, world)).listen(orders.agentPort, '0.0.0.0', () =>
  console.log(`listening on ${orders.agentPort}`),
)

function converse(socket: Socket, world: World): void {
  const running = new Map<number, ChildProcess>()
  const waiting = new Map<number, NodeJS.Timeout>()
  const answer = (said: GuestAnswer) => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(said)}\n`)
  }
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    for (const child of running.values()) end(child, 'SIGKILL')
    for (const timer of waiting.values()) clearTimeout(timer)
  })
  createInterface({ input: socket }).on('line', line => {
    const request = JSON.parse(line) as GuestRequest
    switch (request.ask) {
      case 'run':
        running.set(
          request.id,
          runFor(request, answer, () => running.delete(request.id)),
        )
        break
      case 'stop':
        end(running.get(request.run), 'SIGTERM')
        clearTimeout(waiting.get(request.run))
        waiting.delete(request.run)
        break
      case 'wait': {
        const { id, ms } = request
        const over = () => {
          waiting.delete(id)
          answer({ id, say: 'ended', code: 0 })
        }
        waiting.set(id, setTimeout(over, ms))
        break
      }
      case 'world':
        void world.settled.then(() => answer({ id: request.id, say: 'world', world: world.state() }))
        break
    }
  })
}

function runFor(
  request: Extract<GuestRequest, { ask: 'run' }>,
  answer: (said: GuestAnswer) => void,
  ended: () => void,
): ChildProcess {
  const { id } = request
  const child = spawn(request.command, [...request.args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const deadline = setTimeout(() => end(child, 'SIGKILL'), request.timeoutMs)
  for (const from of ['stdout', 'stderr'] as const)
    child[from].setEncoding('utf8').on('data', (text: string) => answer({ id, say: 'output', from, text }))
  child.on('error', error => answer({ id, say: 'output', from: 'stderr', text: error.message }))
  child.on('close', code => {
    clearTimeout(deadline)
    ended()
    answer({ id, say: 'ended', code })
  })
  child.stdin.on('error', () => {})
  child.stdin.end(request.input ?? '')
  return child
}

/** With all it started: a grandchild that keeps the pipes open would keep us waiting. */
function end(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has just ended by itself.
  }
}
