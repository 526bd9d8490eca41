/** What the machine lacks for the telephones to be of use. */

import type { Settings } from '../settings/schema.ts'
import type { GatewayModel } from './gateway-model.ts'
import type { Inventory } from './inventory.ts'
import type { Issue } from './issue.ts'

/** Sangoma's own driver is set up by its own programs; its module is not loaded by itself. */
export const WANPIPE = 'wanpipe'

export function hardwareIssues(settings: Settings, inventory: Inventory, model: GatewayModel): Issue[] {
  const issues: Issue[] = []
  if (inventory.cards.length === 0 && inventory.spans.length === 0 && settings.dynamicSpans.length === 0)
    issues.push({ code: 'no-cards', severity: 'notice', subject: null, params: {} })
  for (const { id, name, state } of inventory.cards)
    if (state.is !== 'unknown' && state.is !== 'ready' && state.driver === WANPIPE)
      issues.push({
        code: 'card-needs-wanpipe',
        severity: 'warning',
        subject: `card:${id}`,
        params: { card: name ?? id },
      })
  if (model.extensions.length > 0 && model.emergency.trunkIds.length === 0)
    issues.push({ code: 'emergency-no-line', severity: 'warning', subject: 'emergency', params: {} })
  return issues
}
