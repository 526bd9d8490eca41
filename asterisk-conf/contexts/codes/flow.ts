/** Codes of queues, schedules, switches, conferences and the intercom. */

import type { CodeBuilders } from './builder.ts'
import { intercomCodes } from './intercom.ts'
import { queueCodes } from './queues.ts'
import { switchCodes } from './switches.ts'

export const flowCodes: CodeBuilders = { ...queueCodes, ...switchCodes, ...intercomCodes }
