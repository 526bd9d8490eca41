/** Menus: a greeting, then keys, or the number of an extension. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Menu } from '../../../daemon/model/switchboard.ts'
import {
  type Context,
  code,
  extension,
  goTo,
  include,
  type Part,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { contextOf, EMERGENCY, EXTENSIONS } from '../../names.ts'
import { destinationSteps } from '../destinations.ts'
import { begins, NUMBERS } from './numbers.ts'
import { answer, soundFile } from './sounds.ts'

/** Seconds until a key counts where more could follow. */
const DIGIT_SECONDS = 2
const TRIES = 'MENU_TRIES'

export const menuContexts = (model: GatewayModel): Context[] =>
  model.menus.map(menu => ({ name: contextOf('menu', menu.id), parts: menuParts(menu, model) }))

/** Emergency numbers come first: who cannot hang up must not be stopped by a menu. */
function menuParts(menu: Menu, model: GatewayModel): Part[] {
  const own = contextOf('menu', menu.id)
  const { numbers } = model.emergency
  const keys = new Map(menu.keys.map(({ key, destination }) => [key, destination]))
  return [
    extension(
      begins(menu),
      answer(),
      set(TRIES, menu.tries),
      set('TIMEOUT(digit)', DIGIT_SECONDS),
      goTo(own, 'again'),
    ),
    extension(
      'again',
      step('Background', menu.greeting === null ? usualGreeting(menu) : soundFile(menu.greeting)),
      step('WaitExten', menu.timeoutSeconds),
    ),
    extension('i', step('Playback', 'pbx-invalid'), goTo(own, 't')),
    extension(
      't',
      set(TRIES, code`$[${variable(TRIES)} - 1]`),
      step('GotoIf', code`$[${variable(TRIES)} > 0]?${own},again,1`),
      ...destinationSteps(menu.otherwise, model),
    ),
    ...[...keys]
      .filter(([key]) => !numbers.includes(key) && key !== menu.number)
      .map(([key, destination]) => extension(key, ...destinationSteps(destination, model))),
    include(EMERGENCY),
    ...(menu.directDial ? [include(EXTENSIONS), include(NUMBERS)] : []),
  ]
}

/** Own prompts: a menu without a recording still says what can be done. */
const usualGreeting = ({ directDial }: Menu): string =>
  directDial ? 'offhook/flow-dial-extension' : 'offhook/flow-choose-key'
