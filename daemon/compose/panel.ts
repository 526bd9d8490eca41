/** The operator's panel over the running Asterisk. */

import type { Asker } from '../ami/ask.ts'
import type { LiveState } from '../live/live-state.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { ok, refused } from '../model/issue.ts'
import { carryOut } from '../panel/carry-out.ts'
import { decide, panelIssue } from '../panel/decide.ts'
import type { PanelDesk } from '../panel/desk.ts'
import type { Log } from '../system/log.ts'

export interface PanelParts {
  readonly ami: Asker
  readonly live: () => LiveState
  /** In force. */
  readonly model: () => GatewayModel | null
  readonly log: Log
}

export const panelOf = ({ ami, live, model, log }: PanelParts): PanelDesk => ({
  async act(person, act) {
    const decided = decide(live(), model(), person, act)
    if (!decided.ok) return decided
    const done = await carryOut(ami, decided.value)
    log.info({ by: person.login, act: act.do, done: done.ok }, 'panel')
    return done.ok ? ok(null) : refused([panelIssue('panel-not-carried-out', { reason: done.error.code })])
  },
})
