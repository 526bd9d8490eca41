/** What Asterisk's chan_dahdi was built with: libopenr2 is optional. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The module names the libraries it needs (ELF, DT_NEEDED); null where there is no module to ask. */
export const builtWithR2 = (modulesDir: string): Promise<boolean | null> =>
  readFile(join(modulesDir, 'chan_dahdi.so')).then(
    module => module.includes('libopenr2.so'),
    () => null,
  )
