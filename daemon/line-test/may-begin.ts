/** Whether a test may begin now, and the number it may call: refusals are issues. Pure. */

import type { LiveState } from '../live/live-state.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { TestSubject } from './subjects.ts'

export const testIssue = (code: string, params: Issue['params'] = {}): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})

/** A port in a call is left alone, and so is an ISDN line whose every channel is in one. */
export function mayBegin(subject: TestSubject, live: LiveState): Result<null> {
  if (live.asterisk.is !== 'up') return refused([testIssue('line-test-asterisk-down')])
  const ports = subject.kind === 'digital' ? subject.bearerChannels : [subject.channel]
  const open = ports.filter(port => live.openPorts.has(port))
  if (open.length === 0) return refused([testIssue('line-test-not-open')])
  const busy = new Set([...live.channels.values()].map(channel => channel.dahdiChannel))
  return open.every(port => busy.has(port)) ? refused([testIssue('line-test-busy')]) : ok(null)
}

/**
 * What a person wrote, as digits to dial: `+41 44 800 11 22` with the country's international prefix. Numbers that begin
 * like an emergency number are refused: an exchange may put an analog line through before the last digit.
 */
export function numberToCall(
  text: string,
  { country, emergency }: Pick<GatewayModel, 'country' | 'emergency'>,
): Result<string | null> {
  const bare = text.replace(/[\s./()-]/g, '')
  if (bare === '') return ok(null)
  const number = bare.replace(/^\+/, country.internationalPrefix)
  if (!/^[0-9*#]{1,30}$/.test(number)) return refused([testIssue('line-test-bad-number')])
  const emergencyNumber = emergency.numbers.find(each => number.startsWith(each))
  return emergencyNumber === undefined
    ? ok(number)
    : refused([testIssue('line-test-emergency', { number: emergencyNumber })])
}
