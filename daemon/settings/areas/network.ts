/** The machine's place in the office's network, its name, and where its time comes from. Files are rendered from it that root writes. */

import { z } from 'zod'
import { host } from '../atoms.ts'

/** Letters, digits and dashes (RFC 1123, 2.1), without a domain. */
export const hostName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i)
/** As the kernel names them (dev_valid_name), without what systemd takes for a pattern. */
export const interfaceName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,14}$/)
/** IEEE 802.1Q: 0 and 4095 are reserved. */
const vlan = z.int().min(1).max(4094).nullable().default(null)
const domain = z
  .string()
  .regex(/^(?=.{1,120}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i)

const officeSchema = z.object({
  /** null: whatever wired card there is, so that a box with one keeps its address when the card is changed. */
  interface: interfaceName.nullable().default(null),
  vlan,
  ipv4: z
    .discriminatedUnion('is', [
      z.object({ is: z.literal('dhcp') }),
      /** `192.168.1.10/24`. */
      z.object({ is: z.literal('fixed'), address: z.cidrv4(), gateway: z.ipv4().nullable().default(null) }),
    ])
    .default({ is: 'dhcp' }),
  /** Empty: those of the DHCP server. */
  nameServers: z
    .array(z.union([z.ipv4(), z.ipv6()]))
    .max(3)
    .default([]),
  searchDomain: domain.nullable().default(null),
  ipv6: z.enum(['auto', 'off']).default('auto'),
})

/** A network of the telephones alone: on a card of its own, or as a VLAN of the office's card. No way out leads through it. */
const telephonesSchema = z.object({
  /** null: the office's card; then with a VLAN. */
  interface: interfaceName.nullable().default(null),
  vlan,
  address: z.cidrv4(),
})

export const networkSchema = z.object({
  /** null: as the machine is named. */
  hostName: hostName.nullable().default(null),
  office: officeSchema.prefault({}),
  telephones: telephonesSchema.nullable().default(null),
  /** Empty: those of the DHCP server, or of the system. */
  timeServers: z.array(host).max(4).default([]),
})

export type NetworkSettings = z.infer<typeof networkSchema>
