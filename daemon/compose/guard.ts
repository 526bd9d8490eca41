/** Keeps the packet filter as settings, network and attacks want it, and says what it had to do. */

import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import type { AmiClient } from '../ami/client.ts'
import type { TellAlarm } from '../guard/alarms.ts'
import type { GuardDesk } from '../guard/desk.ts'
import { MOST_BLOCKED } from '../guard/firewall.ts'
import { readGuardFile, writeGuardFile } from '../guard/guard-file.ts'
import { type Network, parseNetwork } from '../guard/network.ts'
import { createOffenders, isSpared, type Offence, type Offender } from '../guard/offenders.ts'
import {
  firewallOf,
  hostNames,
  type LetIn,
  signallingPorts,
  sparedNetworks,
  whoIsLetIn,
} from '../guard/who-is-let-in.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

export interface GuardParts {
  readonly stateDir: string
  /** null: this machine's packet filter is none of ours. */
  readonly helper: Pick<RootHelper, 'setFirewall'> | null
  readonly ami: Pick<AmiClient, 'subscribe'>
  /** Those in force and those saved. */
  readonly settings: () => readonly Settings[]
  readonly rtp: { readonly firstPort: number; readonly lastPort: number }
  /** Tells people by mail; never throws. */
  readonly alarm: TellAlarm
  readonly clock: Clock
  readonly log: Log
  /** All addresses of a name; rejects where nobody knows. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** The machine is at other addresses than before. */
  readonly onAddresses?: () => void
  readonly interfaces?: () => readonly (readonly string[])[]
}

export interface Guard {
  readonly desk: GuardDesk
  /** A wrong password at the pages. */
  wrongLogin(address: string): void
  issues(): readonly Issue[]
  start(): Promise<void>
  /** The rules stay, and so do the blocks until their time is over. */
  stop(): void
  /** Looks at settings and network now; resolves when the packet filter is as they want it, or has refused. */
  look(): Promise<void>
}

const LOOK_MS = 30_000
/** Whoever has just changed the office's address must get in at the new one. */
const ADDRESSES_MS = 2000
const RESOLVE_MS = 5 * 60_000
const WRONG_PASSWORD = 3
const STRANGER = 1
/** Told for so long after the last wrong try of somebody who is never blocked. */
const INSIDE_MS = 60 * 60_000
const INSIDE_TRIES = 10
const MOST_INSIDE = 200

export async function guardOf(parts: GuardParts): Promise<Guard> {
  const { stateDir, helper, clock, log } = parts
  const resolve = parts.resolve ?? addressesOf
  const interfaces = parts.interfaces ?? ownInterfaces
  const kept = await readGuardFile(stateDir, log)
  const offenders = createOffenders(kept.offenders)
  const hosts = new Map(kept.hosts)
  const guarded = new Map<'call-limit' | 'wrong-pin', { who: string; at: number }>()
  const inside = new Map<string, { tries: number; at: number }>()
  let state: ReturnType<GuardDesk['state']> = helper === null ? 'not-here' : 'starting'
  let failure: readonly Issue[] = []
  let inForce = ''
  let keptText = ''
  let spared: readonly Network[] = []
  let resolvedAt = Number.NEGATIVE_INFINITY
  let resolvedNames = ''
  let working: Promise<void> | null = null
  let again = false
  let stopped = true
  let cancel = () => {}
  let cancelWatch = () => {}
  let addresses = ''
  let unsubscribe = () => {}

  const letIn = (): LetIn[] =>
    whoIsLetIn(parts.settings(), { interfaces: interfaces(), hosts, rtp: parts.rtp })
  const closed = (): boolean => parts.settings().at(-1)?.guard.closed ?? true

  /** An address that was known once stays until there is another: a name server may be down for hours. */
  const resolveHosts = async () => {
    const names = hostNames(parts.settings())
    const isSame = names.join(' ') === resolvedNames
    if (isSame && clock.elapsed() - resolvedAt < RESOLVE_MS) return
    resolvedNames = names.join(' ')
    resolvedAt = clock.elapsed()
    for (const name of hosts.keys()) if (!names.includes(name)) hosts.delete(name)
    await Promise.all(
      names.map(async name => {
        const addresses = await resolve(name).catch(() => [])
        if (addresses.length > 0) hosts.set(name, [...addresses].sort().slice(0, 64))
      }),
    )
  }

  const keep = async () => {
    const now = { offenders: offenders.known(clock.now()), hosts }
    const text = JSON.stringify([now.offenders, [...hosts]])
    if (text === keptText) return
    try {
      await writeGuardFile(stateDir, now)
      keptText = text
    } catch (error) {
      log.warn({ error: String(error) }, 'who is blocked is not kept over a restart')
    }
  }

  const putInForce = async () => {
    if (helper === null) return
    const now = clock.now()
    const blocked = offenders
      .blocked(now)
      .slice(0, MOST_BLOCKED)
      .map(({ network, until }) => ({ network, seconds: Math.max(1, Math.ceil((until - now) / 1000)) }))
    const firewall = firewallOf(closed(), letIn(), signallingPorts(parts.settings()), blocked)
    // The seconds that are left differ each time; who is blocked does not.
    const wanted = JSON.stringify({ ...firewall, blocked: blocked.map(({ network }) => network) })
    if (wanted === inForce) return
    const done = await helper.setFirewall(firewall)
    inForce = done.ok ? wanted : ''
    state = done.ok ? 'in-force' : 'failed'
    failure = done.ok ? [] : done.error
    if (!done.ok) log.error({ issues: done.error }, 'the packet filter is not as it should be')
  }

  /** One at a time; what comes meanwhile is done together afterwards. */
  const update = (): Promise<void> => {
    again = true
    working ??= (async () => {
      while (again) {
        again = false
        if (helper !== null) await resolveHosts()
        spared = sparedNetworks(letIn()).flatMap(text => parseNetwork(text) ?? [])
        await putInForce()
        await keep()
      }
    })().finally(() => {
      working = null
    })
    return working
  }

  const noteInside = (address: string) => {
    const now = clock.now()
    const before = inside.get(address)
    const tries = before !== undefined && now - before.at < INSIDE_MS ? before.tries + 1 : 1
    inside.delete(address)
    inside.set(address, { tries, at: now })
    const oldest = inside.keys().next().value
    if (inside.size > MOST_INSIDE && oldest !== undefined) inside.delete(oldest)
  }

  const note = (address: string, at: Offence, points: number) => {
    if (isSpared(address, spared)) {
      if (points === WRONG_PASSWORD) noteInside(address)
      return
    }
    const offender = offenders.note({ address, at, points }, clock.now())
    if (offender === null) return
    const { network, times, until } = offender
    log.warn({ network, at, times, until }, 'blocked')
    void parts.alarm('blocked', network)
    if (!stopped) void update()
  }

  const watchAddresses = () => {
    const now = JSON.stringify(interfaces())
    if (now !== addresses) {
      void update()
      parts.onAddresses?.()
    }
    addresses = now
    cancelWatch = clock.after(ADDRESSES_MS, watchAddresses)
  }

  const round = async () => {
    if (stopped) return
    await update()
    if (!stopped) cancel = clock.after(LOOK_MS, () => void round())
  }

  return {
    desk: {
      state: () => state,
      letIn,
      blocked: () => offenders.blocked(clock.now()),
      async release(network) {
        if (!offenders.release(network))
          return refused([{ code: 'not-blocked', severity: 'error', subject: null, params: {} }])
        log.info({ network }, 'released')
        await update()
        return failure.length === 0 ? ok(null) : refused([...failure])
      },
    },
    wrongLogin: address => note(address, 'web', WRONG_PASSWORD),
    issues: () => [
      ...failure,
      ...[...guarded]
        .filter(([, { at }]) => clock.now() - at < INSIDE_MS)
        .map(
          ([what, { who }]): Issue => ({
            code: what === 'call-limit' ? 'calls-limited' : 'wrong-pins',
            severity: 'warning',
            subject: null,
            params: { who },
          }),
        ),
      ...attackIssue(offenders.blocked(clock.now())),
      ...[...inside]
        .filter(([, { tries, at }]) => tries >= INSIDE_TRIES && clock.now() - at < INSIDE_MS)
        .map(
          ([address, { tries }]): Issue => ({
            code: 'wrong-password-inside',
            severity: 'notice',
            subject: `address:${address}`,
            params: { address, count: tries },
          }),
        ),
    ],
    async start() {
      stopped = false
      unsubscribe = parts.ami.subscribe({
        onEvent(event) {
          if (event.kind === 'guarded') {
            guarded.set(event.what, { who: event.who, at: clock.now() })
            void parts.alarm(event.what, event.who)
          }
          if (event.kind !== 'security') return
          const { address, door, is } = event.event
          note(address, door, is === 'password' ? WRONG_PASSWORD : STRANGER)
        },
      })
      addresses = JSON.stringify(interfaces())
      if (helper !== null) cancelWatch = clock.after(ADDRESSES_MS, watchAddresses)
      await round()
    },
    stop() {
      stopped = true
      cancel()
      cancelWatch()
      unsubscribe()
    },
    look: update,
  }
}

/** One issue for all: a list of addresses tells a person nothing. */
function attackIssue(blocked: readonly Offender[]): Issue[] {
  const [latest] = blocked
  return latest === undefined
    ? []
    : [
        {
          code: 'attack-blocked',
          severity: 'notice',
          subject: null,
          params: { count: blocked.length, network: latest.network },
        },
      ]
}

const addressesOf = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address)

const ownInterfaces = (): string[][] =>
  Object.values(networkInterfaces()).map(addresses =>
    (addresses ?? []).filter(({ internal }) => !internal).flatMap(({ cidr }) => cidr ?? []),
  )
