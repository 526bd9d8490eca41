/** Speed dials of the house under a code of their own: dialled on as from a handset, with the rights of who calls. */

import { code as dialplan, extension, goIf, goTo, isIn, labelled, set, variable } from '../../dialplan.ts'
import { FROM_HANDSET } from '../../names.ts'
import type { CodeBuilders } from './builder.ts'
import { notOffered } from './not-offered.ts'

/** One that leads to itself ends. */
const HOPS = 'CONTACT_HOPS'
const MOST_HOPS = 3

export const contactCodes: CodeBuilders = {
  'contact-dial': (code, { speedDials }) =>
    speedDials.map(({ index, number }) =>
      extension(
        `${code}${index}`,
        set(HOPS, dialplan`$[0${variable(HOPS)} + 1]`),
        goIf(dialplan`$[${variable(HOPS)} > ${MOST_HOPS}]`, 'refused'),
        goIf(isIn(FROM_HANDSET, number), 'known'),
        ...notOffered('refused'),
        labelled('known', goTo(FROM_HANDSET, number)),
      ),
    ),
}
