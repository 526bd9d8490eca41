/** What the page may ask for, as it comes from the browser: everything else is refused. */

import { z } from 'zod'

const keys = z.string().regex(/^[0-9*#A-D]{1,32}$/, 'Only the keys 0-9, * and #.')
const number = (what: string) =>
  z
    .string()
    .max(32)
    .regex(/^\+?[0-9][0-9 ]*$/, `${what}: digits and spaces only, perhaps with + in front.`)

/** Of whoever holds a receiver. */
const speech = [
  z.strictObject({ do: z.literal('dial'), keys }),
  z.strictObject({ do: z.literal('speak') }),
  z.strictObject({ do: z.literal('tone') }),
] as const
export type SpeechOrder = z.infer<(typeof speech)[number]>
const hangUp = z.strictObject({ do: z.literal('hang-up') })

export const handsetOrder = z.discriminatedUnion('do', [
  ...speech,
  hangUp,
  z.strictObject({ do: z.literal('lift') }),
  z.strictObject({ do: z.literal('flash') }),
])
export type HandsetOrder = z.infer<typeof handsetOrder>

export const outsideOrder = z.discriminatedUnion('do', [
  ...speech,
  hangUp,
  z.strictObject({ do: z.literal('answer') }),
  z.strictObject({ do: z.literal('refuse'), how: z.enum(['busy', 'congestion', 'unallocated']) }),
])
export type OutsideOrder = z.infer<typeof outsideOrder>

export const newCall = z
  .strictObject({
    line: z.enum(['line 1', 'line 2', 'bri', 'pri']),
    from: number('Caller'),
    to: z.union([z.literal(''), number('Called number')]),
  })
  .refine(({ line, to }) => to !== '' || line === 'line 1' || line === 'line 2', {
    message: 'A call on ISDN needs the number that is called.',
  })
export type NewCall = z.infer<typeof newCall>
