/** `span=` and `dynamic=` of system.conf (dahdi_cfg.c spanconfig, dspanconfig). */

import type { Reader } from './system-conf-draft.ts'
import { parseArgs, scanNumber } from './system-conf-values.ts'

/** user.h DAHDI_MAX_SPANS 128, an array counted from 0 that dahdi_cfg writes to unchecked. */
const LAST_SPAN = 127
const OPTIONS = ['yellow', 'crc4', 'nt', 'te', 'term']

export const readSpan: Reader = (draft, line, _keyword, value) => {
  const args = parseArgs(value, 9, ',')
  if (args === null || args.length < 5) {
    return [
      "Incorrect number of arguments to 'span' (should be <spanno>,<timing>,<lbo>,<framing>,<coding>[, crc4 | yellow [, yellow]])",
    ]
  }
  const [first = '', second = '', third = '', framing = '', coding = '', ...options] = args
  const number = scanNumber(first)
  if (number === null) return [`Span number should be a valid span number, not '${first}'`]
  if (number.number < 1 || number.number > LAST_SPAN)
    return [`Span number should be from 1 to ${LAST_SPAN}, not ${number.number}`]
  const timing = scanNumber(second)
  if (timing === null || timing.number < 0 || timing.number > 255) {
    return [`Timing should be a number from 0 to 255, not '${second}'`]
  }
  const buildOut = scanNumber(third)
  if (buildOut === null)
    return [`Line build-out (LBO) should be a number from 0 to 7 (usually 0) not '${third}'`]
  if (buildOut.number < 0 || buildOut.number > 7) {
    return [`Line build-out should be in the range 0 to 7, not ${buildOut.number}`]
  }
  if (!['d4', 'esf', 'cas', 'ccs'].includes(framing.toLowerCase())) {
    return [`Framing(T1)/Signalling(E1) must be one of 'd4', 'esf', 'cas' or 'ccs', not '${framing}'`]
  }
  if (!['ami', 'b8zs', 'hdb3'].includes(coding.toLowerCase())) {
    return [`Coding must be one of 'ami', 'b8zs' or 'hdb3', not '${coding}'`]
  }
  const wrong = options.find(option => !OPTIONS.includes(option.toLowerCase()))
  if (wrong !== undefined) {
    return [`Remaining arguments may be any of: 'yellow', 'crc4', 'nt', 'te', 'term', not '${wrong}'`]
  }
  if ([number, timing, buildOut].some(each => each.rubbish)) return [`'${value}': rubbish behind a number`]
  if (draft.spans.length > LAST_SPAN) return ['Too many span lines']
  // dahdi_cfg would configure it twice, and the last line would win.
  const former = draft.spans.find(span => span.number === number.number)
  if (former !== undefined) return [`Span ${former.number} already configured at line ${former.line}`]
  draft.spans.push({
    line,
    number: number.number,
    timing: timing.number,
    buildOut: buildOut.number,
    framing: framing.toLowerCase(),
    coding: coding.toLowerCase(),
    options: options.map(option => option.toLowerCase()),
  })
  return []
}

/** user.h struct dahdi_dynamic_span: `char driver[20]; char addr[40]`; longer ones are cut short without a word. */
const LONGEST_DRIVER = 19
const LONGEST_ADDRESS = 39

export const readDynamic: Reader = (draft, line, _keyword, value) => {
  const args = parseArgs(value, 4, ',')
  if (args?.length !== 4) {
    return [
      "Incorrect number of arguments to 'dynamic' (should be <driver>,<address>,<num channels>, <timing>)",
    ]
  }
  const [driver = '', address = '', third = '', fourth = ''] = args
  const channels = scanNumber(third)
  if (channels === null || channels.number < 1)
    return [`Invalid number of channels '${third}', should be a number > 0.`]
  const timing = scanNumber(fourth)
  if (timing === null || timing.number < 0) return [`Invalid timing '${fourth}', should be a number > 0.`]
  if (channels.rubbish || timing.rubbish) return [`'${value}': rubbish behind a number`]
  if (driver.length > LONGEST_DRIVER)
    return [`Driver '${driver}' is longer than ${LONGEST_DRIVER} characters`]
  if (address.length > LONGEST_ADDRESS)
    return [`Address '${address}' is longer than ${LONGEST_ADDRESS} characters`]
  draft.dynamics.push({ line, driver, address, channels: channels.number, timing: timing.number })
  return []
}
