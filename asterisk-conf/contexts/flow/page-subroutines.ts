/** Whom a page reaches: the wishes of who is paged, and his telephones one by one. */

import {
  type Context,
  code,
  equals,
  extension,
  goIf,
  isEmpty,
  labelled,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS, VARIABLES } from '../../names.ts'

export const PAGE_ALLOWED = 'page-allowed'
export const PAGE_ADD = 'page-add'

const ON_THE_PHONE = '^(INUSE|BUSY|RINGING|RINGINUSE|HOLDINUSE|ONHOLD)$'
const OWN = variable(VARIABLES.ownNumber)

const allowed: Context = {
  name: PAGE_ALLOWED,
  comment: [
    'Gosub(page-allowed,s,1(extension)): returns 0 where it is the caller himself or must not be disturbed, 2 where it is',
    'busy, else 1. Reads DND, DNDUNTIL, AMPUSER/<extension>/intercom (disabled) and its row of the caller (allow, deny).',
  ],
  parts: [
    extension(
      's',
      goIf(code`$["\${ARG1}" = "${OWN}"]`, 'no'),
      goIf(code`$[\${LEN(\${DB(DND/\${ARG1})})} = 0]`, 'wishes'),
      set('LOCAL(UNTIL)', code`\${FILTER(0-9,\${DB(DNDUNTIL/\${ARG1})})}`),
      goIf(isEmpty('UNTIL'), 'no'),
      goIf(code`$[${variable('UNTIL')} > \${EPOCH}]`, 'no'),
      labelled('wishes', set('LOCAL(WISH)', code`\${DB(AMPUSER/\${ARG1}/intercom/${OWN})}`)),
      goIf(equals('WISH', 'allow'), 'state'),
      goIf(equals('WISH', 'deny'), 'no'),
      goIf(code`$["\${DB(AMPUSER/\${ARG1}/intercom)}" = "disabled"]`, 'no'),
      labelled('state', set('LOCAL(STATE)', code`\${EXTENSION_STATE(\${ARG1}@${EXTENSIONS})}`)),
      goIf(code`$["${variable('STATE')}" =~ "${{ code: ON_THE_PHONE }}"]`, 'busy'),
      step('Return', 1),
      labelled('busy', step('Return', 2)),
      labelled('no', step('Return', 0)),
    ),
  ],
}

const add: Context = {
  name: PAGE_ADD,
  comment: [
    'Gosub(page-add,s,1(devices)): adds them to PAGED with a & in front; none are added where there are none.',
  ],
  parts: [
    extension(
      's',
      goIf(isEmpty('ARG1'), 'end'),
      set('PAGED', code`\${PAGED}&\${ARG1}`),
      labelled('end', step('Return')),
    ),
  ],
}

export const pageSubroutines: readonly Context[] = [allowed, add]
