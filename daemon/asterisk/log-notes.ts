/** What Asterisk says in its log and by no event: taken from the end of messages.log. Pure. */

export interface LogNotes {
  /** Spans whose other end plays the same side as ours: libpri's q921.c, which chan_dahdi prints as `PRI Error on span n`. */
  readonly sameSide: ReadonlySet<number>
  /** Ports whose signalling the driver has otherwise than chan_dahdi.conf (chan_dahdi.c, mkintf). */
  readonly reversed: ReadonlySet<number>
  /** Spans whose D-channel was down when the log last spoke of it; Asterisk itself is asked where it answers. */
  readonly dChannelDown: ReadonlySet<number>
}

export const noNotes: LogNotes = { sameSide: new Set(), reversed: new Set(), dChannelDown: new Set() }

/** Asterisk begins its log anew with this line at each start and rotation (main/logger.c). */
const BEGINNING = / built by .{1,200} running /

const SAME_SIDE =
  /PRI Error on span (\d{1,4}): We think we're the (?:CPE|network), but they think they're the (?:CPE|network)/
const REVERSED = /Signalling requested on channel (\d{1,4}) is .{1,60} but line is in .{1,60} signalling/
/** sig_pri.c, pri_dchannel and pri_find_dchan. */
const D_CHANNEL = /(?:Primary D-Channel on span (\d{1,4}) (up|down)|Span (\d{1,4}): D-channel is (up|down))/

/** Of the present run alone. */
export function readLogNotes(text: string): LogNotes {
  const lines = text.split('\n')
  const present = lines.slice(lines.findLastIndex(line => BEGINNING.test(line)) + 1)
  const numbers = (pattern: RegExp) =>
    new Set(
      present.flatMap(line => {
        const number = pattern.exec(line)?.[1]
        return number === undefined ? [] : [Number(number)]
      }),
    )
  return { sameSide: numbers(SAME_SIDE), reversed: numbers(REVERSED), dChannelDown: lastDown(present) }
}

function lastDown(lines: readonly string[]): ReadonlySet<number> {
  const down = new Set<number>()
  for (const line of lines) {
    const [, primary, was, span = primary, is = was] = D_CHANNEL.exec(line) ?? []
    if (span === undefined) continue
    if (is === 'down') down.add(Number(span))
    else down.delete(Number(span))
  }
  return down
}
