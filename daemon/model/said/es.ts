/** What the model says, in Spanish, by the English text. */

import type { SaidTable } from '../said.ts'
import { codesEs } from './codes-es.ts'
import { countriesEs } from './countries-es.ts'
import { detailsEs } from './details-es.ts'
import { migrationEs } from './migration-es.ts'

export const saidEs: SaidTable = { ...codesEs, ...countriesEs, ...detailsEs, ...migrationEs }
