/** The settings as stored: the only declaration of what an administrator can decide. Hostile until parsed here. */

import { z } from 'zod'
import { analogLineDetails } from './details/analog-line.ts'
import { everyLineDetails } from './details/every-line.ts'
import { handsetDetails } from './details/handset.ts'
import { isdnLineDetails } from './details/isdn-line.ts'

export const SETTINGS_VERSION = 1

/** A person's or thing's name as typed: no control characters, so it can never break a line of a configuration file. */
const label = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, 'control-character')

/** `new` is where a page for the next one is. */
const id = z.string().regex(/^(?!new$)[a-z0-9][a-z0-9-]{0,39}$/)
const extensionNumber = z.string().regex(/^[0-9]{2,8}$/)
const phoneNumber = z.string().regex(/^\+?[0-9]{1,20}$/)
/** Identity of a port or span as detection gives it. */
const hardwareKey = z.string().regex(/^[A-Za-z0-9@:/._ -]{1,120}$/)
const accessCode = z.string().regex(/^[0-9]{1,4}$/)

export const deviceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('analog'), port: hardwareKey, details: handsetDetails.default({}) }),
  z.object({
    kind: z.literal('sip'),
    /** Made by the appliance; shown once to the person who sets up the phone. */
    secret: z.string().regex(/^[A-Za-z0-9]{12,64}$/),
    maxContacts: z.int().min(1).max(10).default(3),
  }),
])

export const extensionSchema = z.object({
  number: extensionNumber,
  name: label(60),
  /** null: the language of the site. */
  language: z.enum(['en', 'fr']).nullable().default(null),
  ringSeconds: z.int().min(5).max(300).default(25),
  outsideCallerId: phoneNumber.nullable().default(null),
  devices: z.array(deviceSchema).max(8).default([]),
  voicemail: z
    .object({ pin: z.string().regex(/^[0-9]{3,10}$/), email: z.email().max(120).nullable().default(null) })
    .nullable()
    .default(null),
})

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

/** In one trunk. */
export const MOST_LINES = 250

export const trunkSchema = z.object({
  id,
  name: label(60),
  selection: z.enum(['ascending', 'round-robin']).default('ascending'),
  /** Ten Astribanks of 24 sockets, and then some. */
  lines: z.array(lineSchema).max(MOST_LINES).default([]),
})

export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extension'), number: extensionNumber }),
  z.object({ kind: z.literal('voicemail'), number: extensionNumber }),
  z.object({ kind: z.literal('hangup') }),
])

export const incomingRouteSchema = z.object({
  id,
  /** null: any trunk. */
  trunk: id.nullable().default(null),
  /** A number, or an Asterisk pattern without the underscore; null: any. */
  calledNumber: z
    .string()
    .regex(/^\+?[0-9XZN.[\]-]{1,30}$/)
    .nullable()
    .default(null),
  destination: destinationSchema,
})

export const outgoingRouteSchema = z.object({
  id,
  name: label(60),
  accessCode,
  trunks: z.array(id).min(1).max(16),
})

const channelRange = z.tuple([z.int().min(1).max(1024), z.int().min(1).max(1024)])

/** A span without a card of its own; its driver lists every signalling, so each port's kind is said here. */
export const dynamicSpanSchema = z.object({
  driver: z.enum(['loc', 'eth']),
  /** `1:0` for loc; `eth0/00:11:22:33:44:55[/subaddress]` for eth. */
  address: z.string().regex(/^[A-Za-z0-9:/.]{3,60}$/),
  channels: z.int().min(1).max(31),
  timing: z.int().min(0).max(255).default(0),
  ports: z
    .array(
      z.object({
        /** First and last position on the span. */
        range: channelRange,
        kind: z.enum(['fxs', 'fxo', 'bearer', 'data']),
        /** Left for another program: configured in DAHDI, not opened by our Asterisk. */
        foreign: z.boolean().default(false),
      }),
    )
    .max(31),
})

/** Echo cancellers: a module on the board where there is one, software elsewhere. */
export const echoSchema = z.object({
  software: z.enum(['mg2', 'oslec']).default('mg2'),
  /** What a person decided for a port, or for all ports of a span. */
  places: z
    .array(z.object({ place: hardwareKey, canceller: z.enum(['hardware', 'mg2', 'oslec', 'none']) }))
    .max(1024)
    .default([]),
})

export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION),
  site: z
    .object({
      name: label(60).default('Offhook'),
      /** ISO 3166-1 alpha-2. */
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .default('CH'),
      language: z.enum(['en', 'fr']).default('en'),
    })
    .prefault({}),
  /** False until the first start has given every port its purpose; afterwards ports are only proposed, never taken. */
  portsAssigned: z.boolean().default(false),
  extensions: z.array(extensionSchema).max(2000).default([]),
  trunks: z.array(trunkSchema).max(32).default([]),
  routes: z
    .object({
      incoming: z.array(incomingRouteSchema).max(500).default([]),
      outgoing: z.array(outgoingRouteSchema).max(50).default([]),
    })
    .default({ incoming: [], outgoing: [] }),
  /** null: the country's. */
  emergencyNumbers: z
    .array(z.string().regex(/^[0-9]{2,8}$/))
    .max(20)
    .nullable()
    .default(null),
  dynamicSpans: z.array(dynamicSpanSchema).max(32).default([]),
  echo: echoSchema.prefault({}),
  everyLine: everyLineDetails.default({}),
  web: z
    .object({
      address: z.union([z.ipv4(), z.ipv6()]).default('0.0.0.0'),
      port: z.int().min(1).max(65535).default(8080),
    })
    .default({ address: '0.0.0.0', port: 8080 }),
  sip: z
    .object({
      address: z.union([z.ipv4(), z.ipv6()]).default('0.0.0.0'),
      port: z.int().min(1).max(65535).default(5060),
    })
    .default({ address: '0.0.0.0', port: 5060 }),
})

export type Settings = z.infer<typeof settingsSchema>
export type ExtensionSettings = z.infer<typeof extensionSchema>
export type DeviceSettings = z.infer<typeof deviceSchema>
export type TrunkSettings = z.infer<typeof trunkSchema>
export type BasicRateSignal = z.infer<typeof basicRateSignal>
export type PrimaryRateSignal = z.infer<typeof primaryRateSignal>
export type R2Settings = z.infer<typeof r2Schema>
export type LineSettings = z.infer<typeof lineSchema>
export type DestinationSettings = z.infer<typeof destinationSchema>
export type IncomingRouteSettings = z.infer<typeof incomingRouteSchema>
export type OutgoingRouteSettings = z.infer<typeof outgoingRouteSchema>
export type EchoSettings = z.infer<typeof echoSchema>
export type DynamicSpanSettings = z.infer<typeof dynamicSpanSchema>
