/** Asks the root helper. Never throws: an absent or broken helper is an issue like any other. */

import { type Firewall, firewallSchema } from '../guard/firewall.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { askJson } from '../wire/json-socket.ts'
import {
  answerSchema,
  type HelperAnswer,
  type HelperRequest,
  type JournalUnit,
  type MachineAction,
  type NetworkAnswer,
  type UnitAction,
  type UnitState,
  type UpdateState,
} from './verbs.ts'

export interface RootHelper {
  /** Loads what /etc/dahdi/modules lists, and `modules` too. */
  loadDrivers(modules: readonly string[]): Promise<Result<null>>
  unloadDrivers(): Promise<Result<null>>
  /** dahdi_cfg; no channel may be open. */
  configureDahdi(): Promise<Result<null>>
  /** `text` null removes the file. */
  installFiles(
    room: 'dahdi' | 'modprobe' | 'systemd',
    files: readonly { readonly name: string; readonly text: string | null }[],
  ): Promise<Result<null>>
  /** What DAHDI's drivers said, oldest first. */
  kernelLog(): Promise<Result<readonly string[]>>
  /** The last `most` lines of a unit, oldest first; `priority` as in syslog(3), and worse. */
  journal(unit: JournalUnit, most: number, priority: number): Promise<Result<readonly string[]>>
  rebindCard(card: {
    readonly address: string
    readonly from: string
    readonly driver: string
  }): Promise<Result<null>>
  /** Refused with `firewall-failed` (param `reason`): the former rules stay. */
  setFirewall(firewall: Firewall): Promise<Result<null>>
  asteriskUnit(action: UnitAction): Promise<Result<UnitState>>
  readonly updates: UpdateHelper
  readonly network: NetworkHelper
  /** All calls are cut off. */
  machine(action: MachineAction): Promise<Result<null>>
}

export interface NetworkHelper {
  /** What is written becomes effective. */
  put(action: 'reload' | 'host-name' | 'clock'): Promise<Result<null>>
  /** Before a change: without `keep`, the files as they are now come back after so long, or at the next start of the machine. */
  try(seconds: number): Promise<Result<null>>
  keep(): Promise<Result<null>>
  /** `returned`: the former files came back, and nobody has said `keep` since. */
  state(): Promise<Result<NetworkAnswer['network']>>
}

export interface UpdateHelper {
  /** null: this machine has no slots. */
  state(): Promise<Result<UpdateState | null>>
  /** Begins to write the update in the daemon's room; how far it is tells `state`. */
  write(allowOlder: boolean): Promise<Result<null>>
  /** The other slot is tried at the next start. */
  arm(): Promise<Result<null>>
  disarm(): Promise<Result<null>>
}

/** Beyond the longest deadline inside the helper (several modules, one minute each). */
const ANSWER_TIMEOUT_MS = 300_000

export function rootHelperClient(socketPath: string): RootHelper {
  const ask = async (request: unknown): Promise<HelperAnswer> => {
    try {
      return answerSchema.parse(await askJson(socketPath, request, ANSWER_TIMEOUT_MS))
    } catch (error) {
      return refused([helperIssue(error)])
    }
  }
  const plain = async (request: HelperRequest): Promise<Result<null>> => {
    const answer = await ask(request)
    return answer.ok ? ok(null) : answer
  }
  const lines = async (request: HelperRequest): Promise<Result<readonly string[]>> => {
    const answer = await ask(request)
    if (!answer.ok) return answer
    return answer.value !== null && 'lines' in answer.value
      ? ok(answer.value.lines)
      : refused([helperIssue(new Error('no lines'))])
  }
  return {
    loadDrivers: modules => plain({ verb: 'load-drivers', modules: [...modules] }),
    unloadDrivers: () => plain({ verb: 'unload-drivers' }),
    configureDahdi: () => plain({ verb: 'configure-dahdi' }),
    machine: action => plain({ verb: 'machine', action }),
    updates: {
      async state() {
        const answer = await ask({ verb: 'update', action: 'state' } satisfies HelperRequest)
        if (!answer.ok) return answer
        return answer.value !== null && 'update' in answer.value
          ? ok(answer.value.update)
          : refused([helperIssue(new Error('no state of updates'))])
      },
      write: allowOlder => plain({ verb: 'update', action: 'write', allowOlder }),
      arm: () => plain({ verb: 'update', action: 'arm' }),
      disarm: () => plain({ verb: 'update', action: 'disarm' }),
    },
    network: {
      put: action => plain({ verb: 'network', action }),
      try: seconds => plain({ verb: 'network', action: 'try', seconds }),
      keep: () => plain({ verb: 'network', action: 'keep' }),
      async state() {
        const answer = await ask({ verb: 'network', action: 'state' } satisfies HelperRequest)
        if (!answer.ok) return answer
        return answer.value !== null && 'network' in answer.value
          ? ok(answer.value.network)
          : refused([helperIssue(new Error('no state of the network'))])
      },
    },
    async installFiles(room, files) {
      // The names are checked where it matters, on the other side.
      const answer = await ask({
        verb: 'install-files',
        room,
        files: files.map(({ name, text }) => ({ name, text })),
      })
      return answer.ok ? ok(null) : answer
    },
    kernelLog: () => lines({ verb: 'kernel-log' }),
    journal: (unit, most, priority) => lines({ verb: 'journal', unit, most, priority }),
    async rebindCard({ address, from, driver }) {
      // The names are checked where it matters, on the other side.
      const answer = await ask({ verb: 'rebind-card', address, from, driver })
      return answer.ok ? ok(null) : answer
    },
    async setFirewall(firewall) {
      const checked = firewallSchema.safeParse(firewall)
      if (checked.success) return plain({ verb: 'set-firewall', firewall: checked.data })
      return refused([helperIssue(new Error(checked.error.message.slice(0, 300)))])
    },
    async asteriskUnit(action) {
      const answer = await ask({ verb: 'unit', unit: 'asterisk.service', action } satisfies HelperRequest)
      if (!answer.ok) return answer
      return answer.value !== null && 'is' in answer.value
        ? ok(answer.value)
        : refused([helperIssue(new Error('no unit state'))])
    },
  }
}

const helperIssue = (error: unknown): Issue => ({
  code: 'root-helper-unreachable',
  severity: 'error',
  subject: null,
  params: { reason: error instanceof Error ? error.message : String(error) },
})
