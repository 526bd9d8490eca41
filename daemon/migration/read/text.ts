/** Text of another system: bytes as they came, told apart as UTF-8 or Windows-1252 value by value. */

/** Each byte one character, so that a reader works on text before its encoding is known. */
export const asBytes = (chunk: Uint8Array): string =>
  Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/** `text` holds a byte in each character. Old dumps mix encodings, even within one table. */
export function decoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no decoding
  if (/^[\x00-\x7f]*$/.test(text)) return text
  const bytes = Buffer.from(text, 'latin1')
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}

/** One line of a person's words: control characters, line breaks among them, are spaces. */
export const oneLine = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
