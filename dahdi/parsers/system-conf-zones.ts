/** `loadzone=` and `defaultzone=` of system.conf (dahdi_cfg.c registerzone, defaultzone). */

import { isToneZone } from '../countries/zones.ts'
import type { Reader } from './system-conf-draft.ts'

/** user.h DAHDI_TONE_ZONE_MAX. */
const MOST_ZONES = 128

/** dahdi_cfg finds out about an unknown `loadzone` only after it has changed everything else. */
export const readZone: Reader = (draft, _line, keyword, value) => {
  if (!isToneZone(value)) return [`No such tone zone known: ${value}`]
  if (keyword === 'defaultzone') draft.defaultZone = value
  else if (draft.loadZones.length >= MOST_ZONES) return ['Too many tone zones specified']
  else draft.loadZones.push(value)
  return []
}
