/** Looks into a backup and settles it on a machine with as many sockets as it had. */

import { expect } from 'vitest'
import { proposePlaces } from '../../daemon/backup/places.ts'
import type { Found } from '../../daemon/migration/found.ts'
import { lookInto } from '../../daemon/migration/look.ts'
import { readOld } from '../../daemon/migration/read-old.ts'
import { type Settled, settle } from '../../daemon/migration/settle.ts'
import { placesOf } from '../../daemon/migration/translate/translate.ts'
import { verify } from '../../daemon/model/verify.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { scratch } from './office-dumps.ts'

export interface Office extends Settled {
  readonly found: Found
  readonly kind: string
  readonly version: string
}

export async function officeIn(path: string): Promise<Office> {
  const found = await lookInto(path, { workDir: await scratch() })
  const old = readOld(found)
  if (old === null) throw new Error('nothing found')
  const used = placesOf(old)
  const settled = settle({
    old,
    hasSound: file => found.sounds.has(file),
    here: settingsSchema.parse({ version: 1, site: { country: 'CH' } }),
    places: proposePlaces(
      used,
      used.map(({ kind }, nth) => ({ key: `card/${nth + 1}`, kind })),
    ),
    random: () => 5,
    check: settings => verify(settings, countryPack('CH')),
  })
  expect(settled.problems).toEqual([])
  expect(settingsSchema.parse(settled.settings)).toEqual(settled.settings)
  return { ...settled, found, kind: old.kind, version: old.version }
}
