/** Output of Asterisk's `dahdi show status` (chan_dahdi.c dahdi_show_status): a line for each span, in their order. */

import type { Alarm } from '../../daemon/model/inventory.ts'
import { alarmsFromWords } from './alarms.ts'
import { linesOf } from './text.ts'

export interface StatusOfSpan {
  readonly description: string
  readonly alarms: readonly Alarm[]
  readonly irqMisses: number
  readonly bipolarViolations: number
  readonly crc4Errors: number
  /** Framing and coding as /proc/dahdi names them: CCS, HDB3, CRC4; empty on analog spans. */
  readonly lineConfig: readonly string[]
}

/** Short in the table, as its columns are four letters wide. */
const WORDS: Readonly<Record<string, string>> = {
  CCS: 'CCS',
  ESF: 'ESF',
  D4: 'D4',
  HDB3: 'HDB3',
  B8ZS: 'B8ZS',
  CRC4: 'CRC4',
}

const ROW =
  /^(.{1,40}?)\s+((?:OK|UNCONFI|UNCONFIGURED|BLU|YEL|RED|LB|REC|NOP|UUU)(?:\/[A-Z]{1,12}){0,5})\s+(\d{1,12})\s+(\d{1,12})\s+(-?\d{1,12})\s+(.*)$/

export function parseShowStatus(text: string): StatusOfSpan[] {
  return linesOf(text).flatMap(line => {
    const [, description, alarms = '', irq, bpv, crc, rest = ''] = ROW.exec(line) ?? []
    if (description === undefined) return []
    // `CAS Unk`: an analog span has neither.
    const words = rest
      .trim()
      .split(/[\s/]+/)
      .slice(0, 3)
    return [
      {
        description: description.trim(),
        alarms: alarmsFromWords(alarms),
        irqMisses: Number(irq),
        bipolarViolations: Number(bpv),
        crc4Errors: Math.max(0, Number(crc)),
        lineConfig: words.flatMap(word => (Object.hasOwn(WORDS, word) ? [WORDS[word] ?? ''] : [])),
      },
    ]
  })
}
