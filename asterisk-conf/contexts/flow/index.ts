/** What a call passes through on its way to a person, and what several people share. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Context } from '../../dialplan.ts'
import { announcementContexts } from './announcements.ts'
import { conferenceContexts } from './conferences.ts'
import { menuContexts } from './menus.ts'
import { numbersContext } from './numbers.ts'
import { pagingContexts } from './paging.ts'
import { queueContexts } from './queues.ts'
import { ringGroupContexts } from './ring-groups.ts'
import { scheduleContexts } from './schedules.ts'
import { switchContexts } from './switches.ts'

export const flowContexts = (model: GatewayModel): Context[] => [
  numbersContext(model),
  ...ringGroupContexts(model),
  ...queueContexts(model),
  ...menuContexts(model),
  ...scheduleContexts(model),
  ...switchContexts(model),
  ...announcementContexts(model),
  ...conferenceContexts(model),
  ...pagingContexts(model),
]
