/** What the readers of our files would refuse, said before anything is written. */

import { checkSystemConf } from '../../dahdi/parsers/system-conf.ts'
import type { GeneratedFile } from '../model/generated-file.ts'
import type { Issue } from '../model/issue.ts'

/** `dahdi_cfg -t` would open /dev/dahdi/ctl and wait for the spans: our own reader checks without hardware. */
export const checkFiles = (files: readonly GeneratedFile[]): Issue[] =>
  files
    .filter(file => file.room === 'dahdi' && file.name === 'system.conf')
    .flatMap(file => checkSystemConf(file.text))
    .map(({ line, message }) => ({
      code: 'system-conf-refused',
      severity: 'error',
      subject: 'file:dahdi/system.conf',
      params: { line, message },
    }))
