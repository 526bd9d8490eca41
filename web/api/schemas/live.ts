/** What is going on right now: the types of daemon/live, as programs get them. */

import { z } from 'zod'

const alarm = z.string()
/** ms since the epoch. */
const moment = z.number()
const partySchema = z.object({ number: z.string(), name: z.string() }).meta({ id: 'LiveParty' })

const activitySchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('free') }),
    z.object({ is: z.literal('off-hook') }),
    z.object({ is: z.literal('ringing'), from: partySchema }),
    z.object({ is: z.literal('dialing'), to: partySchema }),
    z.object({ is: z.literal('talking'), with: partySchema, since: moment, held: z.boolean() }),
    z.object({ is: z.literal('alarm'), alarm }),
    z.object({ is: z.literal('unavailable') }),
  ])
  .meta({ id: 'Activity' })

const asteriskSchema = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('down'), since: moment, reason: z.string() }),
    z.object({ is: z.literal('connecting') }),
    z.object({ is: z.literal('up'), since: moment, version: z.string(), systemName: z.string() }),
  ])
  .meta({ id: 'AsteriskHealth' })

const extensionSchema = z
  .object({
    number: z.string(),
    name: z.string(),
    activity: activitySchema,
    reachable: z.boolean(),
    devices: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('analog'), portKey: z.string(), channel: z.int(), open: z.boolean() }),
        z.object({ kind: z.enum(['sip', 'iax2']), username: z.string(), contacts: z.int() }),
      ]),
    ),
    /** null: no mailbox. */
    voicemail: z.object({ fresh: z.int(), old: z.int() }).nullable(),
  })
  .meta({ id: 'LiveExtension' })

const callSchema = z
  .object({
    id: z.string(),
    direction: z.enum(['internal', 'incoming', 'outgoing']),
    from: partySchema,
    to: partySchema,
    via: z.object({ trunk: z.string(), line: z.string(), name: z.string() }).nullable(),
    state: z.enum(['dialing', 'ringing', 'talking']),
    since: moment,
    answeredAt: moment.nullable(),
    held: z.boolean(),
  })
  .meta({ id: 'LiveCall' })

const lineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    number: z.string().nullable(),
    kind: z.enum(['analog', 'bri', 'pri', 'r2']),
    state: z.discriminatedUnion('is', [
      z.object({ is: z.literal('in-service') }),
      z.object({ is: z.literal('alarm'), alarm }),
      z.object({ is: z.literal('d-channel-down') }),
      z.object({ is: z.literal('unavailable') }),
    ]),
    capacity: z.int(),
    busy: z.int(),
    activities: z.array(activitySchema),
  })
  .meta({ id: 'LiveLine' })

export const liveSchema = z
  .object({
    revision: z.int(),
    asterisk: asteriskSchema,
    extensions: z.array(extensionSchema),
    calls: z.array(callSchema),
    trunks: z.array(z.object({ id: z.string(), name: z.string(), lines: z.array(lineSchema) })),
  })
  .meta({ id: 'Live' })

const agentState = z.enum(['available', 'paused', 'talking', 'ringing', 'away'])

export const panelSchema = z
  .object({
    /** What an act on the panel names as `call`, by extension. */
    legs: z.array(
      z.object({
        extension: z.string(),
        call: z.string(),
        state: z.enum(['ringing', 'talking', 'busy']),
        recorded: z.boolean(),
      }),
    ),
    queues: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        number: z.string(),
        waiting: z.array(z.object({ call: z.string(), party: partySchema, since: moment })),
        agents: z.array(z.object({ number: z.string(), name: z.string(), state: agentState })),
      }),
    ),
    parked: z.array(
      z.object({
        call: z.string(),
        slot: z.string(),
        party: partySchema,
        since: moment,
        /** When it goes on by itself. */
        until: moment,
      }),
    ),
    conferences: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        name: z.string(),
        participants: z.array(
          z.object({ call: z.string(), party: partySchema, since: moment, muted: z.boolean() }),
        ),
      }),
    ),
    switches: z.array(z.object({ id: z.string(), name: z.string(), isNight: z.boolean() })),
  })
  .meta({ id: 'Panel' })

export const hostSchema = z
  .object({
    loadPercent: z.number().nullable(),
    memoryUsedBytes: z.number(),
    memoryTotalBytes: z.number(),
    diskUsedBytes: z.number().nullable(),
    diskTotalBytes: z.number().nullable(),
    temperatureCelsius: z.number().nullable(),
    uptimeSeconds: z.number(),
  })
  .meta({ id: 'Host' })
