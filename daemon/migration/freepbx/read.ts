/** A whole FreePBX from its tables, AstDB and files, of any version. */

import { mailboxesOf } from '../asterisk/voicemail.ts'
import { nothingOld, type OldSystem } from '../old-system.ts'
import { announcementsOf, menusOf, queuesOf, ringGroupsOf, schedulesOf, switchesOf } from './call-flow.ts'
import { destinationsOf } from './destinations.ts'
import { extensionsOf } from './extensions.ts'
import { followMeState } from './follow-me.ts'
import {
  blacklistOf,
  codesOf,
  conferencesOf,
  disaOf,
  othersOf,
  pagingOf,
  parkingOf,
  recordingsOf,
  speedDialsOf,
} from './house.ts'
import { incomingOf, outgoingOf } from './routes.ts'
import { rowsOf, type Tables, text } from './tables.ts'
import { type ChannelsOf, trunksOf } from './trunks.ts'

export interface FreepbxSources {
  readonly tables: Tables
  readonly state: ReadonlyMap<string, string>
  /** Text of voicemail.conf with what it includes; '' without one. */
  readonly voicemail: string
  readonly channelsOf: ChannelsOf
  readonly isIssabel: boolean
}

export function readFreepbx({ tables, state, voicemail, channelsOf, isIssabel }: FreepbxSources): OldSystem {
  const read = destinationsOf(tables)
  return {
    ...nothingOld,
    kind: isIssabel ? 'issabel' : 'freepbx',
    version: text(rowsOf(tables, 'admin').find(row => text(row, 'variable') === 'version') ?? {}, 'value'),
    extensions: extensionsOf({ tables, state, mailboxes: mailboxesOf(voicemail) }),
    trunks: trunksOf(tables, channelsOf),
    outgoing: outgoingOf(tables),
    incoming: incomingOf(tables, read),
    ringGroups: ringGroupsOf(tables, read),
    queues: queuesOf(tables, read, state),
    menus: menusOf(tables, read),
    schedules: schedulesOf(tables, read),
    switches: switchesOf(tables, read),
    announcements: announcementsOf(tables, read),
    conferences: conferencesOf(tables),
    pagingGroups: pagingOf(tables),
    recordings: recordingsOf(tables),
    disa: disaOf(tables),
    parking: parkingOf(tables),
    codes: codesOf(tables),
    speedDials: speedDialsOf(state),
    blacklist: blacklistOf(state),
    state: new Map([...followMeState(tables), ...state]),
    others: othersOf(tables),
  }
}
