/** Asks the daemon, and says what to do when it does not answer. */

import { askDaemon } from '../control/ask.ts'
import type { ControlRequest } from '../control/protocol.ts'
import { findPlacement } from '../default-placement.ts'
import type { Placement } from '../placement.ts'
import { type OptionValues, text } from './command.ts'
import type { Terminal } from './terminal.ts'
import { issueLine } from './words/issues.ts'

/** null when there is no answer, or a refusal: that has been said then. */
export async function reach<T>(
  command: string,
  request: ControlRequest,
  values: OptionValues,
  terminal: Terminal,
): Promise<T | null> {
  const placement = await findPlacement(text(values, 'placement'), terminal.env)
  const asked = await askDaemon<T>(placement.runDir, request)
  switch (asked.is) {
    case 'answered':
      if (asked.result.ok) return asked.result.value
      for (const issue of asked.result.error) terminal.error(`offhook ${command}: ${issueLine(issue)}`)
      return null
    case 'no-daemon':
      terminal.error(
        `offhook ${command}: the Offhook daemon is not running here (nobody answers at ${asked.socket}).\n` +
          `Start it with: ${startCommand(placement, text(values, 'placement') ?? terminal.env.OFFHOOK_PLACEMENT)}\n` +
          "Without it you can still use 'offhook detect' and 'offhook render'.",
      )
      return null
    case 'forbidden':
      terminal.error(
        `offhook ${command}: you may not talk to the daemon (${asked.socket}). Use sudo, or join its group.`,
      )
      return null
    case 'failed':
      terminal.error(`offhook ${command}: ${asked.reason}`)
      return null
  }
}

const startCommand = ({ runner }: Placement, file: string | undefined): string =>
  runner.kind === 'unit'
    ? 'systemctl start offhook'
    : `npm run build && npm exec -- node dist/offhookd.mjs${file === undefined ? '' : ` --placement ${file}`}`
