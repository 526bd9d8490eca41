/** features.conf: what is pressed while talking. Whether a side of a call may do so is said where it is dialled (Dial's t, T, x, X, h, H). */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Feature } from '../../daemon/model/switchboard.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { type Entry, sectionsText } from '../writer.ts'

/**
 * People press slower than the defaults expect (main/features_config.c): a second key may come 1.5 s after the first, the
 * next digit of a transfer's number after 5 s; a person asked rings as long as a called one does. A single `#` for a
 * machine at the other end is held back as long.
 */
const PATIENCE = { featureMs: 1500, transferSeconds: 5, answerSeconds: 30 }

/**
 * A code that is switched off is said to be none, or Asterisk's own would hold (`#`, `*`). The pickup code is always none:
 * an analog handset could dial no longer code that begins with it (sig_analog.c acts on it at once); pickup is an
 * extension like the other codes.
 */
export function featuresFile({ codes }: GatewayModel) {
  const codeOf = (feature: Feature): string => codes.find(one => one.feature === feature)?.code ?? ''
  const general: Entry[] = [
    ['pickupexten', ''],
    ['featuredigittimeout', PATIENCE.featureMs],
    ['transferdigittimeout', PATIENCE.transferSeconds],
    ['atxfernoanswertimeout', PATIENCE.answerSeconds],
    // Whoever transfers to somebody who does not answer gets the call back, rung again twice.
    ['atxferdropcall', false],
    ['atxferloopdelay', 10],
    ['atxfercallbackretries', 2],
    ['atxferabort', codeOf('transfer-abort')],
    ['atxfercomplete', codeOf('transfer-complete')],
    ['atxferthreeway', codeOf('transfer-three-way')],
    ['atxferswap', codeOf('transfer-swap')],
    ['transferdialattempts', 3],
    ['courtesytone', 'beep'],
    ['xfersound', 'beep'],
    ['xferfailsound', 'beeperr'],
  ]
  const featuremap: Entry[] = [
    ['blindxfer', codeOf('blind-transfer')],
    ['atxfer', codeOf('attended-transfer')],
    ['automixmon', codeOf('record-call')],
    ['disconnect', codeOf('end-call')],
    ['parkcall', ''],
  ]
  const door = codeOf('open-door')
  // Runs at the other end, which is the door phone, for a telephone whose call has it in DYNAMIC_FEATURES.
  const applicationmap: Entry[] = door === '' ? [] : [['opendoor', `${door},peer,Gosub(open-door,s,1)`]]
  return asteriskFile(
    'features.conf',
    sectionsText('features.conf', [
      { name: 'general', entries: general },
      { name: 'featuremap', entries: featuremap },
      { name: 'applicationmap', entries: applicationmap },
    ]),
    always(reload('features')),
  )
}
