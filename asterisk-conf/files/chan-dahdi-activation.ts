/** What a changed chan_dahdi.conf needs: a reload where that is enough, a restart of the ports where it is not. */

import type { Activation } from '../../daemon/model/generated-file.ts'
import { reload, restartDahdiChannels } from '../generated.ts'
import { entryOf, type ParsedSection, parseSections } from '../parse-sections.ts'

/**
 * Options of an analog port that a reload takes over (chan_dahdi.c: process_dahdi before `reload != 1`, then
 * mkintf for a channel that exists). All others are read at the start only, and so is everything of an ISDN span,
 * whose mkintf branch fills in new channels alone. A reload neither adds nor removes a channel; a restart does
 * both: it destroys them all and reads the file afresh (dahdi_restart).
 */
const RELOADABLE = new Set([
  'accountcode',
  'answeronpolarityswitch',
  'busycount',
  'busydetect',
  'busypattern',
  'callerid',
  'callreturn',
  'callwaiting',
  'callwaitingcallerid',
  'cancallforward',
  'cid_number',
  'cid_rxgain',
  'cidsignalling',
  'cidstart',
  'context',
  'dialmode',
  'dialtone_detect',
  'echocancel',
  'echotraining',
  'fullname',
  'group',
  'hanguponpolarityswitch',
  'immediate',
  'language',
  'mailbox',
  'mwisendtype',
  'namedcallgroup',
  'namedpickupgroup',
  'polarityonanswerdelay',
  'progzone',
  'pulsedial',
  'rxgain',
  'sendcalleridafter',
  'setvar',
  'threewaycalling',
  'transfer',
  'txgain',
  'usecallerid',
  'waitfordialtone',
])

export function chanDahdiActivation(before: string | null, after: string | null): Activation {
  const fixedBefore = fixedParts(before)
  const fixedAfter = fixedParts(after)
  return fixedBefore === fixedAfter ? reload('chan_dahdi.so') : restartDahdiChannels
}

/** By channel: a section may change its name. */
const fixedParts = (text: string | null): string =>
  JSON.stringify(
    parseSections(text ?? '')
      .map(section => [entryOf(section, 'dahdichan') ?? section.name, fixedEntries(section)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

const fixedEntries = (section: ParsedSection): ParsedSection['entries'] =>
  isDigital(section) ? section.entries : section.entries.filter(([key]) => !RELOADABLE.has(key))

/** R2 channels get their links at the start too (chan_dahdi.c, dahdi_r2_get_link). */
const isDigital = (section: ParsedSection): boolean =>
  /^([bp]ri_|mfcr2$)/.test(entryOf(section, 'signalling') ?? '')
