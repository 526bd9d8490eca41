/**
 * Paging and intercom: telephones that answer by themselves. Only SIP telephones can. An analog telephone rings, with a
 * cadence of its own, and whoever lifts it hears the page.
 */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { PagingGroup } from '../../../daemon/model/switchboard.ts'
import {
  type Context,
  code,
  dialled,
  equals,
  extension,
  go,
  goIf,
  gosub,
  isEmpty,
  labelled,
  RESULT,
  type Step,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { contextOf } from '../../names.ts'
import { notOffered } from '../codes/not-offered.ts'
import { TELEPHONE, TELEPHONES } from '../incall/telephones.ts'
import { firstOfEach, personFields } from '../person/table.ts'
import { PAGE_ADD, PAGE_ALLOWED, pageSubroutines } from './page-subroutines.ts'
import { unlessMay } from './rights.ts'
import { answer } from './sounds.ts'

export const INTERCOM = 'intercom'
const MEMBER = 'page-member'
const WHISPER = 'page-whisper'
const AUTO_ANSWER = 'auto-answer'
const RING_SECONDS = 20

export function pagingContexts(model: GatewayModel): Context[] {
  const withTelephone = firstOfEach(model.extensions).filter(({ devices }) => devices.length > 0)
  const paged = new Set(model.pagingGroups.flatMap(({ members }) => members))
  const extensions = model.codes.some(({ feature }) => feature === 'intercom')
    ? withTelephone
    : withTelephone.filter(({ number }) => paged.has(number))
  if (extensions.length === 0 && model.pagingGroups.length === 0) return []
  const known = new Set(extensions.map(({ number }) => number))
  return [
    ...model.pagingGroups.map(group => groupContext(group, known)),
    { name: INTERCOM, parts: [extension('_X!', ...intercomSteps)] },
    {
      name: MEMBER,
      comment: [
        'Gosub(page-member,<extension>,1(skip or whisper)): adds its telephones to PAGED, where it may be paged.',
      ],
      parts: [extension('_X!', ...memberSteps)],
    },
    {
      name: WHISPER,
      comment: ['Speaks into the call that an extension has, heard by its own side alone.'],
      parts: [
        extension(
          '_X!',
          step('Answer'),
          gosub(TELEPHONES, dialled()),
          goIf(isEmpty(TELEPHONE.prefixes), 'end'),
          // Of his telephones only the one in use has a channel (S: end at once where there is none); E: until it ends.
          step('ChanSpy', variable(TELEPHONE.prefixes), 'qsWSE'),
          labelled('end', step('Hangup')),
        ),
      ],
    },
    autoAnswer,
    ...pageSubroutines,
  ]
}

const groupContext = ({ id, number, members, ifBusy, duplex }: PagingGroup, known: ReadonlySet<string>) => ({
  name: contextOf('paging', id),
  parts: [
    extension(
      number,
      ...unlessMay('page', 'refused'),
      set('PAGED', ''),
      ...[...new Set(members)]
        .filter(member => known.has(member))
        .map(member => step('Gosub', code`${MEMBER},${member},1(${ifBusy})`)),
      answer(),
      goIf(isEmpty('PAGED'), 'nobody'),
      // Page looks for its own beep without the caller's language (app_page.c), where no prompts are.
      step('Playback', 'beep'),
      step('Page', code`\${PAGED:1}`, code`${duplex ? 'diq' : 'iq'}b(${AUTO_ANSWER}^s^1)`, RING_SECONDS),
      step('Hangup'),
      labelled('nobody', step('Playback', 'offhook/flow-nobody-to-page')),
      step('Hangup'),
      ...notOffered('refused'),
    ),
  ],
})

/** Behind the intercom code; the code itself has looked at the caller's right. */
const intercomSteps: readonly Step[] = [
  set('PAGED', ''),
  gosub(MEMBER, dialled(), 'skip'),
  goIf(isEmpty('PAGED'), 'busy'),
  step('Dial', code`\${PAGED:1}`, RING_SECONDS, code`ib(${AUTO_ANSWER}^s^1)`),
  goIf(equals('DIALSTATUS', 'BUSY'), 'busy'),
  step('Congestion', 30),
  step('Hangup'),
  labelled('busy', step('Busy', 30)),
  step('Hangup', 17),
]

/** `r2`: the second of chan_dahdi's ring cadences, so that a page does not sound like a call. */
const memberSteps: readonly Step[] = [
  gosub(PAGE_ALLOWED, 's', dialled()),
  goIf(equals(RESULT, 0), 'end'),
  goIf(equals(RESULT, 2), 'busy'),
  ...personFields(dialled(), { devices: 'LOCAL(left)' }),
  labelled('next', goIf(isEmpty('left'), 'end')),
  set('LOCAL(device)', code`\${SHIFT(left,&)}`),
  goIf(code`$["\${device:0:6}" = "PJSIP/"]`, 'sip'),
  set('LOCAL(device)', code`\${device}\${IF($["\${device:0:6}" = "DAHDI/"]?r2)}`),
  go('add'),
  labelled('sip', set('LOCAL(device)', code`\${PJSIP_DIAL_CONTACTS(\${device:6})}`)),
  labelled('add', gosub(PAGE_ADD, 's', variable('device'))),
  go('next'),
  labelled('busy', goIf(equals('ARG1', 'skip'), 'end')),
  gosub(PAGE_ADD, 's', code`Local/${dialled()}@${WHISPER}/n`),
  labelled('end', step('Return')),
]

const autoAnswer: Context = {
  name: AUTO_ANSWER,
  comment: [
    'Runs on the channel of a telephone before it is called. Makers understand one header or the other: Alert-Info as',
    'Yealink, Grandstream and Cisco, Call-Info with answer-after as Snom and others (RFC 3261, 20.4 and 20.9).',
  ],
  parts: [
    extension(
      's',
      goIf(code`$["\${CHANNEL(channeltype)}" != "PJSIP"]`, 'end'),
      step('Set', code`PJSIP_HEADER(add,Alert-Info)=<http://127.0.0.1>;info=alert-autoanswer;delay=0`),
      step('Set', code`PJSIP_HEADER(add,Call-Info)=<sip:127.0.0.1>;answer-after=0`),
      labelled('end', step('Return')),
    ),
  ],
}
