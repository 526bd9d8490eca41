/** What a port is, from what its driver says it can do: never from what somebody typed. */

import type { PortKind, SpanKind } from '../../daemon/model/inventory.ts'
import type { ProcChannel } from '../parsers/proc-channel.ts'

export interface PortEvidence {
  readonly spanKind: SpanKind
  readonly position: number
  readonly name: string
  /** null where sysfs does not tell. */
  readonly sigcap: ReadonlySet<string> | null
  /** Its line in /proc/dahdi; null where there is none. */
  readonly proc: ProcChannel | null
  readonly signalling: string | null
}

export function portKind(port: PortEvidence): PortKind {
  switch (port.spanKind) {
    // The driver lists every signalling: the kind is declared in the settings.
    case 'dynamic':
      return 'unknown'
    case 'bri':
    case 'bri-te':
    case 'bri-nt':
      return port.position === 3 ? 'data' : 'bearer'
    case 'e1':
      return port.position === 16 ? 'data' : 'bearer'
    case 't1':
    case 'j1':
      return port.position === 24 ? 'data' : 'bearer'
    case 'analog':
      return analogKind(port)
    case 'unknown':
      return unknownSpanKind(port)
  }
}

/** A relay or contact of an Astribank has an FXS port's capabilities, but no telephone fits (xpp/card_fxs.c). */
const contactKind = (name: string): PortKind | null => {
  if (name.startsWith('XPP_IN/')) return 'contact'
  return name.startsWith('XPP_OUT/') ? 'relay' : null
}

function analogKind(port: PortEvidence): PortKind {
  const contact = contactKind(port.name)
  if (contact !== null) return contact
  const { sigcap } = port
  if (sigcap === null) return kindWithoutSigcap(port)
  const line = ['FXSKS', 'FXSLS', 'FXSGS'].some(name => sigcap.has(name))
  const handset = ['FXOKS', 'FXOLS', 'FXOGS'].some(name => sigcap.has(name))
  // Both: the driver registers the span before it has looked at the modules (wctdm.c).
  if (line && handset) return 'unknown'
  if (line) return 'fxo'
  if (handset) return 'fxs'
  if (sigcap.size > 0) return [...sigcap].every(name => RADIO.has(name)) ? 'radio' : 'unknown'
  // An FXS module whose ring voltage did not come up keeps the FXO bit and BROKEN: no name for sysfs, but not zero,
  // so /proc does not print Reserved (wctdm.c, opvxa1200/base.c).
  return port.proc === null || port.proc.reserved ? 'empty' : 'failed'
}

/** QRV radio modules of wctdm24xxp. */
const RADIO: ReadonlySet<string> = new Set(['SF (ToneOnly)', 'E&M', 'Clear'])

/** Only /proc: the driver refuses a signalling that does not fit, so an applied one says what the port is. */
function kindWithoutSigcap(port: PortEvidence): PortKind {
  if (port.proc?.reserved) return 'empty'
  if (port.signalling?.startsWith('FXO')) return 'fxs'
  if (port.signalling?.startsWith('FXS')) return 'fxo'
  if (port.name.startsWith('XPP_FXS/')) return 'fxs'
  return port.name.startsWith('XPP_FXO/') || port.name.startsWith('WCFXO/') ? 'fxo' : 'unknown'
}

function unknownSpanKind(port: PortEvidence): PortKind {
  const { sigcap, signalling } = port
  if (sigcap === null || sigcap.size === 0) {
    if (signalling === 'Clear') return 'bearer'
    if (signalling === 'HDLCFCS' || signalling === 'Hardware-assisted HDLC') return 'data'
    return kindWithoutSigcap(port)
  }
  if (sigcap.has('FXSKS') || sigcap.has('FXOKS')) return analogKind(port)
  if (sigcap.has('Clear')) return 'bearer'
  return sigcap.has('Hardware-assisted HDLC') ? 'data' : 'unknown'
}
