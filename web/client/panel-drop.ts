/** What it means to drop one thing of the panel on another. The same for mouse, finger and keyboard. */

export type DropWord = 'call' | 'transfer' | 'consult' | 'voicemail' | 'park' | 'invite'

export interface Drop {
  readonly word: DropWord
  /** null: a number has to be typed first. */
  readonly fields: Readonly<Record<string, string>> | null
}

/** The call somebody holds, or waits with; '': none. */
export const callOf = (source: HTMLElement): string =>
  (source.dataset.drag === 'call' ? source.dataset.id : source.dataset.ref) ?? ''

/** null: that means nothing. A source is an extension's tile, or somebody who waits, is parked or in a conference. */
export function dropOn(source: HTMLElement, target: HTMLElement, how: string): Drop | null {
  if (source === target || target.contains(source)) return null
  const { drop, number = '', conference } = target.dataset
  const typed = target.querySelector<HTMLInputElement>('input[name="to"]')?.value.trim() ?? ''
  const to = drop === 'outside' ? typed : number
  const call = callOf(source)
  const isNumberMissing = drop === 'outside' && typed === ''
  // Nobody talks there: it is called, by who was dragged.
  if (call === '') {
    const from = source.dataset.number
    if (from === undefined || drop === 'park' || drop === 'slot') return null
    if (conference !== undefined) return { word: 'invite', fields: { do: 'invite', conference, to: from } }
    return { word: 'call', fields: isNumberMissing ? null : { do: 'call', from, to } }
  }
  if (drop === 'park') return { word: 'park', fields: { do: 'park', call } }
  if (drop === 'slot') return { word: 'park', fields: { do: 'park', call, slot: number } }
  // Only a person has a mailbox, and who waits has no telephone of the house to ask with.
  const isPerson = drop === 'extension'
  const word: DropWord =
    how === 'voicemail' && isPerson
      ? 'voicemail'
      : how === 'consult' && source.dataset.drag !== 'call'
        ? 'consult'
        : 'transfer'
  return { word, fields: isNumberMissing ? null : { do: word, call, to } }
}

export const nameOf = (place: HTMLElement): string =>
  (place.dataset.name ?? place.querySelector('[data-slot="party"]')?.textContent ?? '').trim()

/** Says beforehand what letting go would do. */
export function willDo(panel: HTMLElement, drop: Drop, target: HTMLElement): string {
  const words = JSON.parse(panel.dataset.will ?? '{}') as Partial<Record<DropWord, string>>
  const typed = drop.fields?.to ?? ''
  const name = target.dataset.drop === 'outside' ? typed || '…' : nameOf(target)
  return (words[drop.word] ?? '').replace('{name}', name)
}
