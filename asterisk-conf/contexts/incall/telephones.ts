/** The telephones of each extension, and whose telephone a channel is: two tables, a row each. */

import type { Device, Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import { deviceName, dialString } from '../../devices.ts'
import {
  type Code,
  type Context,
  code,
  extension,
  goIf,
  gosub,
  isIn,
  labelled,
  RESULT,
  set,
  setText,
  step,
  variable,
} from '../../dialplan.ts'
import { firstOfEach } from '../person/table.ts'

export const TELEPHONES = 'telephones'
/** What the row of TELEPHONES sets: what to dial, how the names of its channels begin (ChanSpy), each one's state, the name. */
export const TELEPHONE = {
  dial: 'TELEPHONES',
  prefixes: 'TELEPHONE_PREFIXES',
  states: 'TELEPHONE_STATES',
  name: 'TELEPHONE_NAME',
} as const
const OWNERS = 'telephone-owners'
export const OWNER_OF = 'owner-of-channel'

export const joined = (parts: readonly Code[], between: string): Code => ({
  code: parts.map(part => part.code).join(between),
})

/** As a regular expression of the channels' names: `^(DAHDI/1|PJSIP/101)-`. */
export const channelsOf = (devices: readonly Device[]): Code =>
  code`^(${{ code: devices.map(deviceName).join('|') }})-`

export function telephoneContexts({ extensions }: GatewayModel): Context[] {
  const known = firstOfEach(extensions)
  return [
    {
      name: TELEPHONES,
      comment: [
        'Gosub(telephones,101,1): sets TELEPHONES, TELEPHONE_PREFIXES, TELEPHONE_STATES, TELEPHONE_NAME.',
      ],
      parts: known.map(row),
    },
    {
      name: OWNERS,
      comment: ['Gosub(telephone-owners,PJSIP_101,1): returns the extension.'],
      parts: known.flatMap(({ number, devices }) =>
        devices.map(device => extension(keyOf(deviceName(device)), step('Return', number))),
      ),
    },
    ownerOf,
  ]
}

const row = ({ number, name, devices }: Extension) =>
  extension(
    number,
    set(TELEPHONE.dial, joined(devices.map(dialString), '&')),
    set(
      TELEPHONE.prefixes,
      joined(
        devices.map(device => code`${deviceName(device)}-`),
        ':',
      ),
    ),
    set(
      TELEPHONE.states,
      joined(
        devices.map(device => code`\${DEVICE_STATE(${deviceName(device)})}`),
        '&',
      ),
    ),
    setText(TELEPHONE.name, name),
    step('Return'),
  )

/** Asterisk skips `-` in an extension (pbx.c), and `/` begins a caller's number. */
const keyOf = (device: string): string => device.replaceAll(/[/-]/g, '_')

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
      set('LOCAL(device)', code`\${STRREPLACE(device,/,_)}`),
      set('LOCAL(device)', code`\${STRREPLACE(device,-,_)}`),
      goIf(code`$[${isIn(OWNERS, variable('device'))} = 0]`, 'unknown'),
      gosub(OWNERS, variable('device')),
      step('Return', variable(RESULT)),
      labelled('local', set('LOCAL(device)', code`\${CUT(channel,@,1)}`)),
      set('LOCAL(device)', code`\${FILTER(0-9,\${device:6})}`),
      goIf(code`$[${isIn(TELEPHONES, variable('device'))} = 0]`, 'unknown'),
      step('Return', variable('device')),
      labelled('unknown', step('Return')),
    ),
  ],
}
