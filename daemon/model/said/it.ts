/** What the model says, in Italian, by the English text. */

import type { SaidTable } from '../said.ts'
import { codesIt } from './codes-it.ts'
import { countriesIt } from './countries-it.ts'
import { detailsIt } from './details-it.ts'
import { migrationIt } from './migration-it.ts'

export const saidIt: SaidTable = { ...codesIt, ...countriesIt, ...detailsIt, ...migrationIt }
