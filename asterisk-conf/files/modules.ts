/** modules.conf: what is loaded, by name. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { always, asteriskFile, restartAsterisk } from '../generated.ts'
import { MODULES } from '../static/module-list.ts'
import { type Entry, sectionsText } from '../writer.ts'
import { BROWSER_MODULES, usesBrowserPhones } from './browser-phones.ts'
import { usesIax } from './iax.ts'
import { optionalModules } from './optional-lines.ts'

/** Drivers of lines and telephones that few have are loaded where there are some. */
export function modulesFile(model: GatewayModel) {
  const modules = [
    ...MODULES,
    ...(usesBrowserPhones(model) ? BROWSER_MODULES : []),
    ...(usesIax(model) ? ['chan_iax2.so'] : []),
    ...optionalModules(model),
  ]
  const entries: Entry[] = [
    ['autoload', false],
    ...[...new Set(modules)].map((module): Entry => ['load', module]),
  ]
  return asteriskFile(
    'modules.conf',
    sectionsText('modules.conf', [{ name: 'modules', entries }]),
    always(restartAsterisk),
  )
}
