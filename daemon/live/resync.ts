/** The live state as the lists of one login tell it. Pure; what an earlier state knew of a channel still running is kept. */

import type { ListedChannel } from '../ami/actions.ts'
import type { ResyncedEvent } from './live-event.ts'
import type { LiveChannel, LiveState } from './live-state.ts'
import { entered } from './reduce-bridges.ts'
import { changed, seen, sentNumber } from './reduce-channels.ts'
import { contactsListed, mailboxesListed } from './reduce-contacts.ts'
import { hardwareRead } from './reduce-hardware.ts'
import { servicesFromLists } from './reduce-services.ts'

/** Everything but the revision. */
export function stateFromLists(before: LiveState, lists: ResyncedEvent): Omit<LiveState, 'revision'> {
  let channels: ReadonlyMap<string, LiveChannel> = new Map()
  let bridges: LiveState['bridges'] = new Map()
  for (const listed of lists.channels) {
    channels = seen(channels, snapshotOf(listed), lists.receivedAt - listed.durationSeconds * 1000)
    channels = changed(channels, listed.uniqueId, remembered(listed, before.channels.get(listed.uniqueId)))
    if (listed.bridgeId !== '') bridges = entered(bridges, listed.bridgeId, listed.uniqueId)
  }
  channels = withSentNumbers(channels, lists.channels)
  for (const port of lists.hardware.ports)
    if (port.uniqueId !== '') channels = changed(channels, port.uniqueId, { dahdiChannel: port.dahdiChannel })
  return {
    asterisk: {
      is: 'up',
      since: lists.upSince,
      version: lists.version,
      systemName: lists.systemName,
    },
    channels,
    bridges,
    ...hardwareRead(before, lists.hardware),
    ...contactsListed(before, lists.contacts),
    mailboxes: mailboxesListed(before.mailboxes, lists.mailboxes),
    personal: before.personal,
    services: servicesFromLists(before.services, lists.services, new Set(channels.keys()), lists.receivedAt),
  }
}

function snapshotOf(listed: ListedChannel) {
  const { bridgeId: _b, durationSeconds: _d, application: _a, applicationData: _i, ...snapshot } = listed
  return snapshot
}

/** The lists do not say when a call was answered, who was called, or who is on hold. AppDial marks the called side. */
function remembered(listed: ListedChannel, earlier: LiveChannel | undefined): Partial<LiveChannel> {
  const called = earlier?.outgoing ?? /^AppDial2?$/.test(listed.application)
  return {
    ...(earlier && { answeredAt: earlier.answeredAt, startedAt: earlier.startedAt, held: earlier.held }),
    ...(earlier?.dialled !== undefined && { dialled: earlier.dialled }),
    ...(called && { outgoing: true }),
  }
}

/** Who dials out says so in its application, `Dial` with `DAHDI/g1/0227001122,30`; the line it uses only has its linked id. */
function withSentNumbers(
  channels: LiveState['channels'],
  listed: readonly ListedChannel[],
): LiveState['channels'] {
  let next = channels
  for (const { application, applicationData, linkedId } of listed) {
    const toLine = application === 'Dial' ? /^DAHDI\/(.*)/.exec(applicationData)?.[1] : undefined
    const dialled = toLine === undefined ? null : sentNumber('DAHDI/', toLine)
    if (dialled === null) continue
    for (const channel of next.values())
      if (channel.outgoing && channel.linkedId === linkedId && channel.dialled === undefined)
        next = changed(next, channel.uniqueId, { dialled })
  }
  return next
}
