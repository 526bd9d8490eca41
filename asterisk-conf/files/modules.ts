/** modules.conf: what is loaded, by name. */

import { always, asteriskFile, restartAsterisk } from '../generated.ts'
import { MODULES } from '../static/module-list.ts'
import { type Entry, sectionsText } from '../writer.ts'

export function modulesFile() {
  const entries: Entry[] = [['autoload', false], ...MODULES.map((module): Entry => ['load', module])]
  return asteriskFile(
    'modules.conf',
    sectionsText('modules.conf', [{ name: 'modules', entries }]),
    always(restartAsterisk),
  )
}
