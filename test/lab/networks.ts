/** The telephone networks the lab can be in: what handsets and exchanges do there, written down apart from the product's own table. */

export interface LabNetwork {
  /** The country the gateway is told it is in, ISO 3166-1 alpha-2. */
  readonly country: string
  /** Name of its tone plan (audio/tone-plan.ts). */
  readonly zone: string
  /** How callers' numbers travel on analog wires. */
  readonly callerId: 'v23' | 'bell'
  /** 2 where bells ring in pairs: the number comes in the long pause. */
  readonly callerIdAfterRings: 1 | 2
  readonly primaryRate: 'e1' | 't1'
  /** Somebody who can be called there: the country's plan has such numbers. */
  readonly subscriber: string
  readonly switchType: 'euroisdn' | 'national'
  readonly basicRate: {
    /** On a system line (point-to-point) the terminal is alone on the bus. */
    readonly bus: 'point-to-multipoint' | 'point-to-point'
    /** `nt`: the gateway is the network there, and what plays the exchange elsewhere is a telephone on its bus. */
    readonly gateway: 'te' | 'nt'
  }
}

const european = {
  callerId: 'v23',
  callerIdAfterRings: 1,
  primaryRate: 'e1',
  switchType: 'euroisdn',
  subscriber: '0448001122',
} as const
const multiDevice = { bus: 'point-to-multipoint', gateway: 'te' } as const
const system = { bus: 'point-to-point', gateway: 'te' } as const
const ownBus = { bus: 'point-to-multipoint', gateway: 'nt' } as const

export const switzerland: LabNetwork = { ...european, country: 'CH', zone: 'ch', basicRate: multiDevice }

/** The others: European and American numbers on analog wires, E1 and T1, both kinds of bus and both ends of it. */
export const networks: readonly LabNetwork[] = [
  { ...european, country: 'FR', zone: 'fr', basicRate: system },
  { ...european, country: 'DE', zone: 'de', basicRate: ownBus },
  {
    country: 'US',
    zone: 'us',
    callerId: 'bell',
    callerIdAfterRings: 1,
    primaryRate: 't1',
    switchType: 'national',
    subscriber: '2025550143',
    basicRate: system,
  },
  { ...european, country: 'AU', zone: 'au', callerId: 'bell', callerIdAfterRings: 2, basicRate: ownBus },
]
