/** A destination on a form: one word in a select; an outside number beside it, when that is the word. */

import type { DestinationSettings } from '../../daemon/settings/schema.ts'
import { destinationName, destinationOptions, destinationWord } from '../pages/routes/destination-words.ts'
import type { Option } from '../parts/fields.tsx'
import type { Around } from './described.ts'
import { phone, text } from './read-form.ts'

export const OUTSIDE = 'outside'
/** From here on nobody looks for an extension in a list, and a page with ten such lists is heavy. */
export const LARGE_OFFICE = 300
/** In a large office, where the number is typed beside it. */
const TYPED = ['extension', 'voicemail']
export const insideNumber = (name: string): string => `${name}.inside`
export const outsideNumber = (name: string): string => `${name}.outside`
export const outsideClass = (name: string): string => `${name}.class`

/** `voicemail:101:busy`, `fax:office@example.com`: with what the plain word would lose. */
function wordOf(destination: DestinationSettings): string {
  const word = destinationWord(destination)
  switch (destination.kind) {
    case 'outside':
      return OUTSIDE
    case 'voicemail':
      return destination.greeting === 'unavailable' ? word : `${word}:${destination.greeting}`
    case 'fax':
      return destination.email === null ? word : `${word}:${destination.email}`
    default:
      return word
  }
}

export function setDestination(
  values: URLSearchParams,
  name: string,
  destination: DestinationSettings | null,
): void {
  values.set(name, destination === null ? '' : wordOf(destination))
  if (destination?.kind !== 'outside') return
  values.set(outsideNumber(name), destination.number)
  values.set(outsideClass(name), destination.classOfService)
}

/** Unchecked: the schema says whether it is one. null: nothing was chosen. */
export function readDestination(values: URLSearchParams, name: string): unknown {
  const word = text(values, name)
  if (word === '') return null
  if (word === OUTSIDE)
    return {
      kind: OUTSIDE,
      number: phone(values, outsideNumber(name)),
      classOfService: text(values, outsideClass(name)),
    }
  if (TYPED.includes(word)) return { kind: word, number: phone(values, insideNumber(name)) }
  const [kind, which, detail] = word.split(':')
  if (kind === 'voicemail')
    return { kind, number: which, ...(detail === undefined ? {} : { greeting: detail }) }
  if (kind === 'fax') return { kind, email: which ?? null }
  return { kind, number: which, id: which }
}

const shortened = (all: readonly Option[], chosen: string, { t }: Around['speech']): Option[] => [
  { value: 'extension', label: t('picker.extension') },
  { value: 'voicemail', label: t('picker.mailbox') },
  ...all.filter(({ value }) => value === chosen || !TYPED.includes(value.split(':')[0] ?? '')),
]

/** `chosen` stays on offer as it is. */
export function destinationChoices({ settings, speech }: Around, chosen: string): Option[] {
  const options = [
    ...(settings.extensions.length > LARGE_OFFICE
      ? shortened(destinationOptions(settings, speech), chosen, speech)
      : destinationOptions(settings, speech)),
    { value: 'fax', label: speech.t('destination.fax') },
    { value: OUTSIDE, label: speech.t('picker.outside') },
  ]
  const [kind, number = ''] = chosen.split(':')
  if (options.some(({ value }) => value === chosen)) return options
  if (kind === 'voicemail' || kind === 'fax') {
    const known: DestinationSettings =
      kind === 'fax' ? { kind, email: number } : { kind, number, greeting: 'busy' }
    return [
      ...options,
      { value: chosen, label: `${destinationName(known, settings, speech)} (${chosen.split(':').at(-1)})` },
    ]
  }
  return options
}
