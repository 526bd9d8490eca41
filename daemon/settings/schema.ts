/** The settings as stored: the only declaration of what an administrator can decide. Hostile until parsed here. */

import { z } from 'zod'
import {
  announcementSchema,
  menuSchema,
  queueSchema,
  ringGroupSchema,
  scheduleSchema,
  switchSchema,
} from './areas/call-flow.ts'
import { classOfServiceSchema, usualClasses } from './areas/class-of-service.ts'
import { costsSchema } from './areas/costs.ts'
import { extensionSchema } from './areas/extension.ts'
import { frontPanelSchema } from './areas/front-panel.ts'
import { guardSchema } from './areas/guard.ts'
import { httpsSchema } from './areas/https.ts'
import { issueMailSchema } from './areas/issue-mail.ts'
import { mailedReportSchema } from './areas/mailed-report.ts'
import { networkSchema } from './areas/network.ts'
import { staffSchema } from './areas/people.ts'
import { postgresSchema } from './areas/postgres.ts'
import { incomingRouteSchema, outgoingRouteSchema } from './areas/routes.ts'
import {
  blacklistSchema,
  conferenceSchema,
  disaSchema,
  emergencyNoticeSchema,
  faxSchema,
  mailSchema,
  musicClassSchema,
  pagingGroupSchema,
  parkingSchema,
  podcastSchema,
  recordingSchema,
  speedDialSchema,
  wakeUpSchema,
} from './areas/services.ts'
import { smdrSchema } from './areas/smdr.ts'
import { trunkSchema } from './areas/trunk.ts'
import { backupSchema, retentionSchema, updatesSchema } from './areas/upkeep.ts'
import { hardwareKey, label, language, pageLanguage } from './atoms.ts'
import { everyLineDetails } from './details/every-line.ts'
import { CODE_PROFILES, FEATURES } from './features.ts'
import { SETTINGS_VERSION } from './version.ts'

export { SETTINGS_VERSION }

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
      /** Of the pages. */
      language: pageLanguage.default('en'),
      /** Of the prompts; null: as the pages. */
      voice: language.nullable().default(null),
      /** Of the clock: `Europe/Zurich`. null: as the machine is set. */
      timeZone: z
        .string()
        .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/)
        .nullable()
        .default(null),
      /** Callers' numbers on displays and in lists: so that they can be called back, as E.164 has them, or untouched. */
      callerNumbers: z.enum(['dialable', 'e164', 'as-received']).default('dialable'),
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
  emergencyNotice: emergencyNoticeSchema.prefault({}),
  classesOfService: z.array(classOfServiceSchema).min(1).max(50).default(usualClasses),
  codes: z
    .object({
      profile: z.enum(CODE_PROFILES).default('offhook'),
      /** Codes that differ from the profile; null: switched off. */
      changed: z
        .array(
          z.object({
            feature: z.enum(FEATURES),
            code: z
              .string()
              .regex(/^[0-9*#]{1,8}$/)
              .nullable(),
          }),
        )
        .max(FEATURES.length)
        .default([]),
    })
    .prefault({}),
  ringGroups: z.array(ringGroupSchema).max(200).default([]),
  queues: z.array(queueSchema).max(100).default([]),
  menus: z.array(menuSchema).max(200).default([]),
  schedules: z.array(scheduleSchema).max(100).default([]),
  switches: z.array(switchSchema).max(10).default([]),
  announcements: z.array(announcementSchema).max(200).default([]),
  conferences: z.array(conferenceSchema).max(100).default([]),
  /** null: no parking. */
  parking: parkingSchema.nullable().prefault({}),
  pagingGroups: z.array(pagingGroupSchema).max(100).default([]),
  musicClasses: z.array(musicClassSchema).max(50).default([]),
  recordings: z.array(recordingSchema).max(999).default([]),
  speedDials: z.array(speedDialSchema).max(1000).default([]),
  disa: z.array(disaSchema).max(20).default([]),
  fax: faxSchema.prefault({}),
  wakeUp: wakeUpSchema.prefault({}),
  blacklist: blacklistSchema.prefault({}),
  podcast: podcastSchema.prefault({}),
  mail: mailSchema,
  issueMail: issueMailSchema.prefault({}),
  costs: costsSchema.prefault({}),
  mailedReports: z.array(mailedReportSchema).max(20).default([]),
  smdr: smdrSchema.prefault({}),
  postgres: postgresSchema,
  frontPanel: frontPanelSchema,
  /** Who may read /metrics without a login. */
  metrics: z.enum(['off', 'loopback', 'lan']).default('off'),
  backup: backupSchema.prefault({}),
  updates: updatesSchema.prefault({}),
  guard: guardSchema.prefault({}),
  retention: retentionSchema.prefault({}),
  network: networkSchema.prefault({}),
  staff: z.array(staffSchema).max(100).default([]),
  dynamicSpans: z.array(dynamicSpanSchema).max(32).default([]),
  echo: echoSchema.prefault({}),
  everyLine: everyLineDetails.default({}),
  web: z
    .object({
      address: z.union([z.ipv4(), z.ipv6()]).default('0.0.0.0'),
      port: z.int().min(1).max(65535).default(8080),
      https: httpsSchema.prefault({}),
    })
    .prefault({}),
  sip: z
    .object({
      address: z.union([z.ipv4(), z.ipv6()]).default('0.0.0.0'),
      port: z.int().min(1).max(65535).default(5060),
      /** For telephones and providers that encrypt. */
      tlsPort: z.int().min(1).max(65535).default(5061),
    })
    .default({ address: '0.0.0.0', port: 5060, tlsPort: 5061 }),
  iax: z.object({ port: z.int().min(1).max(65535).default(4569) }).default({ port: 4569 }),
})

export type Settings = z.infer<typeof settingsSchema>
export type { DeviceSettings, ExtensionSettings } from './areas/extension.ts'
export { deviceSchema, extensionSchema } from './areas/extension.ts'
export type { IncomingRouteSettings, OutgoingRouteSettings } from './areas/routes.ts'
export { incomingRouteSchema, outgoingRouteSchema } from './areas/routes.ts'
export type {
  BasicRateSignal,
  LineSettings,
  NetworkLineSettings,
  PrimaryRateSignal,
  R2Settings,
  TrunkSettings,
} from './areas/trunk.ts'
export {
  basicRateSignal,
  lineSchema,
  MOST_LINES,
  primaryRateSignal,
  r2Schema,
  trunkSchema,
} from './areas/trunk.ts'
export type { DestinationSettings } from './destination.ts'
export type EchoSettings = z.infer<typeof echoSchema>
export type DynamicSpanSettings = z.infer<typeof dynamicSpanSchema>
