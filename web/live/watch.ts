/** What the screens are made from: the live view once per state, and what nobody announces while somebody looks. */

import { createHash } from 'node:crypto'
import type { Appliance, HostHealth } from '../../daemon/appliance.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import type { LiveView } from '../../daemon/live/live-view.ts'
import { type PanelView, panelView } from '../../daemon/live/panel-view.ts'
import { liveView } from '../../daemon/live/to-json.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { readSigns, type Signs } from './personal-signs.ts'
import { layoutOf, type ScreenName, type Watched } from './screens.ts'

export interface Watch {
  watched(): Watched
  /** Short text that changes with everything a page's layout was made from. */
  layout(name: ScreenName, extension?: string): string
  /** Asks for the host's health unless a fresh answer is there; waits at most `patienceMs` for the first one. */
  refreshHost(patienceMs: number): Promise<void>
  /** Reads what people have set for themselves, when something of it has changed. True: another one than before. */
  refreshSigns(): Promise<boolean>
  /** Another number with each change of them. */
  signsVersion(): number
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)

type From = readonly [LiveState, GatewayModel | null, Inventory]

interface Made {
  readonly from: From
  /** Each made when a page asks: the panel needs no cards, the cards no panel. */
  view: LiveView | null
  panel: PanelView | null
  readonly layouts: Map<string, string>
}

export function createWatch(appliance: Appliance, now: () => number, hostFreshMs: number): Watch {
  let made: Made | null = null
  let host: HostHealth | null = null
  let hostAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | null = null
  let signs: Signs = new Map()
  let signsVersion = 0
  /** What told of the signs that are read: counters of people, and lamps. */
  let signsFrom: readonly unknown[] = []
  let readingSigns: Promise<boolean> | null = null

  const current = (): Made => {
    const from: From = [appliance.live(), appliance.model(), appliance.inventory()]
    if (made === null || from.some((part, index) => part !== made?.from[index]))
      made = { from, view: null, panel: null, layouts: keptLayouts(made, from) }
    return made
  }
  const viewOf = (one: Made): LiveView => (one.view ??= liveView(...one.from))

  const ask = async () => {
    try {
      host = await appliance.host()
    } catch {
      host = null
    }
    hostAt = now()
    asking = null
  }

  const signsSource = () => {
    const { personal, services, asterisk } = appliance.live()
    return asterisk.is === 'up' ? [personal, services.lamps, appliance.model()] : null
  }
  /** Until nothing has changed meanwhile. */
  const readAllSigns = async (): Promise<boolean> => {
    const first = signs
    for (
      let from = signsSource();
      from?.some((part, index) => part !== signsFrom[index]);
      from = signsSource()
    ) {
      const rows = await appliance.database?.()
      // Asked again with the next change.
      if (rows === null || rows === undefined) break
      signsFrom = from
      const before = signs
      signs = readSigns(rows, appliance.model()?.extensions ?? [], now(), before)
      if (signs !== before) signsVersion += 1
    }
    return signs !== first
  }

  return {
    watched() {
      const one = current()
      return {
        get view() {
          return viewOf(one)
        },
        panel: () => (one.panel ??= panelView(one.from[0], one.from[1])),
        signs,
        notes: appliance.panel.notes,
        isUp: one.from[0].asterisk.is === 'up',
        get issues() {
          return appliance.issues()
        },
        inventory: one.from[2],
        host,
        get firstCalls() {
          return appliance.setup.firstCalls()
        },
        smdr: appliance.smdr.receivers,
      }
    },
    layout(name, extension = '') {
      const one = current()
      const key = `${name} ${extension}`
      const known = one.layouts.get(key)
      if (known !== undefined) return known
      const [live, model, inventory] = one.from
      const layout = shortHash(layoutOf(name, () => viewOf(one), inventory, model, { live, extension }))
      one.layouts.set(key, layout)
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
    signsVersion: () => signsVersion,
    refreshSigns() {
      readingSigns ??= readAllSigns().finally(() => {
        readingSigns = null
      })
      return readingSigns
    },
  }
}

/** The panel is laid out by the model alone: five hundred telephones are not compared with each ring of one. */
function keptLayouts(before: Made | null, from: From): Map<string, string> {
  const isSame = before !== null && before.from[1] === from[1]
  return new Map(isSame ? [...before.layouts].filter(([key]) => key.startsWith('panel ')) : [])
}
