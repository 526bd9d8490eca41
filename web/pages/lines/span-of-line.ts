/** What the span of a line is, or will be once the form is saved. */

import type { CountryPack } from '../../../daemon/model/gateway-model.ts'
import { isLineMode } from '../../../daemon/model/line-modes.ts'
import type { LayoutSpan } from '../../../daemon/model/span-layout.ts'
import type { LineSettings } from '../../../daemon/settings/schema.ts'
import type { SpanOfLine } from '../../form/digital-line.ts'
import type { FormState } from '../../form/form-state.ts'
import { lineField } from './form.ts'

export function spanOfLine(
  line: LineSettings,
  layout: readonly LayoutSpan[],
  { values }: FormState,
  country: CountryPack,
): SpanOfLine {
  const span = line.kind === 'analog' ? undefined : layout.find(each => each.key === line.span)
  const roleBySoftware = span?.roleBySoftware ?? true
  if (span?.kind === 'dynamic') return { standard: null, roleBySoftware }
  const stored = line.kind === 'pri' ? line.standard : null
  const typed = values.get(lineField(line.id, 'standard')) ?? ''
  const wanted = typed === 'e1' || typed === 't1' || typed === 'j1' ? typed : null
  // As the layout has it, with what is stored; a choice that is not saved yet counts before it.
  const found = span !== undefined && isLineMode(span.kind) ? span.kind : (stored ?? country.digitalLine)
  return { standard: wanted === stored ? found : (wanted ?? country.digitalLine), roleBySoftware }
}
