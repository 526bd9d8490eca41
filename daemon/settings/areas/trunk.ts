/** Lines to the outside, in trunks: analog, BRI, PRI, and lines over the network or a mobile phone. */

import { z } from 'zod'
import { hardwareKey, host, id, label, phoneNumber } from '../atoms.ts'
import { analogLineDetails } from '../details/analog-line.ts'
import { isdnLineDetails } from '../details/isdn-line.ts'

/** Whether a digital line's clock may drive the card (system.conf, timing): preferred ones first, then the others. */
const clock = z.enum(['automatic', 'preferred', 'never']).default('automatic')

/** MFC/R2 on an E1 (chan_dahdi.conf.sample, mfcr2_*): what differs from operator to operator. */
export const r2Schema = z.object({
  /** null: the country's, or that of ITU-T Q.400. */
  variant: z
    .enum(['ar', 'br', 'cn', 'co', 'cz', 'ec', 'id', 'itu', 'mx', 'ph', 've'])
    .nullable()
    .default(null),
  category: z
    .enum([
      'national_subscriber',
      'national_priority_subscriber',
      'international_subscriber',
      'international_priority_subscriber',
    ])
    .default('national_subscriber'),
  /** Digits to ask for: of the caller, and of the number called. */
  maxAni: z.int().min(0).max(20).default(10),
  maxDnis: z.int().min(1).max(20).default(4),
  aniFirst: z.boolean().default(false),
  collectCalls: z.boolean().default(false),
})

const basicRateLine = z.object({
  kind: z.literal('bri'),
  id,
  name: label(60),
  number: phoneNumber.nullable().default(null),
  span: hardwareKey,
  /** Multi-device line with MSNs, or system line with direct dialling. */
  bus: z.enum(['point-to-multipoint', 'point-to-point']).default('point-to-multipoint'),
  side: z.enum(['te', 'nt']).default('te'),
  clock,
  /** 100 Ω on our end of the bus, where software sets it; null: on the network's side only (ITU-T I.430, 8.4). */
  terminated: z.boolean().nullable().default(null),
  details: isdnLineDetails.default({}),
})

const primaryRateLine = z.object({
  kind: z.literal('pri'),
  id,
  name: label(60),
  number: phoneNumber.nullable().default(null),
  span: hardwareKey,
  side: z.enum(['te', 'nt']).default('te'),
  /** null: as the country has it. */
  crc4: z.boolean().nullable().default(null),
  protocol: z.enum(['isdn', 'r2']).default('isdn'),
  r2: r2Schema.prefault({}),
  /** null: as the country has it. */
  standard: z.enum(['e1', 't1', 'j1']).nullable().default(null),
  /** T1 and J1 only; an E1's follows from its protocol. */
  framing: z.enum(['esf', 'd4']).default('esf'),
  /** `standard`: HDB3 on E1, B8ZS on T1 and J1. */
  coding: z.enum(['standard', 'ami']).default('standard'),
  /** Line build-out of a T1: 0 to 4 by length of cable, 5 to 7 for -7.5, -15 and -22.5 dB. */
  buildOut: z.int().min(0).max(7).default(0),
  /** Tells the other side with a yellow alarm that nobody answers here while Asterisk has the channels closed. */
  yellow: z.boolean().default(false),
  clock,
  details: isdnLineDetails.default({}),
})

export const lineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('analog'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    port: hardwareKey,
    rxGainDb: z.number().min(-20).max(20).default(0),
    txGainDb: z.number().min(-20).max(20).default(0),
    details: analogLineDetails.default({}),
  }),
  basicRateLine,
  primaryRateLine,
])

/** The fields of a digital line that are about its signal alone. */
export const basicRateSignal = basicRateLine.pick({ terminated: true, clock: true })
export const primaryRateSignal = primaryRateLine.pick({
  standard: true,
  protocol: true,
  framing: true,
  coding: true,
  buildOut: true,
  yellow: true,
  clock: true,
})

/** User names, passwords and domains of providers: printable ASCII without what would end a value. */
const credential = z.string().regex(/^[!-:<-~]{0,120}$/)
const port = z.int().min(1).max(65535)

/** Lines without a card. Each is one account at a provider, another exchange, or one mobile phone. */
export const networkLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sip'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    host,
    port: port.default(5060),
    transport: z.enum(['udp', 'tcp', 'tls']).default('udp'),
    encryption: z.enum(['none', 'srtp']).default('none'),
    user: credential.default(''),
    secret: credential.default(''),
    /** False: the other side knows us by our address. */
    register: z.boolean().default(true),
    /** User and domain of the From header where the provider wants its own; empty: the user and the host. */
    fromUser: credential.default(''),
    fromDomain: credential.default(''),
    /** Further addresses calls come from. */
    addresses: z
      .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
      .max(32)
      .default([]),
    maxCalls: z.int().min(1).max(500).default(30),
    /** The number as the provider wants it. */
    numberFormat: z.enum(['as-dialled', 'e164', 'e164-plus']).default('as-dialled'),
  }),
  z.object({
    kind: z.literal('iax2'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    host,
    port: port.default(4569),
    user: credential.default(''),
    secret: credential.default(''),
    register: z.boolean().default(true),
    maxCalls: z.int().min(1).max(500).default(30),
  }),
  /** Offered where chan_ooh323 is installed. */
  z.object({
    kind: z.literal('h323'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    host,
    port: port.default(1720),
    maxCalls: z.int().min(1).max(500).default(30),
  }),
  /** A mobile phone over Bluetooth, offered where chan_mobile is installed. */
  z.object({
    kind: z.literal('mobile'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    /** Of the phone, and of the adapter in this machine. */
    address: z.string().regex(/^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/),
    adapter: z.string().regex(/^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/),
    channel: z.int().min(1).max(30),
  }),
])

/** In one trunk. */
export const MOST_LINES = 250

export const trunkSchema = z.object({
  id,
  name: label(60),
  selection: z.enum(['ascending', 'round-robin']).default('ascending'),
  /** Ten Astribanks of 24 sockets, and then some. */
  lines: z.array(lineSchema).max(MOST_LINES).default([]),
  /** Taken when no line on a card is free. */
  networkLines: z.array(networkLineSchema).max(50).default([]),
})

export type TrunkSettings = z.infer<typeof trunkSchema>
export type LineSettings = z.infer<typeof lineSchema>
export type NetworkLineSettings = z.infer<typeof networkLineSchema>
export type BasicRateSignal = z.infer<typeof basicRateSignal>
export type PrimaryRateSignal = z.infer<typeof primaryRateSignal>
export type R2Settings = z.infer<typeof r2Schema>
