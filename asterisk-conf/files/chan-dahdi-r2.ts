/** MFC/R2 in chan_dahdi.conf (chan_dahdi.conf.sample, "Options for use with signalling=mfcr2"). */

import type { R2Line } from '../../daemon/model/gateway-model.ts'
import type { Entry } from '../writer.ts'

/** What libopenr2 has good values for in the variant itself (timers, metering pulses, Group B signals) is left to it. */
export const r2Options = (line: R2Line): Entry[] => [
  ['mfcr2_variant', line.variant],
  ['mfcr2_max_ani', line.maxAni],
  ['mfcr2_max_dnis', line.maxDnis],
  ['mfcr2_get_ani_first', line.aniFirst],
  ['mfcr2_category', line.category],
  ['mfcr2_allow_collect_calls', line.collectCalls],
  ['mfcr2_logging', 'error,warning'],
]
