/** Extensions: what is dialled, and what lamps watch. Everything behind it is in person/. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { deviceName } from '../devices.ts'
import { type Context, code, extension, goTo, hint } from '../dialplan.ts'
import { EXTENSIONS } from '../names.ts'
import { allowedContext } from './person/allowed.ts'
import { callPerson } from './person/call-person.ts'
import { callerContext } from './person/caller.ts'
import { personDevices } from './person/devices.ts'
import { followMeContexts } from './person/follow-me.ts'
import { CALL_PERSON, forwardContexts } from './person/forward.ts'
import { hotlineContexts } from './person/hotline.ts'
import { logOnContexts } from './person/log-on.ts'
import { memberContexts } from './person/members.ts'
import { screeningContexts } from './person/screening.ts'
import { setForwardContexts } from './person/set-forward.ts'
import { setStateContexts } from './person/set-state.ts'
import { personalState, personSigns, showPersonSigns, watched } from './person/state.ts'
import { firstOfEach, personContexts } from './person/table.ts'
import { vmxLocator } from './person/vmx.ts'

export function extensionContexts(model: GatewayModel): Context[] {
  const parts = firstOfEach(model.extensions).flatMap(({ number, devices }) => {
    const called = extension(number, goTo(CALL_PERSON, number))
    return devices.length === 0
      ? [called]
      : [
          called,
          hint(
            number,
            devices.map(one => code`${deviceName(one)}`),
          ),
        ]
  })
  const codeOf = (feature: string) => model.codes.find(one => one.feature === feature)?.code ?? null
  return [
    { name: EXTENSIONS, parts },
    ...personContexts(model),
    callerContext,
    callPerson,
    ...forwardContexts(model),
    ...followMeContexts,
    vmxLocator,
    ...screeningContexts,
    ...memberContexts,
    personDevices,
    personalState,
    personSigns,
    showPersonSigns,
    allowedContext,
    ...setForwardContexts,
    ...setStateContexts,
    ...logOnContexts,
    ...hotlineContexts,
    watched({
      dnd: codeOf('dnd-toggle'),
      forward: codeOf('forward-all-toggle'),
      followMe: codeOf('follow-me-toggle'),
    }),
  ]
}
