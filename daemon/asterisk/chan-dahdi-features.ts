/** What this Asterisk can do that not every one can: chan_dahdi with libopenr2, channel drivers of other packages. */

import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The module names the libraries it needs (ELF, DT_NEEDED); null where there is no module to ask. */
export const builtWithR2 = (modulesDir: string): Promise<boolean | null> =>
  readFile(join(modulesDir, 'chan_dahdi.so')).then(
    module => module.includes('libopenr2.so'),
    () => null,
  )

const OPTIONAL = ['chan_ooh323', 'chan_mobile']

export async function optionalChannels(modulesDir: string): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    OPTIONAL.map(name =>
      access(join(modulesDir, `${name}.so`)).then(
        () => [name],
        () => [],
      ),
    ),
  )
  return new Set(found.flat())
}
