/** Another telephone system as its backup tells it, whatever made it: plain, not yet checked against our settings. */

export const OLD_KINDS = ['freepbx', 'issabel', 'askozia', 'mikopbx', 'asterisk', 'calls'] as const
export type OldKind = (typeof OLD_KINDS)[number]

export interface OldSystem {
  readonly kind: OldKind
  /** Of the program, where it says so: `2.8.1`. */
  readonly version: string
  readonly extensions: readonly OldExtension[]
  readonly trunks: readonly OldTrunk[]
  readonly outgoing: readonly OldOutgoing[]
  readonly incoming: readonly OldIncoming[]
  readonly ringGroups: readonly OldRingGroup[]
  readonly queues: readonly OldQueue[]
  readonly menus: readonly OldMenu[]
  readonly schedules: readonly OldSchedule[]
  readonly switches: readonly OldSwitch[]
  readonly announcements: readonly OldAnnouncement[]
  readonly conferences: readonly OldConference[]
  readonly pagingGroups: readonly OldPaging[]
  readonly recordings: readonly OldRecording[]
  readonly speedDials: readonly OldSpeedDial[]
  readonly disa: readonly OldDisa[]
  readonly parking: OldParking | null
  /** Codes other than their defaults, by the field's names (reference: `module:feature`). */
  readonly codes: readonly OldCode[]
  readonly blacklist: readonly string[]
  /** AstDB, key to value: `CF/101`. */
  readonly state: ReadonlyMap<string, string>
  /** What was found and has no counterpart here at all. */
  readonly others: readonly OldOther[]
}

/** Of a thing that is named by others: unique among its kind. */
type Key = string

export interface OldExtension {
  readonly number: string
  readonly name: string
  readonly devices: readonly OldDevice[]
  readonly ringSeconds: number | null
  readonly outsideCallerId: string
  readonly mailbox: OldMailbox | null
  readonly recording: { readonly incoming: OldRecordingRule; readonly outgoing: OldRecordingRule }
  readonly accountCode: string
  readonly language: string
  readonly callGroups: readonly string[]
  readonly pickupGroups: readonly string[]
  /** Callers say their name first. */
  readonly screening: boolean
  /** What else is set for it and does not come along: `noanswer_dest`. */
  readonly others: readonly string[]
}

export type OldRecordingRule = 'never' | 'on-demand' | 'always' | null

export type OldDevice =
  | { readonly is: 'sip'; readonly secret: string; readonly transport: string; readonly encrypted: boolean }
  | { readonly is: 'iax2'; readonly secret: string }
  /** DAHDI channel, as the old system counted. */
  | { readonly is: 'analog'; readonly channel: number }
  | { readonly is: 'other'; readonly dial: string }

export interface OldMailbox {
  readonly pin: string
  readonly name: string
  readonly email: string
  readonly pager: string
  readonly attach: boolean | null
  readonly sayCallerId: boolean | null
  readonly envelope: boolean | null
  readonly delete: boolean | null
}

export interface OldTrunk {
  readonly key: Key
  readonly name: string
  readonly disabled: boolean
  readonly callerId: string
  readonly maxCalls: number | null
  readonly line: OldLine
  /** Rules that change the number, in words. */
  readonly rules: readonly string[]
}

export type OldLine =
  | {
      readonly is: 'sip' | 'iax2'
      readonly host: string
      readonly port: number | null
      readonly user: string
      readonly secret: string
      readonly register: boolean
      readonly fromUser: string
      readonly fromDomain: string
      readonly transport: string
    }
  /** Channels of cards; empty: which ones is not said. */
  | { readonly is: 'card'; readonly dial: string; readonly channels: readonly OldChannel[] }
  | { readonly is: 'other'; readonly dial: string }

export interface OldChannel {
  /** DAHDI channel, the first one of an ISDN connection. */
  readonly number: number
  readonly kind: 'fxo' | 'bri' | 'pri'
}

export interface OldOutgoing {
  readonly key: Key
  readonly name: string
  readonly patterns: readonly OldPattern[]
  /** Keys of trunks, in order. */
  readonly trunks: readonly Key[]
  readonly pins: readonly string[]
  readonly callerId: string
  readonly isEmergency: boolean
  /** Key of a schedule's hours. */
  readonly hours: Key | null
}

export interface OldPattern {
  /** Dialled, taken away. */
  readonly prefix: string
  readonly match: string
  readonly prepend: string
  /** Only callers like this. */
  readonly caller: string
}

export interface OldIncoming {
  readonly key: Key
  readonly name: string
  readonly called: string
  readonly caller: string
  readonly destination: OldDestination
  readonly namePrefix: string
  readonly faxTo: string
  /** Of an analog line: calls that came on this channel. */
  readonly channel: number | null
  /** Key of the trunk it came on; missing: any. */
  readonly trunk?: string
}

export type OldDestination =
  | { readonly to: 'extension'; readonly number: string }
  | { readonly to: 'voicemail'; readonly number: string; readonly greeting: 'unavailable' | 'busy' | 'none' }
  | {
      readonly to:
        | 'ring-group'
        | 'queue'
        | 'menu'
        | 'schedule'
        | 'switch'
        | 'announcement'
        | 'conference'
        | 'disa'
      readonly key: Key
    }
  | { readonly to: 'outside'; readonly number: string }
  | { readonly to: 'directory' | 'fax' | 'busy' | 'congestion' | 'hangup' }
  /** Nothing was chosen. */
  | { readonly to: 'nowhere' }
  | { readonly to: 'unknown'; readonly text: string }

export interface OldRingGroup {
  readonly key: Key
  readonly number: string
  readonly name: string
  readonly members: readonly string[]
  readonly strategy: string
  readonly ringSeconds: number | null
  readonly announcement: Key | null
  readonly namePrefix: string
  readonly confirm: boolean
  readonly skipForwards: boolean | null
  readonly destination: OldDestination
}

export interface OldQueue {
  readonly key: Key
  readonly number: string
  readonly name: string
  readonly agents: readonly { readonly number: string; readonly penalty: number }[]
  readonly mayLogOn: readonly string[]
  readonly strategy: string
  readonly ringSeconds: number | null
  readonly retrySeconds: number | null
  readonly wrapUpSeconds: number | null
  readonly maxWaiting: number | null
  readonly maxWaitSeconds: number | null
  readonly announcePosition: boolean | null
  readonly announceHoldTime: boolean | null
  readonly announceEverySeconds: number | null
  readonly joinAnnouncement: Key | null
  readonly agentAnnouncement: Key | null
  readonly joinWhenEmpty: boolean | null
  readonly leaveWhenEmpty: boolean | null
  readonly record: boolean
  readonly namePrefix: string
  readonly destination: OldDestination
}

export interface OldMenu {
  readonly key: Key
  readonly number: string
  readonly name: string
  readonly greeting: Key | null
  readonly timeoutSeconds: number | null
  readonly tries: number | null
  readonly directDial: boolean
  readonly keys: readonly { readonly key: string; readonly destination: OldDestination }[]
  readonly otherwise: OldDestination
}

export interface OldSchedule {
  readonly key: Key
  readonly name: string
  /** As GotoIfTime writes it: `08:00-17:00|mon-fri|*|*`. */
  readonly times: readonly string[]
  readonly open: OldDestination
  readonly closed: OldDestination
}

export interface OldSwitch {
  readonly key: Key
  readonly name: string
  readonly index: number
  readonly pin: string
  readonly day: OldDestination
  readonly night: OldDestination
}

export interface OldAnnouncement {
  readonly key: Key
  readonly name: string
  readonly recording: Key | null
  readonly repeatKey: string
  readonly answer: boolean
  readonly destination: OldDestination
}

export interface OldConference {
  readonly key: Key
  readonly number: string
  readonly name: string
  readonly pin: string
  readonly adminPin: string
  readonly options: string
}

export interface OldPaging {
  readonly key: Key
  readonly number: string
  readonly name: string
  readonly members: readonly string[]
  readonly duplex: boolean
  readonly ifBusy: 'skip' | 'whisper'
}

export interface OldRecording {
  readonly key: Key
  readonly name: string
  /** Below the directory of sounds, without an ending: `custom/welcome`. More than one are played in a row. */
  readonly files: readonly string[]
}

export interface OldSpeedDial {
  readonly index: number
  readonly name: string
  readonly number: string
}

export interface OldDisa {
  readonly key: Key
  readonly name: string
  readonly pin: string
  readonly callerId: string
}

export interface OldParking {
  readonly number: string
  readonly slots: number
  readonly seconds: number | null
}

export interface OldCode {
  readonly module: string
  readonly feature: string
  readonly code: string
  readonly enabled: boolean
}

export interface OldOther {
  /** A kind of thing, by the name the old system gives it: `callback`, `cidlookup`. */
  readonly what: string
  readonly names: readonly string[]
}

export const nothingOld: OldSystem = {
  kind: 'asterisk',
  version: '',
  extensions: [],
  trunks: [],
  outgoing: [],
  incoming: [],
  ringGroups: [],
  queues: [],
  menus: [],
  schedules: [],
  switches: [],
  announcements: [],
  conferences: [],
  pagingGroups: [],
  recordings: [],
  speedDials: [],
  disa: [],
  parking: null,
  codes: [],
  blacklist: [],
  state: new Map(),
  others: [],
}
