/** What the screens are made from: the live view once per state, and the machine's health while somebody looks. */

import { createHash } from 'node:crypto'
import type { Appliance, HostHealth } from '../../daemon/appliance.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { LiveView } from '../../daemon/live/live-view.ts'
import { type PanelView, panelView } from '../../daemon/live/panel-view.ts'
import { liveView } from '../../daemon/live/to-json.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { layoutOf, type ScreenName, type Watched } from './screens.ts'

export interface Watch {
  watched(): Watched
  /** Short text that changes with everything a page's layout was made from. */
  layout(name: ScreenName, extension?: string): string
  /** Asks for the host's health unless a fresh answer is there; waits at most `patienceMs` for the first one. */
  refreshHost(patienceMs: number): Promise<void>
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)

export function createWatch(appliance: Appliance, now: () => number, hostFreshMs: number): Watch {
  let made: {
    readonly from: readonly [LiveState, GatewayModel | null, Inventory]
    readonly view: LiveView
    /** Made when a panel asks. */
    panel: PanelView | null
    readonly layouts: Map<string, string>
  } | null = null
  let host: HostHealth | null = null
  let hostAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null

  const current = () => {
    const from = [appliance.live(), appliance.model(), appliance.inventory()] as const
    if (made === null || from.some((part, index) => part !== made?.from[index]))
      made = { from, view: liveView(...from), panel: null, layouts: new Map() }
    return made
  }

  const ask = async () => {
    try {
      host = await appliance.host()
    } catch {
      host = null
    }
    hostAt = now()
    asking = null
  }

  return {
    watched() {
      const now = current()
      const { view, from } = now
      return {
        view,
        panel: () => (now.panel ??= panelView(from[0], from[1])),
        issues: appliance.issues(),
        inventory: from[2],
        host,
        firstCalls: appliance.setup.firstCalls(),
        smdr: appliance.smdr.receivers,
      }
    },
    layout(name, extension = '') {
      const { layouts, view, from } = current()
      const key = `${name} ${extension}`
      const known = layouts.get(key)
      if (known !== undefined) return known
      const layout = shortHash(layoutOf(name, view, from[2], from[1], { live: from[0], extension }))
      layouts.set(key, layout)
      return layout
    },
    async refreshHost(patienceMs) {
      if (now() - hostAt < hostFreshMs) return
      asking ??= ask()
      if (host !== null || patienceMs === 0) return
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patienceMs)
      })
      await Promise.race([asking, patience])
      clearTimeout(timer)
    },
  }
}
