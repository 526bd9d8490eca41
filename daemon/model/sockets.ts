/** Hands out sockets and spans to devices and lines, each once, and says why not. */

import { dataPosition } from './data-position.ts'
import type { Issue } from './issue.ts'
import type { LayoutSpan, Socket } from './span-layout.ts'

export interface Sockets {
  /** null when it is missing, of another kind, foreign or taken; `issues` then says so. */
  analog(key: string, kind: 'fxs' | 'fxo', subject: string): Socket | null
  isdn(key: string, kind: 'bri' | 'pri', subject: string): LayoutSpan | null
  readonly issues: readonly Issue[]
}

export function handOutSockets(spans: readonly LayoutSpan[]): Sockets {
  const sockets = new Map(
    spans.flatMap(span => span.sockets.map(socket => [socket.key, { span, socket }] as const)),
  )
  const byKey = new Map(spans.map(span => [span.key, span]))
  const taken = new Set<string>()
  const issues: Issue[] = []
  /** What the settings contradict themselves is an error; what the hardware lacks must not hold up the rest. */
  const missing = (code: string, key: string, subject: string, params: Issue['params'] = {}) => {
    const severity = key.startsWith('DYN/') ? 'error' : 'warning'
    issues.push({ code, severity, subject, params: { place: key, ...params } })
    return null
  }
  const take = (key: string): boolean => {
    const free = !taken.has(key)
    taken.add(key)
    return free
  }
  return {
    issues,
    analog(key, kind, subject) {
      const found = sockets.get(key)
      if (found === undefined) return missing('port-missing', key, subject)
      const { socket } = found
      if (socket.foreign) return missing('port-foreign', key, subject)
      if (socket.kind !== kind)
        return missing('port-wrong-kind', key, subject, { wanted: kind, found: socket.kind })
      // A second user is an error of the settings: rules/port-used-twice names both.
      return take(key) ? socket : null
    },
    isdn(key, kind, subject) {
      const span = byKey.get(key)
      if (span === undefined) return missing('span-missing', key, subject)
      const channels = span.sockets.length
      // Asterisk would refuse the span: its D-channel cannot be located (chan_dahdi.c, mkintf).
      if ((span.isdn !== null || span.kind === 'dynamic') && dataPosition(channels) === null)
        return missing('span-no-data-channel', key, subject, { channels })
      if (span.isdn !== kind)
        return missing('span-wrong-kind', key, subject, { wanted: kind, found: span.isdn ?? span.kind })
      return take(key) ? span : null
    },
  }
}
