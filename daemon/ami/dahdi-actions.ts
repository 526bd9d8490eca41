/** Actions of chan_dahdi: what its ports and spans look like to Asterisk. Fields as in channels/chan_dahdi.c of 22. */

import type { Alarm } from '../model/inventory.ts'
import { type Asker, type Asking, askDone, askList, SLOW_MS } from './ask.ts'
import { dahdiNumber, parseAlarm } from './event-fields.ts'
import { field, numberField } from './frame.ts'

export interface ListedPort {
  readonly dahdiChannel: number
  /** As chan_dahdi words it: `FXO Kewlstart`, `ISDN BRI Point to Point`… */
  readonly signalling: string
  readonly context: string
  readonly doNotDisturb: boolean
  readonly alarm: Alarm | null
  /** Unique id of the channel that owns the port now; '' when none does. */
  readonly uniqueId: string
}

/** The ports Asterisk has open. */
export const dahdiShowChannels = (asker: Asker): Asking<readonly ListedPort[]> =>
  askList(asker, { action: 'DAHDIShowChannels' }, frame => {
    const dahdiChannel = dahdiNumber(field(frame, 'dahdichannel'))
    return dahdiChannel === null
      ? null
      : {
          dahdiChannel,
          signalling: field(frame, 'signalling'),
          context: field(frame, 'context'),
          doNotDisturb: field(frame, 'dnd').toLowerCase() === 'enabled',
          alarm: parseAlarm(field(frame, 'alarm')),
          uniqueId: field(frame, 'uniqueid'),
        }
  })

export interface ListedSpan {
  readonly span: number
  readonly description: string
  /** As printed: `OK`, `RED`, `YEL/LFA`, `UNCONFIGURED`… */
  readonly alarms: string
  readonly framing: string
  readonly coding: string
  readonly irqMisses: number
}

/** All spans of the kernel, opened by Asterisk or not. Refused with `No DAHDI detected` without a driver. */
export const dahdiShowStatus = (asker: Asker): Asking<readonly ListedSpan[]> =>
  askList(
    asker,
    { action: 'DAHDIShowStatus' },
    frame => {
      const span = dahdiNumber(field(frame, 'span'))
      return span === null
        ? null
        : {
            span,
            description: field(frame, 'description'),
            alarms: field(frame, 'alarms'),
            framing: field(frame, 'framing'),
            coding: field(frame, 'coding'),
            irqMisses: numberField(frame, 'irq') ?? 0,
          }
    },
    'No DAHDI detected',
  )

export interface ListedDChannel {
  readonly span: number
  readonly dahdiChannel: number | null
  readonly up: boolean
  readonly active: boolean
  /** Layer 1 alarm. */
  readonly inAlarm: boolean
}

/** One entry a D-channel: a span with a backup has several (sig_pri_ami_show_spans, channels/sig_pri.c). */
export const priShowSpans = (asker: Asker): Asking<readonly ListedDChannel[]> =>
  askList(asker, { action: 'PRIShowSpans' }, frame => {
    const span = dahdiNumber(field(frame, 'span'))
    const yes = (name: string) => field(frame, name).toLowerCase() === 'yes'
    return span === null
      ? null
      : {
          span,
          dahdiChannel: dahdiNumber(field(frame, 'dchannel')),
          up: yes('up'),
          active: yes('active'),
          inAlarm: yes('alarm'),
        }
  })

/** Closes and opens all ports again, ending every call on them; the only way to change signalling without a restart. */
export const dahdiRestart = (asker: Asker): Asking<true> =>
  askDone(asker, { action: 'DAHDIRestart' }, SLOW_MS)
