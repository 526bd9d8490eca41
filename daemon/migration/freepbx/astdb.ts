/** AstDB as backups hold it: serialized by PHP, as `database show` prints it, as dumpastdb.php wrote it, or in JSON. */

import { type PhpValue, readPhp } from '../read/php.ts'
import { decoded } from '../read/text.ts'

const MOST_ROWS = 200_000

/** Family and key to value. `text` holds a byte in each character. Empty for what is none of these. */
export function readAstdb(text: string): Map<string, string> {
  const rows = new Map<string, string>()
  const php = /^a:[0-9]+:\{/.test(text) ? readPhp(text.trimEnd()) : undefined
  if (php !== undefined) flatten(php, '', rows)
  else
    for (const line of text.split(/\r?\n/)) {
      // `[/CF/101] [0791234567]`, `/CF/101   : 0791234567`
      const [, key, value] =
        /^\[\/?([^\]]+)\]\s*\[(.*)\]\s*$/.exec(line) ?? /^\/(\S(?:.*?\S)?)\s*: (.*)$/.exec(line) ?? []
      if (key?.includes('/') && rows.size < MOST_ROWS)
        rows.set(decoded(key).trim(), decoded(value ?? '').trim())
    }
  return rows
}

/** Families within families, as astdb_get of FreePBX 2.10 and later gives them. */
export function flatten(value: PhpValue, path: string, rows: Map<string, string>): void {
  if (rows.size >= MOST_ROWS) return
  if (typeof value === 'object' && value !== null)
    for (const [key, own] of Object.entries(value)) {
      const name = key.replace(/^\/+/, '')
      flatten(own, path === '' ? name : `${path}/${name}`, rows)
    }
  else if (path.includes('/') && value !== null) rows.set(path, String(value))
}
