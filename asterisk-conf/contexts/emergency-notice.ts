/** Somebody calls for help: telephones of the staff ring and say who, and mail is sent, while the call goes out. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { dialString, joined } from '../devices.ts'
import { STAYS } from '../dial-options.ts'
import { type Context, code, extension, set, step, variable } from '../dialplan.ts'
import { voiceOf } from '../voices.ts'
import { firstOfEach } from './person/table.ts'

export const EMERGENCY_NOTICE = 'emergency-notice'
const STAFF = 'emergency-staff'
const TOLD = 'emergency-told'
/** Read by channels that are nobody's children; the last call for help is the one that counts. */
const GLOBALS = { text: 'EMERGENCY_TEXT', number: 'EMERGENCY_NUMBER', from: 'EMERGENCY_FROM' } as const
const RING_SECONDS = 60

export function emergencyNoticeContexts(model: GatewayModel): Context[] {
  const { emergencyNotice } = model
  const staff = firstOfEach(model.extensions).filter(
    ({ number, devices }) => emergencyNotice.extensions.includes(number) && devices.length > 0,
  )
  const caller = code`\${FILTER(0-9*#+,\${CALLERID(num)})}`
  const isTold = staff.length > 0 || emergencyNotice.emails.length > 0
  return [
    {
      name: EMERGENCY_NOTICE,
      comment: ['Gosub(emergency-notice,s,1(<number called>)): lets the staff know. Never waits.'],
      parts: [
        extension(
          's',
          ...(isTold
            ? [
                set(`GLOBAL(${GLOBALS.number})`, variable('ARG1')),
                set(`GLOBAL(${GLOBALS.from})`, caller),
                set(
                  `GLOBAL(${GLOBALS.text})`,
                  code`EMERGENCY ${variable('ARG1')} from \${CALLERID(num)} \${CALLERID(name)}`,
                ),
              ]
            : []),
          ...staff.map(({ number }) =>
            step('Originate', code`Local/${number}@${STAFF}/n,exten,${TOLD},s,1,${RING_SECONDS},a`),
          ),
          ...(emergencyNotice.emails.length === 0
            ? []
            : [
                step(
                  'UserEvent',
                  'OffhookMail',
                  'Kind: emergency',
                  code`Number: ${variable('ARG1')}`,
                  code`From: ${caller}`,
                ),
              ]),
          step('Return'),
        ),
      ],
    },
    {
      name: STAFF,
      parts: staff.map(({ number, devices, language }) =>
        extension(
          number,
          set('CHANNEL(language)', code`${voiceOf(language)}`),
          set('CALLERID(name)', code`\${GLOBAL(${GLOBALS.text})}`),
          set('CALLERID(num)', code`\${GLOBAL(${GLOBALS.from})}`),
          step('Dial', joined(devices.map(dialString)), RING_SECONDS, STAYS),
          step('Hangup'),
        ),
      ),
    },
    {
      name: TOLD,
      parts: [
        extension(
          's',
          step('Answer'),
          step('Wait', 1),
          set('TIMES', 3),
          { ...step('Playback', 'offhook/routes-emergency-from'), label: 'again' },
          step('SayDigits', code`\${GLOBAL(${GLOBALS.from})}`),
          step('Playback', 'offhook/routes-emergency-called'),
          step('SayDigits', code`\${GLOBAL(${GLOBALS.number})}`),
          step('Wait', 1),
          set('TIMES', code`$[${variable('TIMES')} - 1]`),
          step('GotoIf', code`$[${variable('TIMES')} > 0]?again`),
          step('Hangup'),
        ),
      ],
    },
  ]
}
