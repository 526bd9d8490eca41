/** What is read from a system.conf, and how its readers hand it on. */

/** Text of dahdi_cfg where it has one. Lines count from 1. */
export interface LineProblem {
  readonly line: number
  readonly message: string
}

export interface SystemConf {
  readonly spans: readonly ConfSpan[]
  readonly dynamics: readonly ConfDynamic[]
  readonly channels: ReadonlyMap<number, ConfChannel>
  readonly laws: ReadonlyMap<number, 'alaw' | 'mulaw' | 'deflaw'>
  readonly echoCancellers: ReadonlyMap<number, string>
  readonly loadZones: readonly string[]
  readonly defaultZone: string | null
}

export interface ConfSpan {
  readonly line: number
  readonly number: number
  readonly timing: number
  readonly buildOut: number
  readonly framing: string
  readonly coding: string
  /** yellow, crc4, nt, te, term. */
  readonly options: readonly string[]
}

export interface ConfDynamic {
  readonly line: number
  readonly driver: string
  readonly address: string
  readonly channels: number
  readonly timing: number
}

export interface ConfChannel {
  readonly line: number
  /** Lower case: `fxoks`, `bchan`, `cas`… */
  readonly signalling: string
  /** After the colon: idle bits of `cas`, target of `dacs`. */
  readonly extra: string | null
}

/** What has been read so far; the readers add to it. */
export interface Draft {
  readonly spans: ConfSpan[]
  readonly dynamics: ConfDynamic[]
  readonly channels: Map<number, ConfChannel>
  readonly laws: Map<number, 'alaw' | 'mulaw' | 'deflaw'>
  readonly echoCancellers: Map<number, string>
  readonly loadZones: string[]
  defaultZone: string | null
}

/** Adds a directive's content to the draft; the returned texts say what is wrong with it. */
export type Reader = (draft: Draft, line: number, keyword: string, value: string) => readonly string[]
