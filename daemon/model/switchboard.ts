/** What the house does with calls beyond ringing and lines: codes, rights, groups, queues, menus, schedules, services. */

import type { CallRight } from '../settings/areas/class-of-service.ts'
import type { Feature } from '../settings/features.ts'
import type { DestinationSettings, Settings } from '../settings/schema.ts'
import type { DeepReadonly } from './readonly.ts'

export type { Feature }

/** Of the extensions' languages: two letters. */
export type Language = NonNullable<Settings['site']['voice']>

export type Destination = DeepReadonly<DestinationSettings>
export type ClassOfService = DeepReadonly<Settings['classesOfService'][number]>
export type Right = CallRight
export type RingGroup = DeepReadonly<Settings['ringGroups'][number]>
export type Queue = DeepReadonly<Settings['queues'][number]>
export type Menu = DeepReadonly<Settings['menus'][number]>
export type Schedule = DeepReadonly<Settings['schedules'][number]>
export type DaySwitch = DeepReadonly<Settings['switches'][number]>
export type Announcement = DeepReadonly<Settings['announcements'][number]>
export type Conference = DeepReadonly<Settings['conferences'][number]>
export type Parking = DeepReadonly<NonNullable<Settings['parking']>>
export type PagingGroup = DeepReadonly<Settings['pagingGroups'][number]>
export type MusicClass = DeepReadonly<Settings['musicClasses'][number]>
export type Recording = DeepReadonly<Settings['recordings'][number]>
export type SpeedDial = DeepReadonly<Settings['speedDials'][number]>
export type Disa = DeepReadonly<Settings['disa'][number]>
export type Sound = Announcement['sound']

/** A code that is in force. */
export interface ActiveCode {
  readonly feature: Feature
  readonly code: string
}

export interface Switchboard {
  readonly codes: readonly ActiveCode[]
  readonly classesOfService: readonly ClassOfService[]
  readonly ringGroups: readonly RingGroup[]
  readonly queues: readonly Queue[]
  readonly menus: readonly Menu[]
  readonly schedules: readonly Schedule[]
  readonly switches: readonly DaySwitch[]
  readonly announcements: readonly Announcement[]
  readonly conferences: readonly Conference[]
  readonly parking: Parking | null
  readonly pagingGroups: readonly PagingGroup[]
  readonly musicClasses: readonly MusicClass[]
  readonly recordings: readonly Recording[]
  readonly speedDials: readonly SpeedDial[]
  readonly disa: readonly Disa[]
  readonly fax: DeepReadonly<Settings['fax']>
  readonly wakeUp: DeepReadonly<Settings['wakeUp']>
  readonly blacklist: DeepReadonly<Settings['blacklist']>
  readonly emergencyNotice: DeepReadonly<Settings['emergencyNotice']>
  /** Mail can be sent. */
  readonly canMail: boolean
  /** IANA name; null: as the machine is set. */
  readonly timeZone: string | null
}

export function buildSwitchboard(settings: Settings, codes: readonly ActiveCode[]): Switchboard {
  return {
    codes,
    classesOfService: settings.classesOfService,
    ringGroups: settings.ringGroups,
    queues: settings.queues,
    menus: settings.menus,
    schedules: settings.schedules,
    switches: settings.switches,
    announcements: settings.announcements,
    conferences: settings.conferences,
    parking: settings.parking,
    pagingGroups: settings.pagingGroups,
    musicClasses: settings.musicClasses,
    recordings: settings.recordings,
    speedDials: settings.speedDials,
    disa: settings.disa,
    fax: settings.fax,
    wakeUp: settings.wakeUp,
    blacklist: settings.blacklist,
    emergencyNotice: settings.emergencyNotice,
    canMail: settings.mail !== null,
    timeZone: settings.site.timeZone,
  }
}
