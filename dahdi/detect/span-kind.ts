/** What sort of span it is: from `spantype`, or from what else is known where a driver or an old DAHDI does not say. */

import type { SpanKind } from '../../daemon/model/inventory.ts'

/** dahdi-base.c dahdi_spantype2str, and the shorter words of DAHDI before 2.6. */
const TYPES: Readonly<Record<string, SpanKind>> = {
  FXS: 'analog',
  FXO: 'analog',
  ANALOG_MIXED: 'analog',
  ANALOG: 'analog',
  E1: 'e1',
  T1: 't1',
  J1: 'j1',
  BRI_NT: 'bri-nt',
  BRI_TE: 'bri-te',
  BRI_SOFT: 'bri',
  BRI: 'bri',
  NT: 'bri-nt',
  TE: 'bri-te',
  DYNAMIC: 'dynamic',
  // dahdi_scan has room for five letters (user.h struct dahdi_spaninfo).
  ANALO: 'analog',
  BRI_S: 'bri',
  BRI_N: 'bri-nt',
  BRI_T: 'bri-te',
  DYNAM: 'dynamic',
}

export interface SpanEvidence {
  readonly spanType: string | null
  readonly device: string | null
  readonly name: string
  readonly description: string
  /** The `is_digital` attribute. */
  readonly digital: boolean | null
  readonly lineConfig: readonly string[]
  /** Capabilities of each channel; null where unreadable. */
  readonly sigcaps: readonly (ReadonlySet<string> | null)[]
  readonly channelNames: readonly string[]
}

export function spanKind(span: SpanEvidence): SpanKind {
  if (span.device?.startsWith('dynamic:') || span.name.startsWith('DYN/')) return 'dynamic'
  const type = (span.spanType ?? '').toUpperCase()
  const told = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  if (told === 'bri') return briSide(span) ?? told
  return told ?? guessed(span)
}

/** Astribank spans say in their names which side they are: `Xorcom XPD [usb:X].1: BRI_NT`, `XPP_BRI_TE/00/02/0`. */
function briSide(span: SpanEvidence): SpanKind | null {
  const texts = [span.description, ...span.channelNames]
  if (texts.some(text => /(^|[^A-Z])BRI_NT([^A-Z]|$)/.test(text))) return 'bri-nt'
  if (texts.some(text => /(^|[^A-Z])BRI_TE([^A-Z]|$)/.test(text))) return 'bri-te'
  return null
}

const ANALOG_NAMES = /^(WCTDM|WCFXO|WCUSB|OPVXA|WRTDM|TDM|YSTDM)/
const BRI_NAMES = /^(B4|WCBRI|ZTHFC|ZTQOZ|VZAPHFC|DAHDIHFC)/i

function guessed(span: SpanEvidence): SpanKind {
  const side = briSide(span)
  if (side !== null) return side
  if (span.digital === false || ANALOG_NAMES.test(span.name)) return 'analog'
  if (/:\s*(FXS|FXO)\s*$/.test(span.description)) return 'analog'
  if (BRI_NAMES.test(span.name)) return 'bri'
  if (span.sigcaps.some(isAnalogPort)) return 'analog'
  const config = new Set(span.lineConfig)
  if (config.has('HDB3') || config.has('CRC4')) return 'e1'
  if (config.has('B8ZS') || config.has('ESF') || config.has('D4')) return 't1'
  const count = Math.max(span.channelNames.length, span.sigcaps.length)
  if (count === 31) return 'e1'
  if (count === 24) return 't1'
  return count === 3 && span.digital === true ? 'bri' : 'unknown'
}

/** A port that does one side of a telephone line and not the other; trunk channels list both. */
const isAnalogPort = (sigcap: ReadonlySet<string> | null): boolean => {
  if (sigcap === null) return false
  const [fxs, fxo] = [sigcap.has('FXSKS'), sigcap.has('FXOKS')]
  return fxs !== fxo && !sigcap.has('CAS')
}
