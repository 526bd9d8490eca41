/** The office's address as whoever stands before the machine sets it: in force at once, since the display shows whether it works. */

import type { Appliance } from '../appliance.ts'
import { networkOf, type WantedNetwork } from '../console/network-menu.ts'
import { networkSchema } from '../settings/areas/network.ts'

/** False: refused, or not in force. Everything else that was saved goes in force with it. */
export async function setOfficeAddress(
  { settings, edit, plan, apply }: Pick<Appliance, 'settings' | 'edit' | 'plan' | 'apply'>,
  wanted: WantedNetwork,
): Promise<boolean> {
  const saved = await edit(settings().revision, draft => {
    const { hostName, timeServers, telephones } = draft.network
    return {
      ...draft,
      network: networkSchema.parse({ hostName, timeServers, telephones, ...networkOf(wanted) }),
    }
  })
  if (!saved.ok) return false
  const { settingsRevision } = await plan()
  const outcome = await apply(settingsRevision, { by: { how: 'automatic', person: null } })
  return !('issues' in outcome) || outcome.issues.length === 0
}
