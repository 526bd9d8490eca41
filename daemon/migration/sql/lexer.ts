/** Words, texts, numbers and signs of an SQL dump, as it comes in pieces. Nothing longer than one text is held. */

export type Token =
  | { readonly is: 'word'; readonly text: string }
  /** In quotes, which tell a name (`) from a text (') and from what may be either ("). */
  | { readonly is: 'quoted'; readonly quote: "'" | '"' | '`'; readonly text: string }
  | { readonly is: 'sign'; readonly text: string }

export interface SqlLexer {
  feed(piece: string): void
  /** What is there is all there is. */
  end(): void
  /** null: more is needed, or nothing is left. */
  next(): Token | null
}

/** Longer texts are cut: nothing that is carried over is that long. */
export const LONGEST_TEXT = 1 << 20

const SPACE = /[\s\0]*/y
const WORD = /[A-Za-z0-9_$@.+\-\x80-\xff]+/y

/** `backslash` false: as SQLite writes it, where a backslash is one. */
export function sqlLexer({ backslash }: { readonly backslash: () => boolean }): SqlLexer {
  let text = ''
  let at = 0
  let ended = false
  /** Within quotes whose end has not come. */
  let open: { quote: "'" | '"' | '`'; parts: string[]; length: number } | null = null
  /** Within a comment that ends with this. */
  let comment: string | null = null

  const rest = () => text.length - at
  const keep = (part: string) => {
    if (open === null) return
    if (open.length < LONGEST_TEXT) open.parts.push(part.slice(0, LONGEST_TEXT - open.length))
    open.length += part.length
  }

  /** False: its end has not come. */
  function passComment(): boolean {
    if (comment === null) return true
    const end = text.indexOf(comment, at)
    if (end === -1) {
      at = Math.max(at, text.length - comment.length + 1)
      if (ended) at = text.length
      return false
    }
    at = end + comment.length
    comment = null
    return true
  }

  /** The rest of what is in quotes; null: its end has not come. */
  function quoted(): Token | null {
    if (open === null) return null
    const { quote } = open
    const escapes = quote !== '`' && backslash()
    for (;;) {
      let stop = at
      for (; stop < text.length; stop++) {
        const sign = text[stop]
        if (sign === quote || (escapes && sign === '\\')) break
      }
      if (stop > at) keep(text.slice(at, stop))
      at = stop
      if (rest() < 2 && !ended) return null
      if (rest() === 0) break
      const [sign = '', following = ''] = [text[at], text[at + 1]]
      if (sign === '\\') {
        keep(ESCAPES[following] ?? following)
        at = Math.min(at + 2, text.length)
      } else if (following === quote) {
        keep(quote)
        at += 2
      } else {
        at += 1
        break
      }
    }
    const token: Token = { is: 'quoted', quote, text: open.parts.join('') }
    open = null
    return token
  }

  function next(): Token | null {
    for (;;) {
      if (open !== null) return quoted()
      if (!passComment()) return null
      SPACE.lastIndex = at
      SPACE.test(text)
      at = SPACE.lastIndex
      if (rest() === 0 || (rest() < 3 && !ended)) return null
      const [sign = '', following = ''] = [text[at], text[at + 1]]
      if (sign === '/' && following === '*') {
        comment = '*/'
        at += 2
      } else if (sign === '#' || (sign === '-' && following === '-' && /\s|^$/.test(text[at + 2] ?? ''))) {
        comment = '\n'
      } else if (sign === "'" || sign === '"' || sign === '`') {
        open = { quote: sign, parts: [], length: 0 }
        at += 1
      } else {
        WORD.lastIndex = at
        const word = WORD.exec(text)?.[0] ?? ''
        if (word === '') {
          at += 1
          return { is: 'sign', text: sign }
        }
        // It may go on in the next piece.
        if (at + word.length === text.length && !ended && word.length < LONGEST_TEXT) return null
        at += word.length
        return { is: 'word', text: word }
      }
    }
  }

  return {
    feed(piece) {
      text = at === text.length ? piece : text.slice(at) + piece
      at = 0
    },
    end() {
      ended = true
    },
    next,
  }
}

/** MySQL manual, String Literals: a backslash before any other character is dropped. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  '%': '\\%',
  _: '\\_',
}
