/** Rights of the class of service a call has. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { type Context, code, extension, goIf, labelled, step, variable } from '../dialplan.ts'
import { CLASS_OF_SERVICE } from '../names.ts'

export const MAY = 'may'

export const rightsContexts = ({ classesOfService }: GatewayModel): Context[] => {
  const rights = [...new Set(classesOfService.flatMap(one => one.rights))]
  return [
    {
      name: MAY,
      comment: ['Gosub(may,listen-in,1): 1 where the call has this right, 0 where it has not.'],
      parts: rights.map(right => {
        const classes = classesOfService.filter(one => one.rights.includes(right)).map(({ id }) => id)
        return extension(
          right,
          goIf(code`$["${variable(CLASS_OF_SERVICE)}" =~ "^(${{ code: classes.join('|') }})$"]`, 'yes'),
          step('Return', 0),
          labelled('yes', step('Return', 1)),
        )
      }),
    },
  ]
}
