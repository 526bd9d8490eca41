/** features.conf: the keys of a call in progress. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Feature } from '../../daemon/model/switchboard.ts'
import { applicationMap, inCallGeneral } from '../contexts/incall/features.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { type Entry, sectionsText } from '../writer.ts'

const OPTIONS: readonly (readonly [key: string, feature: Feature])[] = [
  ['atxferabort', 'transfer-abort'],
  ['atxfercomplete', 'transfer-complete'],
  ['atxferthreeway', 'transfer-three-way'],
  ['atxferswap', 'transfer-swap'],
]

const MAP: readonly (readonly [key: string, feature: Feature | null])[] = [
  ['blindxfer', 'blind-transfer'],
  ['atxfer', 'attended-transfer'],
  ['disconnect', 'end-call'],
  // Recording is a subroutine of ours; a call is parked by a transfer.
  ['automixmon', null],
  ['parkcall', null],
]

/**
 * The pickup code is none: an analog handset could dial no longer code that begins with it (sig_analog.c acts on it at
 * once). A key that is switched off is said to be nothing: Asterisk's own would be there.
 */
export function featuresFile(model: GatewayModel) {
  const keys = (list: readonly (readonly [key: string, feature: Feature | null])[]): Entry[] =>
    list.map(([key, feature]) => [key, model.codes.find(active => active.feature === feature)?.code ?? ''])
  const sections = [
    { name: 'general', entries: [['pickupexten', ''] as const, ...inCallGeneral, ...keys(OPTIONS)] },
    { name: 'featuremap', entries: keys(MAP) },
    { name: 'applicationmap', entries: applicationMap(model) },
  ]
  return asteriskFile('features.conf', sectionsText('features.conf', sections), always(reload('features')))
}
