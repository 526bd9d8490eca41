/** What was found in the machine: cards, the spans their drivers registered, and the ports on those spans. */

export interface Inventory {
  /** Release of the running kernel, as in /proc/sys/kernel/osrelease. */
  readonly kernel: string
  /** `missing` when no DAHDI module exists for that kernel: no card can work until they are built. */
  readonly driverBuild: 'present' | 'missing'
  /** The `dahdi` module is loaded (its sysfs buses exist). */
  readonly driverLoaded: boolean
  readonly cards: readonly Card[]
  readonly spans: readonly Span[]
}

export type CardKind = 'analog' | 'analog-modular' | 'bri' | 'pri' | 'hybrid' | 'transcoder' | 'channel-bank'

export interface Card {
  /** Stable name of the place it sits in: `pci:0000:05:0d.0`, `usb:1-4`. */
  readonly id: string
  readonly bus: 'pci' | 'usb'
  /** Four lower-case hex digits each; null where the bus has no such id. */
  readonly vendor: string
  readonly device: string
  readonly subvendor: string | null
  readonly subdevice: string | null
  /** From the catalogue; null when the card is not in it. */
  readonly name: string | null
  readonly kind: CardKind | null
  readonly state: CardState
  /** Numbers of the spans this card registered. */
  readonly spans: readonly number[]
}

export type CardState =
  | { readonly is: 'ready'; readonly driver: string }
  /** A fitting module exists but is not bound to the card. */
  | { readonly is: 'not-loaded'; readonly driver: string }
  /** Known to the catalogue, but no installed module has an alias for it. */
  | { readonly is: 'unsupported'; readonly driver: string }
  /** Another kernel driver (netjet, hfcpci, hfcmulti, vfio-pci…) holds the card. */
  | { readonly is: 'stolen'; readonly by: string; readonly driver: string }
  | { readonly is: 'drivers-missing'; readonly driver: string }
  /** A telephony chip with a subsystem nobody has listed (may be a modem): never bound automatically. */
  | { readonly is: 'unknown' }

export type SpanKind = 'analog' | 'e1' | 't1' | 'j1' | 'bri-te' | 'bri-nt' | 'bri' | 'dynamic' | 'unknown'

export type Alarm = 'red' | 'yellow' | 'blue' | 'loopback' | 'recovering' | 'notopen'

export interface Span {
  /** DAHDI's number of the span; moves when cards are added, so nothing durable refers to it. */
  readonly number: number
  /** Durable identity: `<hardware id>/<local number>` or `@<location>/<local number>`. */
  readonly key: string
  readonly name: string
  readonly description: string
  /** Name under /sys/bus/dahdi_devices, e.g. `pci:0000:05:0d.0`, `dynamic:loc:1`. */
  readonly device: string | null
  readonly localNumber: number
  readonly kind: SpanKind
  readonly digital: boolean
  readonly firstChannel: number
  readonly alarms: readonly Alarm[]
  readonly timingMaster: boolean
  /** E.g. CCS, HDB3, CRC4: an unordered set, empty when never configured. */
  readonly lineConfig: readonly string[]
  readonly counters: SpanCounters
  /** Echo module on the board (`VPMOCT032`); null where there is none or its driver does not tell. */
  readonly hardwareEchoCanceller: string | null
  readonly ports: readonly Port[]
}

/** Error counters since the driver was loaded; a missing line in /proc/dahdi means zero. */
export interface SpanCounters {
  readonly irqMisses: number
  readonly timingSlips: number
  readonly bipolarViolations: number
  readonly crc4Errors: number
  readonly ebitErrors: number
  readonly fasErrors: number
}

/**
 * `fxs` is a socket for a handset, `fxo` a socket for an outside line (the *module*, opposite to its signalling).
 * `contact` and `relay` are an Astribank's inputs and outputs, which DAHDI signals like handsets.
 * `unknown` on a dynamic span: its driver lists every signalling, so its kind is declared in the settings.
 */
export type PortKind =
  | 'fxs'
  | 'fxo'
  | 'bearer'
  | 'data'
  | 'empty'
  | 'failed'
  | 'radio'
  | 'contact'
  | 'relay'
  | 'unknown'

export interface Port {
  /** Durable identity: `<span key>/<position>`. */
  readonly key: string
  /** DAHDI channel number, 1 to 1024. */
  readonly channel: number
  /** 1-based position on its span: the socket number. */
  readonly position: number
  readonly name: string
  readonly kind: PortKind
  /** Applied signalling as the kernel names it (FXOKS, FXSKS, Clear, HDLCFCS…); null when never configured. */
  readonly signalling: string | null
  readonly alarms: readonly Alarm[]
  readonly inUse: boolean
  readonly echoCanceller: { readonly name: string; readonly active: boolean } | null
}
