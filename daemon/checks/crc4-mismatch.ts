/** E1: one end sends CRC-4 multiframes, the other does not. */

import { type Check, found } from './facts.ts'
import { digitalSpans } from './isdn-state.ts'

export const crc4Mismatch: Check = facts =>
  digitalSpans(facts).flatMap(({ state, subject, name, line, span }) =>
    state.is === 'crc4-mismatch'
      ? [
          found(
            'crc4-mismatch',
            'error',
            subject,
            { line: name, crc4: span?.lineConfig.includes('CRC4') === true ? 'on' : 'off' },
            line === null ? null : { do: 'toggle-crc4', line: line.id },
          ),
        ]
      : [],
  )
