/** From what each changed file asks for to the fewest steps that do it all, gentle where possible. Pure. */

import type { Activation } from '../model/generated-file.ts'
import type { Step } from './plan-types.ts'

/** Counted when the plan is made. */
export interface RunningCalls {
  readonly total: number
  /** Those with a leg on a card port. */
  readonly onCards: number
}

/** Rough ones first: each includes all that follow it. */
const ROUGH = ['reload-drivers', 'configure-dahdi', 'restart-asterisk'] as const

/** Modules whose reload no caller can notice. */
const SILENT = new Set([
  'logger',
  'manager',
  'cdr',
  'cel',
  'http',
  'cdr_sqlite3_custom.so',
  'cel_sqlite3_custom.so',
])

/** The dialplan comes last: it names what the other modules must know by then. */
const DIALPLAN = 'pbx_config.so'
const CARD_MODULE = 'chan_dahdi.so'

export function stepsFor(activations: readonly Activation[], calls: RunningCalls): Step[] {
  return mergeActivations(activations).map(activation => ({ activation, ...effectOf(activation, calls) }))
}

/** What only the machine itself takes part in; the network comes last of all: whoever watches may lose sight of the rest. */
const OF_MACHINE = ['set-host-name', 'set-clock', 'set-network'] as const

export function mergeActivations(activations: readonly Activation[]): Activation[] {
  const ofMachine = OF_MACHINE.filter(one => activations.some(activation => activation.do === one))
  return [...ofAsterisk(activations), ...ofMachine.map(one => ({ do: one }) as const)]
}

function ofAsterisk(activations: readonly Activation[]): Activation[] {
  for (const rough of ROUGH)
    if (activations.some(activation => activation.do === rough)) return [{ do: rough }]
  const restartsPorts = activations.some(activation => activation.do === 'restart-dahdi-channels')
  const modules = new Set(activations.flatMap(one => (one.do === 'reload' ? [one.module] : [])))
  if (restartsPorts) modules.delete(CARD_MODULE)
  const inOrder = [...modules].sort(
    (a, b) => Number(a === DIALPLAN) - Number(b === DIALPLAN) || (a < b ? -1 : 1),
  )
  return [
    ...(restartsPorts ? [{ do: 'restart-dahdi-channels' } as const] : []),
    ...inOrder.map(module => ({ do: 'reload', module }) as const),
  ]
}

function effectOf(activation: Activation, calls: RunningCalls): Pick<Step, 'effect' | 'droppedCalls'> {
  switch (activation.do) {
    case 'nothing':
    case 'set-host-name':
    case 'set-clock':
      return { effect: 'silent', droppedCalls: 0 }
    case 'reload':
      return { effect: SILENT.has(activation.module) ? 'silent' : 'new-calls-only', droppedCalls: 0 }
    case 'set-network':
      return { effect: 'drops-calls', droppedCalls: calls.total - calls.onCards }
    case 'restart-dahdi-channels':
      return { effect: 'drops-calls', droppedCalls: calls.onCards }
    case 'restart-asterisk':
    case 'configure-dahdi':
    case 'reload-drivers':
      return { effect: 'drops-calls', droppedCalls: calls.total }
  }
}
