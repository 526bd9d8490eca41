/** MFC/R2: what a line needs to be one, and what Asterisk is told about it. */

import { dataPosition } from './data-position.ts'
import type { CountryPack, R2Line } from './gateway-model.ts'
import type { IsdnSettings } from './isdn.ts'
import { bearerChannels } from './isdn.ts'
import type { Issue } from './issue.ts'
import type { LayoutSpan } from './span-layout.ts'

type PriSettings = Extract<IsdnSettings, { kind: 'pri' }>

/** Countries whose variant libopenr2 has under their own code; Czechia's is `cz` like the country's. */
const VARIANTS = ['ar', 'br', 'cn', 'co', 'cz', 'ec', 'id', 'mx', 'ph', 've'] as const
type R2Variant = (typeof VARIANTS)[number] | 'itu'

/** Only an E1 has the sixteenth channel for everybody's signalling bits; dynamic spans mix neighbours' bits up. */
export function r2Refusal(line: IsdnSettings, span: LayoutSpan, r2: boolean): Issue | null {
  if (line.kind !== 'pri' || line.protocol !== 'r2') return null
  const issue = (code: string, severity: Issue['severity']): Issue => ({
    code,
    severity,
    subject: `line:${line.id}`,
    params: { span: span.number },
  })
  if (!r2) return issue('r2-not-built', 'error')
  const fits = span.kind === 'e1' && dataPosition(span.sockets.length) === 16
  return fits ? null : issue('r2-needs-e1', 'warning')
}

/** The dialect of a country's exchanges. */
export const usualVariant = ({ code }: CountryPack): R2Variant =>
  VARIANTS.find(variant => variant === code.toLowerCase()) ?? 'itu'

export function r2Line(line: PriSettings, span: LayoutSpan, country: CountryPack): R2Line {
  const { category, maxAni, maxDnis, aniFirst, collectCalls } = line.r2
  return {
    kind: 'r2',
    id: line.id,
    name: line.name,
    number: line.number,
    spanKey: span.key,
    span: span.number,
    bearerChannels: bearerChannels(span),
    variant: line.r2.variant ?? usualVariant(country),
    category,
    maxAni,
    maxDnis,
    aniFirst,
    collectCalls,
    details: line.details,
  }
}
