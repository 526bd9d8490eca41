/** Drives the port: opens it again and again, sends what has changed on the display, hands on the keys. */

import type { OpenSerial } from '../serial/port.ts'
import { type Clock, pause } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { DeviceEvent, Frame, Key, Packet, Protocol } from './protocol.ts'

export type DriveState =
  | { readonly is: 'connecting'; readonly since: number }
  | { readonly is: 'connected'; readonly since: number }
  | { readonly is: 'away'; readonly since: number; readonly reason: string }

export interface DriveParts {
  readonly protocol: Protocol
  readonly open: () => Promise<OpenSerial>
  readonly frame: () => Frame
  readonly onKey: (key: Key) => void
  readonly clock: Clock
  readonly log: Log
}

export interface Drive {
  state(): DriveState
  /** What is to be seen may have changed. */
  wake(): void
  stop(): Promise<void>
}

const AGAIN_MS = 5000
const LOOK_MS = 1000
/** The devices promise 250 ms; one behind an adapter may take longer. */
const ANSWER_MS = 1000
/** A display that was without power meanwhile comes back empty. */
const AFRESH_MS = 60_000

export function startDrive({ protocol, open, frame, onKey, clock, log }: DriveParts): Drive {
  const stopping = new AbortController()
  const { signal } = stopping
  const stopped = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  let state: DriveState = { is: 'connecting', since: clock.now() }
  let woken = () => {}
  let answered: (event: DeviceEvent & { is: 'answer' }) => void = () => {}

  const connected = () => {
    if (state.is === 'connected') return
    state = { is: 'connected', since: clock.now() }
    log.info({}, 'front panel is there')
  }
  const away = (reason: string) => {
    if (state.is === 'away' && state.reason === reason) return
    state = { is: 'away', since: state.is === 'away' ? state.since : clock.now(), reason }
    log.warn({ reason }, 'front panel is away')
  }

  /** Resolves when the device has taken it; a refusal is left at that, it may have an older firmware. */
  const send = async (port: OpenSerial, { bytes, answeredAs }: Packet) => {
    let cancel = () => {}
    const answer =
      answeredAs === null
        ? null
        : new Promise<void>((resolve, reject) => {
            cancel = clock.after(ANSWER_MS, () => reject(new Error('no answer')))
            answered = ({ command }) => {
              if (command === answeredAs) resolve()
            }
          })
    answer?.catch(() => {})
    try {
      await port.write(bytes)
      await Promise.race([answer, port.gone.then(lost), stopped])
    } finally {
      cancel()
    }
  }

  const serve = async (port: OpenSerial) => {
    const read = protocol.reader()
    port.onBytes(bytes => {
      for (const event of read(bytes)) {
        if (event.is === 'answer') answered(event)
        else onKey(event.key)
      }
    })
    let shown: Frame | null = null
    let afreshAt = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      let cancel = () => {}
      const waking = new Promise<void>(resolve => {
        woken = resolve
        cancel = clock.after(LOOK_MS, resolve)
      })
      if (clock.elapsed() - afreshAt >= AFRESH_MS) {
        for (const packet of protocol.greet()) await send(port, packet)
        shown = null
        afreshAt = clock.elapsed()
      }
      const wanted = frame()
      for (const packet of protocol.show(wanted, shown)) await send(port, packet)
      shown = wanted
      connected()
      await Promise.race([waking, port.gone.then(lost), stopped])
      cancel()
    }
  }

  const run = async () => {
    while (!signal.aborted) {
      let port: OpenSerial | null = null
      try {
        port = await open()
        await serve(port)
      } catch (error) {
        if (signal.aborted) break
        away((error instanceof Error ? error.message : String(error)).slice(0, 200))
      } finally {
        port?.close()
      }
      if (!signal.aborted) await Promise.race([pause(clock, AGAIN_MS), stopped])
    }
  }
  const running = run()

  return {
    state: () => state,
    wake: () => woken(),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

const lost = (reason: string): never => {
  throw new Error(reason === '' ? 'the port was closed' : reason)
}
