/** What a test of a port or line found, with its date. The schema is the only declaration: results are kept in a file. */

import { z } from 'zod'
import { namedTones } from './sound/heard.ts'

/** Levels and losses of telephony stay within these; a file may hold anything. */
const db = z.number().min(-200).max(200)
const frequencies = z.array(z.number().min(0).max(4000)).max(4).readonly()
const cause = z.number().int().min(0).max(127)
const seconds = z.number().min(0).max(86_400)

const common = {
  /** Of the port; on ISDN of the span. */
  key: z.string().min(1).max(200),
  /** When it began, ms since the epoch. */
  at: z.number().int().min(0).max(8_640_000_000_000_000),
}

const handsetSchema = z.object({
  kind: z.literal('handset'),
  ...common,
  extension: z.string().max(20),
  outcome: z.discriminatedUnion('is', [
    /** Asterisk could not ring it; the cause is Q.850's, 0 when it said none. */
    z.object({ is: z.literal('not-rung'), cause }),
    z.object({ is: z.literal('not-lifted'), ringSeconds: seconds }),
    z.object({
      is: z.literal('lifted'),
      afterSeconds: seconds,
      /** The number was said to its end. */
      announced: z.boolean(),
      /** What the person pressed; nobody has to. */
      key: z.string().max(1).nullable(),
    }),
  ]),
})

const heardSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('silence'), levelDbm0: db }),
  z.object({ is: z.literal('sound'), levelDbm0: db }),
  z.object({ is: z.literal('steady-tone'), levelDbm0: db, frequenciesHz: frequencies }),
  z.object({ is: z.enum(namedTones), levelDbm0: db, frequenciesHz: frequencies }),
])

const echoSchema = z.object({ sentDbm0: db, heardDbm0: db, lossDb: db, isAtLeast: z.boolean() })

const numberSchema = z.string().min(1).max(32)

const analogSchema = z.object({
  kind: z.literal('analog'),
  ...common,
  line: z.string().max(200),
  /** `unknown`: the port has no sense for it, as on a virtual card. */
  battery: z.enum(['present', 'none', 'unknown']),
  /** null: not seized, for there is no line voltage. */
  dialTone: z
    .discriminatedUnion('is', [
      z.object({ is: z.literal('listened'), heard: heardSchema }),
      /** Taken by a call that came in the same moment, or Asterisk has it closed. */
      z.object({ is: z.literal('not-seized'), cause }),
      z.object({ is: z.literal('not-recorded') }),
    ])
    .nullable(),
  echo: echoSchema.nullable(),
  /** null: no number was given, or there was no line to call on. */
  call: z
    .object({
      number: numberSchema,
      /** Asterisk could seize the line. */
      placed: z.boolean(),
      /**
       * Of the first seconds after dialling; on a line that tells when it is answered, after that. null when there
       * is no recording.
       */
      heard: heardSchema.nullable(),
      cause,
      echo: echoSchema.nullable(),
    })
    .nullable(),
})

const digitalSchema = z.object({
  kind: z.literal('digital'),
  ...common,
  line: z.string().max(200),
  basicRate: z.boolean(),
  /** The span's alarm. */
  layer1: z.enum(['up', 'red', 'yellow', 'blue', 'recovering', 'loopback', 'notopen']),
  /** `none`: signalled without a D-channel (R2). */
  layer2: z.enum(['up', 'down', 'none']),
  call: z
    .object({
      number: numberSchema,
      outcome: z.discriminatedUnion('is', [
        z.object({ is: z.literal('answered'), afterSeconds: seconds }),
        /** `rang`: the network said that it rings there. */
        z.object({ is: z.literal('not-answered'), rang: z.boolean(), cause }),
      ]),
    })
    .nullable(),
})

export const resultSchema = z.discriminatedUnion('kind', [handsetSchema, analogSchema, digitalSchema])

export type LineTestResult = z.infer<typeof resultSchema>
export type HandsetResult = z.infer<typeof handsetSchema>
export type AnalogResult = z.infer<typeof analogSchema>
export type DigitalResult = z.infer<typeof digitalSchema>
export type AnalogCall = NonNullable<AnalogResult['call']>
export type DigitalCall = NonNullable<DigitalResult['call']>
