/** Tone zones dahdi-tools knows (zonedata.c of 3.4). There is no `ca`, `gb` or `ie`: those use `us` and `uk`. */

// biome-ignore format: in the order of zonedata.c
export const TONE_ZONES = [
  'us', 'au', 'fr', 'nl', 'uk', 'fi', 'es', 'jp', 'no', 'at', 'nz', 'it', 'us-old', 'gr', 'tw', 'cl', 'se', 'be', 'sg',
  'il', 'br', 'hu', 'lt', 'pl', 'za', 'pt', 'ee', 'mx', 'in', 'de', 'ch', 'dk', 'cz', 'cn', 'ar', 'my', 'th', 'bg', 've',
  'ph', 'ru', 'tr', 'pa', 'mo', 'cr', 'ae',
] as const

export type ToneZone = (typeof TONE_ZONES)[number]

/** Upper or lower case, as dahdi_cfg compares them (tonezone.c tone_zone_find). */
export const isToneZone = (name: string): boolean =>
  (TONE_ZONES as readonly string[]).includes(name.toLowerCase())
