/** A password that is read aloud or from a slip of paper: no letters that look alike, in groups of four. */

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP = 4

export function startPassword(random: (bytes: number) => Uint8Array): string {
  const letters: string[] = []
  while (letters.length < GROUPS * GROUP)
    for (const byte of random(32)) {
      // 31 letters do not divide 256: what is over would make some of them likelier.
      const letter = byte < 8 * LETTERS.length ? LETTERS[byte % LETTERS.length] : undefined
      if (letter !== undefined && letters.length < GROUPS * GROUP) letters.push(letter)
    }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}
