/** What we ask Asterisk to do or tell at large: typed actions. Each settles with a value, never throws. */

import { type Asker, type Asking, askDone, askList, askOne, SLOW_MS } from './ask.ts'
import { channelSnapshot, mailboxParts } from './event-fields.ts'
import type { ChannelSnapshot } from './event-types.ts'
import { isReachable } from './events.ts'
import { field, numberField } from './frame.ts'

export const ping = (asker: Asker, timeoutMs: number): Asking<true> =>
  askDone(asker, { action: 'Ping' }, timeoutMs)

export interface CoreSettings {
  readonly version: string
  readonly systemName: string
}

export const coreSettings = (asker: Asker): Asking<CoreSettings> =>
  askOne(asker, { action: 'CoreSettings' }, frame => ({
    version: field(frame, 'asteriskversion'),
    systemName: field(frame, 'systemname'),
  }))

export interface CoreStatus {
  readonly runningCalls: number
  readonly processedCalls: number
}

export const coreStatus = (asker: Asker): Asking<CoreStatus> =>
  askOne(asker, { action: 'CoreStatus' }, frame => ({
    runningCalls: numberField(frame, 'corecurrentcalls') ?? 0,
    processedCalls: numberField(frame, 'coreprocessedcalls') ?? 0,
  }))

export interface ListedChannel extends ChannelSnapshot {
  /** '' when in no bridge. */
  readonly bridgeId: string
  readonly durationSeconds: number
  readonly application: string
  readonly applicationData: string
}

export const coreShowChannels = (asker: Asker): Asking<readonly ListedChannel[]> =>
  askList(asker, { action: 'CoreShowChannels' }, frame => {
    const channel = channelSnapshot(frame)
    return (
      channel && {
        ...channel,
        bridgeId: field(frame, 'bridgeid'),
        durationSeconds: seconds(field(frame, 'duration')),
        application: field(frame, 'application'),
        applicationData: field(frame, 'applicationdata'),
      }
    )
  })

/** `hh:mm:ss`, the hours without bound (action_coreshowchannels in main/manager.c). */
function seconds(duration: string): number {
  const parts = /^([0-9]{1,6}):([0-9]{2}):([0-9]{2})$/.exec(duration)
  return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : 0
}

/** Unique ids of the bridges. */
export const bridgeList = (asker: Asker): Asking<readonly string[]> =>
  askList(asker, { action: 'BridgeList' }, frame => field(frame, 'bridgeuniqueid') || null)

export const bridgeInfo = (asker: Asker, bridgeId: string): Asking<readonly ChannelSnapshot[]> =>
  askList(asker, { action: 'BridgeInfo', headers: { BridgeUniqueid: bridgeId } }, frame =>
    channelSnapshot(frame),
  )

export interface ListedEndpoint {
  readonly name: string
  readonly deviceState: string
}

export const pjsipShowEndpoints = (asker: Asker): Asking<readonly ListedEndpoint[]> =>
  askList(
    asker,
    { action: 'PJSIPShowEndpoints' },
    frame => {
      const name = field(frame, 'objectname')
      return name ? { name, deviceState: field(frame, 'devicestate') } : null
    },
    'No endpoints found',
  )

export interface ListedContact {
  readonly endpoint: string
  readonly uri: string
  readonly reachable: boolean
}

export const pjsipShowContacts = (asker: Asker): Asking<readonly ListedContact[]> =>
  askList(
    asker,
    { action: 'PJSIPShowContacts' },
    frame => {
      // The object is named `<address of record>;@<hash>`.
      const endpoint = field(frame, 'endpoint') || field(frame, 'objectname').split(';@', 1)[0]
      const uri = field(frame, 'uri')
      return endpoint && uri ? { endpoint, uri, reachable: isReachable(field(frame, 'status')) } : null
    },
    'No Contacts found',
  )

export interface ListedMailbox {
  readonly mailbox: string
  readonly context: string
  readonly fresh: number
  readonly old: number
}

export const voicemailUsers = (asker: Asker): Asking<readonly ListedMailbox[]> =>
  askList(asker, { action: 'VoicemailUsersList' }, frame => {
    const mailbox = field(frame, 'voicemailbox')
    return mailbox
      ? {
          mailbox,
          context: field(frame, 'vmcontext') || 'default',
          fresh: numberField(frame, 'newmessagecount') ?? 0,
          old: numberField(frame, 'oldmessagecount') ?? 0,
        }
      : null
  })

/** `mailbox` as `102@default`. */
export const mailboxCount = (asker: Asker, mailbox: string): Asking<ListedMailbox> =>
  askOne(asker, { action: 'MailboxCount', headers: { Mailbox: mailbox } }, frame => ({
    ...mailboxParts(mailbox),
    fresh: (numberField(frame, 'newmessages') ?? 0) + (numberField(frame, 'urgmessages') ?? 0),
    old: numberField(frame, 'oldmessages') ?? 0,
  }))

/** Looks again at a mailbox that somebody else changed, so that lamps agree. */
export const voicemailRefresh = (asker: Asker, mailbox: string, context = 'default'): Asking<true> =>
  askDone(asker, { action: 'VoicemailRefresh', headers: { Mailbox: mailbox, Context: context } })

/** By the id beside its recording (`msg_id`). Asterisk tells the lamps. */
export const voicemailRemove = (asker: Asker, mailbox: string, folder: string, id: string): Asking<true> =>
  askDone(asker, {
    action: 'VoicemailRemove',
    headers: { Mailbox: mailbox, Context: 'default', Folder: folder, ID: id },
  })

/**
 * `module` as Asterisk names it: `res_pjsip.so`, or a core part: `manager`, `logger`, `features`… Those only the action
 * `Reload` knows; `ModuleLoad` answers "Module not found" (seen on 22.10).
 */
export const moduleReload = (asker: Asker, module: string): Asking<true> =>
  askDone(asker, { action: 'Reload', headers: { Module: module } }, SLOW_MS)
