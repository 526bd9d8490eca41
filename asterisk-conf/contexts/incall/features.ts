/** The keys of a call in progress that are subroutines of ours: Asterisk's application map. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Feature } from '../../../daemon/model/switchboard.ts'
import type { Entry } from '../../writer.ts'
import { OPEN_DOOR } from './door.ts'
import { RECORD_TOGGLE } from './recording.ts'

interface DynamicFeature {
  readonly feature: Feature
  readonly name: string
  /** Whose channel runs it: who presses the key, or the other side. */
  readonly on: 'self' | 'peer'
  readonly subroutine: string
}

export const DYNAMIC: readonly DynamicFeature[] = [
  { feature: 'record-call', name: 'recordcall', on: 'self', subroutine: RECORD_TOGGLE },
  { feature: 'open-door', name: 'opendoor', on: 'peer', subroutine: OPEN_DOOR },
]

/** `[applicationmap]` of features.conf. */
export const applicationMap = ({ codes }: GatewayModel): Entry[] =>
  DYNAMIC.flatMap(({ feature, name, on, subroutine }) =>
    codes
      .filter(active => active.feature === feature)
      .map(({ code }): Entry => [name, `${code},${on},Gosub(${subroutine},s,1)`]),
  )

/**
 * `[general]` of features.conf, but for the codes. Who is not answered, or is told no, gets his caller back: a consultation
 * that was ended by hanging up too early rings on (atxferdropcall no), then rings who began it.
 */
export const inCallGeneral: readonly Entry[] = [
  ['transferdigittimeout', 4],
  ['transferdialattempts', 2],
  ['transferannouncesound', 'pbx-transfer'],
  ['transferretrysound', 'pbx-invalid'],
  ['transferinvalidsound', 'privacy-incorrect'],
  ['xfersound', 'beep'],
  ['xferfailsound', 'beeperr'],
  ['atxfernoanswertimeout', 30],
  ['atxferdropcall', false],
  ['atxferloopdelay', 3],
  ['atxfercallbackretries', 2],
  ['featuredigittimeout', 2000],
  ['courtesytone', ''],
]
