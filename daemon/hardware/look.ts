/** A look at the hardware after something was plugged or unplugged: drivers for new cards, ports of returned ones. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Issue } from '../model/issue.ts'

export interface LookParts {
  readonly detect: () => Promise<Inventory>
  readonly loadDrivers: (drivers: readonly string[]) => Promise<void>
  /** Of the settings in force, on the hardware of the last look. */
  readonly model: () => GatewayModel | null
  /** Nobody calls, and Asterisk told us so. */
  readonly isQuiet: () => boolean
  /** Puts ports in force that DAHDI does not know yet; Asterisk restarts. Called while everything is held. */
  readonly configure: () => Promise<readonly Issue[]>
  /** After every look: purposes, memory, what is outdated. */
  readonly looked: () => Promise<void>
  /** Nobody else touches drivers and Asterisk meanwhile: an apply may have unloaded what seems to be missing. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>
}

export interface HardwareLook {
  /** `again`: a card waits until nobody calls. */
  look(): Promise<'done' | 'again'>
  issues(): readonly Issue[]
}

export function hardwareLook(parts: LookParts): HardwareLook {
  const { detect, hold } = parts
  /** Cards whose driver was loaded, to no avail: once is enough while they stay. */
  let tried: ReadonlySet<string> = new Set()
  /** Ports that were configured, to no avail. */
  let given = ''
  let issues: readonly Issue[] = []

  const fresh = (found: Inventory) => idleCards(found).filter(({ id }) => !tried.has(id))
  const loadFresh = async (): Promise<Inventory> => {
    const found = await detect()
    const cards = fresh(found)
    tried = new Set(idleCards(found).map(({ id }) => id))
    if (cards.length === 0) return found
    await parts.loadDrivers([...new Set(cards.map(({ driver }) => driver))])
    return detect()
  }
  const waiting = (found: Inventory): readonly string[] => {
    const model = parts.model()
    return model === null ? [] : unconfigured(found, model)
  }

  return {
    issues: () => issues,
    async look() {
      let found = await detect()
      if (fresh(found).length > 0) found = await hold(loadFresh)
      else tried = new Set(idleCards(found).map(({ id }) => id))
      await parts.looked()
      const ports = waiting(found)
      issues = []
      if (ports.length === 0 || ports.join(' ') === given) {
        given = ports.join(' ')
        return 'done'
      }
      if (!parts.isQuiet()) {
        issues = [{ code: 'ports-wait', severity: 'warning', subject: null, params: { count: ports.length } }]
        return 'again'
      }
      given = ports.join(' ')
      issues = await hold(async () => (waiting(await detect()).length === 0 ? [] : parts.configure()))
      await parts.looked()
      return 'done'
    },
  }
}

const idleCards = ({ cards }: Inventory) =>
  cards.flatMap(({ id, state }) => (state.is === 'not-loaded' ? [{ id, driver: state.driver }] : []))

/** Ports of cards that have a purpose and no signalling: their card came after DAHDI was configured. */
export function unconfigured(inventory: Inventory, model: GatewayModel): readonly string[] {
  const wanted = new Set(
    model.spans
      .filter(span => span.dynamic === null)
      .flatMap(span => span.ports)
      .filter(port => port.use.is !== 'unused')
      .map(port => port.key),
  )
  return inventory.spans
    .flatMap(span => span.ports)
    .filter(port => port.signalling === null && wanted.has(port.key))
    .map(port => port.key)
}
