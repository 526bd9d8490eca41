/** SMDR (station message detail recording): each finished call as a line to a printer or a call accounting system. */

import { z } from 'zod'
import { isTemplate } from '../../smdr/template.ts'
import { host } from '../atoms.ts'

export const SMDR_BAUD_RATES = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200] as const

/** Serial ports of the machine, of adapters, and pseudo-terminals. */
export const serialPath = z
  .string()
  .regex(
    /^\/dev\/(?:tty[A-Z][A-Za-z0-9]{0,15}|serial\/by-(?:id|path)\/(?!\.)[A-Za-z0-9._:-]{1,150}|pts\/[0-9]{1,6})$/,
  )

const tcpPort = z.int().min(1).max(65535)

/** How the receiver at the other end of TCP says that it has a line: its machine (TCP itself), or an ACK character each. */
const confirmation = z.enum(['tcp', 'ack']).default('tcp')

export const smdrSchema = z.object({
  format: z.enum(['panasonic', 'template']).default('panasonic'),
  /** Panasonic's dates: 11/25/26 instead of 25/11/26. */
  monthFirst: z.boolean().default(false),
  template: z
    .string()
    .max(500)
    .refine(isTemplate, 'template')
    .default(
      '{sequence};{date};{time};{direction};{outcome};{from};{to};{answered-by};{line};{talk};{account}',
    ),
  lineEnd: z.enum(['crlf', 'lf', 'cr']).default('crlf'),
  directions: z
    .array(z.enum(['incoming', 'outgoing', 'internal']))
    .max(3)
    .default(['incoming', 'outgoing']),
  /** Calls nobody answered, too. */
  unanswered: z.boolean().default(true),
  /** null, here and below: no such receiver. */
  serial: z
    .object({
      path: serialPath,
      baud: z.union(SMDR_BAUD_RATES.map(baud => z.literal(baud))).default(9600),
      dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
      parity: z.enum(['none', 'even', 'odd']).default('none'),
      stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
      flow: z.enum(['none', 'rts-cts', 'xon-xoff']).default('none'),
    })
    .nullable()
    .default(null),
  /** Receivers come to us; the last one that came gets the lines. */
  server: z
    .object({
      port: tcpPort.default(2300),
      /** null: from anywhere in the local network. */
      only: z.union([z.ipv4(), z.ipv6()]).nullable().default(null),
      confirmation,
    })
    .nullable()
    .default(null),
  /** We go to the receiver. */
  client: z.object({ host, port: tcpPort, confirmation }).nullable().default(null),
})

export type SmdrSettings = z.infer<typeof smdrSchema>
export type SerialSettings = NonNullable<SmdrSettings['serial']>
