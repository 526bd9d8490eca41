/**
 * The small part of XML that configurations are written in: elements, texts, CDATA, the five entities and numbered ones. No
 * document types and no entities of one's own, so that nothing grows or is fetched.
 */

export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  /** Of itself, without that of its children. */
  readonly text: string
}

const DEEPEST = 60
const MOST_ELEMENTS = 500_000

/** null for what is not well formed. */
export function readXml(source: string): XmlElement | null {
  const text = source.replace(/^\uFEFF/, '')
  type Open = { name: string; children: XmlElement[]; text: string[] }
  const root: Open = { name: '', children: [], text: [] }
  const stack: Open[] = [root]
  let count = 0
  let at = 0
  while (at < text.length) {
    const top = stack.at(-1) as Open
    const start = text.indexOf('<', at)
    if (start === -1) {
      at = text.length
      break
    }
    if (start > at) top.text.push(unescaped(text.slice(at, start)))
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start)
      if (end === -1) return null
      top.text.push(text.slice(start + 9, end))
      at = end + 3
      continue
    }
    const skipTo = text.startsWith('<!--', start)
      ? '-->'
      : text.startsWith('<?', start)
        ? '?>'
        : text.startsWith('<!', start)
          ? null
          : ''
    // A document type could bring entities of its own.
    if (skipTo === null) return null
    if (skipTo !== '') {
      const end = text.indexOf(skipTo, start)
      if (end === -1) return null
      at = end + skipTo.length
      continue
    }
    const end = text.indexOf('>', start)
    if (end === -1) return null
    const tag = text.slice(start + 1, end)
    at = end + 1
    const [, closing = '', name = '', rest = ''] = /^(\/?)([A-Za-z_][\w.:-]{0,100})([\s\S]*)$/.exec(tag) ?? []
    if (name === '') return null
    if (closing === '/') {
      if (stack.length < 2 || top.name !== name) return null
      stack.pop()
      stack.at(-1)?.children.push({ name, children: top.children, text: top.text.join('').trim() })
      continue
    }
    count += 1
    if (count > MOST_ELEMENTS || stack.length > DEEPEST) return null
    if (rest.endsWith('/')) top.children.push({ name, children: [], text: '' })
    else stack.push({ name, children: [], text: [] })
  }
  const [first] = root.children
  return stack.length === 1 && first !== undefined ? first : null
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.replace(/&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g, (gap, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? gap
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : gap
  })

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter(child => child.name === name) ?? []

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(one => one.name === name)

export const textIn = (element: XmlElement | undefined, name: string): string =>
  child(element, name)?.text ?? ''
