/** The telephones of an extension, all together, and whose telephone a channel is. */

import {
  type Code,
  type Context,
  code,
  dialled,
  extension,
  go,
  goIf,
  gosub,
  isEmpty,
  isIn,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { OWNERS, ownerKeySteps, PEOPLE, personFields } from '../person/table.ts'

export const TELEPHONES = 'telephones'
/** What TELEPHONES sets: what to dial, how the names of its channels begin (ChanSpy), each one's state, the name. */
export const TELEPHONE = {
  dial: 'TELEPHONES',
  prefixes: 'TELEPHONE_PREFIXES',
  states: 'TELEPHONE_STATES',
  name: 'TELEPHONE_NAME',
} as const
export const OWNER_OF = 'owner-of-channel'

/** After TELEPHONES: a regular expression of the channels' names, `^(DAHDI/1-|PJSIP/101-)`. */
export const theirChannels: Code = code`^(\${STRREPLACE(${TELEPHONE.prefixes},:,|)})`

/** The separator stands in front of each, and is cut off at the end. */
const add = (target: string, value: Code) => set(target, code`\${${{ code: target }}}${value}`)
const withoutFirst = (target: string) => set(target, code`\${${{ code: target }}:1}`)

const telephones: Context = {
  name: TELEPHONES,
  comment: [
    'Gosub(telephones,101,1): sets TELEPHONES, TELEPHONE_PREFIXES, TELEPHONE_STATES, TELEPHONE_NAME; all empty for',
    'who has no telephone, or is not there.',
  ],
  parts: [
    extension(
      '_X!',
      ...personFields(dialled(), { devices: 'LOCAL(left)', name: 'LOCAL(name)' }),
      set(TELEPHONE.dial, ''),
      set(TELEPHONE.prefixes, ''),
      set(TELEPHONE.states, ''),
      set(TELEPHONE.name, code`\${URIDECODE(${variable('name')})}`),
      labelled('next', goIf(isEmpty('left'), 'end')),
      set('LOCAL(device)', code`\${SHIFT(left,&)}`),
      add(TELEPHONE.prefixes, code`:${variable('device')}-`),
      add(TELEPHONE.states, code`&\${DEVICE_STATE(${variable('device')})}`),
      goIf(code`$["\${device:0:6}" != "PJSIP/"]`, 'add'),
      // All telephones that are registered with one name ring; none registered gives nothing to dial.
      set('LOCAL(device)', code`\${PJSIP_DIAL_CONTACTS(\${device:6})}`),
      labelled('add', goIf(isEmpty('device'), 'next')),
      add(TELEPHONE.dial, code`&${variable('device')}`),
      go('next'),
      labelled('end', withoutFirst(TELEPHONE.dial)),
      withoutFirst(TELEPHONE.prefixes),
      withoutFirst(TELEPHONE.states),
      step('Return'),
    ),
  ],
}

/** `PJSIP/101-2-0000001f` is PJSIP/101-2's; of `Local/101@members-00000003;1` it is the number. */
const ownerOf: Context = {
  name: OWNER_OF,
  comment: [
    'ARG1: name of a channel, there or gone. Returns the extension whose telephone it is, or nothing.',
  ],
  parts: [
    extension(
      's',
      set('LOCAL(channel)', code`\${FILTER(A-Za-z0-9/@_\\-,\${ARG1})}`),
      goIf(code`$["\${channel:0:6}" = "Local/"]`, 'local'),
      set('LOCAL(device)', code`$["\${channel}" =~ "^(.*)-[^-]*$"]`),
      ...ownerKeySteps('device'),
      goIf(code`$[${isIn(OWNERS, variable('device'))} = 0]`, 'unknown'),
      gosub(OWNERS, variable('device')),
      step('Return', variable(RESULT)),
      labelled('local', set('LOCAL(device)', code`\${CUT(channel,@,1)}`)),
      set('LOCAL(device)', code`\${FILTER(0-9,\${device:6})}`),
      goIf(code`$[${isIn(PEOPLE, variable('device'))} = 0]`, 'unknown'),
      step('Return', variable('device')),
      labelled('unknown', step('Return')),
    ),
  ],
}

export const telephoneContexts: readonly Context[] = [telephones, ownerOf]
