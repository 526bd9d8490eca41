/** Sees whether everything a configuration promises is really there, as Asterisk tells it. */

import { pjsipShowEndpoints } from '../ami/actions.ts'
import type { Asker } from '../ami/ask.ts'
import { dahdiShowChannels, priShowSpans } from '../ami/dahdi-actions.ts'
import type { AskFailure } from '../ami/pending-actions.ts'
import type { Expectations, Verifier } from '../apply/activator.ts'
import type { Issue, Result } from '../model/issue.ts'
import { type Clock, pause } from '../system/clock.ts'
import type { Readiness } from './readiness.ts'
import { type AsteriskRunner, RESTARTS_TOO_MANY, type RunnerState } from './runner.ts'

export interface VerifierParts {
  readonly ami: Asker
  readonly readiness: Readiness
  /** An Asterisk that is not there, or does not stay, is not waited for. */
  readonly runner: Pick<AsteriskRunner, 'state'>
  readonly clock: Clock
  readonly readyTimeoutMs?: number
  /** Ports and endpoints may come a moment after the reload has been answered. */
  readonly settleMs?: number
}

const READY_TIMEOUT_MS = 60_000
const SETTLE_MS = 3000
const LOOK_EVERY_MS = 500
/** The connection of the Asterisk that was told to restart, and a loss by chance; more of them is no working Asterisk. */
const MOST_LOSSES = 4

/** What Asterisk has. */
export interface Present {
  readonly channels: readonly number[]
  readonly spans: readonly number[]
  readonly endpoints: readonly string[]
}

export function verifierOf(parts: VerifierParts): Verifier {
  const { ami, readiness, runner, clock } = parts
  const ready = async (): Promise<boolean> => {
    const deadline = clock.elapsed() + (parts.readyTimeoutMs ?? READY_TIMEOUT_MS)
    while (!readiness.isReady() && clock.elapsed() < deadline) {
      if (readiness.isRefused() || isHopeless(await runner.state())) return false
      await readiness.whenReady(LOOK_EVERY_MS)
    }
    return readiness.isReady()
  }
  return {
    async verify(expected) {
      for (let losses = 0; losses < MOST_LOSSES; losses += 1) {
        if (!(await ready())) break
        let lost = false
        const forget = readiness.subscribe(({ is }) => {
          lost ||= is === 'lost'
        })
        const deadline = clock.elapsed() + (parts.settleMs ?? SETTLE_MS)
        // An answer from before a restart says nothing about the Asterisk after it.
        while (!lost) {
          const issues = missingFrom(expected, await look(ami, expected))
          if (!lost && (issues.length === 0 || clock.elapsed() >= deadline)) {
            forget()
            return issues
          }
          await pause(clock, LOOK_EVERY_MS)
        }
        forget()
      }
      return [issue('asterisk-silent', null, { reason: readiness.lastFailure() })]
    },
  }
}

/** Not there, or ending again and again: nothing to wait for. */
const isHopeless = ({ is, restarts }: RunnerState): boolean =>
  is === 'stopped' || is === 'failed' || (is === 'starting' && restarts >= RESTARTS_TOO_MANY)

/** Asks only for what is expected: an Asterisk without cards need not have chan_dahdi loaded. */
async function look(ami: Asker, expected: Expectations): Promise<Present> {
  const none = { ok: true, value: [] } as const
  const [ports, spans, endpoints] = await Promise.all([
    expected.channels.length > 0 ? dahdiShowChannels(ami) : none,
    expected.spans.length > 0 ? priShowSpans(ami) : none,
    expected.endpoints.length > 0 ? pjsipShowEndpoints(ami) : none,
  ])
  return {
    channels: listed(ports).map(port => port.dahdiChannel),
    spans: listed(spans).map(({ span }) => span),
    endpoints: listed(endpoints).map(({ name }) => name),
  }
}

const listed = <T>(result: Result<readonly T[], AskFailure>): readonly T[] => (result.ok ? result.value : [])

export function missingFrom(expected: Expectations, present: Present): Issue[] {
  const channels = new Set(present.channels)
  const spans = new Set(present.spans)
  const endpoints = new Set(present.endpoints)
  return [
    ...expected.channels
      .filter(channel => !channels.has(channel))
      .map(channel => issue('port-not-open', `channel:${channel}`, { channel })),
    ...expected.spans
      .filter(span => !spans.has(span))
      .map(span => issue('span-not-open', `span:${span}`, { span })),
    ...expected.endpoints
      .filter(endpoint => !endpoints.has(endpoint))
      .map(endpoint => issue('telephone-not-configured', `endpoint:${endpoint}`, { endpoint })),
  ]
}

const issue = (code: string, subject: string | null, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject,
  params,
})
