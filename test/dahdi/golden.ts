/** Compares what was rendered with the files kept in golden/; UPDATE_GOLDEN=1 writes them anew. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

const GOLDEN = join(import.meta.dirname, 'golden')

export function expectGolden(set: string, name: string, text: string): void {
  const path = join(GOLDEN, set, name)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(join(GOLDEN, set), { recursive: true })
    writeFileSync(path, text)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no golden file ${set}/${name}`).toBe(text)
}
