/** What a number dialled on a line is, for the class of service: daemon/model/numbering.ts says it, the dialplan looks it up. */

import type { CountryPack } from '../../daemon/model/gateway-model.ts'
import { type Patterns, SHORTEST_NATIONAL, TRIED } from '../../daemon/model/numbering.ts'
import {
  type Context,
  code,
  dialled,
  extension,
  goTo,
  include,
  type Part,
  type Step,
  step,
} from '../dialplan.ts'

export const CLASS_OF_NUMBER = 'class-of-number'
const NATIONAL = 'class-of-national-number'

const returns = (kind: string): Step => step('Return', code`${kind}`)
const returnsByLength = (fewest: number, long: string): Step =>
  step('Return', code`\${IF($[\${LEN(${dialled()})} >= ${fewest}]?${long}:premium)}`)

/** The first context with a match counts, so that their order is that of `classOf`, not Asterisk's of patterns. */
export function classOfNumberContexts(pack: CountryPack): Context[] {
  const { numbering: plan, internationalPrefix, nationalPrefix, emergencyNumbers } = pack
  const first: Context[] = [
    {
      name: 'number-emergency',
      parts: emergencyNumbers.map(number => extension(number, returns('emergency'))),
    },
    ...tables('number-dialled', plan.dialled),
    ...(internationalPrefix === '' ? [] : abroad(internationalPrefix, plan.countryCode)),
    {
      name: 'number-here',
      parts:
        nationalPrefix === ''
          ? [extension('_X!', goTo(NATIONAL, dialled()))]
          : [...behind(nationalPrefix), extension('_X!', returnsByLength(plan.localDigits, 'local'))],
    },
  ]
  const national: Context[] = [
    ...tables('number-national', plan.national),
    {
      name: 'number-other-national',
      parts: [extension('_X!', returnsByLength(SHORTEST_NATIONAL, 'national'))],
    },
  ]
  return [
    {
      name: CLASS_OF_NUMBER,
      comment: [
        'Gosub(class-of-number,<number as a line dials it>,1): free, local, national, mobile, international, premium.',
      ],
      parts: [...first.map(({ name }) => include(name)), extension('_[*#]!', returns('premium'))],
    },
    ...first,
    { name: NATIONAL, parts: national.map(({ name }) => include(name)) },
    ...national,
  ]
}

const tables = (stem: string, patterns: Patterns): Context[] =>
  TRIED.flatMap(kind => {
    const found = patterns[kind] ?? []
    if (found.length === 0) return []
    const parts = [...new Set(found)].map(pattern => extension(asterisk(pattern), returns(kind)))
    return [{ name: `${stem}-${kind}`, parts }]
  })

const asterisk = (pattern: string): string => (/^[0-9]+$/.test(pattern) ? pattern : `_${pattern}`)

/** Nothing behind it is no number at all: an empty extension would be the present one again. */
const behind = (prefix: string): Part[] => [
  extension(prefix, returns('premium')),
  extension(`_${prefix}.`, goTo(NATIONAL, dialled(prefix.length))),
]

const abroad = (prefix: string, countryCode: string): Context[] => [
  ...(countryCode === '' ? [] : [{ name: 'number-own-country', parts: behind(prefix + countryCode) }]),
  { name: 'number-international', parts: [extension(`_${prefix}!`, returns('international'))] },
]
