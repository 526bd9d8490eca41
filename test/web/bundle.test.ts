/** What the bundler leaves is what the pages ask for. */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundlePrograms, bundleStatic } from '../../image/bundle.ts'
import { browse } from './browsing.ts'

let staticDir: string
beforeAll(async () => {
  staticDir = await mkdtemp(join(tmpdir(), 'offhook-bundle-'))
  await bundleStatic(staticDir)
})
afterAll(() => rm(staticDir, { recursive: true, force: true }))

it('every file a page asks for is there, small, and may be kept for ever', async () => {
  const { enter, page, get } = browse({}, { staticDir })
  enter()
  const html = await page('/')
  const addresses = [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(match => match[1] ?? '')
  expect(addresses.map(address => /\.[a-z]+$/.exec(address)?.[0]).sort()).toEqual(['.css', '.js', '.svg'])
  for (const address of addresses) {
    const file = await get(address)
    expect(file.status).toBe(200)
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect((await file.arrayBuffer()).byteLength).toBeLessThan(56_000)
  }
})

it('the script writes no HTML and evaluates nothing', async () => {
  const { enter, page, get } = browse({}, { staticDir })
  enter()
  const script = /src="(\/static\/[^"]+)"/.exec(await page('/'))?.[1] ?? ''
  const text = await (await get(script)).text()
  expect(text).toContain('EventSource')
  expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/)
})

it('the same sources give the same names', async () => {
  const again = await mkdtemp(join(tmpdir(), 'offhook-bundle-'))
  const names = (await bundleStatic(again)).map(path => path.slice(again.length))
  const before = (await bundleStatic(staticDir)).map(path => path.slice(staticDir.length))
  expect(names).toEqual(before)
  await rm(again, { recursive: true, force: true })
})

it('the daemon finds the compiled part of its serial ports beside itself', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-bundle-'))
  await bundlePrograms(directory)
  const program = join(directory, 'offhookd.mjs')
  const named = [...(await readFile(program, 'utf8')).matchAll(/require\("(\.\/[^"]+\.node)"\)/g)]
  expect(named.map(([, file]) => file)).toEqual([expect.stringMatching(/^\.\/serial-[A-Z0-9]+\.node$/)])
  const binding = createRequire(program)(named[0]?.[1] ?? '') as { open?: unknown; drain?: unknown }
  expect([typeof binding.open, typeof binding.drain]).toEqual(['function', 'function'])
  await rm(directory, { recursive: true, force: true })
})
