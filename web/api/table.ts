/** Everything a program can ask for: the one table that answers, describes and is tested. */

import type { Web } from '../env.ts'
import { backupOperations } from './backups.ts'
import { callOperations } from './calls.ts'
import { changeOperations } from './changes.ts'
import { hardwareOperations } from './hardware.ts'
import { issueOperations } from './issues.ts'
import { lineTestOperations } from './line-tests.ts'
import { liveOperations } from './live.ts'
import type { Operation } from './operation.ts'
import { ownOperations } from './own.ts'
import { reportOperations } from './reports.ts'
import { areaOperations } from './settings/area-operations.ts'
import { listOperations } from './settings/list-operations.ts'
import { SETTINGS_AREAS, SETTINGS_LISTS } from './settings/places.ts'

export const operationsOf = (web: Web): readonly Operation[] => [
  ...liveOperations(web),
  ...hardwareOperations(web),
  ...lineTestOperations(web),
  ...callOperations(web),
  ...reportOperations(web),
  ...ownOperations(web),
  ...issueOperations(web),
  ...changeOperations(web),
  ...backupOperations(web),
  ...SETTINGS_LISTS.flatMap(list => listOperations(web, list)),
  ...SETTINGS_AREAS.flatMap(area => areaOperations(web, area)),
]
