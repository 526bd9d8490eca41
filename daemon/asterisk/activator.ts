/** Puts written files in force: reloads through the manager, restarts through the runner, hardware through the root helper. */

import { moduleReload } from '../ami/actions.ts'
import type { Asker } from '../ami/ask.ts'
import { dahdiRestart } from '../ami/dahdi-actions.ts'
import type { AskFailure } from '../ami/pending-actions.ts'
import type { Activator } from '../apply/activator.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { Readiness } from './readiness.ts'
import { type AsteriskRunner, RESTARTS_TOO_MANY } from './runner.ts'

export interface ActivatorParts {
  readonly ami: Asker
  readonly runner: AsteriskRunner
  readonly readiness: Readiness
  /** null: hardware is left as it is; the verifier finds what is missing then. */
  readonly helper: RootHelper | null
  /** Hardware that would not be configured, though Asterisk came back. True: that is no reason to undo the apply. */
  readonly forgive?: (issues: readonly Issue[]) => boolean
  readonly bootTimeoutMs?: number
}

const BOOT_TIMEOUT_MS = 240_000
/** Between two looks at a booting process. */
const LOOK_EVERY_MS = 1000

export function activatorOf(parts: ActivatorParts): Activator {
  const { ami, runner, readiness, helper } = parts
  const bootTimeoutMs = parts.bootTimeoutMs ?? BOOT_TIMEOUT_MS

  /** Waits until Asterisk has booted; gives up early on one that keeps ending. */
  const booted = async (): Promise<Result<null>> => {
    for (let waitedMs = 0; waitedMs < bootTimeoutMs; waitedMs += LOOK_EVERY_MS) {
      if (await readiness.whenReady(LOOK_EVERY_MS)) return ok(null)
      const state = await runner.state()
      if (state.restarts >= RESTARTS_TOO_MANY || state.is === 'failed' || state.is === 'stopped')
        return refused([issue('asterisk-ends', { restarts: state.restarts })])
      if (state.is === 'running') readiness.hurry()
    }
    return refused([issue('asterisk-silent', { reason: readiness.lastFailure() })])
  }
  const andBooted = async (act: Promise<Result<null>>): Promise<Result<null>> => {
    const done = await act
    return done.ok ? booted() : done
  }
  const asked = async (act: Promise<Result<true, AskFailure>>, code: string, module: string) => {
    const done = await act
    if (done.ok) return ok(null)
    if (done.error.code === 'not-connected') {
      // It may run all the same, and refuse us: its manager.conf is not the one on the disk.
      const runs = (await runner.state()).is === 'running' && (await runner.reload()).ok
      // Nothing to tell a stopped one: a fresh start reads every file.
      return andBooted(runs ? Promise.resolve(ok(null)) : runner.start())
    }
    return refused([issue(code, { module, reason: done.error.message })])
  }
  /** Asterisk comes back even when the hardware did not: SIP telephones still work. */
  const withoutAsterisk = async (
    work: (helper: RootHelper) => Promise<readonly Issue[]>,
  ): Promise<Result<null>> => {
    if (helper === null) return andBooted(runner.restart())
    const stopped = await runner.stop()
    const issues = stopped.ok ? await work(helper) : stopped.error
    const started = await andBooted(runner.start())
    if (started.ok && (issues.length === 0 || parts.forgive?.(issues))) return ok(null)
    return refused([...issues, ...(started.ok ? [] : started.error)])
  }

  /** Without root the files lie ready, and the machine is left as it is. */
  const ofMachine = (action: 'host-name' | 'clock' | 'reload'): Promise<Result<null>> =>
    helper === null ? Promise.resolve(ok(null)) : helper.network.put(action)

  return {
    reload: module => asked(moduleReload(ami, module), 'reload-failed', module),
    restartDahdiChannels: () => asked(dahdiRestart(ami), 'reload-failed', 'chan_dahdi.so'),
    restartAsterisk: () => andBooted(runner.restart()),
    configureDahdi: () => withoutAsterisk(driversAndPorts),
    reloadDrivers: () =>
      withoutAsterisk(async root => {
        const unloaded = await root.unloadDrivers()
        if (!unloaded.ok) return unloaded.error
        return driversAndPorts(root)
      }),
    setHostName: () => ofMachine('host-name'),
    setClock: () => ofMachine('clock'),
    setNetwork: () => ofMachine('reload'),
  }
}

/** A driver that does not load must not keep the other cards from being configured. */
export async function driversAndPorts(helper: RootHelper): Promise<readonly Issue[]> {
  const loaded = await helper.loadDrivers([])
  return [...issuesOf(loaded), ...issuesOf(await helper.configureDahdi())]
}

const issuesOf = (result: Result<null>): readonly Issue[] => (result.ok ? [] : result.error)

const issue = (code: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
