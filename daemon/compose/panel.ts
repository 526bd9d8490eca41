/** The operator's panel over the running Asterisk. */

import type { Asker } from '../ami/ask.ts'
import type { Database } from '../calls/database.ts'
import type { LiveState } from '../live/live-state.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { ok, refused } from '../model/issue.ts'
import { carryOut } from '../panel/carry-out.ts'
import { decide } from '../panel/decide.ts'
import type { PanelDesk } from '../panel/desk.ts'
import { memoryDesk, panelMemory } from '../panel/memory.ts'
import { panelIssue } from '../panel/panel-issue.ts'
import { undoOf } from '../panel/undo.ts'
import type { Log } from '../system/log.ts'

export interface PanelParts {
  readonly ami: Asker
  readonly live: () => LiveState
  /** In force. */
  readonly model: () => GatewayModel | null
  /** Of calls; null while it cannot be read. */
  readonly database: () => Database | null
  /** ms since the epoch. */
  readonly now: () => number
  readonly log: Log
}

export const panelOf = ({ ami, live, model, database, now, log }: PanelParts): PanelDesk => ({
  ...memoryDesk(panelMemory(database), now),
  async act(person, act) {
    const before = live()
    const decided = decide(before, model(), person, act)
    if (!decided.ok) return decided
    const done = await carryOut(ami, decided.value)
    log.info({ by: person.login, act: act.do, done: done.ok }, 'panel')
    return done.ok
      ? ok({ undo: undoOf(before, model(), act) })
      : refused([panelIssue('panel-not-carried-out', { reason: done.error.code })])
  },
})
