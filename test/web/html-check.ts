/** What a page's HTML must keep: balanced tags, one of each id, labels and descriptions that exist, nothing inline. */

import { isPageLanguage } from '../../daemon/model/languages.ts'

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, value] of text.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g))
    if (name !== undefined) attributes.set(name, value ?? '')
  return attributes
}

/** Faults as sentences; none for a good page. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const tags: Tag[] = []
  const language = /^<!doctype html><html lang="(\w+)">/.exec(html)?.[1]
  if (!isPageLanguage(language)) faults.push('no doctype, or no language')
  // Shapes of a drawing have titles of their own.
  const body = html
    .replace(/<!doctype html>/, '')
    .replace(/<svg\b.*?<\/svg>/gs, svg => svg.replaceAll(/(<\/?)title\b/g, '$1desc'))
  for (const [, slash, name = '', rest = ''] of body.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*)>/g,
  )) {
    if (slash === '/') {
      const last = open.pop()
      if (last !== name) faults.push(`</${name}> closes <${last}>`)
      continue
    }
    tags.push({ name, attributes: attributesOf(rest.replace(/\/$/, '')) })
    if (!VOID.has(name) && !rest.endsWith('/')) open.push(name)
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(' ')}`)
  const text = body.replace(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*)>/g, '')
  if (/[<>]/.test(text)) faults.push(`loose angle bracket near ${/.{0,20}[<>].{0,20}/.exec(text)?.[0]}`)
  return [...faults, ...idFaults(tags), ...inlineFaults(tags), ...pageFaults(tags)]
}

function idFaults(tags: readonly Tag[]): string[] {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
  const known = new Set(ids)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const pointing = tags.flatMap(({ name, attributes }) => {
    const list = ['for', 'aria-describedby', 'aria-labelledby'].flatMap(
      attribute => attributes.get(attribute)?.split(' ') ?? [],
    )
    const used = name === 'use' ? [attributes.get('href')?.slice(1) ?? ''] : []
    return [...list, ...used]
      .filter(id => !known.has(id))
      .map(id => `${name} points to ${id}, which is not there`)
  })
  const labelled = new Set(
    tags.flatMap(({ name, attributes }) => (name === 'label' ? [attributes.get('for')] : [])),
  )
  const bare = tags
    .filter(({ name, attributes }) => {
      const isField = name === 'select' || (name === 'input' && attributes.get('type') !== 'hidden')
      return isField && !attributes.has('hidden') && !labelled.has(attributes.get('id'))
    })
    .map(({ attributes }) => `the field ${attributes.get('name')} has no label`)
  return [...twice.map(id => `the id ${id} is there twice`), ...pointing, ...bare]
}

/** The content security policy would block them, silently. */
const inlineFaults = (tags: readonly Tag[]): string[] =>
  tags.flatMap(({ name, attributes }) => [
    ...[...attributes.keys()]
      .filter(attribute => attribute === 'style' || attribute.startsWith('on'))
      .map(attribute => `${name} has ${attribute}`),
    ...(name === 'style' || (name === 'script' && !attributes.has('src')) ? [`inline ${name}`] : []),
    ...['href', 'src', 'action']
      .map(attribute => attributes.get(attribute) ?? '/')
      .filter(address => !/^([/#](?!\/)|$)/.test(address))
      .map(address => `${name} leads to ${address}`),
  ])

function pageFaults(tags: readonly Tag[]): string[] {
  const count = (name: string) => tags.filter(tag => tag.name === name).length
  return [
    ...(count('h1') === 1 ? [] : [`${count('h1')} first headings`]),
    ...(count('title') === 1 ? [] : ['no title']),
    ...(count('main') === 1 ? [] : ['no main part']),
    ...tags
      .filter(({ name, attributes }) => name === 'form' && attributes.get('method') === undefined)
      .map(() => 'a form without a method'),
  ]
}
