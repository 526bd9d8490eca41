/** What the model says, in German, by the English text; the tables of the other languages have the same keys. */

import { codesDe } from './codes-de.ts'
import { countriesDe } from './countries-de.ts'
import { detailsDe } from './details-de.ts'
import { migrationDe } from './migration-de.ts'

export const saidDe = { ...codesDe, ...countriesDe, ...detailsDe, ...migrationDe }
