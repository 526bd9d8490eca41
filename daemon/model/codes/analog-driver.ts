/**
 * How Asterisk's analog driver takes the digits of a handset, one by one (channels/sig_analog.c, __analog_ss_thread,
 * Asterisk 22): what it does by itself, and how long it waits.
 */

/** It waits so long for a further digit where the number is complete but could go on (matchdigit_timeout). */
export const MATCH_DIGIT_SECONDS = 3
/** … and where it is not complete (interdigit_timeout). */
export const INTER_DIGIT_SECONDS = 8

/**
 * What it acts on by itself as soon as no extension matches: `*0` flashes the line or ends the call, `*60` puts the last
 * caller on a list nobody reads, `*67` hides the number, `*70` ends call waiting where the handset has it, `*78` and `*79`
 * set a do-not-disturb nobody else sees. The others are never live: `*69`, `*72`, `*73` and `##` are switched off in
 * chan_dahdi.conf, the pickup code is none (features.conf), and `*82` undoes `*67`.
 */
export const DRIVERS_OWN = ['*0', '*60', '*67', '*70', '*78', '*79'] as const

export interface Dialplan {
  exists(number: string): boolean
  /** Something longer begins with it. */
  goesOn(number: string): boolean
  /** The first step is Park, which the driver keeps for transfers: the number is not called. */
  parks(number: string): boolean
}

export interface Collected {
  readonly end:
    | { readonly is: 'called'; readonly number: string }
    | { readonly is: 'built-in'; readonly code: string }
    | { readonly is: 'congestion'; readonly after: string }
  /** For a digit that did not come. */
  readonly waitedSeconds: number
}

export function collect(digits: string, dialplan: Dialplan): Collected {
  const exists = (number: string) => dialplan.exists(number) && !dialplan.parks(number)
  const called = (number: string, waitedSeconds: number): Collected => ({
    end: { is: 'called', number },
    waitedSeconds,
  })
  let number = ''
  for (const digit of digits) {
    // `#` ends dialling where it belongs to no extension.
    if (digit === '#' && number !== '' && !dialplan.exists(`${number}#`) && dialplan.exists(number))
      return called(number, 0)
    number += digit
    if (exists(number)) {
      if (!dialplan.goesOn(number)) return called(number, 0)
      continue
    }
    const own = DRIVERS_OWN.find(code => code === number)
    if (own !== undefined) return { end: { is: 'built-in', code: own }, waitedSeconds: 0 }
    if (!dialplan.exists(number) && !dialplan.goesOn(number) && !mayBeBuiltIn(number))
      return { end: { is: 'congestion', after: number }, waitedSeconds: 0 }
  }
  return exists(number)
    ? called(number, MATCH_DIGIT_SECONDS)
    : { end: { is: 'congestion', after: number }, waitedSeconds: INTER_DIGIT_SECONDS }
}

/** analog_canmatch_featurecode, with an empty pickup code. */
const mayBeBuiltIn = (number: string): boolean => number === '#' || number === '*' || /^\*[678]$/.test(number)
