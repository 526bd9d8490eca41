/** /etc/dahdi/modules: the drivers to load, one a line, in this order. */

import { isDahdiModule } from '../drivers.ts'
import type { LineProblem } from './system-conf.ts'

/** Names listed, as the init script takes them: any number a line, `#` begins a comment. */
export const parseDahdiModules = (text: string): string[] =>
  text.split(/\r?\n/).flatMap(line => line.replace(/#.*/, '').split(/\s+/).filter(Boolean))

/** For the root helper: every line is empty, a comment, or one module of DAHDI. */
export function checkDahdiModules(text: string): LineProblem[] {
  const problems: LineProblem[] = []
  for (const [at, raw] of text.split('\n').entries()) {
    const line = at + 1
    const name = raw.replace(/#.*/, '').trim()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(raw)) problems.push({ line, message: 'control character' })
    else if (/\s/.test(name)) problems.push({ line, message: 'more than one module on a line' })
    else if (name !== '' && !isDahdiModule(name))
      problems.push({ line, message: `'${name.slice(0, 60)}' is no module of DAHDI` })
  }
  return problems
}
