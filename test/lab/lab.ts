/** The lab: real calls over real DAHDI without a card. Four handsets, the exchange, and a look inside the machine. */

import { randomUUID } from 'node:crypto'
import { markerFrequencies } from './audio/markers.ts'
import { tonePlan } from './audio/tone-plan.ts'
import { startAudioServer } from './audio-socket.ts'
import { pause } from './deadline.ts'
import { type Exchange, exchangeOf } from './exchange.ts'
import { connectGuest, type Guest } from './guest-client.ts'
import { type Handset, handsetOn } from './handset.ts'
import type { LabNetwork } from './networks.ts'
import { analogLinePositions, handsetPositions } from './virtual-card.ts'
import { connectWorld } from './world/session.ts'

export interface Lab {
  /** 1 to 4. */
  handset(number: number): Handset
  readonly handsets: readonly Handset[]
  readonly exchange: Exchange
  readonly network: LabNetwork
  /** A root shell, so to speak, inside the appliance. */
  readonly guest: Guest
  /** Hangs up everything and waits until the gateway has no call left. */
  quiet(): Promise<void>
  close(): Promise<void>
}

export interface LabPlace {
  /** Ports of 127.0.0.1 that lead into the machine. */
  readonly agentPort: number
  readonly amiPort: number
  readonly network: LabNetwork
}

/** From the moment QEMU starts to the lab's program being there, on a host that has other things to do. */
const BOOT_MS = 600_000
const QUIET_MS = 60_000
/** A port is only free when its hook has been down for longer than a flash (rxflash, 1250 ms). */
const HOOKS_SETTLE_MS = 1500

/** Joins a machine that has the lab's disk (lab-disk.ts) and has been started or is starting. */
export async function joinLab(place: LabPlace): Promise<Lab> {
  const guest = await connectGuest(place.agentPort, AbortSignal.timeout(BOOT_MS))
  const state = await guest.world()
  if (state.is !== 'up')
    throw new Error(`the lab's telephone network did not start: ${JSON.stringify(state)}`)
  await gatewayHasStarted(guest)
  const audio = await startAudioServer(randomUUID)
  const world = await connectWorld(place.amiPort, audio, guest.clock)
  const plan = tonePlan(place.network.zone)
  const { channels } = state
  const handsets = handsetPositions.map(position =>
    handsetOn({
      number: position,
      channel: channels.analogFirst + position - 1,
      marker: markerFrequencies[position - 1] ?? 0,
      plan,
      world,
      audio,
      clock: guest.clock,
    }),
  )
  const exchange = exchangeOf({
    world,
    audio,
    channels,
    handsets: handsetPositions.length,
    analogLines: analogLinePositions.length,
    plan,
    clock: guest.clock,
  })
  return {
    handset: number => {
      const found = handsets[number - 1]
      if (found === undefined) throw new Error(`the lab has handsets 1 to ${handsets.length}`)
      return found
    },
    handsets,
    exchange,
    network: place.network,
    guest,
    quiet: async () => {
      await Promise.all(world.calls().map(call => world.hangUp(call.channel)))
      await pause(HOOKS_SETTLE_MS, guest.clock)
      await gatewayIsIdle(guest)
    },
    close: async () => {
      world.close()
      guest.close()
      await audio.close()
    },
  }
}

/** A receiver lifted while Asterisk opens the ports stays silent, and before the dialplan is there every number is a wrong one. */
async function gatewayHasStarted(guest: Guest): Promise<void> {
  const late = AbortSignal.timeout(BOOT_MS)
  for (;;) {
    const { code } = await guest.run('asterisk', ['-rx', 'core waitfullybooted'])
    if (code === 0) return
    if (late.aborted) throw new Error(`the gateway's Asterisk did not start within ${BOOT_MS / 1000} s`)
    await pause(500, guest.clock)
  }
}

async function gatewayIsIdle(guest: Guest): Promise<void> {
  let late = false
  const forgetDeadline = guest.clock.after(QUIET_MS, () => {
    late = true
  })
  for (;;) {
    const { stdout } = await guest.run('asterisk', ['-rx', 'core show channels count'])
    if (/^0 active channels/m.test(stdout)) break
    if (late) {
      const { stdout: channels } = await guest.run('asterisk', ['-rx', 'core show channels concise'])
      throw new Error(`the gateway still has calls: ${channels}`)
    }
    await pause(500, guest.clock)
  }
  forgetDeadline()
}
