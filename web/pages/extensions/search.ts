/** Finds extensions as people type them: any part of number or name, without capitals or accents. */

import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

export function searchExtensions(
  extensions: readonly ExtensionSettings[],
  query: string,
): readonly ExtensionSettings[] {
  const words = plain(query)
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return extensions
  return extensions.filter(({ number, name }) => {
    const hay = `${number} ${plain(name)}`
    return words.every(word => hay.includes(word))
  })
}
