/** What the findings of a test mean, as issues; `cause` (Q.850) and `tone` among the params are for the page to word. Pure; worst first. */

import type { Issue, Severity } from '../model/issue.ts'
import type { AnalogCall, AnalogResult, DigitalResult, HandsetResult, LineTestResult } from './result.ts'
import type { Echo } from './sound/echo.ts'
import type { Heard } from './sound/heard.ts'

/** Echo cancellers are made for echo paths that lose at least 6 dB (ITU-T G.168). */
const LEAST_ECHO_LOSS_DB = 6
/** An ordinary hybrid against an ordinary line; below it the impedance chosen for the country may be wrong. */
const GOOD_ECHO_LOSS_DB = 12
/** E.180 has exchanges send dial tone at -10 dBm0 ± 5 dB; a long line and the port may take 20 dB from it. */
const FAINTEST_DIAL_TONE_DBM0 = -35
const LOUDEST_DIAL_TONE_DBM0 = -3

/** Q.850 causes of a call that rang until we, or the network, gave up; another one is what somebody there decided. */
const NOBODY: readonly number[] = [0, 16, 18, 19, 102]

type Say = (code: string, severity: Severity, params?: Issue['params']) => Issue

export function verdictOf(result: LineTestResult): readonly Issue[] {
  const subject = `${result.kind === 'digital' ? 'span' : 'port'}:${result.key}`
  const issue: Say = (code, severity, params = {}) => ({ code, severity, subject, params })
  const found = findings(result, issue)
  const grave: Record<Severity, number> = { error: 0, warning: 1, notice: 2 }
  return [...found].sort((a, b) => grave[a.severity] - grave[b.severity])
}

function findings(result: LineTestResult, issue: Say): readonly Issue[] {
  switch (result.kind) {
    case 'handset':
      return ofHandset(result, issue)
    case 'analog':
      return ofAnalog(result, issue)
    case 'digital':
      return ofDigital(result, issue)
  }
}

function ofHandset({ outcome, extension }: HandsetResult, issue: Say): readonly Issue[] {
  switch (outcome.is) {
    case 'not-rung':
      return [issue('test-handset-not-rung', 'error', { cause: outcome.cause })]
    case 'not-lifted':
      return [issue('test-handset-not-lifted', 'warning', { seconds: Math.round(outcome.ringSeconds) })]
    case 'lifted': {
      const params = { seconds: Math.round(outcome.afterSeconds), number: extension, key: outcome.key ?? '' }
      if (outcome.key !== null) return [issue('test-handset-confirmed', 'notice', params)]
      return [
        outcome.announced
          ? issue('test-handset-lifted', 'notice', params)
          : issue('test-handset-put-down', 'notice', params),
      ]
    }
  }
}

function ofAnalog({ battery, dialTone, echo, call }: AnalogResult, issue: Say): readonly Issue[] {
  if (battery === 'none') return [issue('test-line-no-battery', 'error')]
  const found: Issue[] = []
  if (dialTone?.is === 'not-seized')
    found.push(issue('test-line-not-seized', 'error', { cause: dialTone.cause }))
  if (dialTone?.is === 'not-recorded') found.push(issue('test-not-recorded', 'error'))
  if (dialTone?.is === 'listened') found.push(...ofDialTone(dialTone.heard, issue))
  if (echo !== null) found.push(ofEcho(echo, issue))
  if (call !== null) {
    found.push(ofAnalogCall(call, issue))
    if (echo === null && call.echo !== null) found.push(ofEcho(call.echo, issue))
  }
  return found
}

function ofDialTone(heard: Heard, issue: Say): readonly Issue[] {
  const params = {
    level: Math.round(heard.levelDbm0),
    frequency: 'frequenciesHz' in heard ? heard.frequenciesHz.join(' + ') : '',
  }
  switch (heard.is) {
    case 'dial-tone':
      if (heard.levelDbm0 < FAINTEST_DIAL_TONE_DBM0) return [issue('test-dial-tone-faint', 'warning', params)]
      if (heard.levelDbm0 > LOUDEST_DIAL_TONE_DBM0) return [issue('test-dial-tone-loud', 'warning', params)]
      return [issue('test-dial-tone', 'notice', params)]
    case 'steady-tone':
      return [issue('test-dial-tone-foreign', 'warning', params)]
    case 'silence':
      return [issue('test-dial-tone-none', 'error', params)]
    case 'busy':
    case 'congestion':
    case 'ringing':
    case 'information':
      return [issue('test-dial-tone-other', 'error', { ...params, tone: heard.is })]
    case 'sound':
      return [issue('test-dial-tone-sound', 'warning', params)]
  }
}

function ofEcho({ lossDb, isAtLeast }: Echo, issue: Say): Issue {
  const params = { loss: Math.round(lossDb) }
  if (isAtLeast) return issue('test-echo-none', 'notice', params)
  if (lossDb < LEAST_ECHO_LOSS_DB) return issue('test-echo-strong', 'error', params)
  if (lossDb < GOOD_ECHO_LOSS_DB) return issue('test-echo-fair', 'warning', params)
  return issue('test-echo-good', 'notice', params)
}

function ofAnalogCall({ number, placed, heard, cause }: AnalogCall, issue: Say): Issue {
  if (heard === null)
    return placed
      ? issue('test-call-not-answered', 'warning', { number })
      : issue('test-call-not-made', 'error', { number, cause })
  const params = { number, level: Math.round(heard.levelDbm0) }
  switch (heard.is) {
    case 'ringing':
      return issue('test-call-rings', 'notice', params)
    case 'sound':
      return issue('test-call-sound', 'notice', params)
    case 'steady-tone':
      return issue('test-call-tone', 'notice', params)
    case 'busy':
      return issue('test-call-busy', 'warning', params)
    case 'congestion':
    case 'information':
      return issue('test-call-refused', 'warning', params)
    case 'dial-tone':
      return issue('test-call-not-dialled', 'error', params)
    case 'silence':
      return issue('test-call-silent', 'warning', params)
  }
}

function ofDigital({ layer1, layer2, basicRate, call }: DigitalResult, issue: Say): readonly Issue[] {
  const answered =
    call?.outcome.is === 'answered' || (call?.outcome.is === 'not-answered' && call.outcome.rang)
  // A basic rate line may rest between calls (ETS 300 012, deactivation): a call wakes it.
  const mayRest = basicRate && (call === null || answered)
  const layers =
    layer1 !== 'up'
      ? [
          issue(mayRest ? 'test-layer1-rests' : 'test-layer1-down', mayRest ? 'notice' : 'error', {
            alarm: layer1,
          }),
        ]
      : layer2 === 'down'
        ? [issue(mayRest ? 'test-layer2-rests' : 'test-layer2-down', mayRest ? 'notice' : 'error')]
        : [issue(layer2 === 'none' ? 'test-layer1-up' : 'test-layers-up', 'notice')]
  return call === null ? layers : [...layers, ofDigitalCall(call, issue)]
}

function ofDigitalCall({ number, outcome }: NonNullable<DigitalResult['call']>, issue: Say): Issue {
  if (outcome.is === 'answered')
    return issue('test-call-answered', 'notice', { number, seconds: Math.round(outcome.afterSeconds) })
  const { cause } = outcome
  return outcome.rang && NOBODY.includes(cause)
    ? issue('test-call-not-answered', 'notice', { number })
    : issue('test-call-failed', cause === 17 ? 'warning' : 'error', { number, cause })
}
