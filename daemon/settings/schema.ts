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

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
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
  z.object({
    kind: z.literal('bri'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    span: hardwareKey,
    /** Multi-device line with MSNs, or system line with direct dialling. */
    bus: z.enum(['point-to-multipoint', 'point-to-point']).default('point-to-multipoint'),
    side: z.enum(['te', 'nt']).default('te'),
    details: isdnLineDetails.default({}),
  }),
  z.object({
    kind: z.literal('pri'),
    id,
    name: label(60),
    number: phoneNumber.nullable().default(null),
    span: hardwareKey,
    side: z.enum(['te', 'nt']).default('te'),
    /** null: as the country has it. */
    crc4: z.boolean().nullable().default(null),
    details: isdnLineDetails.default({}),
  }),
])

export const trunkSchema = z.object({
  id,
  name: label(60),
  selection: z.enum(['ascending', 'round-robin']).default('ascending'),
  lines: z.array(lineSchema).max(64).default([]),
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
export type LineSettings = z.infer<typeof lineSchema>
export type DestinationSettings = z.infer<typeof destinationSchema>
export type IncomingRouteSettings = z.infer<typeof incomingRouteSchema>
export type OutgoingRouteSettings = z.infer<typeof outgoingRouteSchema>
export type DynamicSpanSettings = z.infer<typeof dynamicSpanSchema>
