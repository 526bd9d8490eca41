/** Layer 1 works, but nobody answers on the D-channel: the wrong side, the wrong channel, or a provider that sleeps. */

import { type Check, found } from './facts.ts'
import { digitalSpans } from './isdn-state.ts'

/** A link takes some seconds to come up (ITU-T Q.921: three tries of one second each, then again). */
const DEBOUNCE_MS = 15_000

export const dChannel: Check = facts => {
  const { history, now } = facts
  return digitalSpans(facts).flatMap(({ state, subject, name, line, number }) => {
    const fix = line === null ? null : ({ do: 'swap-side', line: line.id } as const)
    const params = { line: name }
    if (state.is === 'same-side') {
      const side = line?.signalling.includes('_net') === true ? 'network' : 'subscriber'
      return [found('same-side', 'error', subject, { ...params, side }, fix)]
    }
    if (state.is !== 'd-channel-down') return []
    const since = history.troubleSince.get(`d-channel:${number}`)
    const settled = since === undefined || now - since >= DEBOUNCE_MS
    return settled ? [found('d-channel-down', 'error', subject, params, fix)] : []
  })
}
