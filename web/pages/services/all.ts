/** Every service, in the order a person looks for them. */

import * as flow from './kinds/call-flow.ts'
import * as house from './kinds/house.ts'
import * as ones from './kinds/ones.ts'
import type { ListService, OneService } from './service.ts'

export const LISTS: readonly ListService[] = [
  flow.ringGroups,
  flow.queues,
  flow.menus,
  flow.schedules,
  flow.switches,
  flow.announcements,
  house.conferences,
  house.paging,
  house.recordings,
  house.music,
  house.speedDials,
  house.classes,
  house.disa,
]

export const ONES: readonly OneService[] = [
  ones.parking,
  ones.blacklist,
  ones.fax,
  ones.wakeUp,
  ones.podcast,
  ones.emergency,
  ones.mail,
  ones.issueMail,
  ones.voice,
]
