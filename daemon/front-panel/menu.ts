/** The menu of the front panel as a state machine: what is shown, what a key does. Pure. */

import type { Frame, Key, Lamp } from './protocol.ts'
import { beginTyping, type FixedAddress, isFitting, type TypedAddress, typeKey } from './typed-address.ts'
import type { PanelWords } from './words.ts'

/** What the display tells of the machine. */
export interface PanelFacts {
  /** As one types it into a browser, the best first: `192.168.1.10:8080`. */
  readonly addresses: readonly string[]
  /** Where the address comes from. */
  readonly ipv4: { readonly is: 'dhcp' } | { readonly is: 'fixed'; readonly gateway: string | null }
  /** `14:05` */
  readonly time: string
  readonly lines: { readonly busy: number; readonly all: number }
  readonly alarms: number
  readonly warnings: number
  readonly asterisk: 'up' | 'connecting' | 'down'
  readonly switches: readonly { readonly id: string; readonly name: string; readonly isNight: boolean }[]
}

export type MachineDeed = 'restart' | 'factory-reset'
/** Asked about before it is done. */
export type AskedOrder =
  | { readonly do: MachineDeed }
  /** null: from the router. */
  | { readonly do: 'network'; readonly fixed: FixedAddress | null }

export type PanelState =
  /** `from`: the first line that is seen; small displays have not all of them. */
  | { readonly at: 'home'; readonly from: number }
  | { readonly at: 'menu'; readonly choice: number }
  | { readonly at: 'address'; readonly from: number }
  | { readonly at: 'night'; readonly choice: number }
  | { readonly at: 'change'; readonly choice: number }
  | { readonly at: 'typing'; readonly typed: TypedAddress }
  | { readonly at: 'confirm'; readonly order: AskedOrder; readonly isYes: boolean }
  | { readonly at: 'doing' }
  | { readonly at: 'refused' }

export type PanelOrder =
  | AskedOrder
  | { readonly do: 'switch'; readonly id: string; readonly isNight: boolean }

export const HOME: PanelState = { at: 'home', from: 0 }

const MENU = ['address', 'night', 'restart', 'factory-reset'] as const

interface Stepped {
  readonly state: PanelState
  readonly order: PanelOrder | null
}

const just = (state: PanelState): Stepped => ({ state, order: null })

export function step(state: PanelState, key: Key, facts: PanelFacts, rows: number): Stepped {
  if (state.at === 'doing') return just(state)
  if (state.at === 'typing') return just(typing(typeKey(state.typed, key)))
  if (key === 'exit')
    return just(state.at === 'home' || state.at === 'menu' ? HOME : { at: 'menu', choice: choiceOf(state) })
  const move = key === 'up' || key === 'left' ? -1 : 1
  switch (state.at) {
    case 'home':
      return key === 'enter'
        ? just({ at: 'menu', choice: 0 })
        : just({ at: 'home', from: within(state.from + move, HOME_LINES - rows) })
    case 'menu':
      return key === 'enter'
        ? just(opened(MENU[state.choice] ?? 'address'))
        : just({ at: 'menu', choice: within(state.choice + move, MENU.length - 1) })
    case 'address':
      return key === 'enter'
        ? just({ at: 'change', choice: facts.ipv4.is === 'dhcp' ? 0 : 1 })
        : just({ at: 'address', from: within(state.from + move, addressCount(facts) - rows) })
    case 'change':
      if (key !== 'enter') return just({ at: 'change', choice: within(state.choice + move, 1) })
      return just(
        state.choice === 0
          ? asking({ do: 'network', fixed: null })
          : { at: 'typing', typed: beginTyping((facts.addresses[0] ?? '').replace(/:[0-9]+$/, '')) },
      )
    case 'night': {
      const one = facts.switches[state.choice]
      if (key !== 'enter')
        return just({ at: 'night', choice: within(state.choice + move, facts.switches.length - 1) })
      return one === undefined
        ? just({ at: 'menu', choice: choiceOf(state) })
        : { state, order: { do: 'switch', id: one.id, isNight: !one.isNight } }
    }
    case 'confirm':
      if (key !== 'enter') return just({ ...state, isYes: !state.isYes })
      return state.isYes
        ? { state: { at: 'doing' }, order: state.order }
        : just({ at: 'menu', choice: choiceOf(state) })
    case 'refused':
      return just(HOME)
  }
}

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most))

function opened(entry: (typeof MENU)[number]): PanelState {
  switch (entry) {
    case 'address':
      return { at: 'address', from: 0 }
    case 'night':
      return { at: 'night', choice: 0 }
    case 'restart':
    case 'factory-reset':
      return asking({ do: entry })
  }
}

/** No is offered first: a key that is hit twice does no harm. */
const asking = (order: AskedOrder): PanelState => ({ at: 'confirm', order, isYes: false })

function typing(typed: TypedAddress | FixedAddress | null): PanelState {
  if (typed === null) return { at: 'change', choice: 1 }
  return 'field' in typed ? { at: 'typing', typed } : asking({ do: 'network', fixed: typed })
}

function choiceOf(state: PanelState): number {
  if (state.at === 'night') return MENU.indexOf('night')
  return state.at === 'confirm' && state.order.do !== 'network' ? MENU.indexOf(state.order.do) : 0
}

const HOME_LINES = 4
const addressCount = ({ addresses, ipv4 }: PanelFacts): number =>
  Math.max(1, addresses.length) + 1 + (ipv4.is === 'fixed' && ipv4.gateway !== null ? 1 : 0)

export function frameOf(
  state: PanelState,
  facts: PanelFacts,
  words: PanelWords,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Frame {
  return { lines: linesOf(state, facts, words, rows, columns), lamps: lampsOf(facts) }
}

/** Top: the exchange. Then problems, lines, night. */
function lampsOf({ asterisk, alarms, warnings, lines, switches }: PanelFacts): Lamp[] {
  return [
    asterisk === 'up' ? 'green' : asterisk === 'connecting' ? 'yellow' : 'red',
    alarms > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green',
    lines.busy === 0 ? 'off' : lines.busy < lines.all ? 'green' : 'yellow',
    switches.some(({ isNight }) => isNight) ? 'yellow' : 'off',
  ]
}

function linesOf(
  state: PanelState,
  facts: PanelFacts,
  words: PanelWords,
  rows: number,
  columns: number,
): string[] {
  switch (state.at) {
    case 'home':
      return homeLines(facts, words, columns).slice(state.from, state.from + rows)
    case 'address': {
      const { ipv4, addresses } = facts
      const all = [
        ...(addresses.length === 0 ? [words.noNetwork] : addresses),
        words.ipv4[ipv4.is],
        ...(ipv4.is === 'fixed' && ipv4.gateway !== null ? [`${words.gateway} ${ipv4.gateway}`] : []),
      ]
      return all.slice(state.from, state.from + rows)
    }
    case 'menu':
      return chosen(
        MENU.map(entry => words.menu[entry]),
        state.choice,
        rows,
      )
    case 'night':
      if (facts.switches.length === 0) return [words.noSwitch]
      return chosen(
        facts.switches.map(({ name, isNight }) => {
          const word = isNight ? words.night : words.day
          return `${name.slice(0, columns - word.length - 2)} ${word}`
        }),
        state.choice,
        rows,
      )
    case 'change':
      return chosen([words.ipv4.dhcp, words.ipv4.fixed], state.choice, rows)
    case 'typing': {
      const { field, text, cursor } = state.typed
      const hint = isFitting(state.typed) ? words.typing[field] : words.wrong
      return [text, `${' '.repeat(cursor)}^`, hint].slice(0, rows)
    }
    case 'confirm': {
      const { order, isYes } = state
      const answers = `${isYes ? ' ' : '>'}${words.no}  ${isYes ? '>' : ' '}${words.yes}`
      return rows < 4
        ? [words.ask[order.do], answers]
        : [words.ask[order.do], ...meaning(order, words), answers]
    }
    case 'doing':
      return [words.doing]
    case 'refused':
      return [words.refused]
  }
}

const meaning = (order: AskedOrder, words: PanelWords): readonly [string, string] =>
  order.do !== 'network'
    ? words.means[order.do]
    : order.fixed === null
      ? [words.ipv4.dhcp, '']
      : [order.fixed.address, `${words.gateway} ${order.fixed.gateway}`]

function homeLines(
  { addresses, time, lines, alarms, warnings, asterisk }: PanelFacts,
  words: PanelWords,
  columns: number,
) {
  const [address = words.noNetwork] = addresses
  const count = alarms + warnings
  return [
    `Offhook${time.padStart(columns - 'Offhook'.length)}`,
    address,
    words.lines(lines.busy, lines.all),
    asterisk === 'up' ? (count === 0 ? words.noAlarm : words.alarms(count)) : words.asterisk[asterisk],
  ]
}

/** Those around the chosen one. */
function chosen(entries: readonly string[], choice: number, rows: number): string[] {
  const from = within(choice - rows + 1, entries.length)
  return entries
    .slice(from, from + rows)
    .map((entry, index) => `${from + index === choice ? '>' : ' '}${entry}`)
}
