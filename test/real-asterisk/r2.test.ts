/** MFC/R2 lines in the real Asterisk, whose libopenr2 is asked for every variant and category of ours as it reads the file. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtWithR2 } from '../../daemon/asterisk/chan-dahdi-features.ts'
import { r2Texts } from '../../daemon/settings/details/digital-line.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { modelOf, portsOf, r2Line, spanOf, trunkOf } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'

const variants = Object.keys(r2Texts.variant.choices ?? {})
const categories = Object.keys(r2Texts.category.choices ?? {})

/** One E1 a variant and one a category. */
const lines = [
  ...variants.map(variant => ({ variant, category: 'national_subscriber' })),
  ...categories.map(category => ({ variant: 'itu', category })),
]
const office = () => {
  const first = (at: number) => at * 31 + 1
  const bearers = (at: number) => [...consecutive(first(at), 15), ...consecutive(first(at) + 16, 15)]
  const casIdle = '1101'
  return modelOf({
    country: countryPack('BR'),
    spans: lines.map((_, at) =>
      spanOf(at + 1, 'e1', [
        ...portsOf(first(at), 15, { is: 'bearer', casIdle }),
        ...portsOf(first(at) + 15, 1, { is: 'unused' }, null),
        ...portsOf(first(at) + 16, 15, { is: 'bearer', casIdle }),
      ]),
    ),
    trunks: lines.map(({ variant, category }, at) =>
      trunkOf(`t${at}`, at, [r2Line(`l${at}`, at + 1, bearers(at), variant, { category })]),
    ),
  })
}

const consecutive = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)

const withAsterisk = async <T>(
  work: (asterisk: RenderedAsterisk) => Promise<T>,
  alter?: (name: string, text: string) => string,
) => {
  const asterisk = await startRendered(office(), alter === undefined ? {} : { alter })
  try {
    return await work(asterisk)
  } finally {
    await asterisk.stop()
  }
}

describe('R2', () => {
  it('is in this Asterisk, and its library knows all our variants and categories', async () => {
    await withAsterisk(async ({ log, layout }) => {
      expect(await builtWithR2(layout.modulesDir)).toBe(true)
      const written = await readFile(join(layout.configDir, 'chan_dahdi.conf'), 'utf8')
      expect(written.match(/^mfcr2_variant = /gm)).toHaveLength(lines.length)
      expect(unexpected(await log())).toEqual([])
    })
  })

  it('complains about a variant or a category that it does not know', async () => {
    const wrong = (name: string, text: string) =>
      name === 'chan_dahdi.conf'
        ? text
            .replace('variant = ve', 'variant = xx')
            .replace(/category = international_subscriber$/m, 'category = yy')
        : text
    await withAsterisk(async ({ log }) => {
      const complaints = unexpected(await log()).join('\n')
      expect(complaints).toContain("Unknown MFC/R2 variant 'xx'")
      expect(complaints).toMatch(/category.*'yy'|'yy'.*category/i)
    }, wrong)
  })
})
