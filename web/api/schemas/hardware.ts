/** Cards, spans and ports as programs get them: the types of daemon/model/inventory. */

import { z } from 'zod'

const alarms = z.array(z.enum(['red', 'yellow', 'blue', 'loopback', 'recovering', 'notopen']))

const cardStateSchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.enum(['ready', 'not-loaded', 'unsupported', 'drivers-missing']), driver: z.string() }),
    z.object({ is: z.literal('stolen'), by: z.string(), driver: z.string() }),
    z.object({ is: z.literal('unknown') }),
  ])
  .meta({ id: 'CardState' })

export const cardSchema = z
  .object({
    id: z.string(),
    bus: z.enum(['pci', 'usb']),
    vendor: z.string(),
    device: z.string(),
    subvendor: z.string().nullable(),
    subdevice: z.string().nullable(),
    name: z.string().nullable(),
    kind: z
      .enum(['analog', 'analog-modular', 'bri', 'pri', 'hybrid', 'transcoder', 'channel-bank'])
      .nullable(),
    state: cardStateSchema,
    /** Numbers of its spans. */
    spans: z.array(z.int()),
  })
  .meta({ id: 'Card' })

export const portSchema = z
  .object({
    /** What settings and line tests name it by. */
    key: z.string(),
    /** DAHDI's channel. */
    channel: z.int(),
    /** On its span, from 1. */
    position: z.int(),
    name: z.string(),
    kind: z.enum([
      ...(['fxs', 'fxo', 'bearer', 'data', 'empty', 'failed', 'radio'] as const),
      ...(['contact', 'relay', 'unknown'] as const),
    ]),
    signalling: z.string().nullable(),
    alarms,
    inUse: z.boolean(),
    echoCanceller: z.object({ name: z.string(), active: z.boolean() }).nullable(),
  })
  .meta({ id: 'Port' })

const count = z.number()

export const spanSchema = z
  .object({
    number: z.int(),
    key: z.string(),
    name: z.string(),
    description: z.string(),
    device: z.string().nullable(),
    localNumber: z.int(),
    kind: z.enum(['analog', 'e1', 't1', 'j1', 'bri-te', 'bri-nt', 'bri', 'dynamic', 'unknown']),
    digital: z.boolean(),
    firstChannel: z.int(),
    alarms,
    timingMaster: z.boolean(),
    lineConfig: z.array(z.string()),
    /** Since the driver was loaded. */
    counters: z.object({
      irqMisses: count,
      timingSlips: count,
      bipolarViolations: count,
      crc4Errors: count,
      ebitErrors: count,
      fasErrors: count,
    }),
    hardwareEchoCanceller: z.string().nullable(),
    ports: z.array(portSchema),
  })
  .meta({ id: 'Span' })

export const hardwareSchema = z
  .object({
    kernel: z.string(),
    driverBuild: z.enum(['present', 'missing']),
    driverLoaded: z.boolean(),
    cards: z.array(cardSchema),
    spans: z.array(spanSchema),
  })
  .meta({ id: 'Hardware' })
