/** The bytes of a line, whatever its format. Pure. */

import type { SmdrSettings } from '../settings/areas/smdr.ts'
import type { CallFacts } from './call-facts.ts'
import { panasonicLine } from './panasonic.ts'
import { templateLine } from './template.ts'

export type LineSettings = Pick<SmdrSettings, 'format' | 'monthFirst' | 'template' | 'lineEnd'>

const ENDS = { crlf: '\r\n', lf: '\n', cr: '\r' } as const

export const lineText = (facts: CallFacts, { format, monthFirst, template }: LineSettings): string =>
  format === 'panasonic' ? panasonicLine(facts, monthFirst) : templateLine(facts, template)

export const lineBytes = (facts: CallFacts, settings: LineSettings): Buffer =>
  Buffer.from(`${lineText(facts, settings)}${ENDS[settings.lineEnd]}`, 'latin1')
