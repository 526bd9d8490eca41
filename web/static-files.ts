/** The built scripts, styles and pictures: a few small files, read once from an absolute path and kept in memory. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import type { WebEnv } from './web-env.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

/** Of the bundler: its names carry a hash of the content, so that browsers may keep them for ever. */
const HASHED = /-[A-Z0-9]{8}\.[a-z]+$/

export interface StaticFiles {
  /** Address of a file by its plain name (`app.css`), or null when it was not built: pages work without. */
  address(name: string): string | null
  readonly routes: Hono<WebEnv>
}

interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

export function openStaticFiles(directory: string): StaticFiles {
  const addresses = readAddresses(directory)
  const kept = new Map<string, Promise<StaticFile | null>>()
  const load = (name: string): Promise<StaticFile | null> => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const loading = readFile(join(directory, name)).then(
      bytes => ({
        body: new Uint8Array(bytes),
        type: types[extname(name)] ?? 'application/octet-stream',
        etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      }),
      () => null,
    )
    kept.set(name, loading)
    return loading
  }

  const routes = new Hono<WebEnv>()
  routes.get('/:name', async c => {
    const name = c.req.param('name')
    const file = addresses.names.has(name) ? await load(name) : null
    if (file === null) return c.notFound()
    c.header('ETag', file.etag)
    c.header('Cache-Control', HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache')
    // Weak where it was sent compressed (web/middleware/compress.ts).
    if (c.req.header('If-None-Match')?.replace(/^W\//, '') === file.etag) return c.body(null, 304)
    return c.body(file.body, 200, { 'Content-Type': file.type })
  })
  return {
    address: name => {
      const built = addresses.byPlainName.get(name)
      return built === undefined ? null : `/static/${built}`
    },
    routes,
  }
}

interface Addresses {
  readonly byPlainName: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
}

/** `files.json` maps plain names to built ones; without it every file goes by its own name. */
function readAddresses(directory: string): Addresses {
  const listed = attempt(() => readdirSync(directory)) ?? []
  const names = new Set(listed.filter(name => types[extname(name)] !== undefined))
  const index = attempt(() => JSON.parse(readFileSync(join(directory, 'files.json'), 'utf8')) as unknown)
  const entries =
    typeof index === 'object' && index !== null
      ? Object.entries(index).filter(([, built]) => typeof built === 'string' && names.has(built))
      : [...names].map(name => [name, name])
  return { byPlainName: new Map(entries as [string, string][]), names }
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
