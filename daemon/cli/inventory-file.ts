/** Reads what `offhook detect --json` wrote. */

import { z } from 'zod'
import type { Inventory } from '../model/inventory.ts'

const alarms = z.array(z.enum(['red', 'yellow', 'blue', 'loopback', 'recovering', 'notopen']))
const driver = z.string()

const card = z.object({
  id: z.string(),
  bus: z.enum(['pci', 'usb']),
  vendor: z.string(),
  device: z.string(),
  subvendor: z.string().nullable(),
  subdevice: z.string().nullable(),
  name: z.string().nullable(),
  kind: z.enum(['analog', 'analog-modular', 'bri', 'pri', 'hybrid', 'transcoder', 'channel-bank']).nullable(),
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('ready'), driver }),
    z.object({ is: z.literal('not-loaded'), driver }),
    z.object({ is: z.literal('unsupported'), driver }),
    z.object({ is: z.literal('stolen'), by: z.string(), driver }),
    z.object({ is: z.literal('drivers-missing'), driver }),
    z.object({ is: z.literal('unknown') }),
  ]),
  spans: z.array(z.int()),
})

const port = z.object({
  key: z.string(),
  channel: z.int().min(1).max(1024),
  position: z.int().min(1),
  name: z.string(),
  kind: z.enum(['fxs', 'fxo', 'bearer', 'data', 'empty', 'failed', 'radio', 'contact', 'relay', 'unknown']),
  signalling: z.string().nullable(),
  alarms,
  inUse: z.boolean(),
  echoCanceller: z.object({ name: z.string(), active: z.boolean() }).nullable(),
})

const count = z.int().min(0)

const span = z.object({
  number: z.int().min(1),
  key: z.string(),
  name: z.string(),
  description: z.string(),
  device: z.string().nullable(),
  localNumber: z.int(),
  kind: z.enum(['analog', 'e1', 't1', 'j1', 'bri-te', 'bri-nt', 'bri', 'dynamic', 'unknown']),
  digital: z.boolean(),
  firstChannel: z.int().min(1),
  alarms,
  timingMaster: z.boolean(),
  lineConfig: z.array(z.string()),
  counters: z.object({
    irqMisses: count,
    timingSlips: count,
    bipolarViolations: count,
    crc4Errors: count,
    ebitErrors: count,
    fasErrors: count,
  }),
  hardwareEchoCanceller: z.string().nullable().default(null),
  ports: z.array(port),
})

export const inventorySchema: z.ZodType<Inventory> = z.object({
  kernel: z.string(),
  driverBuild: z.enum(['present', 'missing']),
  driverLoaded: z.boolean(),
  cards: z.array(card),
  spans: z.array(span),
})
