/** Codes of the intercom: speak to somebody at once, and whether others may do so here. */

import {
  type Code,
  code as dialplan,
  digitsDialled,
  extension,
  goIf,
  goTo,
  isEmpty,
  type Part,
  step,
  variable,
} from '../../dialplan.ts'
import { VARIABLES } from '../../names.ts'
import { INTERCOM } from '../flow/paging.ts'
import { unlessMay } from '../flow/rights.ts'
import { firstOfEach } from '../person/table.ts'
import type { CodeBuilder, CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

/** Alone: for everybody; with an extension: for its calls, whatever holds for everybody. */
const wish =
  (everybody: 'enabled' | 'disabled', one: 'allow' | 'deny', sound: string): CodeBuilder =>
  (code, { extensions }): Part[] => {
    const row = (number: string, key: Code, value: string) =>
      extension(
        number,
        goIf(isEmpty(VARIABLES.ownNumber), 'nobody'),
        step('Answer'),
        step('Wait', 1),
        step('Set', dialplan`DB(AMPUSER/${variable(VARIABLES.ownNumber)}/intercom${key})=${value}`),
        step('Playback', 'offhook/flow-intercom'),
        step('Playback', sound),
        step('Hangup'),
        ...notOffered('nobody'),
      )
    return [
      row(code, dialplan``, everybody),
      ...firstOfEach(extensions).map(({ number }) =>
        row(code + number, dialplan`/${digitsDialled(code.length)}`, one),
      ),
    ]
  }

export const intercomCodes: CodeBuilders = {
  intercom: (code, { extensions }) =>
    firstOfEach(extensions)
      .filter(({ devices }) => devices.length > 0)
      .map(({ number }) =>
        extension(
          code + number,
          ...unlessMay('page', 'refused'),
          goTo(INTERCOM, digitsDialled(code.length)),
          ...notOffered('refused'),
        ),
      ),
  'intercom-allow': wish('enabled', 'allow', 'activated'),
  'intercom-refuse': wish('disabled', 'deny', 'de-activated'),
}
