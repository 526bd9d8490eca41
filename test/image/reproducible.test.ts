/** The same sources give the same bundle, byte for byte, wherever it is made. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { bundlePrograms, bundleStatic, writeLicences } from '../../image/bundle.ts'

async function digests(): Promise<Record<string, string>> {
  const out = await mkdtemp(join(tmpdir(), 'offhook-bundle-'))
  await bundlePrograms(out)
  await bundleStatic(join(out, 'static'))
  await writeLicences(out)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(path => [relative(out, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

it('the bundle is the same each time', async () => {
  const first = await digests()
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['offhookd.mjs', 'licences.json']))
  expect(await digests()).toEqual(first)
})
