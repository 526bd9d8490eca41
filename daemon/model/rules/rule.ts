/** What a rule of the settings is: pure, and it names everything that breaks it. */

import type { Settings } from '../../settings/schema.ts'
import type { CountryPack } from '../gateway-model.ts'
import type { Issue } from '../issue.ts'

export type Rule = (settings: Settings, country: CountryPack) => Issue[]
