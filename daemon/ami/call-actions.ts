/** Actions on calls: make one, end one, send one elsewhere. What came of them is seen in the events alone. */

import { type Asker, type Asking, askDone } from './ask.ts'

export type OriginateTarget =
  | { readonly context: string; readonly exten: string; readonly priority?: number }
  | { readonly application: string; readonly data: string }

export interface OriginateOptions {
  /** Who is called first: `PJSIP/103`, `DAHDI/1`. */
  readonly channel: string
  /** Where that person is then put through to. */
  readonly target: OriginateTarget
  /** How long the first one rings, seconds. */
  readonly ringSeconds: number
  readonly callerId?: { readonly number: string; readonly name: string }
  /** Chosen by us, so that the call can be recognised in the events. */
  readonly uniqueId?: string
  readonly variables?: readonly (readonly [name: string, value: string])[]
}

/** Answers when the call is queued; `originate-response` tells how it ended. */
export function originate(asker: Asker, options: OriginateOptions): Asking<true> {
  const { target, callerId, uniqueId, variables } = options
  return askDone(asker, {
    action: 'Originate',
    headers: {
      Channel: options.channel,
      Timeout: String(options.ringSeconds * 1000),
      Async: 'true',
      ...('context' in target
        ? { Context: target.context, Exten: target.exten, Priority: String(target.priority ?? 1) }
        : { Application: target.application, Data: target.data }),
      // A quote would end the name in ast_callerid_parse.
      ...(callerId && { CallerID: `"${callerId.name.replace(/["\\<>]/g, '')}" <${callerId.number}>` }),
      ...(uniqueId && { ChannelId: uniqueId }),
    },
    ...(variables && { variables }),
  })
}

/** `channel`: its name. `cause` as in Q.850. A leading slash would make Asterisk read a pattern. */
export const hangup = (asker: Asker, channel: string, cause = 16): Asking<true> =>
  askDone(asker, {
    action: 'Hangup',
    headers: { Channel: channel.replace(/^\/+/, ''), Cause: String(cause) },
  })

export interface RedirectTarget {
  readonly context: string
  readonly exten: string
  readonly priority?: number
}

/** Sends a channel elsewhere in the dialplan; the one it talked to is left alone and hangs up. */
export const redirect = (asker: Asker, channel: string, target: RedirectTarget): Asking<true> =>
  askDone(asker, {
    action: 'Redirect',
    headers: {
      Channel: channel,
      Context: target.context,
      Exten: target.exten,
      Priority: String(target.priority ?? 1),
    },
  })
