/** Text for the fonts every reader of PDF has: in Windows' code page 1252 (ISO 32000-1, annex D.2), as a PDF string. Pure. */

/** 0x80 to 0x9f; the rest is Latin-1. */
const UPPER = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/
const SPACES = /[\u2007\u2009\u200a\u202f]/g
const MINUS = /[\u2010\u2011\u2212]/g

/** Letters the fonts do not have lose their accents; what is left becomes a question mark. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  const usual = text
    .normalize('NFC')
    .replace(SPACES, '\u00a0')
    .replace(MINUS, '-')
    .replaceAll('→', '>')
    .replaceAll('≥', '>=')
  return [...usual].map(letterOf).join('')
}

function letterOf(letter: string): string {
  if (codeOf(letter) !== null) return letter
  const bare = letter.normalize('NFD').replace(/\p{Mark}/gu, '')
  if (bare !== '' && [...bare].every(one => codeOf(one) !== null)) return bare
  return /\s/.test(letter) ? ' ' : '?'
}

function codeOf(character: string): number | null {
  const code = character.codePointAt(0) ?? 0
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code
  const upper = code > 0xff ? UPPER.indexOf(character) : -1
  return upper < 0 ? null : 0x80 + upper
}

/** In hexadecimal: nothing in it can end the string or begin an operator. */
export function pdfString(text: string): string {
  let digits = ''
  for (const character of printable(text)) digits += HEX[codeOf(character) ?? 0x3f]
  return `<${digits}>`
}

const HEX = Array.from({ length: 256 }, (_, code) => code.toString(16).padStart(2, '0'))
