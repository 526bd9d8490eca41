/** Tells the person what is going on: one line per step with the time since the start, and the last output when a step fails. */

export interface Progress {
  /** The callback it hands to the work collects output, shown only if the work fails. Steps may run side by side. */
  step<T>(title: string, work: (output: (text: string) => void) => Promise<T>): Promise<T>
  note(text: string): void
}

export interface ProgressSink {
  write(text: string): void
  /** A terminal gets a line that counts the seconds of what is running. */
  readonly live: boolean
}

const KEPT_OUTPUT = 8000
const TAIL_LINES = 25
/** A step shorter than this needs no second line to say that it is over. */
const WORTH_TELLING_MS = 2000

export function createProgress(sink: ProgressSink, now: () => number = Date.now): Progress {
  const startedAt = now()
  const running = new Set<string>()
  let ticker: NodeJS.Timeout | undefined
  const stamp = () => `[${elapsed(now() - startedAt)}]`
  const eraseLive = () => {
    if (sink.live) sink.write('\r\x1b[K')
  }
  const line = (text: string) => {
    eraseLive()
    sink.write(`${stamp()} ${text}\n`)
  }
  const tick = () => {
    eraseLive()
    sink.write(`${stamp()} ${[...running].join(' · ')} …`.slice(0, 110))
  }
  return {
    note: line,
    step: async (title, work) => {
      let output = ''
      const began = now()
      line(`${title} …`)
      running.add(title)
      if (sink.live) ticker ??= setInterval(tick, 1000).unref()
      try {
        const result = await work(text => {
          output = (output + text).slice(-KEPT_OUTPUT)
        })
        if (now() - began >= WORTH_TELLING_MS) line(`${title}: done in ${elapsed(now() - began).trim()}`)
        return result
      } catch (error) {
        line(`${title}: FAILED after ${elapsed(now() - began).trim()}`)
        if (output !== '') sink.write(`${indent(lastLines(output))}\n`)
        throw error
      } finally {
        running.delete(title)
        if (running.size === 0) {
          clearInterval(ticker)
          ticker = undefined
          eraseLive()
        }
      }
    },
  }
}

export function terminalProgress(): Progress {
  return createProgress({
    write: text => {
      process.stderr.write(text)
    },
    live: process.stderr.isTTY === true,
  })
}

/** ` 1:32`, and `1:02:03` above an hour. */
export function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (n: number) => `${n}`.padStart(2, '0')
  const short = `${Math.floor(seconds / 60) % 60}:${two(seconds % 60)}`
  return seconds < 3600 ? short.padStart(5) : `${Math.floor(seconds / 3600)}:${short.padStart(5, '0')}`
}

function lastLines(text: string): string {
  // Programs that draw progress bars end their lines with a carriage return.
  return text
    .trimEnd()
    .split(/\r?\n|\r/)
    .slice(-TAIL_LINES)
    .join('\n')
}

function indent(text: string): string {
  return text.replace(/^/gm, '    | ')
}
