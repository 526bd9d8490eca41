/** A word beside somebody's name, such as "back at two": in AstDB, so that it holds while the daemon is down. Pure. */

import { z } from 'zod'

export const LONGEST_PRESENCE = 60

/** As a person types it; what would end a line of Asterisk's protocol becomes a space. */
export const presenceText = z
  .string()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a word for others
  .transform(text => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim())
  .pipe(z.string().max(LONGEST_PRESENCE))

export const presenceKey = (extension: string) => ({ family: `AMPUSER/${extension}`, key: 'presence' })

export function presenceOf(rows: ReadonlyMap<string, string>, extension: string): string {
  const { family, key } = presenceKey(extension)
  return rows.get(`${family}/${key}`) ?? ''
}
