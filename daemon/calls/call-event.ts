/** One channel event (CEL) as Asterisk wrote it, parsed: what a conversation is told from. */

/** As in Asterisk's cel.c; what we do not ask for in cel.conf never comes. */
export const EVENT_TYPES = [
  'CHAN_START',
  'CHAN_END',
  'ANSWER',
  'HANGUP',
  'APP_START',
  'APP_END',
  'BRIDGE_ENTER',
  'BRIDGE_EXIT',
  'PARK_START',
  'PARK_END',
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'PICKUP',
  'FORWARD',
  'LINKEDID_END',
  'LOCAL_OPTIMIZE',
  'USER_DEFINED',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export interface CallEvent {
  /** Place in Asterisk's table: tells the order of events of one moment. */
  readonly id: number
  readonly type: EventType
  /** Since the epoch. */
  readonly atMs: number
  readonly channel: string
  readonly uniqueId: string
  readonly linkedId: string
  readonly number: string
  readonly name: string
  readonly exten: string
  readonly context: string
  readonly app: string
  readonly appData: string
  /** An extension's number, or `line:<id>`. */
  readonly account: string
  readonly userField: string
  /** Of `USER_DEFINED` events. */
  readonly subtype: string
  readonly extra: Readonly<Record<string, string>>
}

const isType = (text: string): text is EventType => (EVENT_TYPES as readonly string[]).includes(text)

/** null for a row that is no event of ours; the rest of the table goes on. */
export function parseEvent(row: Readonly<Record<string, unknown>>): CallEvent | null {
  const text = (name: string): string => (typeof row[name] === 'string' ? (row[name] as string) : '')
  const { AcctId: id, eventtime } = row
  const type = text('eventtype')
  if (typeof id !== 'number' || typeof eventtime !== 'number' || !Number.isFinite(eventtime)) return null
  if (!isType(type) || text('uniqueid') === '' || text('linkedid') === '') return null
  return {
    id,
    type,
    atMs: Math.round(eventtime * 1000),
    channel: text('channame'),
    uniqueId: text('uniqueid'),
    linkedId: text('linkedid'),
    number: text('cid_num'),
    name: text('cid_name'),
    exten: text('exten'),
    context: text('context'),
    app: text('appname'),
    appData: text('appdata'),
    account: text('accountcode'),
    userField: text('userfield'),
    subtype: text('userdeftype'),
    extra: extraOf(text('extra')),
  }
}

/** A flat JSON object (main/cel.c); anything else is no news. */
function extraOf(text: string): Readonly<Record<string, string>> {
  if (!text.startsWith('{')) return {}
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
      ),
    )
  } catch {
    return {}
  }
}
