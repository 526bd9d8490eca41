/** What is played and shown on the way of a call: recordings, music, a prefix in front of the caller's name. */

import type { Sound } from '../../../daemon/model/switchboard.ts'
import { code, type Step, setText, step } from '../../dialplan.ts'

/** By name, so that the language of the caller decides which file is played. */
export const soundFile = (sound: Sound): string =>
  sound.kind === 'builtin' ? sound.name : `recordings/${sound.id}`

export const musicClass = (music: string | null): string => music ?? 'default'

/** An outside caller pays from here on; on an analog line nothing can be heard before. */
export const answer = (): Step => step('Answer', 500)

/** `Sales: ` in front of the name that telephones show. */
export const prefixSteps = (prefix: string | null): Step[] =>
  prefix === null ? [] : [setText('CALLERID(name)', prefix, code` \${CALLERID(name)}`)]
