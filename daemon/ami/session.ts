/**
 * One logged-in connection to Asterisk's manager, thrown away when it closes. The only door to asterisk-manager, which
 * is the codec and nothing more: greeting, login answer, deadlines, ids, lists and the end of the connection are ours.
 */

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import createCodec from 'asterisk-manager'
import type { Result } from '../model/issue.ts'
import type { Clock } from '../system/clock.ts'
import { type Frame, field, toFrame } from './frame.ts'
import { type Asked, failed, PendingActions } from './pending-actions.ts'
import { type ActionRequest, checkRequest } from './request.ts'
import { createStreamGuard } from './stream-guard.ts'

export interface SessionOptions {
  readonly address: string
  readonly port: number
  readonly user: string
  readonly secret: string
  /** From the first packet to Asterisk's greeting. */
  readonly connectTimeoutMs: number
  readonly loginTimeoutMs: number
  readonly clock: Clock
}

/** Neither may throw. Events can come before `openSession` has returned its session. */
export interface SessionListener {
  onEvent(frame: Frame): void
  /** Once, after a successful login only. */
  onClosed(reason: string): void
}

export interface Session {
  /** Always settles with a value: an answer, a refusal, the deadline, or the end of the connection. */
  ask(request: ActionRequest, timeoutMs: number): Promise<Asked>
  /** Actions not answered yet. */
  readonly pending: number
  close(reason: string): void
}

export interface OpenFailure {
  readonly code:
    | 'unreachable'
    | 'no-greeting'
    | 'not-asterisk'
    /** Wrong user or secret, or an address Asterisk does not accept. */
    | 'login-refused'
    | 'login-unanswered'
    | 'dropped'
    | 'cancelled'
  readonly message: string
}

export function openSession(
  options: SessionOptions,
  listener: SessionListener,
  signal?: AbortSignal,
): Promise<Result<Session, OpenFailure>> {
  const { clock } = options
  if (/[\r\n\0]/.test(options.user + options.secret))
    return Promise.resolve(refused('login-refused', 'line break in user or secret'))
  return new Promise(resolve => {
    const codec = createCodec(undefined, options.address, options.user, options.secret, true)
    // The library's own routing calls back by event name and forgets nothing; ours follows below.
    codec.removeAllListeners('rawevent')
    const guard = createStreamGuard()
    const actions = new PendingActions(clock)
    let step: 'greeting' | 'login' | 'open' | 'closed' = 'greeting'
    let lastId = 0

    const end = (code: OpenFailure['code'], message: string) => {
      if (step === 'closed') return
      const wasOpen = step === 'open'
      step = 'closed'
      cancelDeadline()
      signal?.removeEventListener('abort', onAbort)
      socket.destroy()
      actions.dropAll(message)
      if (wasOpen) listener.onClosed(message)
      else resolve(refused(code, message))
    }
    const onAbort = () => end('cancelled', 'cancelled')

    codec.on('rawevent', item => {
      const frame = toFrame(item)
      if (step === 'login' && frame.response !== undefined) onLoginAnswer(item, frame)
      else if (step === 'open' && frame.event === undefined) actions.accept(frame)
      else if (step === 'open' && !actions.accept(frame)) listener.onEvent(frame)
    })

    const onLoginAnswer = (item: unknown, frame: Frame) => {
      if (field(frame, 'response').toLowerCase() !== 'success')
        return end('login-refused', field(frame, 'message') || 'login refused')
      step = 'open'
      cancelDeadline()
      // Tells the codec that it may write actions at once.
      codec.emit(field(frame, 'actionid'), undefined, item)
      resolve({ ok: true, value: session })
    }

    const session: Session = {
      async ask(request, timeoutMs) {
        const checked = checkRequest(request)
        if (!checked.ok) return failed('bad-request', checked.message)
        if (step !== 'open') return failed('not-connected', 'the connection is closed')
        lastId += 1
        const id = `offhook-${lastId}`
        const asked = actions.add(id, timeoutMs)
        codec.action({ ...checked.headers, actionid: id })
        // Its own waiting for the answer is not used; left there, one listener an action would pile up.
        codec.removeAllListeners(id)
        return asked
      },
      get pending() {
        return actions.size
      },
      close: reason => end('cancelled', reason),
    }

    let cancelDeadline = clock.after(options.connectTimeoutMs, () =>
      end('no-greeting', `no greeting from Asterisk within ${options.connectTimeoutMs} ms`),
    )
    const socket = socketMadeBy(() => codec.connect(options.port, options.address))
    let fault = ''
    socket.on('error', error => {
      fault = error.message
    })
    socket.on('close', () =>
      end(fault && step === 'greeting' ? 'unreachable' : 'dropped', fault || 'connection closed'),
    )
    // Before the codec's own listener: it must not see a stream that is not Asterisk's.
    socket.prependListener('data', (text: string) => {
      const verdict = guard.watch(text)
      if (verdict === 'not-asterisk') end('not-asterisk', 'something else than Asterisk answers there')
      if (verdict === 'frame-too-long') end('dropped', 'a message without end')
      if (verdict !== 'greeted' || step !== 'greeting') return
      step = 'login'
      cancelDeadline()
      cancelDeadline = clock.after(options.loginTimeoutMs, () =>
        end('login-unanswered', `no answer to the login within ${options.loginTimeoutMs} ms`),
      )
      codec.login(() => {})
    })
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort)
  })
}

/** The codec keeps its socket to itself; Node announces each client socket while it is being made. */
function socketMadeBy(connect: () => void): Socket {
  const made: Socket[] = []
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: unknown }
    if (socket instanceof Socket) made.push(socket)
  }
  subscribe('net.client.socket', onSocket)
  try {
    connect()
  } finally {
    unsubscribe('net.client.socket', onSocket)
  }
  const socket = made[0]
  if (socket === undefined) throw new Error('asterisk-manager opened no connection')
  return socket
}

const refused = (code: OpenFailure['code'], message: string) => ({
  ok: false as const,
  error: { code, message },
})
