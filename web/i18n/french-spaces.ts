/** French sets a space before some signs, which must not become the end of a line. */

import type { Message } from './message.ts'

const NARROW = '\u202f'
const WIDE = '\u00a0'

export const frenchSpaces = (text: string): string =>
  text
    .replace(/ ([;?!])/g, `${NARROW}$1`)
    .replace(/ :/g, `${WIDE}:`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)

export function withFrenchSpaces<Key extends string>(
  messages: Readonly<Record<Key, Message>>,
): Readonly<Record<Key, Message>> {
  const entries = Object.entries<Message>(messages).map(([key, message]) => [
    key,
    typeof message === 'string'
      ? frenchSpaces(message)
      : { one: frenchSpaces(message.one), other: frenchSpaces(message.other) },
  ])
  return Object.fromEntries(entries)
}
