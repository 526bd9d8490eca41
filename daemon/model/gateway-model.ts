/** The resolved, readonly picture everything is rendered from: settings and inventory brought together. */

import type { AnalogLineDetails } from '../settings/details/analog-line.ts'
import type { HandsetDetails } from '../settings/details/handset.ts'
import type { IsdnLineDetails } from '../settings/details/isdn-line.ts'
import type { ExtensionSettings, NetworkLineSettings, Settings } from '../settings/schema.ts'
import type { SpanKind } from './inventory.ts'
import type { NumberingPlan } from './numbering.ts'
import type { DeepReadonly } from './readonly.ts'
import type { Said } from './said.ts'
import type { Destination, Language, Switchboard } from './switchboard.ts'

export interface GatewayModel extends Switchboard {
  readonly siteName: string
  readonly country: CountryPack
  /** Language of the prompts for those who have none of their own. */
  readonly language: Language
  readonly layout: AsteriskLayout
  readonly network: NetworkBindings
  /** In DAHDI order: hardware first, dynamic spans last and contiguous (their numbers are the next free ones). */
  readonly spans: readonly ModelSpan[]
  /** Kernel modules of the cards found, in a fixed order. */
  readonly drivers: readonly string[]
  readonly extensions: readonly Extension[]
  readonly trunks: readonly Trunk[]
  readonly incoming: readonly IncomingRoute[]
  readonly outgoing: readonly OutgoingRoute[]
  readonly emergency: Emergency
  /** What chan_dahdi keeps once for all its ports. */
  readonly everyLine: EveryLine
  /** Calls abroad and to premium numbers in an hour, of each extension and of all together; null: no limit. */
  readonly callLimits: { readonly each: number | null; readonly office: number | null }
  readonly callerNumbers: Settings['site']['callerNumbers']
  /** Absent: nobody has a budget. */
  readonly budgets?: Budgets
  /** Absent: nobody has decided anything about the machine's network, name and clock. */
  readonly host?: HostNetwork
}

/** What systemd is told of the machine itself; null: as the image has it. */
export interface HostNetwork {
  readonly office: DeepReadonly<Settings['network']['office']> | null
  readonly telephones: DeepReadonly<NonNullable<Settings['network']['telephones']>> | null
  readonly timeServers: readonly string[]
  readonly hostName: string | null
  readonly timeZone: string | null
}

/** What extensions may spend on calls to the outside in a month; amounts in thousandths of the currency. */
export interface Budgets {
  readonly of: DeepReadonly<Settings['costs']['budgets']>
  readonly warnPercent: number
  readonly tariffs: DeepReadonly<Settings['costs']['tariffs']>
}

export interface EveryLine {
  readonly dtmfLevel: number
  readonly progressZone: CountryPack['progressZone']
  /** Absent: as the country's driver options say, or the driver itself. */
  readonly batteryThreshold?: number
}

/** Where Asterisk keeps its things. Absolute paths without trailing slash. */
export interface AsteriskLayout {
  readonly configDir: string
  readonly modulesDir: string
  /** Sounds, music on hold, documentation: read only. */
  readonly dataDir: string
  /** astdb.sqlite3, cdr.db and cel.db live in `stateDir`. */
  readonly stateDir: string
  readonly spoolDir: string
  readonly runDir: string
  readonly logDir: string
  /** What Asterisk starts of ours (daemon/for-asterisk), as a command line: words without quotes. */
  readonly program: string
}

export interface NetworkBindings {
  readonly ami: {
    readonly address: string
    readonly port: number
    readonly user: string
    readonly secret: string
  }
  /** Over TLS where `tlsPort` is given; the certificate is in the state directory. */
  readonly sip: { readonly address: string; readonly port: number; readonly tlsPort?: number }
  readonly iax?: { readonly port: number }
  /** Where browsers' telephones come in, on the loopback; absent: nobody has one. */
  readonly webSocket?: { readonly port: number }
  readonly rtp: { readonly firstPort: number; readonly lastPort: number }
}

/** What differs from country to country; data in dahdi/countries. */
export interface CountryPack {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly code: string
  /** false: a cautious guess for a country nobody has described. */
  readonly listed: boolean
  /** Zone of dahdi-tools' zonedata.c and of indications.conf. */
  readonly toneZone: string
  /** Mode of the FXO chip, one of the names in the driver's fxo_modes.h. */
  readonly opermode: string
  readonly companding: 'alaw' | 'mulaw'
  readonly digitalLine: 'e1' | 't1' | 'j1'
  readonly crc4: boolean
  readonly switchType: 'euroisdn' | 'national'
  readonly callerId: {
    readonly signalling: 'bell' | 'v23' | 'v23_jp' | 'dtmf'
    readonly start: 'ring' | 'polarity' | 'polarity_IN' | 'dtmf'
  }
  /** Rings before caller ID is sent to a handset. */
  readonly sendCallerIdAfterRings: number
  /** On and off time of the hang-up tone, ms. */
  readonly busyPattern: readonly number[]
  readonly internationalPrefix: string
  readonly nationalPrefix: string
  readonly emergencyNumbers: readonly string[]
  /** Digit that gets an outside line: 0, or 9 in North America. */
  readonly accessDigit: string
  /** Extra options of analog drivers, e.g. `fastringer=1` in France. */
  readonly analogDriverOptions: readonly string[]
  /** On and off time of the tone when no way is free; many exchanges send it after a hang-up instead of the busy tone. ms. */
  readonly congestionPattern: readonly number[]
  /** How a handset rings: on, off… ms. The ports make it themselves from the tone zone. */
  readonly ringCadence: readonly number[]
  /** Caller ID that telephones sold there read. Asterisk can send them Bell 202 alone, which V.23 telephones read as well. */
  readonly handsetCallerId: CountryPack['callerId']['signalling']
  /** Asterisk's tone detector (main/dsp.c `aliases`): dial tone is known to `us` and `uk`, both 350 and 440 Hz. */
  readonly progressZone: 'us' | 'uk' | 'br'
  readonly numbering: NumberingPlan
  /** What is not certain, and where it comes from. */
  readonly uncertain: Readonly<Partial<Record<CountryValue, Said>>>
}

/** The values of a pack that operators handle differently, or that nobody has confirmed. */
export type CountryValue =
  | 'toneZone'
  | 'opermode'
  | 'analogDriverOptions'
  | 'ringCadence'
  | 'callerId'
  | 'handsetCallerId'
  | 'sendCallerIdAfterRings'
  | 'busyPattern'
  | 'digitalLine'
  | 'crc4'
  | 'switchType'
  | 'prefixes'
  | 'emergencyNumbers'
  | 'numbering'

export interface ModelSpan {
  readonly number: number
  readonly key: string
  readonly name: string
  readonly kind: SpanKind
  /** Declared in the settings, created by dahdi_cfg: a virtual card, or TDM over Ethernet. */
  readonly dynamic: {
    readonly driver: 'loc' | 'eth'
    readonly address: string
    readonly timing: number
  } | null
  readonly firstChannel: number
  readonly channelCount: number
  /** null for analog and dynamic spans, which take no `span=` line. */
  readonly line: DigitalLine | null
  /** Who it is when its driver registers it; null for dynamic spans, and where the driver does not tell. */
  readonly registration: SpanRegistration | null
  /** Echo module on the board: `VPMOCT032`. */
  readonly hardwareEchoCanceller: string | null
  readonly ports: readonly ModelPort[]
}

/** A span before it has a number: what assigned-spans.conf and span-types.conf know it by. */
export interface SpanRegistration {
  /** Hardware id or `@location`, or `*` and the device's name where two cards share those. */
  readonly device: string
  /** 1-based on its device. */
  readonly local: number
  /** Line mode to be set before the span gets its number; null where there is none to set. */
  readonly lineMode: 'E1' | 'T1' | 'J1' | null
}

export interface DigitalLine {
  /** 0 never a clock source; 1 first choice, 2 second… */
  readonly timing: number
  readonly buildOut: number
  readonly framing: 'ccs' | 'esf' | 'd4' | 'cas'
  readonly coding: 'hdb3' | 'b8zs' | 'ami'
  readonly crc4: boolean
  /** Only where the driver sets it (B43x, hybrid BRI modules). */
  readonly role: 'te' | 'nt' | null
  readonly terminated: boolean
  /** Yellow alarm to the other side while no channel is open. */
  readonly yellow: boolean
}

/**
 * A port with a purpose. `handset` and `line` ports are analog; `bearer` and `data` are ISDN.
 * `foreign` ports are configured in DAHDI but left for another program.
 */
export interface ModelPort {
  readonly key: string
  readonly channel: number
  readonly position: number
  readonly use: PortUse
  readonly echoCanceller: string | null
  readonly companding: 'alaw' | 'mulaw' | null
}

export type PortUse =
  | { readonly is: 'handset' }
  | { readonly is: 'line' }
  /** With idle bits (`1101`) where it is signalled channel by channel (R2) instead of over a D-channel. */
  | { readonly is: 'bearer'; readonly casIdle?: string }
  /** `hard` on real BRI cards, `soft` on PRI and dynamic spans. */
  | { readonly is: 'data'; readonly hdlc: 'hard' | 'soft' }
  | { readonly is: 'foreign'; readonly signalling: 'fxoks' | 'fxsks' | 'bearer' | 'data' }
  | { readonly is: 'unused' }

export interface Extension {
  readonly number: string
  readonly name: string
  readonly language: Language
  readonly ringSeconds: number
  readonly devices: readonly Device[]
  readonly voicemail: Mailbox | null
  /** Id of a class that exists. */
  readonly classOfService: string
  readonly pickup: DeepReadonly<ExtensionSettings['pickup']>
  readonly recording: DeepReadonly<ExtensionSettings['recording']>
  readonly accountCode: string | null
  readonly listed: boolean
  readonly screening: boolean
  readonly door: DeepReadonly<ExtensionSettings['door']>
  /** Number shown outside; null: whatever the trunk says. */
  readonly outsideCallerId: string | null
}

export type Device =
  | {
      readonly kind: 'analog'
      readonly portKey: string
      readonly channel: number
      readonly details: HandsetDetails
      /** Its own, not the country's; `number` is dahdi-tools' (zonedata.c). */
      readonly toneZone: { readonly name: string; readonly number: number } | null
      readonly hotline: { readonly number: string; readonly afterSeconds: number } | null
    }
  | {
      readonly kind: 'sip'
      readonly username: string
      readonly secret: string
      readonly maxContacts: number
      /** `ws`: a browser, through our own pages. */
      readonly transport: 'udp' | 'tcp' | 'tls' | 'ws'
      readonly encryption: 'none' | 'srtp'
      readonly video: boolean
    }
  | { readonly kind: 'iax2'; readonly username: string; readonly secret: string }

export type Mailbox = DeepReadonly<NonNullable<ExtensionSettings['voicemail']>>

export interface Trunk {
  readonly id: string
  readonly name: string
  /** DAHDI group 0 to 63, unique per trunk: `DAHDI/g<group>`. */
  readonly group: number
  readonly selection: 'ascending' | 'round-robin'
  readonly lines: readonly Line[]
  /** Taken in their order when no line on a card is free. */
  readonly networkLines: readonly NetworkLine[]
}

export type NetworkLine = DeepReadonly<NetworkLineSettings>

export type Line =
  | {
      readonly kind: 'analog'
      readonly id: string
      readonly name: string
      /** The line's own number as the public network knows it. */
      readonly number: string | null
      readonly portKey: string
      readonly channel: number
      readonly callerId: CountryPack['callerId']
      readonly busyPattern: readonly number[]
      readonly rxGainDb: number
      readonly txGainDb: number
      /** What differs from the usual; the country's part of it is in the fields above. */
      readonly details: AnalogLineDetails
    }
  | {
      readonly kind: 'bri' | 'pri'
      readonly id: string
      readonly name: string
      readonly number: string | null
      readonly spanKey: string
      readonly span: number
      readonly bearerChannels: readonly number[]
      readonly signalling: 'bri_cpe' | 'bri_net' | 'bri_cpe_ptmp' | 'bri_net_ptmp' | 'pri_cpe' | 'pri_net'
      readonly switchType: NonNullable<IsdnLineDetails['switchType']>
      readonly details: IsdnLineDetails
    }
  | R2Line

/** MFC/R2 on an E1 (chan_dahdi's mfcr2, libopenr2). */
export interface R2Line {
  readonly kind: 'r2'
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly spanKey: string
  readonly span: number
  readonly bearerChannels: readonly number[]
  readonly variant: string
  readonly category: string
  readonly maxAni: number
  readonly maxDnis: number
  readonly aniFirst: boolean
  readonly collectCalls: boolean
  readonly details: IsdnLineDetails
}

/** First match wins, in order. */
export interface IncomingRoute {
  readonly id: string
  /** null: any trunk. */
  readonly trunkId: string | null
  /** Asterisk pattern without the underscore, or a plain number; null: any called number. */
  readonly calledNumber: string | null
  /** null: any line of the trunk. */
  readonly lineId: string | null
  /** A pattern, a plain number, or `anonymous`; null: any caller. */
  readonly caller: string | null
  readonly destination: Destination
  readonly language: Language | null
  readonly namePrefix: string | null
  readonly faxTo: string | null
}

export interface OutgoingRoute {
  readonly id: string
  readonly name: string
  /** Dialled first and stripped: `0`, `9`; empty where the numbers are dialled without one. */
  readonly accessCode: string
  /** Numbers behind the access code that take this route, as patterns; empty: all. */
  readonly patterns: readonly string[]
  readonly strip: number
  readonly prepend: string
  readonly trunkIds: readonly string[]
  readonly selection: 'in-order' | 'least-used'
  /** Empty: all. */
  readonly classesOfService: readonly string[]
  readonly extensions: readonly string[]
  /** Only while it is open; null: always. */
  readonly scheduleId: string | null
  readonly pins: readonly string[]
  readonly outsideCallerId: string | null
}

export interface Emergency {
  readonly numbers: readonly string[]
  /** Tried in order; emergency calls may use every trunk. */
  readonly trunkIds: readonly string[]
  /** Dialled with an access code too: `0112`. */
  readonly accessCodes: readonly string[]
}
