/** Help from every telephone, and a line for it: which test proves which. */

import type { FeatureRow } from './row.ts'

const OFFICE = 'test/real-asterisk/dialplan.test.ts › an office'

export const emergencyFeatures: readonly FeatureRow[] = [
  {
    feature: 'an immediate hotline reaches emergency numbers',
    where: `${OFFICE} › an immediate hotline, with the keys "112"`,
  },
  {
    feature: 'who loses his line to an emergency hears why before',
    where: `${OFFICE} › who talks hears why before the line is taken from him`,
  },
  {
    feature: 'the call that can best be spared is ended for an emergency',
    where: `${OFFICE} › takes the line of a call that can best be spared: it went out, before one that came in`,
  },
]
