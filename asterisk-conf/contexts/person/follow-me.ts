/** Follow-me: a person's calls ring a list of telephones, inside and outside, as he says in AstDB. */

import { followMe } from '../../astdb.ts'
import { dialOptions } from '../../dial-options.ts'
import {
  type Code,
  type Context,
  code,
  dialled,
  equals,
  extension,
  go,
  goIf,
  gosub,
  gosubIf,
  isEmpty,
  isFilled,
  labelled,
  recall,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { CONTEXTS, EXTENSIONS, VARIABLES } from '../../names.ts'
import { recordCall } from '../incall/recording.ts'
import { AS_PERSON } from '../rights.ts'
import { PERSON_DEVICES } from './devices.ts'
import { CALL_PERSON, FORWARD } from './forward.ts'
import { PERSONAL_STATE } from './state.ts'

export const FOLLOW_ME = 'follow-me'
const MEMBERS = 'follow-me-members'

const own = (key: string): Code => recall(followMe(dialled(), key))
/** A hyphen that is meant as one comes first (func_strings.c, filter). */
const filtered = (characters: string, key: string): Code =>
  code`\${FILTER(${{ code: characters }},${own(key)})}`
const seconds = (name: string, usual: number): Code =>
  code`\${IF($[\${LEN(${variable(name)})} > 0]?${variable(name)}:${usual})}`

/** What is left of the list: `Local/102@members/n&…` */
const one = variable('FOLLOW_ONE')
const isStrategy = (name: string) => equals('FOLLOW_HOW', name)
const dial = (what: Code) => step('Dial', what, variable('FOLLOW_SECONDS'), dialOptions('outside'))
const answered = goIf(equals('DIALSTATUS', 'ANSWER'), 'end')

export const followMeContexts: readonly Context[] = [
  {
    name: FOLLOW_ME,
    comment: [
      'A call for a person whose follow-me is on: Goto(follow-me,101,1) after Gosub(person,101,1). Announcement; own telephones first;',
      'then the list by its strategy; then the destination, or the mailbox. Members’ own forwards are not followed, their do not',
      'disturb is; outside numbers need the right forward-outside, and are left out without it.',
      'Reads AMPUSER/e/followme/*, DND/e, CW/e. Sets FOLLOWED (inherited): who has been followed is called plainly afterwards.',
    ],
    parts: [
      extension(
        '_X.',
        set('__FOLLOWED', code`${variable('FOLLOWED')}-${dialled()}`),
        gosub(AS_PERSON, dialled()),
        set('FOLLOW_HOW', filtered('-a-z0-9', 'strategy')),
        set('FOLLOW_FIRST', code`0${filtered('0-9', 'prering')}`),
        set('FOLLOW_SECONDS', filtered('0-9', 'grptime')),
        set('FOLLOW_SECONDS', seconds('FOLLOW_SECONDS', 20)),
        set('FOLLOW_SOUND', filtered('-a-z0-9/_', 'annmsg')),
        goIf(isEmpty('FOLLOW_SOUND'), 'name'),
        step('Playback', variable('FOLLOW_SOUND')),
        labelled('name', set('FOLLOW_PREFIX', own('grppre'))),
        goIf(isEmpty('FOLLOW_PREFIX'), 'number'),
        set('CALLERID(name)', code`${variable('FOLLOW_PREFIX')}\${CALLERID(name)}`),
        labelled('number', set('FOLLOW_AS', filtered('0-9+', 'fixedcid'))),
        goIf(isEmpty('FOLLOW_AS'), 'own'),
        goIf(code`$["${filtered('a-z', 'changecid')}" = "fixed"]`, 'everybody'),
        goIf(code`$["${filtered('a-z', 'changecid')}" != "extern"]`, 'own'),
        set(`__${VARIABLES.outsideNumber}`, variable('FOLLOW_AS')),
        go('own'),
        labelled('everybody', set('CALLERID(num)', variable('FOLLOW_AS'))),
        set(`__${VARIABLES.outsideNumber}`, variable('FOLLOW_AS')),
        labelled('own', set('FOLLOW_PRIMARY', code`\${IF($["\${FOLLOW_HOW:-5}" = "-prim"]?1:)}`)),
        set(
          'FOLLOW_HOW',
          code`\${IF($[\${LEN(${variable('FOLLOW_PRIMARY')})} > 0]?\${FOLLOW_HOW:0:-5}:${variable('FOLLOW_HOW')})}`,
        ),
        gosub(PERSON_DEVICES),
        gosub(PERSONAL_STATE, 's', 'DND', dialled()),
        set('FOLLOW_OWN', variable('PERSON_DIAL')),
        goIf(code`$[\${LEN(\${GOSUB_RETVAL})} + \${LEN(\${PERSON_BUSY})} = 0]`, 'free'),
        set('FOLLOW_OWN', ''),
        goIf(isFilled('FOLLOW_PRIMARY'), 'nobody'),
        labelled('free', goIf(isEmpty('FOLLOW_OWN'), 'list')),
        goIf(code`$[${variable('FOLLOW_FIRST')} = 0]`, 'list'),
        recordCall(dialled()),
        step('Dial', variable('FOLLOW_OWN'), variable('FOLLOW_FIRST'), dialOptions('house')),
        answered,
        labelled('list', gosub(MEMBERS)),
        goIf(isEmpty('FOLLOW_LIST'), 'nobody'),
        goIf(isStrategy('hunt'), 'next'),
        goIf(isStrategy('memoryhunt'), 'next'),
        goIf(isStrategy('firstavailable'), 'next'),
        goIf(isStrategy('firstnotonphone'), 'idle'),
        goIf(isStrategy('random'), 'next'),
        goIf(isStrategy('ringall'), 'all'),
        goIf(isEmpty('FOLLOW_OWN'), 'all'),
        set('FOLLOW_LIST', code`${variable('FOLLOW_OWN')}&${variable('FOLLOW_LIST')}`),
        labelled('all', dial(variable('FOLLOW_LIST'))),
        answered,
        go('nobody'),
        // One after the other.
        labelled('idle', set(`__${VARIABLES.memberIdleOnly}`, 1)),
        labelled('next', goIf(isEmpty('FOLLOW_LIST'), 'nobody')),
        goIf(isStrategy('random'), 'random'),
        set('FOLLOW_ONE', code`\${SHIFT(FOLLOW_LIST,&)}`),
        labelled('ring', set('FOLLOW_TRIED', code`${variable('FOLLOW_TRIED')}&${one}`)),
        goIf(isStrategy('memoryhunt'), 'growing'),
        dial(one),
        answered,
        // Only who is busy or not there is passed over.
        goIf(
          code`$["${variable('FOLLOW_HOW')}" =~ "^first" & "${variable('DIALSTATUS')}" = "NOANSWER"]`,
          'nobody',
        ),
        go('next'),
        labelled('growing', dial(code`\${FOLLOW_TRIED:1}`)),
        answered,
        go('next'),
        labelled(
          'random',
          set('FOLLOW_ONE', code`\${CUT(FOLLOW_LIST,&,\${RAND(1,\${FIELDQTY(FOLLOW_LIST,&)})})}`),
        ),
        set('FOLLOW_LIST', code`\${LISTFILTER(FOLLOW_LIST,&,${one})}`),
        go('ring'),
        labelled('nobody', set('FOLLOW_AFTER', filtered('0-9*', 'postdest'))),
        gosub(CONTEXTS.person, dialled()),
        gosubIf(isFilled('FOLLOW_AFTER'), FORWARD, 's', variable('FOLLOW_AFTER'), 'cfnr'),
        step('Goto', code`${CALL_PERSON}`, dialled(), 'mailbox'),
        labelled('end', step('Hangup')),
      ),
    ],
  },
  {
    name: MEMBERS,
    comment: [
      'Makes FOLLOW_LIST (Local/102@members/n&…) of AMPUSER/e/followme/grplist; sets MEMBER_CONFIRM, inherited.',
    ],
    parts: [
      extension(
        's',
        set('FOLLOW_LIST', ''),
        set('FOLLOW_LEFT', code`\${FILTER(-0-9#,${recall(followMe(variable('PERSON_NUMBER'), 'grplist'))})}`),
        set('FOLLOW_LEFT', code`\${STRREPLACE(FOLLOW_LEFT,#)}`),
        set(
          `__${VARIABLES.memberConfirm}`,
          code`\${IF($["${recall(followMe(variable('PERSON_NUMBER'), 'grpconf'))}" = "ENABLED"]?1:)}`,
        ),
        labelled('next', goIf(isEmpty('FOLLOW_LEFT'), 'done')),
        set('FOLLOW_ONE', code`\${SHIFT(FOLLOW_LEFT,-)}`),
        goIf(isEmpty('FOLLOW_ONE'), 'next'),
        goIf(code`\${DIALPLAN_EXISTS(${EXTENSIONS},${one},1)}`, 'add'),
        goIf(isEmpty('PERSON_FORWARD_OUTSIDE'), 'next'),
        labelled(
          'add',
          set(
            'FOLLOW_LIST',
            code`\${FOLLOW_LIST}\${IF($[\${LEN(\${FOLLOW_LIST})} > 0]?&)}Local/${one}@${CONTEXTS.members}/n`,
          ),
        ),
        go('next'),
        labelled('done', step('Return')),
      ),
    ],
  },
]
