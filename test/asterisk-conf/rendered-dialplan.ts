/** A rendered extensions.conf, read as main/pbx.c reads it: which extension a number finds in a context, and what it does. */

export interface ReadContext {
  readonly extensions: readonly { readonly pattern: string; readonly steps: readonly string[] }[]
  readonly includes: readonly string[]
}

export interface Found {
  readonly context: string
  readonly pattern: string
  readonly steps: readonly string[]
}

export function readDialplan(text: string): ReadonlyMap<string, ReadContext> {
  const contexts = new Map<
    string,
    { extensions: { pattern: string; steps: string[] }[]; includes: string[] }
  >()
  let current: { extensions: { pattern: string; steps: string[] }[]; includes: string[] } | null = null
  for (const line of text.split('\n')) {
    const header = /^\[(.+)\]$/.exec(line)
    if (header !== null) {
      current = { extensions: [], includes: [] }
      contexts.set(header[1] ?? '', current)
    }
    const exten = /^exten => ([^,]+),1(?:\([^)]*\))?,(.*)$/.exec(line)
    if (exten !== null) current?.extensions.push({ pattern: exten[1] ?? '', steps: [exten[2] ?? ''] })
    const same = /^ {2}same => n(?:\([^)]*\))?,(.*)$/.exec(line)
    if (same !== null) current?.extensions.at(-1)?.steps.push(same[1] ?? '')
    const included = /^include => (.+)$/.exec(line)
    if (included !== null) current?.includes.push(included[1] ?? '')
  }
  return contexts
}

/** The context's own extensions first, then what it includes, in order; of patterns the one that says most. */
export function find(contexts: ReadonlyMap<string, ReadContext>, name: string, number: string): Found | null {
  const context = contexts.get(name)
  if (context === undefined) throw new Error(`no context ${name}`)
  const own = context.extensions
    .filter(({ pattern }) => matches(pattern, number))
    .sort((a, b) => weight(a.pattern).localeCompare(weight(b.pattern)))[0]
  if (own !== undefined) return { context: name, ...own }
  for (const included of context.includes) {
    const found = find(contexts, included, number)
    if (found !== null) return found
  }
  return null
}

/** Sorts exact digits before sets, and sets before the rest. */
const weight = (pattern: string): string =>
  tokens(pattern)
    .map(token => ('.!'.includes(token) ? 'z' : token.length > 1 || 'XZN'.includes(token) ? 'm' : 'a'))
    .join('')

const tokens = (pattern: string): string[] =>
  pattern.startsWith('_') ? (pattern.slice(1).match(/\[[^\]]*\]|./g) ?? []) : [...pattern]

const PLACES: Readonly<Record<string, string>> = { X: '[0-9]', Z: '[1-9]', N: '[2-9]', '.': '.+', '!': '.*' }

function matches(pattern: string, number: string): boolean {
  const [bare = '', caller] = pattern.split('/')
  if (caller !== undefined) return false
  if (!bare.startsWith('_')) return bare === number
  const source = tokens(bare)
    .map(token => PLACES[token] ?? (token.startsWith('[') ? token : token.replace(/[*+#]/, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`).test(number)
}
