/** What a person has set on the telephone, between AstDB's keys (asterisk-conf/astdb.ts) and the portal. Pure. */

export const FORWARD_KINDS = ['CF', 'CFB', 'CFU'] as const
export type ForwardKind = (typeof FORWARD_KINDS)[number]

export interface ForwardState {
  /** null: off. `*` is the own mailbox, `*102` another. */
  readonly to: string | null
  /** The number to offer when it is switched on again. */
  readonly last: string
  /** ms since the epoch; null: no end. */
  readonly untilMs: number | null
}

export interface PersonalState {
  readonly forwards: Readonly<Record<ForwardKind, ForwardState>>
  readonly dnd: { readonly on: boolean; readonly untilMs: number | null }
  /** null: as the telephone is set up. */
  readonly callWaiting: boolean | null
  readonly followMe: boolean
}

/** All of it at once, so that the page and the telephone cannot end half way. */
export interface StateChange {
  readonly forwards: Readonly<
    Record<ForwardKind, { readonly on: boolean; readonly to: string; readonly untilMs: number | null }>
  >
  readonly dnd: { readonly on: boolean; readonly untilMs: number | null }
  readonly callWaiting: boolean
}

type Rows = ReadonlyMap<string, string>

export function readPersonalState(rows: Rows, extension: string, nowMs: number): PersonalState {
  const value = (family: string) => rows.get(`${family}/${extension}`) ?? ''
  const end = (family: string): number | null => {
    const seconds = value(`${family}UNTIL`)
    return /^[0-9]{1,12}$/.test(seconds) ? Number(seconds) * 1000 : null
  }
  // The dialplan clears what has ended at the next call; it is over all the same.
  const isOn = (family: string) => value(family) !== '' && (end(family) ?? Number.POSITIVE_INFINITY) > nowMs
  const forward = (family: ForwardKind): ForwardState => ({
    to: isOn(family) ? value(family) : null,
    last: value(family) || value(`${family}LAST`),
    untilMs: isOn(family) ? end(family) : null,
  })
  const waiting = value('CW')
  return {
    forwards: { CF: forward('CF'), CFB: forward('CFB'), CFU: forward('CFU') },
    dnd: { on: isOn('DND'), untilMs: isOn('DND') ? end('DND') : null },
    callWaiting: waiting === 'ENABLED' ? true : waiting === 'DISABLED' ? false : null,
    followMe: rows.get(`AMPUSER/${extension}/followme/ddial`) === 'DIRECT',
  }
}

/** null as value: the key is deleted. Ends come before what they end, so that nothing ends by an old one. */
export function writesOf(
  { forwards, dnd, callWaiting }: StateChange,
  extension: string,
): readonly (readonly [key: string, value: string | null])[] {
  const until = (ms: number | null) => (ms === null ? null : String(Math.floor(ms / 1000)))
  return [
    ...FORWARD_KINDS.flatMap(kind => {
      const { on, to, untilMs } = forwards[kind]
      return [
        [`${kind}UNTIL/${extension}`, on ? until(untilMs) : null],
        [`${kind}/${extension}`, on ? to : null],
        [`${kind}LAST/${extension}`, to === '' ? null : to],
      ] as const
    }),
    [`DNDUNTIL/${extension}`, dnd.on ? until(dnd.untilMs) : null],
    [`DND/${extension}`, dnd.on ? 'YES' : null],
    [`CW/${extension}`, callWaiting ? 'ENABLED' : 'DISABLED'],
  ]
}
