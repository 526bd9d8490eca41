/** Compares a text with the file kept below test/; UPDATE_GOLDEN=1 writes it anew. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

export function expectText(file: string, text: string): void {
  const path = join(import.meta.dirname, file)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
