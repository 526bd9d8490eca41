/** A PostgreSQL server that gets a copy of every call; null: none. */

import { z } from 'zod'
import { host } from '../atoms.ts'

const name = z.string().min(1).max(63)

export const postgresSchema = z
  .object({
    /** A name or an address, or the directory of a socket on this machine. */
    host: z.union([host, z.string().regex(/^\/[A-Za-z0-9._/-]{1,90}$/)]),
    port: z.int().min(1).max(65535).default(5432),
    database: name,
    user: name,
    password: z.string().max(200).default(''),
    /** `verify`: with a certificate this machine trusts; `encrypt`: with whatever certificate there is. */
    security: z.enum(['none', 'encrypt', 'verify']).default('verify'),
    /** Which of several telephone systems the rows are of. */
    box: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,40}$/)
      .default('offhook'),
  })
  .nullable()
  .default(null)

export type PostgresSettings = z.infer<typeof postgresSchema>
