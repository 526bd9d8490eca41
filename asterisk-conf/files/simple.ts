/** The small files that are the same on every machine, or nearly. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Activation } from '../../daemon/model/generated-file.ts'
import { always, asteriskFile, reload, restartAsterisk } from '../generated.ts'
import { TONE_ZONES } from '../static/tone-zones.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'
import { usesBrowserPhones } from './browser-phones.ts'

/** Ringing, busy and congestion where Asterisk plays them itself. */
export function indicationsFile({ country }: GatewayModel) {
  const known = country.toneZone in TONE_ZONES ? country.toneZone : 'us'
  const zones = Object.entries(TONE_ZONES).map(([name, zone]) => ({
    name,
    entries: Object.entries(zone) as Entry[],
  }))
  return asteriskFile(
    'indications.conf',
    sectionsText('indications.conf', [{ name: 'general', entries: [['country', known]] }, ...zones]),
    always(reload('indications')),
  )
}

/** Without ICE no address is gathered at the start of a call, and no name is looked up: only browsers need it. */
export function rtpFile(model: GatewayModel) {
  const { network } = model
  const entries: Entry[] = [
    ['rtpstart', network.rtp.firstPort],
    ['rtpend', network.rtp.lastPort],
    ['icesupport', usesBrowserPhones(model)],
    ['strictrtp', true],
  ]
  return asteriskFile(
    'rtp.conf',
    sectionsText('rtp.conf', [{ name: 'general', entries }]),
    always(reload('res_rtp_asterisk.so')),
  )
}

/** Not notices: there is one for each mailbox whose PIN was never changed by telephone, at every reload. */
export function loggerFile() {
  const sections = [
    {
      name: 'general',
      entries: [
        ['dateformat', '%F %T.%3q'],
        ['queue_log', false],
        ['use_callids', true],
        ['rotatestrategy', 'rotate'],
      ],
    },
    { name: 'logfiles', entries: [['messages.log', 'warning,error']] },
  ] as const
  return asteriskFile('logger.conf', sectionsText('logger.conf', sections), always(reload('logger')))
}

/** Asked for by parts of Asterisk that cannot be left out, and that complain when there is no file. */
export const emptyFiles = () => [
  emptyFile('acl.conf', [], reload('acl')),
  emptyFile('ccss.conf', [{ name: 'general', entries: [['cc_max_requests', 20]] }], restartAsterisk),
  emptyFile('res_fax.conf', [{ name: 'general', entries: [['ecm', true]] }], reload('res_fax.so')),
  emptyFile('pjproject.conf', [], reload('res_pjproject.so')),
  emptyFile('udptl.conf', [{ name: 'general', entries: [['use_even_ports', false]] }], reload('udptl')),
]

const emptyFile = (name: string, sections: readonly Section[], activation: Activation) =>
  asteriskFile(name, sectionsText(name, sections), always(activation))
