/** Reads the codes of all issues off the source, so that none is left without a sentence. */

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/** `code: 'x'`, `code: broken ? 'x' : 'y'`, and calls such as `missing('x', …)` or `issue('x', …)`. */
const PATTERNS = [
  /\bcode:\s*'([a-z][a-z0-9-]+)'/g,
  /\bcode:[^,\n]*\?\s*'([a-z][a-z0-9-]+)'\s*:\s*'([a-z][a-z0-9-]+)'/g,
  /\b(?:[a-zA-Z]*(?:[iI]ssue|[fF]ault|[pP]roblem|[cC]omplaint)|missing|found|error|warning|notice|report|refuse)\(\s*'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g,
]

/** Codes of other things that look the same. */
const OTHERS = new Set(['point-to-multipoint', 'point-to-point', 'round-robin'])

export function issueCodes(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const sources = globSync('{daemon,dahdi,asterisk-conf,web}/**/*.{ts,tsx}', { cwd: project })
  for (const source of sources.filter(path => !path.startsWith('web/i18n/'))) {
    const text = readFileSync(join(project, source), 'utf8')
    // The type's users; other unions have a `code` too.
    if (!/\bIssue\b|\bseverity\b/.test(text)) continue
    for (const pattern of PATTERNS)
      for (const [, ...codes] of text.matchAll(pattern))
        for (const code of codes.filter(code => code !== undefined && !OTHERS.has(code)))
          found.set(code, [...(found.get(code) ?? []), source])
  }
  return found
}
