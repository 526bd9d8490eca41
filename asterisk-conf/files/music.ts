/** musiconhold.conf: what is heard while somebody is held. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { musicDir } from '../sounds.ts'
import { type Section, sectionsText } from '../writer.ts'

/**
 * The usual class plays what Debian brings. A class without a file is none to Asterisk, and whoever asks for it hears
 * the usual one (res_musiconhold.c, get_mohbyname).
 */
export function musicOnHoldFile({ layout, musicClasses }: GatewayModel) {
  const usual: Section = {
    name: 'default',
    entries: [
      ['mode', 'files'],
      ['directory', `${layout.dataDir}/moh`],
      ['sort', 'alpha'],
    ],
  }
  const own = musicClasses.map(
    ({ id, shuffle }): Section => ({
      name: id,
      entries: [
        ['mode', 'files'],
        ['directory', musicDir(layout, id)],
        ['sort', shuffle ? 'random' : 'alpha'],
      ],
    }),
  )
  return asteriskFile(
    'musiconhold.conf',
    sectionsText('musiconhold.conf', [usual, ...own.filter(({ name }) => name !== 'default')]),
    always(reload('res_musiconhold.so')),
  )
}
