/** What an operator may ask for on the panel. Nothing is shown from here: what came of it is seen in the live state. */

import type { Result } from '../model/issue.ts'
import type { PanelRight } from '../settings/areas/people.ts'
import type { Person } from '../users/person.ts'
import type { CallerNote, PanelLayout } from './memory.ts'

/**
 * `call` is the unique id of a channel as it was shown: of an extension's own leg, of a waiting caller, of a parked call,
 * of a participant. `extension` is the tile it was shown on.
 */
export type PanelAct =
  /** The telephone of `from` rings first; null: the operator's own. */
  | { readonly do: 'call'; readonly from: string | null; readonly to: string }
  | { readonly do: 'transfer'; readonly call: string; readonly to: string }
  /** From the operator's own telephone, or the extension that talks: the other one waits meanwhile. */
  | { readonly do: 'consult'; readonly call: string; readonly to: string }
  | { readonly do: 'voicemail'; readonly call: string; readonly to: string }
  /** `slot`: the number of a place of the car park; null: the first free one. */
  | { readonly do: 'park'; readonly call: string; readonly slot: string | null }
  /** A call that was handed over or parked comes back to an extension while nobody has taken it. */
  | { readonly do: 'bring-back'; readonly call: string; readonly to: string }
  /** A ringing, waiting or parked call comes to the operator's own telephone. */
  | { readonly do: 'take'; readonly call: string }
  | { readonly do: 'hang-up'; readonly call: string }
  | { readonly do: 'listen' | 'whisper' | 'barge'; readonly call: string }
  | { readonly do: 'record'; readonly call: string }
  | { readonly do: 'invite'; readonly conference: string; readonly to: string }
  | { readonly do: 'mute' | 'unmute' | 'kick'; readonly conference: string; readonly call: string }
  | { readonly do: 'log-on' | 'log-off' | 'pause' | 'resume'; readonly queue: string; readonly agent: string }
  | { readonly do: 'day' | 'night'; readonly switch: string }
  /** A word beside somebody's name, such as "back at two"; empty: none. */
  | { readonly do: 'presence'; readonly extension: string; readonly text: string }

/** `undo`: what takes it back, for as long as that is possible; null: nothing does. */
export interface Acted {
  readonly undo: PanelAct | null
}

export interface PanelDesk {
  /**
   * Refused with `panel-not-allowed`, `panel-call-gone`, `panel-no-telephone`, `panel-no-such-place`, `panel-bad-number`,
   * `panel-asterisk-down`, `panel-no-key`, `panel-not-carried-out` (param `reason`); throws never.
   */
  act(person: Person, act: PanelAct): Promise<Result<Acted>>
  /** By number; the same map as long as none changes. */
  notes(): ReadonlyMap<string, CallerNote>
  /** Empty: the note goes. Refused with `panel-not-allowed`, `panel-bad-number` or `panel-not-kept`. */
  note(person: Person, number: string, text: string): Result<null>
  layout(person: Person): PanelLayout
  /** Refused with `panel-not-allowed` or `panel-not-kept`. */
  keepLayout(person: Person, layout: PanelLayout): Result<null>
}

export const RIGHT_OF: Readonly<Record<PanelAct['do'], PanelRight>> = {
  call: 'call',
  invite: 'call',
  transfer: 'transfer',
  consult: 'transfer',
  voicemail: 'transfer',
  park: 'transfer',
  'bring-back': 'transfer',
  take: 'transfer',
  'hang-up': 'hang-up',
  mute: 'hang-up',
  unmute: 'hang-up',
  kick: 'hang-up',
  listen: 'listen',
  whisper: 'listen',
  barge: 'listen',
  record: 'record',
  'log-on': 'agents',
  'log-off': 'agents',
  pause: 'agents',
  resume: 'agents',
  // Of one's own telephone, whoever sees the panel.
  presence: 'agents',
  day: 'switches',
  night: 'switches',
}
